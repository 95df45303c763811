"""Which of the system's voices speaks a language."""

from collections.abc import Sequence
from typing import Protocol

from skill.core.errors import VoiceMissing


class SystemVoice(Protocol):
    """A voice as pyttsx3 lists it."""

    id: str
    languages: Sequence[str]


def choose_voice(voices: Sequence[SystemVoice], language: str) -> str:
    """The id of the voice for a BCP 47 tag: the same region first, then the language's plainest.

    "en-US" finds eSpeak's `gmw/en-us`, "de-AT" its `gmw/de`. Raises VoiceMissing.
    """
    wanted = _tag(language)
    speakers = [voice for voice in voices if any(_same_language(_tag(tag), wanted) for tag in voice.languages)]
    if not speakers:
        raise VoiceMissing(f"no voice for {language}")
    return min(speakers, key=lambda voice: _distance(voice, wanted)).id


def _distance(voice: SystemVoice, wanted: str) -> tuple[int, int, str]:
    tags = [_tag(tag) for tag in voice.languages]
    if wanted in tags:
        return 0, len(voice.id), voice.id
    return (1 if _base(wanted) in tags else 2), len(voice.id), voice.id


def _same_language(tag: str, wanted: str) -> bool:
    return _base(tag) == _base(wanted)


def _base(tag: str) -> str:
    return tag.partition("-")[0]


def _tag(language: str) -> str:
    return language.replace("_", "-").lower()
