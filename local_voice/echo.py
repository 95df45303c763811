"""Our own voice, heard by our own ears: words so like the last reply that nobody else said them."""

from collections.abc import Set

from rapidfuzz import fuzz

from skill.core.understand.words import words_of

LIKE_OURS = 85.0
"""Per cent of letters that stand in the same order from which words are an echo (our choice): the bundled model hears
our own voice's replies at 98 and more (tests/local_voice/test_echo.py)."""

FEWEST_WORDS = 3
"""A shorter utterance, such as "yes", is too easily like a reply."""


class Echo:
    """Knows what was spoken last. `own_words` are those that people say of themselves: "i", "my"."""

    def __init__(self, own_words: Set[str]) -> None:
        self._own_words = own_words
        self._spoken: tuple[str, ...] = ()

    def expect(self, speech: str) -> None:
        """Remember what was spoken just now."""
        self._spoken = words_of(speech)

    def is_in(self, text: str) -> bool:
        """Whether the words are the last reply, as it may have been heard.

        "I ate breakfast" is very like "You ate breakfast". A word of one's own that was not in the reply is a person's.
        """
        heard = words_of(text)
        if len(heard) < FEWEST_WORDS or (self._own_words & set(heard)) - set(self._spoken):
            return False
        return fuzz.ratio(" ".join(heard), " ".join(self._spoken)) >= LIKE_OURS
