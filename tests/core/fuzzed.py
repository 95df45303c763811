"""Texts that nobody should say: what the fuzzing tests and the benchmark feed to the understanding."""

from collections.abc import Sequence

from hypothesis import strategies as st

from skill.core.language import Language
from skill.core.understand.graph import Node, planted

LONGEST = 2000
"""Letters of a fuzzed text at least, where it is a long one."""
ODD_SIGNS = "\x00\x07\u200f\u202e\u0301\ufeff\ud800\udfff😀👩‍👧🇩🇪٣שלוםẞﬁ½ⅷ‘’'.:-_\u2028"  # noqa: RUF001
"""Control signs, halves of pairs, marks of direction, emoji, digits and letters whose case changes their number."""


def command_words(language: Language) -> Sequence[str]:
    """Every word that a command of the language has."""
    found: set[str] = set()
    passed: set[Node] = set()
    ahead = [planted(language.heard, language.rules)]
    while ahead:
        node = ahead.pop()
        if node not in passed:
            passed.add(node)
            found.update(node.words)
            ahead += [*node.words.values(), *node.slots.values()]
    return sorted(found)


def jumbled(words: Sequence[str], longest: int = 60) -> st.SearchStrategy[str]:
    """Command words in any order, which is the worst that a matcher can be given."""
    signs = st.sampled_from([" ", " ", " ", ", ", ". ", " and ", "\n"])
    return st.lists(st.tuples(st.sampled_from(words), signs).map("".join), max_size=longest).map("".join)


def anything() -> st.SearchStrategy[str]:
    """Any text, lone surrogates and control signs included, and odd signs more often than chance would have them."""
    return st.one_of(
        st.text(st.characters(), max_size=LONGEST),
        st.text(st.sampled_from(ODD_SIGNS + " aei"), max_size=200),
    )


def long_texts(words: Sequence[str]) -> st.SearchStrategy[str]:
    """A short text over and over, until it is long."""
    short = st.one_of(jumbled(words, longest=12), st.text(min_size=1, max_size=12)).filter(bool)
    return short.map(lambda text: text * (LONGEST // len(text) + 1))
