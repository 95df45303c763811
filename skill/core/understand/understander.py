"""Understand a sentence: a command when it is one, nothing when it can't be a win, and else a win.

A win is the default, not a template (local_voice.md, "Understanding"): people say what they did in their own words, so
what has to be recognised is everything else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from skill.core.codec import intent_of
from skill.core.intents import Confirm, Intent
from skill.core.intents.log_win import LogWin
from skill.core.intents.unknown import Unknown
from skill.core.language import Language
from skill.core.period import Period
from skill.core.understand.acts import Acts
from skill.core.understand.commands import Command, Commands
from skill.core.understand.days_named import DaysNamed
from skill.core.understand.evidence import Evidence
from skill.core.understand.garbled import LIKENESS, LIKENESS_ASKED, LIKENESS_TOLD, Garbled
from skill.core.understand.refusals import NotWins
from skill.core.understand.said import Said
from skill.core.understand.tidy import Tidier

CLEARLY_HEARD = 0.6
"""Recogniser confidence below which a win is read back before it is kept (our judgement)."""

LONGEST_COMMAND = 40
"""Words. Nobody needs more for a command, and looking for one costs their square."""
SHARE, SHARE_OF_OWN = 0.3, 0.5
"""Share of the words that a command in the middle of others must be; more in what begins as one's own story."""
GARBLED_GOES_FIRST = 0.84
"""Likeness of the whole from which a command that is only part of the words is passed over (tuned)."""


@dataclass(frozen=True)
class Understanding:
    """What a sentence means, and how sure that is, from 0 to 1."""

    intent: Intent
    confidence: float


class Understander:
    """Pure, and the same for the same text. Templates are planted once, when it is made."""

    def __init__(self, language: Language) -> None:
        self._commands = Commands(language)
        self._garbled = Garbled(self._commands.grammar)
        self._language = language
        self._not_wins = NotWins(language)
        self._acts = Acts(language)
        self._days = DaysNamed(language)
        self._tidier = Tidier(language)
        self._parsers = self._commands.grammar.parsers

    @cached_property
    def _evidence(self) -> Evidence:
        """Weighed when first asked for: most of what people say needs none."""
        return Evidence(self._language)

    def is_command(self, text: str) -> bool:
        """Whether the words so far are a whole command, so that nothing more need be waited for."""
        return self._whole(Said.of(text)) is not None

    def understand(self, text: str, today: date, heard: float = 1.0) -> Understanding:
        """The meaning of a sentence that was said on a person's day; `heard` is the recogniser's confidence."""
        said = Said.of(text)
        if len(said.words) <= LONGEST_COMMAND and (command := self._whole(said)):
            return _understood(command, today)
        bare = self._tidier.without_politeness(self._tidier.without_fillers(said))
        if self._not_wins.is_noise(bare.words):
            return Understanding(Unknown(), 1.0)
        refused = self._not_wins.refuses(bare.words)
        told = not refused and self._acts.is_act(self._tidier.without_opening(bare).words)
        command = self._garbled.match(bare, LIKENESS_TOLD) if told else self._likeliest(bare, refused=refused)
        if command:
            return _understood(command, today)
        if refused:
            return Understanding(Unknown(), 1.0)
        return self._win(said, today, heard) if told else self._perhaps_win(said, bare, today, heard)

    def _likeliest(self, bare: Said, *, refused: bool) -> Command | None:
        """The command in words that tell no deed: garbled, in the middle of others, or in words of the person's own."""
        if len(bare.words) > LONGEST_COMMAND:
            return None
        asked = LIKENESS_ASKED if refused else LIKENESS
        likeness = LIKENESS_TOLD if self._acts.has_past(bare.words) and not refused else asked
        share = SHARE_OF_OWN if self._acts.is_own(bare.words) else SHARE
        found = _likelier(self._garbled.match(bare, likeness), self._commands.within(bare, share))
        return found or self._evidence.match(bare)

    def knows_values_of(self, asked: str) -> bool:
        """Whether the answers to a question for a slot are known, as moods are ("okay"), or free text."""
        return asked.partition(".")[2] in self._parsers

    def fill(self, asked: str, text: str, today: date) -> Intent | None:
        """The intent that asked for a slot ("SetGoal.goal"), with the person's answer; None if that is none."""
        name, _, slot = asked.partition(".")
        said = self._tidier.without_fillers(Said.of(text))
        if slot not in self._parsers:
            return _built(Command(name, {slot: self._tidier.tidy(said)}), today)
        readings = (
            value for start in range(len(said.words)) for value, _ in self._parsers[slot].readings(said.words, start)
        )
        value = next(readings, None)
        return None if value is None else _built(Command(name, {slot: value}), today)

    def _whole(self, said: Said) -> Command | None:
        whole = self._tidier.without_fillers(said)
        return (
            self._commands.whole(said)
            or self._commands.whole(whole)
            or self._commands.whole(self._tidier.without_politeness(whole))
        )

    def _win(self, said: Said, today: date, heard: float) -> Understanding:
        kept = self._tidier.without_opening(self._tidier.without_hesitations(said))
        wins = tuple(self._tidier.tidy(Said.of(part)) for part in self._acts.parted(kept.quoted(0, len(kept.words))))
        win = LogWin(wins, self._days.day(kept.words, today))
        return Understanding(win if heard >= CLEARLY_HEARD else Confirm(win, "read_back"), heard)

    def _perhaps_win(self, said: Said, bare: Said, today: date, heard: float) -> Understanding:
        """Somebody's own words are kept; words of nobody's are asked about when they tell of something that was."""
        win = self._win(said, today, heard)
        wished = self._not_wins.is_wish(bare.words)
        if not wished and (self._acts.is_own(bare.words) or self._tidier.opens_a_win(bare)):
            return win
        doubtful = wished or self._acts.has_past(bare.words) or self._acts.is_fragment(bare.words)
        if doubtful and isinstance(win.intent, LogWin):
            return Understanding(Confirm(win.intent), 0.5)
        return Understanding(Unknown(), 0.7)


def _likelier(garbled: Command | None, within: Command | None) -> Command | None:
    """A whole utterance heard a little wrong means more than a part of it heard well."""
    if garbled and within:
        return garbled if garbled.confidence >= GARBLED_GOES_FIRST else within
    return garbled or within


def _understood(command: Command, today: date) -> Understanding:
    intent = _built(command, today)
    if intent is None:  # a slot that can't be, such as the thirtieth of February
        return Understanding(Unknown(), command.confidence)
    unsure = command.confidence < 1.0 and intent.destructive
    return Understanding(Confirm(intent) if unsure else intent, command.confidence)


def _built(command: Command, today: date) -> Intent | None:
    slots: Mapping[str, object] = command.slots
    try:
        if "period" in slots:
            slots = {**slots, "period": Period.heard(str(slots["period"]), today).name}
    except ValueError:
        return None
    return intent_of(command.intent, slots)
