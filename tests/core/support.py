"""What the tests of the core share."""

from datetime import UTC, datetime

from skill.core.utterance import Identity, Utterance

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def said(text: str, at: datetime = MONDAY) -> Utterance:
    """An utterance on a Monday morning."""
    return Utterance(text, at, Identity("local", "me"))
