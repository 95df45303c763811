"""Text made safe to speak: eSpeak obeys commands behind control characters; half a character is an error."""

import unicodedata

_NOT_SAYABLE = frozenset({"Cc", "Cs", "Co", "Cn"})
"""Unicode's general categories for control characters, lone surrogates, private use and unassigned."""


def sayable(text: str) -> str:
    """The text in one line, without what has no sound; empty when nothing is left to say."""
    return " ".join("".join(" " if unicodedata.category(char) in _NOT_SAYABLE else char for char in text).split())
