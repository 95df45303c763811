"""How much a win seems to have meant, by the person's own words: what a recap tells first."""

from skill.core.language import Weighty
from skill.core.understand.words import words_of
from skill.core.win import Win

FIRST, EFFORT, OWN, BRAVE = 4, 3, 2, 1
"""What each sign is worth (our judgement). A first time never comes back. That it was hard is the person's own measure
of it (content.md, tone rule 7), and so is that it felt good, which costs less to say. Last come kinds of wins that ask
something of most people, for nothing in the words tells of it."""
MOST = FIRST + EFFORT + OWN + BRAVE
BRAVE_KINDS = frozenset({"asked_for_help", "boundary", "therapy", "courage", "kind_self_talk"})
"""Categories, from the wins that content.md names first among those that are hard."""


def weight_of(win: Win, weighty: Weighty) -> int:
    """From 0, for a win that says nothing about itself, to MOST."""
    return weight(f" {' '.join(words_of(win.words))} ", win.category, weighty)


def weight(plain: str, category: str, weighty: Weighty) -> int:
    """The same by the words in normal form, as they stand on a leaf: " i walked home "."""
    signs = ((weighty.first, FIRST), (weighty.effort, EFFORT), (weighty.own, OWN))
    said = sum(worth for phrases, worth in signs if any(phrase in plain for phrase in phrases))
    return said + (BRAVE if category in BRAVE_KINDS else 0)
