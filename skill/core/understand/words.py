"""Normal form: the words of a sentence as they are compared, free of case, punctuation and curly apostrophes."""

import re

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})  # noqa: RUF001 - these are the ones that occur
_WORD = re.compile(r"[^\W_]+(?:['.:][^\W_]+)*'?")


def straight(text: str) -> str:
    """The text with plain apostrophes."""
    return text.translate(_APOSTROPHES)


def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case: "I'd  LIKE that!" -> ("i'd", "like", "that")."""
    return tuple(_WORD.findall(straight(text).casefold()))
