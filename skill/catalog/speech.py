"""Whose ears and whose voice a locale has: what its speech model and its synthesiser call the language."""

from dataclasses import dataclass

from skill.catalog.files import locale_table
from skill.core.errors import LocaleUnknown


@dataclass(frozen=True)
class Speech:
    """`model` is a language of Vosk's models ("en-in"), `voice` a BCP 47 tag that eSpeak knows ("es-419")."""

    model: str
    voice: str


def speech_of(tag: str) -> Speech:
    """For a tag that we have no words for, the tag itself: others may know it."""
    try:
        table = locale_table(tag)
    except LocaleUnknown:
        return Speech(tag, tag)
    return Speech(table["vosk"], table["voice"])
