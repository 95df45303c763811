"""Look at everything that Small Wins needs, and say what to do: `small-wins doctor`."""

import argparse
import os
from threading import Event

from local_voice.audio.capture import capture_library
from local_voice.audio.microphone import FIRST_BLOCK_WITHIN_S
from local_voice.commands.common import add_locale_argument
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
from local_voice.doctor.finding import Check, all_needed_is_fine, examine
from local_voice.doctor.storage import has_key, is_open_to_others, revision_at, usable_revision_at
from local_voice.doctor.telling import as_json, lines
from local_voice.models.resolver import find_model, model_places
from local_voice.models.verify import verify_model
from local_voice.speech.locale_voice import voice_for
from local_voice.speech.sound import Sound
from local_voice.speech.speaker import find_player
from skill.assembly import Settings, load_sentences, load_settings, speech_of
from skill.core.errors import MicrophoneMissing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to tell it, and for which language."""
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    add_locale_argument(parser)


def run(args: argparse.Namespace) -> int:
    """0 when all that is needed is fine, else 1."""
    settings = load_settings({"locale": args.locale})
    findings = examine(_checks(settings))
    if args.json:
        print(as_json(findings))
    else:
        told = {**load_sentences(settings.locale, "errors"), **load_sentences(settings.locale, "doctor")}
        print("\n".join(lines(findings, told)))
    return 0 if all_needed_is_fine(findings) else 1


def _checks(settings: Settings) -> list[Check]:
    places = model_places(settings.home, os.environ)
    return [
        check_microphone(_listen),
        check_speaker(lambda: find_player()[1]),
        check_model(lambda: find_model(speech_of(settings.locale).model, places, settings.model_path), verify_model),
        check_voice(lambda: _speak(settings.locale)),
        check_database(lambda: usable_revision_at(settings.database_url)),
        check_key(
            lambda: has_key(settings.key, settings.key_file, has_data=_has_data(settings)),
            is_open_to_others,
            settings.key_file,
        ),
        check_locale(settings.locale),
        check_country(settings.country, settings.file),
        check_disk(settings.home),
        check_mail((lambda: _log_in(settings)) if settings.smtp_url else None),
        check_offline(settings.database_url, mails=bool(settings.smtp_url)),
    ]


def _listen() -> str:
    """Hear something from the system's choice of microphone; zeros do, for a room may be quiet."""
    library = capture_library()
    heard = Event()
    capture = library.open(None, lambda _samples: heard.set())
    try:
        if not heard.wait(FIRST_BLOCK_WITHIN_S):
            raise MicrophoneMissing("it delivers nothing")
    finally:
        capture.close()
    return (library.microphones() or [library.name])[0]


def _speak(locale: str) -> Sound:
    with voice_for(locale) as voice:
        return voice.synthesise("1")  # a word in every language


def _log_in(settings: Settings) -> str:
    from skill.post.server import server_of  # noqa: PLC0415 - only where a mail server is set
    from skill.post.smtp import Smtp  # noqa: PLC0415

    server = server_of(settings.smtp_url, settings.smtp_password, settings.smtp_from)
    Smtp(server).check()
    return server.host


def _has_data(settings: Settings) -> bool:
    return revision_at(settings.database_url) is not None
