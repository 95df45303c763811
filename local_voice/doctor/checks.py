"""The checks themselves: each is given a way to look, and none of them writes."""

import shutil
from collections.abc import Callable
from pathlib import Path

from local_voice.doctor.finding import Check, Finding, Verdict
from local_voice.models.resolver import InstalledModel
from local_voice.speech.sound import Sound
from skill.catalog.languages import language_of
from skill.catalog.lifelines import countries, lifeline_of

LOW_DISK = 200
"""Megabytes. Years of wins take a few; a small speech model takes 70, and 110 more while it is installed."""

FULL_DISK = 20
"""Megabytes below which a database may soon fail to keep a win."""


def check_microphone(listen: Callable[[], str]) -> Check:
    """`listen` opens the microphone, hears one block and gives its name, or raises MicrophoneMissing."""
    return Check("microphone", lambda: _fine("microphone", name=listen()))


def check_speaker(reason_for_silence: Callable[[], str | None]) -> Check:
    """Without a speaker, replies are only shown."""

    def look() -> Finding:
        reason = reason_for_silence()
        if reason is None:
            return _fine("speaker")
        return Finding("speaker", Verdict.WARNING, "speaker_none", {"reason": reason})

    return Check("speaker", look, Verdict.WARNING)


def check_model(find: Callable[[], InstalledModel], verify: Callable[[Path], None]) -> Check:
    """`find` raises ModelMissing; `verify` loads the model, or raises ModelBroken."""

    def look() -> Finding:
        model = find()
        verify(model.path)
        return _fine("model", name=model.name, path=str(model.path))

    return Check("model", look)


def check_voice(speak: Callable[[], Sound]) -> Check:
    """`speak` synthesises something short, or raises VoiceMissing; without a voice, replies are only shown."""

    def look() -> Finding:
        if speak().seconds > 0:
            return _fine("voice")
        return Finding("voice", Verdict.WARNING, "voice_silent")

    return Check("voice", look, Verdict.WARNING)


def check_database(revision: Callable[[], str | None]) -> Check:
    """`revision` is that of the database, none while there is no database yet; it raises StorageError."""

    def look() -> Finding:
        found = revision()
        return _fine("database", revision=found) if found else Finding("database", Verdict.YES, "database_new")

    return Check("database", look)


def check_key(has_key: Callable[[], bool], is_open: Callable[[Path], bool], key_file: Path) -> Check:
    """`has_key` says whether there is a key yet; it raises VaultError when it is lost or unusable."""

    def look() -> Finding:
        found = has_key()
        if is_open(key_file):
            return Finding("key", Verdict.WARNING, "key_open", {"path": str(key_file)})
        return Finding("key", Verdict.YES, "key_ok" if found else "key_new")

    return Check("key", look)


def check_locale(tag: str) -> Check:
    """Whether there are words for the language that is set; else every conversation would end at its start."""
    return Check("locale", lambda: _fine("locale", locale=language_of(tag).tag))


def check_disk(home: Path) -> Check:
    """The room where the wins are kept; the folder need not be there yet."""

    def look() -> Finding:
        folder = next(place for place in (home, *home.absolute().parents) if place.exists())
        megabytes = shutil.disk_usage(folder).free // 10**6
        facts = {"megabytes": str(megabytes), "path": str(folder)}
        if megabytes >= LOW_DISK:
            return Finding("disk", Verdict.YES, "disk_ok", facts)
        return Finding("disk", Verdict.NO if megabytes < FULL_DISK else Verdict.WARNING, "disk_low", facts)

    return Check("disk", look)


def check_country(country: str, settings_file: Path) -> Check:
    """Whether anybody could be told whom to call; `country` is "" until the person chose one."""

    def look() -> Finding:
        facts = {"country": country, "path": str(settings_file), "known": ", ".join(countries())}
        if lifeline_of(country):
            return _fine("country", **facts)
        return Finding("country", Verdict.WARNING, "country_unknown" if country else "country_open", facts)

    return Check("country", look, Verdict.WARNING)


def check_mail(log_in: Callable[[], str] | None) -> Check:
    """`log_in` gives the mail server's name, or raises MailNotTaken; None where none is set: nothing connects then."""

    def look() -> Finding:
        return _fine("mail", host=log_in()) if log_in else Finding("mail", Verdict.YES, "mail_off")

    return Check("mail", look, Verdict.WARNING)


def check_offline(database_url: str, *, mails: bool = False) -> Check:
    """Whether anything would leave this computer; told from the settings, without opening a socket."""

    def look() -> Finding:
        if not database_url.startswith("sqlite"):
            return Finding("offline", Verdict.WARNING, "offline_database_elsewhere")
        return Finding("offline", Verdict.YES, "offline_mail") if mails else _fine("offline")

    return Check("offline", look)


def _fine(name: str, /, **facts: str) -> Finding:
    return Finding(name, Verdict.YES, f"{name}_ok", facts)
