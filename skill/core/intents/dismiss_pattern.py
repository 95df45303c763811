"""A pattern that the person does not want to hear again."""

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.patterns.memory import dismiss, told_last
from skill.core.reply import Reply


class DismissPattern(Intent):
    """The kind of pattern told last is never told again, unasked or asked (content.md: "dismissed for good")."""

    says = ("done", "nothing", "confirm")
    destructive = True

    def reply(self, desk: Desk) -> Reply:
        """Only what was told today can be meant: nothing is given up by a guess."""
        pattern = told_last(desk.notebook.preferences, desk.today)
        if pattern is None:
            return Reply.of(desk.line("DismissPattern.nothing"))
        dismiss(desk.notebook.preferences, pattern)
        return Reply.of(desk.line("DismissPattern.done"))
