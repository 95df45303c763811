"""What was survived is kept, calmly, and stays private until it is asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.engine import Engine
from skill.core.intents import VOCABULARY, Intent
from skill.core.intents.change_last import ChangeLast
from skill.core.intents.count_wins import CountWins
from skill.core.intents.delete_win import DeleteWin
from skill.core.intents.find_win import FindWin
from skill.core.intents.log_win import LogWin
from skill.core.intents.read_private import ReadPrivate
from skill.core.intents.recap import Recap
from skill.core.intents.share_wins import ShareWins
from skill.core.intents.undo_last import UndoLast
from skill.core.notebook import Reward, TrustedPerson
from skill.core.period import ALL, NAMED, Period
from skill.core.reply import Tone
from skill.core.win import Kind, Win
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first

LANGUAGE = language_of("en-US")
ENGINE = Engine(LANGUAGE, first, lifeline_of("US"), lifeline_of)
PRIVATE, OPEN = "zebra", "walnut"
"""Words that no line has."""


def notebook_of(kinds: Sequence[Kind]) -> MemoryNotebook:
    """One win a day, the last one today; what is private has the private word."""
    notebook = MemoryNotebook()
    for ago, kind in enumerate(reversed(kinds)):
        when = MONDAY - timedelta(days=ago)
        word = PRIVATE if kind is Kind.SURVIVED else OPEN
        notebook.wins.keep(f"I kept the {word} away", about=when.date(), said_at=when, kind=kind)
    notebook.rewards.add(Reward("a long bath", 3, 0, MONDAY))
    notebook.people.add(TrustedPerson("Sam", "", MONDAY))
    return notebook


def everything_else() -> Iterator[Intent]:
    """The whole vocabulary but ReadPrivate, with the slots that look for wins."""
    for name, kind in VOCABULARY.items():
        if kind is not ReadPrivate:
            yield LogWin(("I ate",), date(2026, 3, 2)) if name == "LogWin" else kind()
    for period in map(Period, NAMED):
        yield from (
            Recap(period),
            CountWins(period),
            ShareWins("Sam", period),
            ShareWins("Sam", period, confirmed=True),
        )
    for query in (PRIVATE, "kept", "away"):
        yield from (FindWin(query), CountWins(ALL, query), DeleteWin(query))
    yield UndoLast("win-0")


@given(
    kinds=st.lists(st.sampled_from(Kind), min_size=1, max_size=20),
    intents=st.lists(st.sampled_from(list(everything_else())), min_size=1, max_size=4),
    in_care=st.booleans(),
)
def test_no_intent_says_or_shows_a_private_win_unasked(kinds: list[Kind], intents: list[Intent], in_care: bool) -> None:
    notebook, conversation = notebook_of(kinds), Conversation(in_care=in_care)

    for intent in intents:
        turn = ENGINE.turn(said(""), conversation, notebook, known=intent)
        conversation = turn.conversation
        assert PRIVATE not in turn.reply.speech + turn.reply.display


@given(kinds=st.lists(st.sampled_from(Kind), max_size=20))
def test_private_wins_are_counted_nowhere(kinds: list[Kind]) -> None:
    open_ones = [kind for kind in kinds if kind is Kind.ORDINARY]
    here = Desk(MONDAY, LANGUAGE, notebook_of(kinds), Conversation(), first, None)
    alone = replace(here, notebook=notebook_of(open_ones), conversation=Conversation())

    for name in ("CountWins", "RewardStatus", "Patterns"):
        intent = VOCABULARY[name]()
        assert intent.reply(here).speech == intent.reply(alone).speech


def test_private_wins_are_read_when_they_are_asked_for() -> None:
    turn = ENGINE.turn(said("read my private wins"), Conversation(), notebook_of([Kind.SURVIVED, Kind.ORDINARY]))

    assert PRIVATE in turn.reply.speech
    assert OPEN not in turn.reply.speech
    assert turn.reply.tone is Tone.CALM


def test_many_private_wins_go_on_with_more_and_are_not_counted() -> None:
    notebook = notebook_of([Kind.SURVIVED] * 12)
    asked = ENGINE.turn(said("tell me what i survived"), Conversation(), notebook)

    rest = ENGINE.turn(said("more"), asked.conversation, notebook)

    assert not set(asked.reply.speech.casefold().replace(".", "").split()) & set(LANGUAGE.cardinals)
    assert PRIVATE in rest.reply.speech


def test_in_care_private_wins_wait() -> None:
    turn = ENGINE.turn(said("read my private wins"), Conversation(in_care=True), notebook_of([Kind.SURVIVED]))

    assert PRIVATE not in turn.reply.speech


SURVIVED = [
    "i didn't hurt myself today",
    "i'm still alive",
    "a week without cutting",
    "i got through the night without cutting",
]


@pytest.mark.parametrize("words", SURVIVED)
@pytest.mark.parametrize("in_care", [False, True])
def test_what_was_survived_is_kept_privately_calmly_and_without_its_words(words: str, in_care: bool) -> None:
    notebook = MemoryNotebook()

    turn = ENGINE.turn(said(words), Conversation(in_care=in_care), notebook)

    assert [win.kind for win in notebook.wins.wins] == [Kind.SURVIVED]
    assert turn.intent == "LogWin"
    assert turn.reply.tone is Tone.CALM
    assert turn.reply.speech == LANGUAGE.spoken["LogWin.kept_private"][0]
    assert len(turn.reply.speech.split()) <= 25


def test_another_win_in_the_same_breath_is_no_secret() -> None:
    notebook = MemoryNotebook()

    ENGINE.turn(said("i didn't hurt myself today and i took a shower"), Conversation(), notebook)

    assert {(win.words, win.kind) for win in notebook.wins.wins} == {
        ("I didn't hurt myself today", Kind.SURVIVED),
        ("I took a shower", Kind.ORDINARY),
    }


def test_what_was_survived_and_heard_badly_is_asked_about_without_its_words() -> None:
    notebook = MemoryNotebook()

    turn = ENGINE.turn(replace(said("i didn't hurt myself today"), confidence=0.4), Conversation(), notebook)
    then = ENGINE.turn(said("yes"), turn.conversation, notebook)

    assert "hurt" not in turn.reply.speech
    assert "i need help" in turn.reply.speech.casefold()
    assert [win.kind for win in notebook.wins.wins] == [Kind.SURVIVED]
    assert then.reply.tone is Tone.CALM


@pytest.mark.parametrize("win", ["win-0", ""])
def test_a_private_win_is_taken_back_without_its_words(win: str) -> None:
    here = Desk(MONDAY + timedelta(hours=1), LANGUAGE, notebook_of([Kind.SURVIVED]), Conversation(), first, None)

    reply = UndoLast(win).reply(here)

    assert PRIVATE not in reply.speech


def kept(notebook: MemoryNotebook) -> list[Win]:
    return list(notebook.wins.between(date.min, date.max))


def test_a_win_that_is_changed_to_what_was_survived_becomes_private() -> None:
    notebook = notebook_of([Kind.ORDINARY])

    turn = ENGINE.turn(said("change that to i didn't hurt myself today"), Conversation(), notebook)

    assert [win.kind for win in kept(notebook)] == [Kind.SURVIVED]
    assert "hurt" not in turn.reply.speech


def test_a_private_win_that_is_changed_stays_private() -> None:
    notebook = notebook_of([Kind.SURVIVED])
    here = Desk(MONDAY, LANGUAGE, notebook, Conversation(), first, None)

    reply = ChangeLast("I held on").reply(here)

    assert [(win.words, win.kind) for win in kept(notebook)] == [("I held on", Kind.SURVIVED)]
    assert "held" not in reply.speech
