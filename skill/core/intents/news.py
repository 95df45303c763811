"""What a win brings with it, said in the same reply: a step it was, a goal it may have reached, a treat it earned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from skill.core.credit import goal_done, maybe_meant, tick
from skill.core.desk import Desk
from skill.core.goals import steps_of
from skill.core.intents.intent import Intent
from skill.core.intents.reach_goal import ReachGoal
from skill.core.intents.step_done import STEPS_OF_A_WHOLE, StepDone
from skill.core.low_day import is_low_day
from skill.core.named import fits, turned
from skill.core.notebook import Goal, Reward, Step
from skill.core.progress import left
from skill.core.reply import Expects, Line, Reply
from skill.core.rewards import newly_reached, note_told
from skill.core.win import Kind, Win

NOTHING = Line("", "")


@dataclass(frozen=True)
class _Last:
    """How a reply may end, the fullest way first; `question` is what a yes to it would carry out."""

    ways: Sequence[Line] = field(default=(NOTHING,))
    question: Intent | None = None


def with_news(desk: Desk, wins: Sequence[Win], reply: Reply) -> Reply:
    """The reply to wins that were kept, with what they bring; in care, and of what was survived, nothing is told.

    On a low day no treat is told of and nothing is asked: a treat waits for the next win on another day.
    """
    if desk.conversation.in_care or any(win.kind is Kind.SURVIVED for win in wins):
        return reply
    ticked, treat = tick(desk, wins), newly_reached(desk)
    last = (_treat(desk, treat) if treat else None) or _rest(desk, wins, ticked)
    if not ticked and last.ways == (NOTHING,):
        return reply
    steps = _steps(desk, ticked, dropped=treat is not None)
    line = _fitting(desk, _plain(desk, wins, reply), steps, last.ways)
    desk.conversation.pending = last.question or desk.conversation.pending
    expects = Expects.YES_OR_NO if last.question else reply.expects
    return replace(reply, speech=line.speech, display=line.display, expects=expects)


def _plain(desk: Desk, wins: Sequence[Win], reply: Reply) -> Line:
    """The wins mirrored with no more about them, for the news is more; as they were to be told where that can't be."""
    mirrored = None if desk.is_brief else desk.mirrored_together([win.words for win in wins])
    return Line(reply.speech, reply.display) if mirrored is None else desk.line("LogWin.kept", win=mirrored)


def _fitting(desk: Desk, kept: Line, steps: Sequence[Line], endings: Sequence[Line]) -> Line:
    """The fullest way that is short enough: the person's own words give way last, and then it is the shortest way."""
    own = next((way for way in _ways(kept, steps, endings) if way.is_short), None)
    if own:
        return own
    *most, shortest = _ways(desk.line("LogWin.kept_short"), steps, endings)
    return next((way for way in most if way.is_short), shortest)


def _ways(begin: Line, steps: Sequence[Line], endings: Sequence[Line]) -> Iterator[Line]:
    return (begin + step + ending for ending in endings for step in steps)


def _steps(desk: Desk, ticked: Sequence[tuple[Goal, Step]], *, dropped: bool) -> Sequence[Line]:
    """How steps that were ticked are told: with their goal, without, and not at all where a treat needs the room."""
    if not ticked:
        return (NOTHING,)
    key = "by_win" if len(ticked) == 1 else "many_by_win"
    goal = turned(ticked[-1][0].words, desk.language.turning)
    named = (desk.line(f"StepDone.{key}", goal=goal),) if fits(goal) else ()
    return (*named, desk.line(f"StepDone.{key}_short"), *((NOTHING,) if dropped else ()))


def _treat(desk: Desk, reward: Reward) -> _Last | None:
    if is_low_day(desk):
        return None
    note_told(desk, reward)
    words = turned(reward.words, desk.language.turning)
    named = (desk.line("RewardStatus.reached", reward=words),) if fits(words) else ()
    return _Last((*named, desk.line("RewardStatus.reached_in_your_words")))


def _rest(desk: Desk, wins: Sequence[Win], ticked: Sequence[tuple[Goal, Step]]) -> _Last:
    """What comes after the steps: a question, if there is one and the day is not a low one, or how little is left."""
    if ticked:
        return _whole(desk, ticked[-1][0])
    reached, maybe = goal_done(desk, wins), maybe_meant(desk, wins)
    if not (reached or maybe) or is_low_day(desk):
        return _Last()
    if reached and fits(reached.words):
        desk.notebook.goals.replace(replace(reached, asked_at=desk.now))
        asked = desk.line("ReachGoal.ask", goal=turned(reached.words, desk.language.turning))
        return _Last((asked,), ReachGoal(known=reached.id))
    if maybe and fits(maybe[1].words):
        desk.notebook.steps.replace(replace(maybe[1], asked_at=desk.now))
        asked = desk.line("StepDone.ask_step", step=turned(maybe[1].words, desk.language.turning))
        return _Last((asked,), StepDone(known=maybe[1].id, win=maybe[0].id))
    return _Last()


def _whole(desk: Desk, goal: Goal) -> _Last:
    """After the last of several steps it may be the whole goal, which is asked about."""
    steps = steps_of(desk, goal)
    if len(steps) >= STEPS_OF_A_WHOLE and all(step.done_at for step in steps) and not is_low_day(desk):
        return _Last((desk.line("StepDone.ask_whole"),), ReachGoal(known=goal.id))
    few = left(desk, goal)
    return _Last((few, NOTHING) if few else (NOTHING,))
