"""The turns that hold a conversation together: help, repeat, thanks and goodbye."""

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.intents.plan import ReadPlan
from skill.core.reaching import whom_to_reach
from skill.core.reply import Expects, Reply


class Help(Intent):
    """What can be said; in care, where help is."""

    says = ("what_to_say",)

    def reply(self, desk: Desk) -> Reply:
        """In care the word "help" means the other kind of help."""
        if not desk.conversation.in_care:
            return Reply.of(desk.line("Help.what_to_say"))
        desk.conversation.pending = ReadPlan(else_breathe=True)
        return Reply.of(whom_to_reach(desk) + desk.line("NeedHelp.choices"))


class Repeat(Intent):
    """The last reply again, word for word and at its pace, with its question still open."""

    says = ("nothing_yet",)
    keeps_question = True

    def reply(self, desk: Desk) -> Reply:
        """Repeat what was said last."""
        last = desk.conversation
        if not last.last_speech:
            return Reply.of(desk.line("Repeat.nothing_yet"))
        expects = Expects.YES_OR_NO if last.pending else Expects.ANYTHING
        return Reply(last.last_speech, last.last_display, expects, pace=last.last_pace)


class Thanks(Intent):
    """Thanks are taken, lightly."""

    says = ("welcome", "welcome_in_care")

    def reply(self, desk: Desk) -> Reply:
        """A word back."""
        return Reply.of(desk.line("Thanks.welcome_in_care" if desk.conversation.in_care else "Thanks.welcome"))


class Stop(Intent):
    """The end of the conversation; from care, one leaves with the number."""

    says = ("goodbye", "goodbye_in_care")

    def reply(self, desk: Desk) -> Reply:
        """Stop always stops."""
        in_care = desk.conversation.in_care
        line = desk.line("Stop.goodbye_in_care") + whom_to_reach(desk) if in_care else desk.line("Stop.goodbye")
        return Reply.of(line, Expects.NOTHING, ends_session=True)
