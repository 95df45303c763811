"""`small-wins export` and `import`, as a person runs them."""

from pathlib import Path

from skill.core.conversation import Conversation
from skill.core.utterance import Identity, Utterance
from tests.commands import small_wins
from tests.core.support import MONDAY
from tests.fakes import clock_at
from tests.houses import house_in


def test_what_was_exported_comes_back_after_everything_was_deleted(tmp_path: Path) -> None:
    small_wins("say", "i got out of bed", home=tmp_path)
    archive = small_wins("export", home=tmp_path).stdout
    small_wins("delete", "--yes", home=tmp_path)

    done = small_wins("import", "-", home=tmp_path, stdin=archive)

    assert done.returncode == 0
    assert "out of bed" in small_wins("recap", home=tmp_path).stdout


def test_a_page_is_closed_to_others_and_never_written_over(tmp_path: Path) -> None:
    small_wins("say", "i got out of bed", home=tmp_path)
    page = tmp_path / "may.html"

    first = small_wins("export", str(page), home=tmp_path)
    again = small_wins("export", str(page), home=tmp_path)

    assert first.returncode == 0
    assert "got out of bed" in page.read_text(encoding="utf-8")
    assert page.stat().st_mode & 0o077 == 0
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)


def test_who_asks_for_some_days_is_not_given_all(tmp_path: Path) -> None:
    done = small_wins("export", "--from", "2026-01-01", home=tmp_path)

    assert (done.returncode, done.stdout) == (1, "")
    assert ".pdf" in done.stderr


def test_a_file_holds_what_its_name_promises(tmp_path: Path) -> None:
    document = small_wins("export", str(tmp_path / "wins.docx"), home=tmp_path)
    therapist = small_wins("export", "--for-therapist", str(tmp_path / "wins.json"), home=tmp_path)

    assert (document.returncode, therapist.returncode) == (2, 1)
    assert ".pdf" in document.stderr
    assert ".pdf" in therapist.stderr
    assert not [path for path in tmp_path.iterdir() if path.stem == "wins" and path.suffix != ".db"]


def test_days_that_run_backwards_make_no_page(tmp_path: Path) -> None:
    page = tmp_path / "may.md"

    done = small_wins("export", str(page), "--from", "2026-05-31", "--to", "2026-05-01", home=tmp_path)

    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "2026-05-01" in done.stderr
    assert not page.exists()


def test_what_was_said_to_alexa_is_taken_along_by_the_user_s_id(tmp_path: Path) -> None:
    theirs = Identity("alexa", "amzn1.ask.account.ANA")
    house = house_in(tmp_path, clock_at(MONDAY))
    house.turn(Utterance("i ate breakfast", MONDAY, theirs, "en-US"), Conversation())
    house.close()

    hers = small_wins("export", "--alexa-user", theirs.name, home=tmp_path)
    mine = small_wins("export", home=tmp_path)

    assert "breakfast" in hers.stdout
    assert "breakfast" not in mine.stdout


def test_wrong_dates_and_categories_are_wrong_usage(tmp_path: Path) -> None:
    date = small_wins("export", "x.md", "--from", "yesterday", home=tmp_path)
    category = small_wins("export", "x.md", "--categories", "foods", home=tmp_path)

    assert (date.returncode, category.returncode) == (2, 2)
    assert "2026-05-01" in date.stderr
    assert "getting_up" in category.stderr


def test_a_file_that_is_no_archive_is_refused_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0")

    done = small_wins("import", str(file), home=tmp_path)

    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "Traceback" not in done.stderr
