"""The person's safety plan: what helps when it gets bad, in their own words."""

from collections.abc import Sequence
from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.errors import StorageError, VaultError
from skill.core.intents.breathe import Breathe
from skill.core.intents.intent import Intent
from skill.core.mirror import LONGEST
from skill.core.notebook import PlanItem
from skill.core.reaching import in_few_words, whom_to_reach
from skill.core.reply import Expects, Reply, Tone
from skill.core.saying import as_sentence, with_numbers


@dataclass(frozen=True)
class ReadPlan(Intent):
    """Every item in the order it was added, word for word; never cut short: the last may be the one that helps.

    `else_breathe` is set by a yes to "I can read your plan, or breathe with you": without a plan, it is the other.
    """

    else_breathe: bool = False

    own_slots = ("else_breathe",)
    says = ("items", "items_in_care", "offer", "nothing_in_care")

    def reply(self, desk: Desk) -> Reply:
        """With nothing to read, offer to begin; in care, say whom to reach."""
        in_care = desk.conversation.in_care
        items = _in_care(desk) if in_care else desk.notebook.plan.all()
        if items:
            told = with_numbers(desk, ". ".join(as_sentence(item.words) for item in items))
            line = desk.line("ReadPlan.items_in_care" if in_care else "ReadPlan.items", items=told)
            return Reply.of(line + in_few_words(desk) if in_care else line, tone=Tone.CALM)
        if self.else_breathe:
            return Breathe().reply(desk)
        desk.conversation.pending = Breathe() if in_care else AddToPlan()
        if in_care:
            return Reply.of(desk.line("ReadPlan.nothing_in_care") + whom_to_reach(desk), tone=Tone.CALM)
        return Reply.of(desk.line("ReadPlan.offer"), Expects.YES_OR_NO)


def _in_care(desk: Desk) -> Sequence[PlanItem]:
    """A plan that can't be opened right now is as none: whom to reach needs no journal."""
    try:
        return desk.notebook.plan.all()
    except (StorageError, VaultError):
        return ()


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
        return Reply.of(desk.line("AddToPlan.added", item=with_numbers(desk, self.item.rstrip(" .!?"))))
