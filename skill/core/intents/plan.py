"""The person's safety plan: what helps when it gets bad, in their own words."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.intents.need_help import lifeline_line
from skill.core.mirror import LONGEST
from skill.core.notebook import PlanItem
from skill.core.reply import Expects, Reply, Tone


@dataclass(frozen=True)
class ReadPlan(Intent):
    """Every item in the order it was added, word for word; never cut short: the last may be the one that helps."""

    says = ("items", "offer", "nothing_in_care")

    def reply(self, desk: Desk) -> Reply:
        """With nothing to read, offer to begin; in care, say whom to reach."""
        items = desk.notebook.plan.all()
        if items:
            told = ". ".join(_as_sentence(item.words) for item in items)
            return Reply.of(desk.line("ReadPlan.items", items=told), tone=Tone.CALM)
        if desk.conversation.in_care:
            return Reply.of(desk.line("ReadPlan.nothing_in_care") + lifeline_line(desk), tone=Tone.CALM)
        desk.conversation.pending = AddToPlan()
        return Reply.of(desk.line("ReadPlan.offer"), Expects.YES_OR_NO)


@dataclass(frozen=True)
class AddToPlan(Intent):
    """One more item at the end of the plan."""

    item: str = ""

    says = ("ask", "added", "added_in_your_words")

    def reply(self, desk: Desk) -> Reply:
        """Store first, speak after; without an item, ask for one."""
        if not self.item:
            desk.conversation.asked = "AddToPlan.item"
            return Reply.of(desk.line("AddToPlan.ask"))
        desk.notebook.plan.add(PlanItem(self.item, added_at=desk.now))
        if len(self.item.split()) > LONGEST:
            return Reply.of(desk.line("AddToPlan.added_in_your_words"))
        return Reply.of(desk.line("AddToPlan.added", item=self.item.rstrip(" .!?")))


def _as_sentence(words: str) -> str:
    """The words with a capital in front and no stop of their own."""
    return words[:1].upper() + words[1:].rstrip(" .!?")
