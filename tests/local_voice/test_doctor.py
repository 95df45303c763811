"""The doctor: tells what is wrong, touches nothing, and never falls ill itself."""

import json
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from local_voice.doctor.checks import (
    check_country,
    check_database,
    check_disk,
    check_key,
    check_locale,
    check_mail,
    check_microphone,
    check_model,
    check_offline,
    check_speaker,
    check_voice,
)
from local_voice.doctor.finding import Check, Finding, Verdict, all_needed_is_fine, examine
from local_voice.doctor.storage import has_key, is_open_to_others, revision_at, usable_revision_at
from local_voice.doctor.telling import as_json, lines
from local_voice.models.resolver import InstalledModel
from local_voice.speech.sound import silence
from skill.catalog.sentences import sentences
from skill.core.errors import (
    KeyMissing,
    KeyUnusable,
    MailNotTaken,
    MicrophoneMissing,
    ModelBroken,
    ModelMissing,
    VoiceMissing,
)
from skill.core.utterance import Identity
from skill.storage.library import Library

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORDS = "i called the dentist"


def told() -> dict[str, str]:
    return {**sentences("en-US", "errors"), **sentences("en-US", "doctor")}


def one(check: Check) -> Finding:
    (finding,) = examine([check])
    (line,) = lines([finding], told())  # every finding has its sentence
    assert line.strip()
    return finding


def raising(error: Exception) -> Check:
    def look() -> Finding:
        raise error

    return Check("database", look)


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def kept(tmp_path: Path) -> str:
    """A real database with a win in it, and its key beside it."""
    url = f"sqlite:///{tmp_path / 'wins.db'}"
    library = Library.open(url, key_file=tmp_path / "key")
    with library.visit(Identity("local", "me"), NOW) as visit:
        visit.notebook.wins.keep(WORDS, about=NOW.date(), said_at=NOW)
    library.close()
    return url


def test_all_is_fine_where_everything_is_there(tmp_path: Path, kept: str) -> None:
    model = InstalledModel("en-us", "model", tmp_path)
    findings = examine(
        [
            check_microphone(lambda: "Desk microphone"),
            check_speaker(lambda: None),
            check_model(lambda: model, lambda _path: None),
            check_voice(lambda: silence(1)),
            check_database(lambda: usable_revision_at(kept)),
            check_key(lambda: has_key(None, tmp_path / "key", has_data=True), is_open_to_others, tmp_path / "key"),
            check_locale("en-US"),
            check_offline(kept),
        ]
    )

    assert {finding.ok for finding in findings} == {Verdict.YES}
    assert all_needed_is_fine(findings)
    assert len(list(lines(findings, told()))) == len(findings)


def test_a_missing_microphone_or_model_is_needed_and_a_missing_voice_or_speaker_is_not() -> None:
    def no_microphone() -> str:
        raise MicrophoneMissing("none")

    def no_model() -> InstalledModel:
        raise ModelMissing("en-US")

    def no_voice() -> None:
        raise VoiceMissing("none")

    assert one(check_microphone(no_microphone)).ok is Verdict.NO
    assert one(check_model(no_model, lambda _path: None)).ok is Verdict.NO
    assert one(Check("voice", check_voice(lambda: silence(0)).look, Verdict.WARNING)).ok is Verdict.WARNING
    assert one(check_speaker(lambda: "no device")).ok is Verdict.WARNING


def test_a_broken_model_is_told() -> None:
    def refuse(path: Path) -> None:
        raise ModelBroken(str(path))

    finding = one(check_model(lambda: InstalledModel("en-us", "m", Path("/m")), refuse))

    assert (finding.ok, finding.detail_key, finding.facts) == (Verdict.NO, "ModelBroken", {"path": "/m"})


def test_looking_at_a_database_and_a_key_leaves_them_as_they_are(tmp_path: Path, kept: str) -> None:
    before = files_of(tmp_path)

    assert usable_revision_at(kept)
    assert not is_open_to_others(tmp_path / "key")
    assert has_key(None, tmp_path / "key", has_data=True)

    assert files_of(tmp_path) == before


def test_looking_makes_neither_database_nor_key(tmp_path: Path) -> None:
    home = tmp_path / "not yet"
    url = f"sqlite:///{home / 'wins.db'}"

    database = one(check_database(lambda: usable_revision_at(url)))
    key = one(check_key(lambda: has_key(None, home / "key", has_data=False), is_open_to_others, home / "key"))
    one(check_disk(home))

    assert (database.detail_key, key.detail_key) == ("database_new", "key_new")
    assert not home.exists()


def test_a_lost_key_is_told_when_there_is_data(tmp_path: Path, kept: str) -> None:
    (tmp_path / "key").unlink()

    with pytest.raises(KeyMissing):
        has_key(None, tmp_path / "key", has_data=revision_at(kept) is not None)


@pytest.mark.skipif(os.name != "posix", reason="only POSIX says in a file's mode who may read it")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o602])
def test_a_key_that_others_may_read_is_worth_a_note(tmp_path: Path, kept: str, mode: int) -> None:  # noqa: ARG001
    key_file = tmp_path / "key"
    key_file.chmod(mode)

    finding = one(check_key(lambda: has_key(None, key_file, has_data=True), is_open_to_others, key_file))

    assert (finding.ok, finding.facts) == (Verdict.WARNING, {"path": str(key_file)})
    assert f"chmod 600 {key_file}" in "".join(lines([finding], told()))


@pytest.mark.parametrize("key", ["short", "not base64 at all", "A" * 100])
def test_an_unusable_key_is_told_and_never_shown(tmp_path: Path, key: str) -> None:
    with pytest.raises(KeyUnusable) as caught:
        has_key(key, tmp_path / "key", has_data=False)

    assert key not in str(caught.value)


@pytest.mark.parametrize("content", [b"not a database, by any means" * 50, b"SQLite format 3\x00" + bytes(100)])
def test_a_file_that_is_no_database_is_told_and_left(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "wins.db").write_bytes(content)

    finding = one(check_database(lambda: revision_at(f"sqlite:///{tmp_path / 'wins.db'}")))

    assert finding.ok is Verdict.NO
    assert files_of(tmp_path) == {str(tmp_path / "wins.db"): content}


@pytest.mark.parametrize("path", ["/proc/nowhere/wins.db", "/dev/null/small-wins/wins.db", "/proc/version", "/usr"])
def test_a_place_that_can_t_be_written_is_told(path: str) -> None:
    finding = one(check_database(lambda: usable_revision_at(f"sqlite:///{path}")))

    assert (finding.ok, finding.detail_key) == (Verdict.NO, "StorageUnavailable")
    assert path in finding.facts["reason"]


def test_an_address_that_is_none_is_told() -> None:
    assert one(check_database(lambda: usable_revision_at("nonsense"))).detail_key == "StorageUnavailable"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_or_file_that_is_read_only_is_told(tmp_path: Path, kept: str) -> None:
    for place, mode in ((tmp_path / "wins.db", 0o400), (tmp_path, 0o500)):
        place.chmod(mode)
        assert one(check_database(lambda: usable_revision_at(kept))).ok is Verdict.NO
        place.chmod(0o700)


@pytest.mark.parametrize("tag", ["xx-XX", "", "../en-US"])
def test_a_language_without_words_is_told(tag: str) -> None:
    finding = one(check_locale(tag))

    assert (finding.ok, finding.detail_key) == (Verdict.NO, "LocaleUnknown")


def test_a_newer_database_is_told(tmp_path: Path, kept: str) -> None:
    with closing(sqlite3.connect(tmp_path / "wins.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = 'from the future'")
        database.commit()

    assert one(check_database(lambda: revision_at(kept))).detail_key == "SchemaTooNew"


def test_a_database_that_is_out_of_reach_is_told() -> None:
    url = "postgresql+psycopg://127.0.0.1:1/nothing"

    finding = one(check_database(lambda: revision_at(url)))

    assert finding.detail_key == "StorageUnavailable"
    assert one(check_offline(url)).ok is Verdict.WARNING


@pytest.mark.parametrize("error", [RuntimeError(WORDS), OSError(WORDS), KeyError(WORDS)])
def test_whatever_happens_in_a_check_the_others_go_on_and_no_words_are_told(error: Exception) -> None:
    findings = examine([raising(error), check_speaker(lambda: None)])

    assert [finding.ok for finding in findings] == [Verdict.NO, Verdict.YES]
    assert WORDS not in as_json(findings) + "".join(lines(findings, told()))


def test_the_json_is_for_programs(tmp_path: Path) -> None:
    (row,) = json.loads(as_json(examine([check_disk(tmp_path)])))

    assert set(row) == {"name", "ok", "detail_key", "facts"}
    assert row["ok"] in {"yes", "no", "warning"}
    assert int(row["facts"]["megabytes"]) >= 0


@pytest.mark.parametrize(
    ("country", "verdict", "says"),
    [("GB", Verdict.YES, "GB"), ("", Verdict.WARNING, "country"), ("XX", Verdict.WARNING, "XX")],
)
def test_a_country_that_has_no_number_is_worth_a_note(country: str, verdict: Verdict, says: str) -> None:
    finding = one(check_country(country, Path("small-wins.toml")))

    assert finding.ok is verdict
    assert says in "".join(lines([finding], told()))


def test_a_mail_server_is_looked_at_only_where_one_is_set() -> None:
    def away() -> str:
        raise MailNotTaken("TimeoutError")

    assert one(check_mail(None)).detail_key == "mail_off"
    assert one(check_mail(lambda: "mail.example.org")).facts == {"host": "mail.example.org"}
    assert (one(check_mail(away)).ok, one(check_mail(away)).detail_key) == (Verdict.WARNING, "MailNotTaken")


def test_what_may_be_mailed_is_no_secret() -> None:
    assert one(check_offline("sqlite:///wins.db")).detail_key == "offline_ok"
    assert one(check_offline("sqlite:///wins.db", mails=True)).detail_key == "offline_mail"
