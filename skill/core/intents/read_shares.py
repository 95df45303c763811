"""What was shared with whom, read back."""

from skill.core.ago import ago
from skill.core.days import day_of
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.notebook import Share, ShareState
from skill.core.outbox import is_open
from skill.core.people import called
from skill.core.reply import Line, Reply
from skill.core.saying import number_said

AT_ONCE = 3
"""Shares in one breath: a line of at most 18 words each, within a recap's 60 (content.md, tone rule 1)."""


class ReadShares(Intent):
    """The newest first, each with how far it has come; one that may not have arrived is told as that."""

    says = ("sent", "written", "waiting", "trying", "unsure", "returned", "nothing", "and_more")

    def reply(self, desk: Desk) -> Reply:
        """The rest is told as a number: all of it can be read at the computer."""
        newest = desk.notebook.shares.all()[::-1]
        if not newest:
            return Reply.of(desk.line("ReadShares.nothing"))
        told = [_told(desk, share) for share in newest[:AT_ONCE]]
        left = len(newest) - len(told)
        if left:
            told.append(desk.line("ReadShares.and_more", count=number_said(desk, left)))
        return Reply.of(sum(told[1:], told[0]))


def _told(desk: Desk, share: Share) -> Line:
    when = ago(day_of((share.sent_at or share.asked_at).astimezone(desk.now.tzinfo)), desk.today, desk.language.ago)
    return desk.line(f"ReadShares.{_key(share)}", ago=when, person=called(desk, share.person))


def _key(share: Share) -> str:
    if is_open(share):
        return "trying" if share.tries else "waiting"
    return "returned" if share.state is ShareState.ASKED else share.state.value
