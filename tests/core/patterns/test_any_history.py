"""Whatever happened in whatever order: nothing forbidden is ever said, and every number that is said is true."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.days import day_of
from skill.core.desk import Desk
from skill.core.intents.patterns import Patterns
from skill.core.low_day import LOW
from skill.core.notebook import CheckIn, Goal, Step
from skill.core.patterns.choose import insight_for, insights, wanted
from skill.core.patterns.history import WINDOW, history_of
from skill.core.patterns.insight import Insight, Pattern
from skill.core.patterns.part_of_day import part_at
from skill.core.patterns.reached_out import CATEGORIES
from skill.core.patterns.topics import Topics
from skill.core.patterns.wording import said
from skill.core.period import Period
from skill.core.saying import number_said
from skill.core.win import OTHER, Kind, Win
from tests.core.patterns.support import TODAY, at, history, win
from tests.fakes import MemoryNotebook, first

LANGUAGES = {tag: language_of(tag) for tag in ("en-US", "es-ES", "de-DE")}
NEVER = {
    "en-US": (
        "because|due to|leads?|makes?|helps|than|less|fewer|declin\\w+|drop\\w*|average|usual\\w*|rank\\w*|best|worst"
        "|top|better|worse|missed|missing|gaps?|haven't|didn't|without|streak|will|going to|likely|depress\\w*|anxi\\w+"
    ),
    "es-ES": (
        "porque|debido|gracias a|ayuda a|que antes|menos|baj\\w+|promedio|media|mejor|peor|racha|faltan?|huecos?"
        "|sin|serás?|vas a|probable\\w*|depresi\\w+|ansiedad|trastorno"
    ),
    "de-DE": (
        "weil|wegen|dank|hilft|führt|als|weniger|seltener|durchschnitt\\w*|schnitt|rang|beste\\w*|schlechter|besser|serie"
        "|fehl\\w+|lücken?|ohne|wirst|wird|bald|wahrscheinlich|depress\\w*|angst\\w*|störung"
    ),
}
"""Words of declines, averages, ranks, gaps, forecasts, diagnoses and causes."""
FILED = (OTHER, OTHER, "connection", "asked_for_help", "calm_moment", "boundary")
WORDS = ("I had breathing time", "I felt calm", "I walked", "I swept", "calm breathing", "I knitted")


@dataclass(frozen=True)
class Life:
    """Everything that somebody told."""

    wins: Sequence[Win]
    moods: Sequence[tuple[int, int]]
    steps: Sequence[int | None]

    @property
    def notebook(self) -> MemoryNotebook:
        notebook = MemoryNotebook()
        for each in self.wins:
            notebook.wins.keep(
                each.words, about=each.about, said_at=each.said_at, kind=each.kind, category=each.category
            )
        for ago, mood in self.moods:
            notebook.check_ins.add(CheckIn(mood, "", at(ago).date(), at(ago)))
        goal = notebook.goals.add(Goal("find a flat", at(50)))
        for done in self.steps:
            notebook.steps.add(Step(goal.id, "a step", at(50), None if done is None else at(done)))
        return notebook

    def shuffled(self, seed: int) -> "Life":
        """The same things told in another order, with the moments they had."""
        mixed = list(self.wins)
        random.Random(seed).shuffle(mixed)  # noqa: S311 - no secret
        return replace(self, wins=mixed)


def life_of(seed: int) -> Life:
    """Somebody's life: how much they tell and of what, at which hours, and how they are, all by chance."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    days = chance.sample(range(chance.choice([3, 20, 60])), chance.randint(0, 3)) + [
        ago for ago in range(chance.choice([5, 30, 60])) if chance.random() < 0.8
    ]
    hour, habit, filed = chance.choice([9, 13, 19, 23, 1]), chance.choice(WORDS), chance.choice(FILED)
    told: list[Win] = []
    for ago in [*days, *chance.sample([364, 365, 366], chance.randint(0, 3))]:
        for number in range(chance.randint(1, 3)):
            own = chance.random() < 0.5
            told.append(
                win(
                    ago,
                    habit if own else chance.choice(WORDS),
                    hour=hour if chance.random() < 0.6 else chance.choice([6, 9, 14, 19, 22]),
                    minute=number,
                    category=filed if own else chance.choice(FILED),
                    kind=Kind.SURVIVED if chance.random() < 0.1 else Kind.ORDINARY,
                )
            )
    lowest = chance.choice([1, 3])
    moods = [(ago, chance.randint(lowest, 6)) for ago in range(1, 40) if chance.random() < 0.4]
    return Life(told, moods, [chance.choice([None, 1, 5]) for _ in range(chance.randint(0, 6))])


lives = st.builds(life_of, st.integers(0, 10**9))


def found_by(here: Desk) -> list[Insight]:
    """Everything that may be said, in the order in which it would be."""
    language = here.language
    return list(insights(history_of(here), Topics(language.topics, language.inflection), wanted(here)))


def desk_of(life: Life, tag: str = "en-US") -> Desk:
    return Desk(at(0, 23), LANGUAGES[tag], life.notebook, Conversation(), first, None)


@pytest.mark.parametrize("tag", LANGUAGES)
@given(life=lives, seed=st.integers(0, 9))
def test_no_shuffling_of_a_history_says_what_is_forbidden(tag: str, life: Life, seed: int) -> None:
    here = desk_of(life.shuffled(seed), tag)

    for _ in Pattern:
        spoken = Patterns().reply(here).speech
        assert not re.search(rf"\b({NEVER[tag]})\b", spoken, re.IGNORECASE), spoken
        assert len(spoken.split()) <= 18


@given(life=lives, seed=st.integers(0, 9))
def test_the_order_in_which_things_are_stored_changes_nothing(life: Life, seed: int) -> None:
    found, again = (found_by(here) for here in (desk_of(life), desk_of(life.shuffled(seed))))

    assert [replace(insight, win="") for insight in found] == [replace(insight, win="") for insight in again]


@given(life=lives)
def test_every_insight_is_of_a_kind_that_may_be_said_and_each_kind_comes_once(life: Life) -> None:
    here = desk_of(life)
    found = [insight.pattern for insight in found_by(here)]

    assert set(found) <= set(Pattern)
    assert len(set(found)) == len(found)


@given(life=lives)
def test_the_counts_that_are_said_are_true(life: Life) -> None:
    here = desk_of(life)

    for insight in found_by(here):
        assert insight.counts == counted(insight, life)
        spoken = said(here, insight).speech.casefold()
        assert all(number_said(here, count) in spoken for count in insight.counts.values())


@given(life=lives)
def test_private_wins_only_ever_keep_something_from_being_called_new(life: Life) -> None:
    here = desk_of(life)
    alone = desk_of(replace(life, wins=[each for each in life.wins if each.kind is Kind.ORDINARY]))

    found, open_ones = (
        [replace(insight, win="") for insight in found_by(each) if insight.pattern is not Pattern.FIRST_TIME]
        for each in (here, alone)
    )

    assert found == open_ones


@given(life=lives)
def test_a_recap_is_offered_one_line_at_most_and_never_a_question(life: Life) -> None:
    here = desk_of(life)

    line = insight_for(here)

    assert line is None or "?" not in line.speech
    assert here.conversation.pending is None


@given(life=lives)
def test_nothing_of_the_first_week_or_of_nothing_is_told(life: Life) -> None:
    young = [each for each in life.wins if TODAY - each.about < timedelta(days=7)]

    assert not found_by(desk_of(replace(life, wins=young)))
    assert not found_by(desk_of(replace(life, wins=[])))


def counted(insight: Insight, life: Life) -> dict[str, int]:
    """The same numbers, counted the slow way."""
    open_ones = [each for each in life.wins if each.kind is Kind.ORDINARY]
    recent = {each.said_at for each in open_ones if TODAY - day_of(each.said_at) < WINDOW}
    week = Period("this_week").span(TODAY)
    low = {at(ago).date() for ago, mood in life.moods if mood <= LOW}
    match insight.pattern:
        case Pattern.PART_OF_DAY:
            part = insight.line.removeprefix("part_of_day_")
            return {"count": sum(part_at(moment.hour) == part for moment in recent), "total": len(recent)}
        case Pattern.REACHED_OUT:
            reached = [each for each in open_ones if each.category in CATEGORIES and each.about >= week.first]
            return {"count": len(reached)}
        case Pattern.HARD_DAYS:
            return {"count": len(low & {each.about for each in open_ones}), "total": len(low)}
        case Pattern.SAME_DAY:
            return {"count": sum(_has_both(insight, life, day) for day in {each.about for each in open_ones})}
        case Pattern.STEPS:
            return {"count": sum(ago is not None for ago in life.steps)}
        case _:
            return {}


def _has_both(insight: Insight, life: Life, day: object) -> bool:
    """Whether that day has two wins of which each is about another of the two, and not about both."""
    english = LANGUAGES["en-US"]
    known = Topics(english.topics, english.inflection)
    open_ones = [each for each in life.wins if each.about == day and each.kind is Kind.ORDINARY]
    about = [known.of(brief) & {*insight.topics} for brief in history(open_ones).told]
    return all({one} in about for one in insight.topics)


def test_lives_by_chance_have_every_pattern_in_them() -> None:
    """Without this, the properties above could hold for want of anything to say."""
    desks = (desk_of(life_of(seed)) for seed in range(200))

    assert {insight.pattern for here in desks for insight in found_by(here)} == set(Pattern)
