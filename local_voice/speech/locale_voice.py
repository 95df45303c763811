"""The voice of a locale."""

from local_voice.speech.voice import Voice
from skill.assembly import speech_of


def voice_for(locale: str) -> Voice:
    """The system's own for the region where it has one ("es-MX" on macOS), else the nearest that eSpeak has."""
    return Voice(locale, nearest=speech_of(locale).voice)
