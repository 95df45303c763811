"""One pattern at a time, not the same one again, none on a low day, and none that is not wanted."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import LENGTH, SHORT, Desk
from skill.core.engine import Engine
from skill.core.intents.dismiss_pattern import DismissPattern
from skill.core.intents.patterns import Patterns
from skill.core.intents.yes_no import No, Yes
from skill.core.low_day import note_low_day
from skill.core.notebook import CheckIn, Goal, Step
from skill.core.patterns.choose import REST, insight_for
from skill.core.patterns.history import FIRST_WEEK
from skill.core.patterns.insight import Pattern
from skill.core.patterns.memory import dismiss, dismissed, told
from skill.core.reply import Expects
from skill.core.win import OTHER, Kind
from tests.core.patterns.support import at
from tests.core.support import said
from tests.fakes import MemoryNotebook, first

ENGLISH = language_of("en-US")
NOW = at(0, 20)
MORNINGS, OUT = "When you tell me, it's mostly mornings: twelve of twelve.", "You reached out two times this week."


def desk_of(notebook: MemoryNotebook, now: datetime = NOW, *, in_care: bool = False) -> Desk:
    return Desk(now, ENGLISH, notebook, Conversation(in_care=in_care), first, None)


def keep(notebook: MemoryNotebook, days: Iterable[int], words: str = "I swept", *, category: str = OTHER) -> None:
    """A win on each of the days, so many days ago, at nine in the morning."""
    for ago in sorted(days, reverse=True):
        notebook.wins.keep(words, about=at(ago).date(), said_at=at(ago), category=category)


def mornings() -> MemoryNotebook:
    """Twelve tellings in the morning, and nothing else to notice."""
    notebook = MemoryNotebook()
    keep(notebook, range(1, 13))
    return notebook


def mornings_and_company() -> MemoryNotebook:
    notebook = MemoryNotebook()
    keep(notebook, range(3, 13))
    keep(notebook, (1, 2), "I called Ann", category="connection")
    return notebook


def a_year_ago(words: str = "I swam in the sea") -> MemoryNotebook:
    notebook = MemoryNotebook()
    keep(notebook, [365], words)
    return notebook


def test_a_pattern_is_said_with_its_count() -> None:
    assert Patterns().reply(desk_of(mornings())).speech == MORNINGS


def test_it_is_not_the_same_as_last_time_while_another_is_there() -> None:
    notebook = mornings_and_company()

    assert [Patterns().reply(desk_of(notebook)).speech for _ in range(4)] == [OUT, MORNINGS, OUT, MORNINGS]


def test_alone_it_is_said_again_to_whoever_asks_again() -> None:
    notebook = mornings()

    assert [Patterns().reply(desk_of(notebook)).speech for _ in range(2)] == [MORNINGS, MORNINGS]


@pytest.mark.parametrize(("days", "said"), [(FIRST_WEEK.days - 1, False), (FIRST_WEEK.days, True)])
def test_none_is_told_in_the_first_week_whatever_days_the_wins_are_about(days: int, said: bool) -> None:
    notebook = MemoryNotebook()
    keep(notebook, [days])
    for _ in range(2):
        notebook.wins.keep("I called Ann", about=at(0).date(), said_at=at(0), category="connection")
    notebook.wins.keep("I moved house", about=at(90).date(), said_at=at(1))

    spoken = Patterns().reply(desk_of(notebook)).speech

    assert (spoken == OUT) is said
    assert said or spoken in ENGLISH.spoken["Patterns.a_little_more"]
    assert insight_for(desk_of(notebook)) is None


@pytest.mark.parametrize(("wins", "days"), [(11, 11), (30, 6)])
def test_with_little_to_go_on_no_pattern_is_claimed(wins: int, days: int) -> None:
    notebook = MemoryNotebook()
    keep(notebook, [8 + number % days for number in range(wins)])

    assert Patterns().reply(desk_of(notebook)).speech in ENGLISH.spoken["Patterns.a_little_more"]


def test_with_much_and_nothing_certain_nothing_is_made_up() -> None:
    notebook = MemoryNotebook()
    keep(notebook, range(40, 60))

    assert Patterns().reply(desk_of(notebook)).speech in ENGLISH.spoken["Patterns.nothing_sure"]


def test_survived_wins_make_no_pattern() -> None:
    notebook = mornings_and_company()
    notebook.wins.wins = [replace(win, kind=Kind.SURVIVED) for win in notebook.wins.wins]

    assert Patterns().reply(desk_of(notebook)).speech in ENGLISH.spoken["Patterns.a_little_more"]
    assert insight_for(desk_of(notebook)) is None


@pytest.mark.parametrize("make_low", ["check-in", "words", "care"])
def test_none_is_told_on_a_low_day(make_low: str) -> None:
    notebook = mornings_and_company()
    if make_low == "check-in":
        notebook.check_ins.add(CheckIn(3, "", NOW.date(), NOW))
    if make_low == "words":
        note_low_day(desk_of(notebook))
    here = desk_of(notebook, in_care=make_low == "care")

    assert Patterns().reply(here).speech in ENGLISH.spoken["Patterns.not_now"]
    assert insight_for(here) is None


def test_on_the_day_after_a_low_one_it_is_told() -> None:
    notebook = mornings_and_company()
    note_low_day(desk_of(notebook, NOW - timedelta(days=1)))

    assert Patterns().reply(desk_of(notebook)).speech == OUT


def test_a_recap_is_offered_one_and_not_again_within_a_week() -> None:
    notebook = mornings()

    lines = [insight_for(desk_of(notebook, NOW + timedelta(days=days))) for days in (0, 1, REST.days - 1, REST.days)]

    assert [line and line.speech for line in lines] == [MORNINGS, None, None, MORNINGS]


def test_one_a_day_is_enough_unasked() -> None:
    notebook = mornings_and_company()

    lines = [insight_for(desk_of(notebook, NOW + timedelta(days=days))) for days in (0, 0, 1)]

    assert [line and line.speech for line in lines] == [OUT, None, MORNINGS]


def test_one_that_was_asked_for_is_not_told_again_unasked() -> None:
    notebook = mornings()
    Patterns().reply(desk_of(notebook))

    assert insight_for(desk_of(notebook)) is None


def test_who_wants_few_words_is_offered_none() -> None:
    notebook = mornings()
    notebook.preferences.put(LENGTH, SHORT)

    assert insight_for(desk_of(notebook)) is None


def test_what_is_dismissed_is_never_told_again_asked_or_unasked() -> None:
    notebook = mornings_and_company()
    Patterns().reply(desk_of(notebook))

    dismissing = DismissPattern().reply(desk_of(notebook)).speech

    assert dismissing in ENGLISH.spoken["DismissPattern.done"]
    assert dismissed(notebook.preferences) == {Pattern.REACHED_OUT}
    for days in (0, 1, 400):
        assert Patterns().reply(desk_of(notebook, NOW + timedelta(days=days))).speech != OUT


def test_one_that_a_recap_told_can_be_dismissed_too() -> None:
    notebook = mornings()
    insight_for(desk_of(notebook))

    DismissPattern().reply(desk_of(notebook))

    assert Patterns().reply(desk_of(notebook)).speech in ENGLISH.spoken["Patterns.nothing_sure"]


@pytest.mark.parametrize("told_days_ago", [None, 1])
def test_nothing_is_dismissed_by_a_guess(told_days_ago: int | None) -> None:
    notebook = mornings()
    if told_days_ago:
        Patterns().reply(desk_of(notebook, NOW - timedelta(days=told_days_ago)))

    reply = DismissPattern().reply(desk_of(notebook))

    assert reply.speech in ENGLISH.spoken["DismissPattern.nothing"]
    assert not dismissed(notebook.preferences)


def test_what_is_dismissed_for_good_is_asked_about_when_it_was_heard_unclearly() -> None:
    notebook, engine = mornings(), Engine(ENGLISH, first, None)
    Patterns().reply(desk_of(notebook))

    asked = engine.turn(said("stop telling me about my mornings", NOW), Conversation(), notebook)
    assert not dismissed(notebook.preferences)

    engine.turn(said("yes", NOW), asked.conversation, notebook)
    assert asked.reply.expects is Expects.YES_OR_NO
    assert dismissed(notebook.preferences) == {Pattern.PART_OF_DAY}


@pytest.mark.parametrize("pattern", Pattern)
def test_each_of_them_can_be_dismissed_and_all_of_them(pattern: Pattern) -> None:
    preferences = MemoryNotebook().preferences
    dismiss(preferences, pattern)
    assert dismissed(preferences) == {pattern}

    for each in Pattern:
        dismiss(preferences, each)
    assert dismissed(preferences) == set(Pattern)


def test_a_kind_that_is_no_longer_known_is_passed_over() -> None:
    preferences = MemoryNotebook().preferences
    preferences.put("patterns_told", "moon:2026-03-01 steps:2026-03-02 hard_days:soon same_day")
    preferences.put("patterns_dismissed", "moon steps")

    assert list(told(preferences)) == [Pattern.STEPS]
    assert dismissed(preferences) == {Pattern.STEPS}


def test_a_year_ago_today_is_asked_about_first_and_read_on_a_yes() -> None:
    here = desk_of(a_year_ago())

    asked = Patterns().reply(here)
    read = Yes().reply(here)

    assert asked.expects is Expects.YES_OR_NO
    assert "sea" not in asked.speech
    assert read.speech == "A year ago today you swam in the sea."


def test_a_no_leaves_the_year_ago_unread() -> None:
    here = desk_of(a_year_ago())
    Patterns().reply(here)

    assert "sea" not in No().reply(here).speech


def test_what_can_t_be_turned_is_read_in_the_person_s_words() -> None:
    here = desk_of(a_year_ago("A slow swim"))
    Patterns().reply(here)

    assert Yes().reply(here).speech == "A year ago today, in your words: A slow swim."


def test_what_was_undone_or_turned_private_since_is_not_read() -> None:
    notebook = a_year_ago()
    here = desk_of(notebook)
    Patterns().reply(here)
    (win,) = notebook.wins.wins
    notebook.wins.wins = [replace(win, kind=Kind.SURVIVED)]

    assert "sea" not in Yes().reply(here).speech


def test_a_recap_never_asks_about_a_year_ago() -> None:
    assert insight_for(desk_of(a_year_ago())) is None


def test_steps_and_firsts_and_hard_days_are_said_as_content_md_has_them() -> None:
    notebook = MemoryNotebook()
    keep(notebook, range(30, 43))
    for ago in range(30, 35):
        notebook.check_ins.add(CheckIn(2, "", at(ago + (ago == 34) * 90).date(), at(ago)))
    keep(notebook, [0], "I set a boundary with my sister", category="boundary")
    goal = notebook.goals.add(Goal("find my own flat", at(30)))
    for number, done in enumerate((at(9), at(8), None)):
        notebook.steps.add(Step(goal.id, f"step {number}", at(30), done))

    assert [Patterns().reply(desk_of(notebook)).speech for _ in range(3)] == [
        "First time you've mentioned a boundary: today.",
        "Two steps done: find your own flat. One to go.",
        "On four of five hard days you still did something.",
    ]
