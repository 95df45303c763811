"""Normal form: the words of a sentence as they are compared, free of case, punctuation and curly apostrophes."""

import re
import unicodedata
from collections.abc import Iterator

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})  # noqa: RUF001 - these are the ones that occur
_WORD = re.compile(r"[^\W_]+(?:['.:][^\W_]+)*'?")


def straight(text: str) -> str:
    """The text with plain apostrophes, and each letter one sign with its accent (NFC), however it was typed."""
    return unicodedata.normalize("NFC", text).translate(_APOSTROPHES)


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text with plain apostrophes."""
    return (found.span() for found in _WORD.finditer(text))


def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case: "I'd  LIKE that!" -> ("i'd", "like", "that")."""
    return tuple(word.casefold() for word in _WORD.findall(straight(text)))
