"""Words without acute accents, so that "que hice ayer" means what "qué hice ayer" means: people type without them."""

_ACUTE = str.maketrans("áéíóú", "aeiou")
"""Vowels only: an "ñ" is a letter of its own ("año"), as the dots of "ü" and "ä" make other words."""


def plain(word: str) -> str:
    """A word in normal form, without its acute accents."""
    return word if word.isascii() else word.translate(_ACUTE)


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without their acute accents."""
    return words if "".join(words).isascii() else tuple(map(plain, words))
