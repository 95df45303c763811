"""Which open steps a win was: "I found my CV" is the step "find my CV", whatever the forms of its words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import IntEnum

from skill.core.desk import Desk
from skill.core.goals import open_goals, open_steps
from skill.core.language import Language
from skill.core.notebook import Goal, Step
from skill.core.stems import meanings, stem, stems
from skill.core.understand.words import words_of
from skill.core.win import Win

ENOUGH_WORDS = 2
"""So many words of a step, all in a win, are the step; one ("pack") may be part of anything (our judgement)."""
MORE_THAN = 0.5
"""Share of the words for what a step is about, by their letters, above which a win may be it (our judgement)."""

ASK_AGAIN = timedelta(days=7)
"""What a person was asked about, and left or refused, is not asked about sooner (our judgement)."""


class Match(IntEnum):
    """How sure it is that a win was a step."""

    NONE = 0
    MAYBE = 1
    SURE = 2


@dataclass(frozen=True)
class _Deed:
    """A win's words, the stems of those that mean something, and the stems of their synonyms too."""

    words: Sequence[str]
    stems: frozenset[str]
    meant: frozenset[str]


def match(win: str, step: str, language: Language) -> Match:
    """How sure it is; what was tried, thought about or refused was not done, unless the step says so itself.

    For sure it is by the step's own words alone: a synonym ("dinner", "lunch") makes it likely and no more.
    """
    return _matched(_deed(win, language), step, language)


def tick(desk: Desk, wins: Sequence[Win]) -> Sequence[tuple[Goal, Step]]:
    """Tick the steps that the wins were for sure, as (goal, step), each by one win."""
    steps = open_steps(desk)
    found = [(win, _best(desk, win, steps, Match.SURE)) for win in wins]
    ticked = {pair[1].id: (win, pair) for win, pair in found if pair}
    for win, (_, step) in ticked.values():
        desk.notebook.steps.replace(replace(step, done_at=desk.now, win_id=win.id))
    return [pair for _, pair in ticked.values()]


def maybe_meant(desk: Desk, wins: Sequence[Win]) -> tuple[Win, Step] | None:
    """The first win that may have been a step, and the step."""
    steps = [pair for pair in open_steps(desk) if _may_ask(desk, pair[1])]
    found = ((win, _best(desk, win, steps, Match.MAYBE)) for win in wins)
    return next(((win, pair[1]) for win, pair in found if pair), None)


def goal_done(desk: Desk, wins: Sequence[Win]) -> Goal | None:
    """The open goal that a win was all of, or the newest when a win says no more than that a goal is reached."""
    goals, language = [goal for goal in open_goals(desk) if _may_ask(desk, goal)], desk.language
    for win in wins:
        whole = next((goal for goal in goals if match(win.words, goal.words, language) is Match.SURE), None)
        if whole or (goals and _says_reached(win, language)):
            return whole or goals[0]
    return None


def _deed(win: str, language: Language) -> _Deed:
    kin = meanings(win, language.inflection)
    return _Deed(words_of(win), stems(win, language.inflection), frozenset[str]().union(*kin))


def _matched(deed: _Deed, step: str, language: Language) -> Match:
    wanted, tentative = words_of(step), language.acts.tentative
    if tentative.isdisjoint(deed.words) is not tentative.isdisjoint(wanted):
        return Match.NONE
    own = stems(step, language.inflection)
    if own and own <= deed.stems and (len(own) >= ENOUGH_WORDS or len(deed.stems) == 1):
        return Match.SURE
    return Match.MAYBE if _share(deed, wanted, language) > MORE_THAN else Match.NONE


def _share(deed: _Deed, wanted: Sequence[str], language: Language) -> float:
    """How much of what a step is about is in the deed, from 0 to 1; its verb tells little, and everyday words less."""
    inflection = language.inflection
    roots = {word: stem(word, inflection) for word in wanted if word not in inflection.small_words}
    telling = roots.keys() - inflection.everyday or roots.keys()
    verb = wanted[-1:] if language.acts.perfect else wanted[:1]  # "den Arzt anrufen", "call the doctor"
    things = telling - {*verb} or telling
    found = sum(len(word) for word in things if roots[word] in deed.meant)
    return found / max(1, sum(map(len, things)))


def _best(desk: Desk, win: Win, steps: Sequence[tuple[Goal, Step]], sureness: Match) -> tuple[Goal, Step] | None:
    """The step that a win was with this sureness: the one with the most words."""
    if not steps:
        return None
    deed = _deed(win.words, desk.language)
    fitting = [pair for pair in steps if _matched(deed, pair[1].words, desk.language) is sureness]
    return max(fitting, key=lambda pair: len(words_of(pair[1].words)), default=None)


def _may_ask(desk: Desk, thing: Goal | Step) -> bool:
    return thing.asked_at is None or desk.now - thing.asked_at >= ASK_AGAIN


def _says_reached(win: Win, language: Language) -> bool:
    words = words_of(win.words)
    return not (language.acts.goals.isdisjoint(words) or language.acts.reaching.isdisjoint(words))
