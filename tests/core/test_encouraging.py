"""What is said to a win fits what the person said of it and what it is about, and is never the same twice in seven."""

from datetime import timedelta
from itertools import pairwise

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import LENGTH, SHORT, Desk
from skill.core.encouraging import ABOUT, HEAVY, SIGNS, answers
from skill.core.intents.log_win import LONGEST, LogWin
from skill.core.intents.undo_last import UndoLast
from tests.core.support import MONDAY
from tests.evals.sets import Sets
from tests.fakes import MemoryNotebook, first

FEWEST_LINES = {"en": 15, "es": 8, "de": 8}
REPLIES = 7
"""In which no line is said twice (content.md, tone rule 6)."""


def desk(tag: str = "en-US") -> Desk:
    return Desk(MONDAY, language_of(tag), MemoryNotebook(), Conversation(), first, None)


@pytest.mark.parametrize(
    ("win", "kinds"),
    [
        ("I took my meds", ["medication"]),
        ("I finally opened my post", ["at_last", "effort", "money_admin"]),
        ("I went to yoga for the first time", ["first", "movement"]),
        ("I washed my hair for the first time in weeks", ["at_last", "first", "self_care"]),
        ("I called my sister and it was hard", ["effort", "connection"]),
        ("I made a decision", []),
        ("I danced at work", []),
        ("I finally went to the funeral", ["heavy"]),
        ("My dog died", ["heavy"]),
        ("I didn't take my meds", ["heavy"]),
        ("I didn't want to and it was hard but I showered", ["effort", "heavy"]),
    ],
)
def test_the_lines_that_fit_a_win(win: str, kinds: list[str]) -> None:
    assert list(answers((win,), desk())) == kinds


def test_two_wins_get_a_line_that_is_true_of_both() -> None:
    assert list(answers(("I went to yoga", "I went for a walk"), desk())) == ["movement"]
    assert list(answers(("I finally went to yoga", "I took my meds"), desk())) == []


def test_a_routine_gets_fewer_words() -> None:
    at = desk()
    at.journal.keep("i took my meds", about=at.today - timedelta(days=1), said_at=MONDAY - timedelta(days=1))

    assert list(answers(("I took my meds.",), at)) == []


def test_a_brave_thing_is_never_routine() -> None:
    at = desk()
    at.journal.keep("I went to therapy", about=at.today - timedelta(days=1), said_at=MONDAY - timedelta(days=1))

    assert list(answers(("I went to therapy",), at)) == ["therapy"]


@pytest.mark.parametrize("tag", ["en-US", "es-ES", "de-DE"])
@pytest.mark.parametrize("kind", [*SIGNS, *ABOUT, HEAVY])
def test_there_are_lines_enough_of_every_kind(kind: str, tag: str) -> None:
    assert len(set(language_of(tag).spoken[f"LogWin.kept_{kind}"])) >= FEWEST_LINES[tag[:2]]


@pytest.mark.parametrize("tag", ["en-US", "es-ES", "de-DE"])
def test_no_line_to_a_win_stands_twice(tag: str) -> None:
    lines = [line for key, says in language_of(tag).spoken.items() if key.startswith("LogWin.kept") for line in says]
    told = [line for line in lines if "{" in line]

    assert len(set(told)) == len(told)


@pytest.mark.parametrize("tag", ["en-US", "es-ES", "de-DE"])
@pytest.mark.parametrize("category", ABOUT)
def test_no_line_is_said_twice_in_seven_replies(category: str, tag: str) -> None:
    at = desk(tag)
    win = next(win for about, win in Sets(tag[:2], "tuning").categories() if about == category)

    said = [LogWin((win,), at.today).reply(at).speech for _ in range(REPLIES)]

    assert len(set(said)) == REPLIES


@pytest.mark.parametrize("tag", ["en-US", "es-ES", "de-DE"])
def test_no_reply_to_a_win_is_too_long(tag: str) -> None:
    at = desk(tag)
    wins = [win for _, win in Sets(tag[:2], "tuning").categories()]

    replies = [LogWin(pair, at.today).reply(at).speech for pair in [*zip(wins), *pairwise(wins)]]

    assert max(len(reply.split()) for reply in replies) <= LONGEST


def test_few_words_are_few_everywhere() -> None:
    at = desk()
    at.notebook.preferences.put(LENGTH, SHORT)

    kept, undone = LogWin(("I walked",), at.today).reply(at), UndoLast().reply(at)

    assert (kept.speech, undone.speech) == ("Saved.", "Taken back.")
