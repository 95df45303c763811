"""Words as people type them: "que" for "qué", without acute accents, and "fuer" for "für", with an "e" for the dots."""

_FOLDED = str.maketrans({"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ä": "ae", "ö": "oe", "ü": "ue"})
"""Both ways of typing become one: "für" is "fuer", and "neue" stays itself. An "ñ" is a letter of its own ("año")."""


def plain(word: str) -> str:
    """A word in normal form, without its acute accents, umlauts as two letters."""
    return word if word.isascii() else word.translate(_FOLDED)


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without their acute accents, umlauts as two letters."""
    return words if "".join(words).isascii() else tuple(map(plain, words))
