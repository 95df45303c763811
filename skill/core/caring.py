"""What care makes of what was understood: help goes first, and a hard feeling before what has no better answer."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from skill.core.care.outcome import Outcome, Reading
from skill.core.care.reader import CareReader
from skill.core.days import day_of
from skill.core.intents import Confirm, Intent
from skill.core.intents.breathe import Breathe
from skill.core.intents.change_last import ChangeLast
from skill.core.intents.check_in import CheckIn
from skill.core.intents.encourage import Encourage
from skill.core.intents.hard_day import HardDay
from skill.core.intents.log_win import LogWin
from skill.core.intents.need_help import NeedHelp
from skill.core.intents.plan import AddToPlan, ReadPlan
from skill.core.intents.remove_from_plan import RemoveFromPlan
from skill.core.intents.small_talk import Help, Stop
from skill.core.intents.suggest_step import SuggestStep
from skill.core.intents.unknown import Unknown
from skill.core.intents.yes_no import No, Yes
from skill.core.language import Language
from skill.core.understand.said import Said
from skill.core.understand.understander import CLEARLY_HEARD, Understander
from skill.core.understand.words import words_of
from skill.core.utterance import Utterance
from skill.core.win import Kind

URGENT = frozenset({Outcome.CRISIS, Outcome.DANGER})
"""Answered with help, whatever else was said or asked."""
HARD = URGENT | {Outcome.LOW}
"""What makes a day a low one (low_day.py)."""
_MEANS_NO_MORE = LogWin | Unknown | HardDay
"""What a sentence is taken for that says nothing else: care knows better what it is."""
_FOR_HARD_DAYS = Breathe | Encourage | SuggestStep | ReadPlan | NeedHelp
"""What may be meant on a hard day even where it was heard in few of the words."""
_ENDS = HardDay | Help | Stop | Yes | No
SURE_ENOUGH = 0.9
"""Confidence from which a command stays what it is when it is said with a hard feeling (our judgement)."""


class Caring:
    """Pure, and the same for the same words."""

    def __init__(self, language: Language, understander: Understander) -> None:
        self._reader = CareReader(language)
        self._understander = understander
        self._causes, self._losses = language.causes, language.losses
        self._joints = (language.acts.joints | language.caring.joints) - language.causes

    def read(self, text: str) -> Reading:
        """What care the words need."""
        return self._reader.read(text)

    def help_for(self, reading: Reading, confidence: float) -> NeedHelp:
        """The answer to an urgent reading; one in doubt or heard badly asks, and holds the way to help too."""
        in_doubt = reading.asks or confidence < CLEARLY_HEARD
        return NeedHelp(danger=reading.outcome is Outcome.DANGER, misheard=in_doubt)

    def weighed(self, intent: Intent, sureness: float, reading: Reading, said: Utterance) -> Intent:
        """The intent that goes before what was understood, if care has one.

        `sureness` is the confidence in the intent, from 0 to 1; 0 where the words filled a slot that was asked for.
        """
        plain = intent.held if isinstance(intent, Confirm) else intent
        if reading.outcome is Outcome.LOW:
            clear = sureness >= SURE_ENOUGH and not isinstance(plain, _MEANS_NO_MORE)
            if clear or isinstance(plain, _FOR_HARD_DAYS | AddToPlan | RemoveFromPlan):
                return intent
            return HardDay(with_win=any(self._wins_beside(reading, said)))
        if reading.outcome is Outcome.SURVIVED:
            return self._survived(intent, sureness, said)
        return intent

    def calm(self, intent: Intent, sureness: float) -> Intent:
        """In a conversation that is in care nothing is guessed at, and no words are read back to be kept."""
        plain = intent.held if isinstance(intent, Confirm) else intent
        guessed = 0 < sureness < SURE_ENOUGH and not isinstance(plain, _FOR_HARD_DAYS | _ENDS | LogWin)
        asked_about = isinstance(intent, Confirm) and isinstance(plain, LogWin)
        return Unknown() if guessed or asked_about else intent

    def beside(self, reading: Reading, said: Utterance, intent: Intent) -> Sequence[LogWin]:
        """The wins in the same breath, to be kept quietly beside the answer that the intent is."""
        if isinstance(intent, LogWin):
            private = _words(intent)
            return [win for win in self._wins_beside(reading, said) if not private.issuperset(_words(win))]
        return tuple(self._wins_beside(reading, said)) if isinstance(intent, _FOR_HARD_DAYS | HardDay | CheckIn) else ()

    def _wins_beside(self, reading: Reading, said: Utterance) -> Iterator[LogWin]:
        """Deeds that are understood as wins for sure; neither what led to the rest nor what was lost.

        Those beside danger are private: what somebody did then may not be safe to read aloud in the same room.
        """
        for stretch in reading.rest:
            words = self._without_joints(Said.of(stretch))
            if not self._understander.tells_a_deed(words):
                continue
            meant = self._understander.understand(words, day_of(said.said_at), said.confidence).intent
            if isinstance(meant, LogWin):
                yield replace(meant, kind=Kind.SURVIVED) if reading.outcome is Outcome.DANGER else meant

    def _without_joints(self, stretch: Said) -> str:
        """The stretch from its own first word on; "" for what led to the rest ("because he left") and for a loss."""
        opening = next((at for at, word in enumerate(stretch.words) if word not in self._joints), len(stretch.words))
        led = not self._causes.isdisjoint(stretch.words[: opening + 1])
        return "" if led or not self._losses.isdisjoint(stretch.words) else stretch.quoted(opening, len(stretch.words))

    def _survived(self, intent: Intent, sureness: float, said: Utterance) -> Intent:
        """A real win, private; read back first when it was heard badly, for a small word may have gone missing."""
        plain = intent.held if isinstance(intent, Confirm) else intent
        if isinstance(plain, ChangeLast) and plain.win:
            return replace(plain, kind=Kind.SURVIVED)
        if isinstance(plain, AddToPlan) or (sureness == 1.0 and not isinstance(plain, _MEANS_NO_MORE)):
            return intent
        told = self._understander.wins_in(said.text, day_of(said.said_at))
        win = replace(told, wins=self._private(told), kind=Kind.SURVIVED)
        return win if said.confidence >= CLEARLY_HEARD else Confirm(win)

    def _private(self, told: LogWin) -> tuple[str, ...]:
        """What of the wins is survived; all of it, where no part says so alone."""
        survived = tuple(win for win in told.wins if self.read(win).outcome is Outcome.SURVIVED)
        return survived or told.wins


def _words(win: LogWin) -> set[str]:
    return {word for words in win.wins for word in words_of(words)}
