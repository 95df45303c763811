"""A minute of breathing together."""

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Beat, Reply, Tone

IN, OUT = 4.0, 6.0
"""Seconds. The longer breath out is usual in paced breathing (our judgement of the lengths)."""
ROUNDS = 6
"""They make a minute: content.md, "Care comes first", offers "one minute of breathing"."""
TO_BEGIN = 3.0
"""Seconds to settle (our judgement)."""


class Breathe(Intent):
    """Six breaths at a pace. "Again" repeats them and "stop" ends them; nothing is promised of it.

    Its lines are fixed: variety would break the rhythm.
    """

    says = ("begin", "breathe_in", "breathe_out", "inward", "outward", "end", "shown")

    def reply(self, desk: Desk) -> Reply:
        """The beats for a door that keeps time, their words for one that doesn't, and one sentence for the eye."""
        pace = (
            Beat(_said(desk, "begin"), TO_BEGIN),
            *_round(desk, "breathe_in", "breathe_out"),
            *(beat for _ in range(ROUNDS - 1) for beat in _round(desk, "inward", "outward")),
            Beat(_said(desk, "end"), 0.0),
        )
        return Reply(" ".join(beat.speech for beat in pace), _said(desk, "shown"), tone=Tone.CALM, pace=pace)


def _round(desk: Desk, inward: str, outward: str) -> tuple[Beat, Beat]:
    return Beat(_said(desk, inward), IN), Beat(_said(desk, outward), OUT)


def _said(desk: Desk, line: str) -> str:
    return desk.line(f"Breathe.{line}").speech
