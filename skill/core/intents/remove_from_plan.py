"""Take a line out of the safety plan."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.named import closest
from skill.core.reply import Expects, Reply
from skill.core.saying import with_numbers


@dataclass(frozen=True)
class RemoveFromPlan(Intent):
    """Find the item with these words, ask, and take it out on a yes; never without one.

    `line` is the id of the item that the person was asked about.
    """

    item: str = ""
    line: str = ""

    own_slots = ("line",)
    says = ("ask_item", "ask", "removed", "nothing")

    def reply(self, desk: Desk) -> Reply:
        """What is taken out is gone for good, so the whole of it is read first."""
        if self.line:
            desk.notebook.plan.remove(self.line)
            return Reply.of(desk.line("RemoveFromPlan.removed"))
        if not self.item:
            desk.conversation.asked = "RemoveFromPlan.item"
            return Reply.of(desk.line("RemoveFromPlan.ask_item"))
        found = closest(self.item, desk.notebook.plan.all(), lambda item: item.words, desk.language.turning)
        if found is None:
            return Reply.of(desk.line("RemoveFromPlan.nothing"))
        desk.conversation.pending = replace(self, line=found.id)
        words = with_numbers(desk, found.words.rstrip(" .!?"))
        return Reply.of(desk.line("RemoveFromPlan.ask", item=words), Expects.YES_OR_NO)
