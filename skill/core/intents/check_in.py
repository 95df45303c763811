"""Keep how somebody is, in a number or a word."""

from dataclasses import dataclass

from skill.core import notebook
from skill.core.desk import Desk
from skill.core.intents.hard_day import HardDay
from skill.core.intents.intent import Intent
from skill.core.language import Language
from skill.core.low_day import LOW
from skill.core.reply import Expects, Reply, Tone

SCALE = {str(number): number for number in range(1, 11)}
"""DESIGN.md: "mood 1..10 or word"."""
HIGH = 8
"""Up from here a reply may sound glad (our judgement)."""


@dataclass(frozen=True)
class CheckIn(Intent):
    """`mood` is "1" to "10" or a word; what is kept is what was said, whatever the reply sounds like."""

    mood: str = ""

    says = ("ask", "kept", "kept_low", "offer", "kept_high", "kept_in_care")

    def reply(self, desk: Desk) -> Reply:
        """Store first, speak after; one choice is offered for a low mood (content.md, `low`). With no mood, ask."""
        if not self.mood:
            desk.conversation.asked = "CheckIn.mood"
            return Reply.of(desk.line("CheckIn.ask"))
        number = SCALE.get(self.mood, 0)
        word = "" if number else self.mood
        desk.notebook.check_ins.add(notebook.CheckIn(number, word, about=desk.today, said_at=desk.now))
        key = "kept_in_care" if desk.conversation.in_care else _key(self.mood, desk.language)
        kept = desk.line(f"CheckIn.{key}", mood=self.mood)
        if key != "kept_low":
            return Reply.of(kept, tone=Tone.CALM if key == "kept_in_care" else Tone.PLAIN)
        desk.conversation.pending = HardDay(accepted=True)
        return Reply.of(kept + desk.line("CheckIn.offer"), Expects.YES_OR_NO, tone=Tone.CALM)


def _key(mood: str, language: Language) -> str:
    """Which line fits; a word that the language doesn't list is neither low nor high."""
    if SCALE.get(mood, HIGH) <= LOW or mood in language.moods["low"]:
        return "kept_low"
    if SCALE.get(mood, LOW) >= HIGH or mood in language.moods["high"]:
        return "kept_high"
    return "kept"
