"""What a win is about is read from its words, kept with it, and read again when they change."""

from timeit import repeat

import pytest

from skill.catalog.languages import language_of
from skill.core.categories import Categories
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.change_last import ChangeLast
from skill.core.intents.log_win import LogWin
from skill.core.stems import Inflection
from skill.core.win import OTHER, Kind
from tests.core.support import MONDAY
from tests.evals.sets import Sets
from tests.fakes import MemoryNotebook, first

ENGLISH = language_of("en-US")
SLOWEST = 0.00025
"""Seconds a win; 0.00005 are meant, and a busy machine is allowed for."""
PLAIN = Inflection(("s", "ed", "ing"), {}, frozenset(), frozenset(), letters={"é": "e"})


def desk() -> Desk:
    return Desk(MONDAY, ENGLISH, MemoryNotebook(), Conversation(), first, None)


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("I walked home", "movement"),
        ("walking with my aunt", "connection"),
        ("Took MY pills!", "medication"),
        ("I duchéd", "self_care"),
        ("my pills and a walk", "medication"),
        ("I sang", OTHER),
        ("", OTHER),
    ],
)
def test_the_phrase_with_the_most_words_decides_then_the_category_that_comes_first(words: str, category: str) -> None:
    phrases = {
        "medication": ("pill",),
        "self_care": ("duch*",),
        "movement": ("walk",),
        "connection": ("walk with aunt",),
    }

    assert Categories(phrases, PLAIN).of(words) == category


def test_a_win_that_may_be_about_two_things_is_not_plain() -> None:
    categories = Categories({"food": ("lunch",), "work_study": ("work",)}, PLAIN)

    assert categories.is_plain("I made lunch")
    assert not categories.is_plain("I made lunch at work")
    assert not categories.is_plain("I did it")


def test_a_win_is_kept_with_what_it_is_about() -> None:
    at = desk()

    LogWin(("I took my meds", "I called my sister"), at.today).reply(at)

    assert [win.category for win in at.journal.between(at.today, at.today)] == ["medication", "connection"]


def test_what_was_survived_is_about_nothing_that_anybody_counts() -> None:
    at = desk()

    LogWin(("I called my sister instead",), at.today, Kind.SURVIVED).reply(at)
    ChangeLast("I called my brother instead").reply(at)

    assert [win.category for win in at.journal.between(at.today, at.today)] == [OTHER]


def test_other_words_are_read_again() -> None:
    at = desk()
    LogWin(("I called my sister",), at.today).reply(at)

    ChangeLast("I took my meds").reply(at)

    assert [win.category for win in at.journal.between(at.today, at.today)] == ["medication"]


@pytest.mark.parametrize("language", ["en-US", "es-ES", "de-DE"])
def test_it_is_read_in_no_time(language: str) -> None:
    wins = [win for _, win in Sets(language[:2], "tuning").categories()]
    categories = language_of(language).categories

    seconds = min(repeat(lambda: [categories.of(win) for win in wins], number=1, repeat=5)) / len(wins)

    assert seconds < SLOWEST
