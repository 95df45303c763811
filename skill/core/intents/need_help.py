"""Help from a person, now: the answer to a crisis, and to being asked for help."""

from dataclasses import dataclass

from skill.core.care.lifeline import Lifeline
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Line, Reply, Tone
from skill.core.saying import time_said


@dataclass(frozen=True)
class NeedHelp(Intent):
    """Acknowledge, then refer, in the same reply; from here on the conversation is in care (content.md).

    Its lines are fixed, never chosen by chance.
    """

    says = ("acknowledge", "call", "call_or_text", "call_between", "emergency", "country_unknown", "stay")

    def reply(self, desk: Desk) -> Reply:
        """Whatever was said is not stored."""
        desk.conversation.in_care = True
        return Reply.of(
            desk.line("NeedHelp.acknowledge") + lifeline_line(desk) + desk.line("NeedHelp.stay"),
            tone=Tone.CALM,
        )


def lifeline_line(desk: Desk) -> Line:
    """Whom to reach, and the emergency number, in the person's country; never a country that was guessed."""
    if desk.lifeline is None:
        return desk.line("NeedHelp.country_unknown")
    emergency = desk.line("NeedHelp.emergency", emergency=desk.spelled(desk.lifeline.emergency))
    return _reach(desk, desk.lifeline) + emergency


def _reach(desk: Desk, lifeline: Lifeline) -> Line:
    call = desk.spelled(lifeline.call)
    if lifeline.is_always_open:
        return desk.line("NeedHelp.call_or_text" if lifeline.texts_the_same else "NeedHelp.call", call=call)
    opens, closes = (time_said(desk, at) for at in lifeline.hours_for(desk.now))
    return desk.line("NeedHelp.call_between", call=call, opens=opens, closes=closes)
