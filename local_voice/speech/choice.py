"""Which of the system's voices speaks a language."""

from collections.abc import Sequence
from typing import Protocol

from skill.core.errors import VoiceMissing


class SystemVoice(Protocol):
    """A voice as pyttsx3 lists it."""

    id: str
    languages: Sequence[str]


def choose_voice(voices: Sequence[SystemVoice], language: str, nearest: str = "") -> str:
    """The id of the voice for a BCP 47 tag: the same region first, then `nearest`, then the language's plainest.

    "en-US" finds eSpeak's `gmw/en-us`, "de-AT" its `gmw/de`, "es-MX" its `roa/es-419` when that is nearest. Raises
    VoiceMissing.
    """
    wanted = _tag(language)
    speakers = [voice for voice in voices if any(_same_language(_tag(tag), wanted) for tag in voice.languages)]
    if not speakers:
        raise VoiceMissing(f"no voice for {language}")
    return min(speakers, key=lambda voice: _distance(voice, (wanted, _tag(nearest), _base(wanted)))).id


def _distance(voice: SystemVoice, wanted: Sequence[str]) -> tuple[int, int, str]:
    """How many of the tags that are wanted are better than the voice's; of equals, the plainest name."""
    tags = [_tag(tag) for tag in voice.languages]
    better = next((place for place, tag in enumerate(wanted) if tag in tags), len(wanted))
    return better, len(voice.id), voice.id


def _same_language(tag: str, wanted: str) -> bool:
    return _base(tag) == _base(wanted)


def _base(tag: str) -> str:
    return tag.partition("-")[0]


def _tag(language: str) -> str:
    return language.replace("_", "-").lower()
