"""Answers to a question that was asked."""

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply


class Yes(Intent):
    """Carry out what was asked about."""

    says = ("no_question", "in_care")
    keeps_question = True

    def reply(self, desk: Desk) -> Reply:
        """The answer of the intent that was pending; that intent may ask again."""
        pending, desk.conversation.pending = desk.conversation.pending, None
        if pending is not None:
            return pending.reply(desk)
        return Reply.of(desk.line("Yes.in_care" if desk.conversation.in_care else "Yes.no_question"))


class No(Intent):
    """Leave things as they are."""

    says = ("left", "enough", "quiet", "no_question", "in_care")
    keeps_question = True

    def reply(self, desk: Desk) -> Reply:
        """A no is always fine, and takes nothing of care back."""
        refused, desk.conversation.pending = desk.conversation.pending, None
        key = "in_care" if desk.conversation.in_care else refused.when_refused if refused else "no_question"
        return Reply.of(desk.line(f"No.{key}"))
