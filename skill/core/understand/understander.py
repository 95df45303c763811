"""Understand a sentence: a command when it is one, nothing when it can't be a win, and else a win.

A win is the default, not a template (local_voice.md, "Understanding"): people say what they did in their own words, so
what has to be recognised is everything else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from skill.core.codec import intent_of
from skill.core.intents import Confirm, Intent
from skill.core.intents.find_win import FindWin
from skill.core.intents.log_win import LogWin
from skill.core.intents.unknown import Unknown
from skill.core.language import Language
from skill.core.period import Period
from skill.core.understand import sounds
from skill.core.understand.acts import Acts
from skill.core.understand.commands import Command, Commands
from skill.core.understand.days_named import DaysNamed
from skill.core.understand.evidence import Evidence, Verdict
from skill.core.understand.garbled import LIKENESS, LIKENESS_ASKED, LIKENESS_TOLD, Garbled
from skill.core.understand.refusals import NotWins
from skill.core.understand.said import Said
from skill.core.understand.sounds import Sounds
from skill.core.understand.tidy import Tidier

CLEARLY_HEARD = 0.6
"""Recogniser confidence below which a win is read back before it is kept (our judgement)."""

LONGEST_COMMAND = 40
"""Words. Nobody needs more for a command, and looking for one costs their square."""
SHARE, SHARE_OF_OWN = 0.3, 0.5
"""Share of the words that a command in the middle of others must be; more in what begins as one's own story."""
ENOUGH, AHEAD = 2.0, 0.5
"""Natural logarithms of odds: what the evidence must be, and must be more than for the next intent (tuned)."""
TOLD, PLAINLY_DONE = (12.0, 5.0), (18.0, 10.0)
"""The same for what tells a deed, with nothing denied or with something: it is somebody's win."""
FOR_OTHERS = 2.0
"""How much more the words must speak for talk to others than for a win, to be asked about (tuned)."""
CLEAR, PLAIN = (0.0, 2.0), (8.0, 4.0)
"""Enough and ahead, from which evidence goes before a command in the middle of others, and before a garbled one."""
AGAINST = (5.0, 4.5)
"""Enough and ahead, from which the evidence for no command goes before a garbled one (tuned)."""
NO_COMMANDS = frozenset({LogWin.__name__, Unknown.__name__})
CARRIED = 0.9
"""How sure a command is that stands behind words which may as well lead to a wish (our judgement)."""
GARBLED_GOES_FIRST = 0.84
"""Likeness of the whole from which nothing else is considered (tuned)."""


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
        self._sounds = Sounds(language, self._commands)
        self._language = language
        self._not_wins = NotWins(language)
        self._acts = Acts(language)
        self._days = DaysNamed(language)
        self._tidier = Tidier(language)
        self._parsers = self._commands.grammar.parsers

    @cached_property
    def _evidence(self) -> Evidence:
        """Weighed when first asked for: most of what people say needs none."""
        return Evidence(self._language, self._parsers)

    def is_command(self, text: str) -> bool:
        """Whether the words so far are a whole command, so that nothing more need be waited for."""
        return self._whole(Said.of(text)) is not None

    def understand(self, text: str, today: date, heard: float = 1.0) -> Understanding:
        """The meaning of a sentence that was said on a person's day; `heard` is the recogniser's confidence."""
        said = Said.of(text)
        whole = self._tidier.without_fillers(said)
        bare = self._tidier.without_politeness(whole)
        command = self._whole(said) if len(said.words) <= LONGEST_COMMAND else None
        if command and not (command.open and _is_plainly_for_others(self._verdict(bare))):
            return _understood(command, today, heard)
        if self._not_wins.is_noise(bare.words) or self._not_wins.is_for_others(bare.words):
            return Understanding(Unknown(), 1.0)
        refused = self._not_wins.refuses(bare.words)
        asked = refused or (self._not_wins.refuses(whole.words) and not self._tidier.opens_a_win(bare))
        told = not asked and self._tells(bare)
        verdict = self._verdict(bare)
        command = self._in_a_deed(bare, verdict) if told else self._likeliest(bare, verdict, refused=refused)
        if command:
            return _understood(command, today, heard)
        if asked:
            return Understanding(Unknown(), 1.0)
        kept = self._is_kept(bare, verdict, told=told)
        if not (kept or told or self._may_be_kept(bare)):
            return Understanding(Unknown(), 0.7)
        win = self._win(said, today, heard)
        return win if kept else self._asked(win)

    def _tells(self, bare: Said) -> bool:
        """Whether the words tell a deed, at once or behind how somebody is."""
        words = self._tidier.without_opening(bare).words
        return self._acts.is_act(words) or (self._acts.is_own(words) and self._acts.goes_on_to_act(words))

    def _verdict(self, bare: Said) -> Verdict | None:
        firm = self._tidier.without_softeners(bare)
        return self._evidence.verdict(firm) if len(firm.words) <= LONGEST_COMMAND else None

    def _in_a_deed(self, bare: Said, verdict: Verdict | None) -> Command | None:
        """The command in words that tell a deed, which they are taken for unless it is as good as certain.

        Who tells a deed as their own does not ask for it: "i paid the rent" has the words of "did i pay the rent".
        """
        asks = verdict is not None and verdict.command.intent == FindWin.__name__
        if asks and self._acts.is_own(bare.words):
            verdict = None
        return (None if _speaks_against(verdict) else self._heard_otherwise(bare)) or _spoken_for(
            verdict, *(PLAINLY_DONE if self._acts.is_plainly_done(bare.words) else TOLD)
        )

    def _heard_otherwise(self, bare: Said) -> Command | None:
        return self._garbled.match(bare, LIKENESS_TOLD) or self._sounds.match(bare, sounds.LIKENESS_TOLD)

    def _likeliest(self, bare: Said, verdict: Verdict | None, *, refused: bool) -> Command | None:
        """The command in words that tell no deed: garbled, in words of the person's own, or in the middle of others."""
        if len(bare.words) > LONGEST_COMMAND:
            return None
        asked = LIKENESS_ASKED if refused else LIKENESS
        likeness = LIKENESS_TOLD if self._acts.has_past(bare.words) and not refused else asked
        own, bare = self._acts.is_own(bare.words), self._tidier.without_softeners(bare)
        against = _speaks_against(verdict)
        garbled = None if against else self._garbled.match(bare, likeness)
        if garbled and garbled.confidence >= GARBLED_GOES_FIRST:
            return garbled
        share = SHARE_OF_OWN if own else SHARE
        return (
            (None if against else self._sounds.match(bare))
            or _spoken_for(verdict, *(PLAIN if garbled else CLEAR))
            or (None if against else self._commands.within(bare, share))
            or (None if _is_for_others(verdict) else garbled)
            or _spoken_for(verdict, ENOUGH, AHEAD)
        )

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

    def tells_a_deed(self, text: str) -> bool:
        """Whether the words tell something that was done, and not only of the speaker: "I think he is right"."""
        return self._acts.is_act(self._tidier.without_opening(self._tidier.without_fillers(Said.of(text))).words)

    def wins_in(self, text: str, today: date) -> LogWin:
        """The wins of a text that is known to tell some."""
        return self._told(Said.of(text), today)

    def _whole(self, said: Said) -> Command | None:
        whole = self._tidier.without_fillers(said)
        ways = {way.words: way for way in (said, *self._tidier.ever_plainer(whole))}
        command = next(filter(None, map(self._commands.whole, ways.values())), None)
        *_, plain = ways.values()
        return command or self._carried(plain) or self._softened(plain)

    def _softened(self, polite: Said) -> Command | None:
        """The command without the words that may stand anywhere in it, where a language has such."""
        firm = self._tidier.without_softeners(polite)
        return None if firm.words == polite.words else self._commands.whole(firm) or self._carried(firm)

    def _carried(self, polite: Said) -> Command | None:
        """The command behind "i want to" and the like: a wish begins so too, hence it is less sure."""
        carried = self._tidier.without_carriers(polite)
        command = None if carried.words == polite.words else self._commands.whole(carried)
        return command and replace(command, confidence=CARRIED)

    def _told(self, said: Said, today: date) -> LogWin:
        clear = self._tidier.without_hesitations(said)
        bare = self._tidier.without_politeness(clear)
        kept = self._tidier.without_opening(bare if self._tidier.opens_a_win(bare) else clear)
        wins = tuple(self._tidier.tidy(Said.of(part)) for part in self._acts.parted(kept.quoted(0, len(kept.words))))
        return LogWin(wins, self._days.day(kept.words, today))

    def _win(self, said: Said, today: date, heard: float) -> Understanding:
        win = self._told(said, today)
        return Understanding(win if heard >= CLEARLY_HEARD else Confirm(win, "read_back"), heard)

    def _is_kept(self, bare: Said, verdict: Verdict | None, *, told: bool) -> bool:
        """Whether the words are the person's own, and nothing speaks against their being a win."""
        own = told or self._acts.is_own(bare.words) or self._tidier.opens_a_win(bare)
        others = _is_plainly_for_others(verdict) if told else _is_for_others(verdict)
        return own and not self._not_wins.is_wish(bare.words) and not others

    def _may_be_kept(self, bare: Said) -> bool:
        """Whether it is the person's own, tells of something that was, or may be a deed without a verb."""
        own = self._acts.is_own(bare.words) or self._tidier.opens_a_win(bare) or self._not_wins.is_wish(bare.words)
        return own or self._acts.has_past(bare.words) or self._acts.is_fragment(bare.words)

    @staticmethod
    def _asked(win: Understanding) -> Understanding:
        """Ask before it is kept; a win that was hardly heard is asked about as it is."""
        return Understanding(Confirm(win.intent), 0.5) if isinstance(win.intent, LogWin) else win


def _spoken_for(verdict: Verdict | None, enough: float, ahead: float) -> Command | None:
    """The command that the words are evidence of, when there is enough, and enough more than for the next."""
    if verdict is None or verdict.command.intent in NO_COMMANDS:
        return None
    return verdict.command if verdict.score >= enough and verdict.lead >= ahead else None


def _speaks_against(verdict: Verdict | None) -> bool:
    """Whether the words speak so plainly for no command that none was garbled into them."""
    if verdict is None or verdict.command.intent not in NO_COMMANDS:
        return False
    return verdict.score >= AGAINST[0] and verdict.lead >= AGAINST[1]


def _is_plainly_for_others(verdict: Verdict | None) -> bool:
    return _speaks_against(verdict) and _is_for_others(verdict)


def _is_for_others(verdict: Verdict | None) -> bool:
    """Whether the words speak for talk in the room rather than for a win."""
    return verdict is not None and verdict.command.intent == Unknown.__name__ and verdict.lead >= FOR_OTHERS


def _understood(command: Command, today: date, heard: float) -> Understanding:
    intent = _built(command, today)
    if intent is None:  # a slot that can't be, such as the thirtieth of February
        return Understanding(Unknown(), command.confidence)
    unsure = intent.destructive and (command.confidence < 1.0 or heard < CLEARLY_HEARD)
    return Understanding(Confirm(intent) if unsure else intent, command.confidence)


def _built(command: Command, today: date) -> Intent | None:
    slots: Mapping[str, object] = command.slots
    try:
        if "period" in slots:
            slots = {**slots, "period": Period.heard(str(slots["period"]), today).name}
    except ValueError:
        return None
    return intent_of(command.intent, slots)
