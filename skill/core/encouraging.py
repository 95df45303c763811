"""Which lines answer a win: by what the person said of it, and by what it is about."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import timedelta

from skill.core.desk import Desk
from skill.core.errors import StorageError, VaultError
from skill.core.language import Language
from skill.core.understand.words import words_of
from skill.core.win import CATEGORIES, OTHER

SIGNS = ("at_last", "first", "effort")
"""What a person may say of a win, the most telling first: long put off, for the first time, or hard."""
ABOUT = tuple(category for category in CATEGORIES if category != OTHER)
HEAVY = "heavy"
"""What weighs, or was left undone: it is heard and kept, and nothing warm is said of it."""
ROUTINE = frozenset({"food", "home", "medication", "money_admin", "movement", "rest", "self_care", "work_study"})
"""Categories that may be routine; the others ask something of most people every time (our judgement)."""
DONE_FOR_ONESELF = ROUTINE | {"getting_up", "therapy"}
"""Categories of which a deed left undone is hardly a win; in others it may be: "didn't snap" (our judgement)."""
LATELY = timedelta(days=6)
"""How far back the same words make a routine (our judgement)."""


def answers(wins: Sequence[str], desk: Desk) -> Iterator[str]:
    """The kinds of lines that are true of all the wins, those that fit best first: SIGNS, then one of ABOUT or HEAVY.

    What the person says of it goes first: "it was hard" is their own measure, and a routine gets fewer words
    (content.md, tone rule 7). None of ABOUT is given where the words may speak of several things, for a wrong guess is
    worse than a plain line, and nothing warm is said beside a grave, or of medicine that was not taken.
    """
    said, weighty = [_plain(words) for words in wins], desk.language.weighty
    if any(phrase in words for words in said for phrase in weighty.heavy):
        yield HEAVY
        return
    phrases = {"at_last": weighty.at_last, "first": weighty.first, "effort": weighty.effort}
    yield from (sign for sign in SIGNS if all(any(phrase in words for phrase in phrases[sign]) for words in said))
    about = _about(wins, desk.language)
    if about in DONE_FOR_ONESELF and any(phrase in words for words in said for phrase in weighty.undone):
        yield HEAVY
    elif about != OTHER and not (about in ROUTINE and _is_routine(said, desk)):
        yield about


def weighs(words: str, language: Language) -> bool:
    """Whether a win is heavy, or something left undone: read back when asked for, and never as a gift."""
    plain, weighty = _plain(words), language.weighty
    if any(phrase in plain for phrase in weighty.heavy):
        return True
    return any(phrase in plain for phrase in weighty.undone) and language.categories.of(words) in DONE_FOR_ONESELF


def _about(wins: Sequence[str], language: Language) -> str:
    """What all of them are plainly about; OTHER when nobody can be sure."""
    about = {language.categories.of(words) for words in wins}
    return about.pop() if len(about) == 1 and all(map(language.categories.is_plain, wins)) else OTHER


def _is_routine(said: Sequence[str], desk: Desk) -> bool:
    """Whether all were told in the same words on another day lately; if that can't be read, it is no matter."""
    with suppress(StorageError, VaultError):
        lately = desk.journal.between(desk.today - LATELY, desk.today - timedelta(days=1))
        return {_plain(win.words) for win in lately}.issuperset(said)
    return False


def _plain(words: str) -> str:
    """The words in normal form with a space around each."""
    return f" {' '.join(words_of(words))} "
