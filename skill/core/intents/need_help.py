"""Help from a person, now: the answer to a crisis, to danger, and to being asked for help."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.breathe import Breathe
from skill.core.intents.intent import Intent
from skill.core.intents.plan import ReadPlan
from skill.core.reaching import in_danger, whom_to_reach
from skill.core.reply import Line, Reply, Tone

CHOICE = "NeedHelp.choice"
"""What a sentence in care may answer whenever nothing else is asked: which of the three it shall be."""


@dataclass(frozen=True)
class NeedHelp(Intent):
    """Acknowledge, then refer, in the same reply; from here on the conversation is in care (content.md).

    `danger` puts the emergency number first; `misheard` is a crisis that may be none, and asks. `choice` is what the
    person took of the three that are offered: "person", "plan" or "breathe"; or "taken_back", which cancels nothing.
    All lines are fixed, never left to chance.
    """

    danger: bool = False
    misheard: bool = False
    choice: str = ""

    own_slots = ("danger", "misheard", "choice")
    says = (
        *("acknowledge", "misheard", "danger", "danger_country_unknown", "choices", "stay", "taken_back", "silence"),
        *("reach", "to_talk", "call", "call_or_text", "call_until", "call_from", "also_call", "also_text"),
        "also_text_word",
        *("emergency", "country_unknown"),
    )

    def reply(self, desk: Desk) -> Reply:
        """Whatever was said is not stored, and "undo" asks from here on: it may mean these words."""
        desk.conversation.in_care = True
        desk.conversation.last_change = ()
        match self.choice:
            case "plan":
                return ReadPlan(else_breathe=True).reply(desk)
            case "breathe":
                return Breathe().reply(desk)
            case "taken_back":
                return Reply.of(desk.line("NeedHelp.taken_back"), tone=Tone.CALM)
        desk.conversation.number_due = True
        desk.conversation.pending = NeedHelp() if self.misheard else ReadPlan(else_breathe=True)
        return Reply.of(self._line(desk), tone=Tone.CALM)

    def _line(self, desk: Desk) -> Line:
        if self.choice:
            return whom_to_reach(desk) + desk.line("NeedHelp.stay")
        if self.misheard:
            return desk.line("NeedHelp.misheard") + whom_to_reach(desk)
        said = in_danger(desk) if self.danger else desk.line("NeedHelp.acknowledge") + whom_to_reach(desk)
        return said + desk.line("NeedHelp.choices")


def after_silence(desk: Desk) -> Reply:
    """The numbers once more, for somebody who has said nothing since they were told."""
    return Reply.of(desk.line("NeedHelp.silence") + whom_to_reach(desk), tone=Tone.CALM)
