"""Today is hard: that is heard before anything is offered."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.intents.encourage import Encourage
from skill.core.intents.intent import Intent
from skill.core.reply import Expects, Reply, Tone


@dataclass(frozen=True)
class HardDay(Intent):
    """Hard feelings first, no silver lining, then one offer that may be refused (content.md, tone rules 5 and 8).

    `accepted` is set once the person has said yes to a kind one of theirs, `with_win` when they told of a win in the
    same breath, which is kept by then.
    """

    accepted: bool = False
    with_win: bool = False

    own_slots = ("accepted", "with_win")
    when_refused = "quiet"
    says = ("heard", "heard_with_win", "heard_in_care")

    def reply(self, desk: Desk) -> Reply:
        """Offer a kind one, or quiet; in care nothing is offered, and help stays one word away."""
        if self.accepted:
            return replace(Encourage().reply(desk), tone=Tone.CALM)
        if desk.conversation.in_care:
            return Reply.of(desk.line("HardDay.heard_in_care"), tone=Tone.CALM)
        desk.conversation.pending = replace(self, accepted=True)
        heard = desk.line("HardDay.heard_with_win" if self.with_win else "HardDay.heard")
        return Reply.of(heard, Expects.YES_OR_NO, tone=Tone.CALM)
