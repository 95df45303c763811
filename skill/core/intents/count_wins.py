"""How many wins there are, of a period or with some words in them."""

from dataclasses import dataclass

from skill.core.asked import Asked
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.period import ALL, KINDS, Period
from skill.core.reply import Reply
from skill.core.saying import number_said
from skill.core.search import count


@dataclass(frozen=True)
class CountWins(Intent):
    """Whole wins are counted; one that holds a word twice counts once, and survived ones are never counted.

    With a `query` or a `category`, those that it fits. Nothing missing is ever counted: none is told without a number.
    """

    period: Period = ALL
    query: str = ""
    category: str = ""

    says = (
        "one",
        "many",
        "one_of_those",
        "many_of_those",
        "open",
        "none_of_those",
        *(f"when_{kind}" for kind in KINDS),
    )

    def reply(self, desk: Desk) -> Reply:
        """The number, and which days it is of."""
        number = count(desk, Asked(self.period.span(desk.today), self.query, self.category))
        of_those = "_of_those" if self.query or self.category else ""
        if not number:
            return Reply.of(desk.line("CountWins.none_of_those" if of_those else "CountWins.open"))
        when = desk.line(f"CountWins.when_{self.period.kind}")
        key = f"CountWins.{'one' if number == 1 else 'many'}{of_those}"
        return Reply.of(desk.line(key, count=number_said(desk, number), when=when))
