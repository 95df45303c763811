"""What the person survived, read back because they asked for it."""

from dataclasses import dataclass, replace

from skill.core.asked import Asked
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.period import ALL
from skill.core.reply import Line, Reply, Tone
from skill.core.search import found
from skill.core.told import all_told, that_fit

MOST = 15
"""Wins that are looked at for one breath; more would not fit if each had three words."""


@dataclass(frozen=True)
class ReadPrivate(Intent):
    """The survived wins, oldest first, without a count: no other intent reads them (content.md, `survived`).

    `after` is the id of the last one that was read; ids follow each other in time.
    """

    after: str = ""

    own_slots = ("after",)
    says = ("told", "in_your_words", "and_more", "nothing", "in_care")

    def reply(self, desk: Desk) -> Reply:
        """In care they wait: their words may name what is never repeated then."""
        if desk.conversation.in_care:
            return Reply.of(desk.line("ReadPrivate.in_care"), tone=Tone.CALM)
        return Reply.of(self._told(desk), tone=Tone.CALM)

    def _told(self, desk: Desk) -> Line:
        desk.conversation.cursor = None
        there = sorted(id_ for id_ in found(desk, Asked(ALL.span(desk.today), private=True)) if id_ > self.after)
        wins = [win for win in map(desk.journal.find, there[:MOST]) if win is not None]
        now = that_fit(desk, wins)
        if not now:
            return desk.line("More.nothing" if self.after else "ReadPrivate.nothing")
        told = all_told(desk, now, "ReadPrivate.told", "ReadPrivate.in_your_words")
        if len(now) == len(there):
            return told
        desk.conversation.cursor = replace(self, after=now[-1].id)
        return told + desk.line("ReadPrivate.and_more")
