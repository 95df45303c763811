"""The desk: everything that an intent may use to answer, and nothing else."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from skill.core.care.lifeline import Lifeline
from skill.core.conversation import Conversation
from skill.core.days import day_of
from skill.core.errors import StorageError, VaultError
from skill.core.language import Language
from skill.core.lines import filled
from skill.core.lists import listed
from skill.core.mirror import mirror
from skill.core.ports import Journal, Lifelines, Notebook, Pick
from skill.core.reply import Line

LENGTH, SHORT, FULL = "length", "short", "full"
"""A preference, and its values; "" is as FULL."""
IN_FEW_WORDS = "_short"
"""Ends the key of the lines that stand for a key's own where the person asked for few words; not every key has some."""
COUNTRY = "country"
"""A preference: an ISO 3166 code, "" until the person has said where they live."""


def no_lifelines(country: str) -> Lifeline | None:  # noqa: ARG001 - the shape of Lifelines
    """Where none are known by country."""
    return None


@dataclass(frozen=True)
class Desk:
    """What lies ready while one utterance is answered; `now` is aware, in the person's zone.

    `usual` is the lifeline of the settings, `lifelines` knows those of all countries. `mails` says whether there is a
    mail server to send by.
    """

    now: datetime
    language: Language
    notebook: Notebook
    conversation: Conversation
    pick: Pick
    usual: Lifeline | None
    lifelines: Lifelines = no_lifelines
    mails: bool = False

    @property
    def lifeline(self) -> Lifeline | None:
        """Whom to reach in the country that the person said, else in that of the settings, if they can't be asked."""
        try:
            country = self.notebook.preferences.get(COUNTRY)
        except (StorageError, VaultError):
            return self.usual
        return self.lifelines(country) if country else self.usual

    @property
    def journal(self) -> Journal:
        """The person's wins."""
        return self.notebook.wins

    @property
    def today(self) -> date:
        """The person's day."""
        return day_of(self.now)

    @property
    def is_brief(self) -> bool:
        """Whether the person asked for few words, as far as that can be asked: a goodbye needs no journal."""
        try:
            return self.notebook.preferences.get(LENGTH) == SHORT
        except (StorageError, VaultError):
            return False

    def line(self, key: str, **values: str | Line) -> Line:
        """One of the key's lines with its values in; none that was said lately, while another is left."""
        key = self._brief(key)
        lines = self.language.spoken[key]
        if len(lines) == 1:  # fixed: it is said whenever it is due
            return filled(lines[0], values)
        return self._said(key, lines, values)

    def line_within(self, longest: int, key: str, **values: str | Line) -> Line | None:
        """One of the key's lines that has no more words than that with its values in; None when none is so short."""
        lines = self.language.spoken[key]
        fitting = [line for line in lines if len(filled(line, values).speech.split()) <= longest]
        return self._said(key, fitting, values) if fitting else None

    def _brief(self, key: str) -> str:
        """The key of the few words to say instead, where there are some and the person asked for few; never in care."""
        few = f"{key}{IN_FEW_WORDS}"
        return few if few in self.language.spoken and not self.conversation.in_care and self.is_brief else key

    def _said(self, key: str, lines: Sequence[str], values: Mapping[str, str | Line]) -> Line:
        chosen = self._unsaid(key, lines)
        self.conversation.say(_name(key, self.language.spoken[key].index(chosen)))
        return filled(chosen, values)

    def spelled(self, number: str) -> Line:
        """A telephone number: digit by digit to the ear, with a pause between its groups, as published to the eye."""
        groups = re.findall(r"\d+", number)
        said = (" ".join(self.language.cardinals[int(digit)] for digit in group) for group in groups)
        return Line(", ".join(said), number)

    def hour(self, hour: int) -> str:
        """An hour of the day, from 0 to 24, as people say it."""
        return self.language.hours[hour]

    def day_part(self, hour: int) -> str:
        """The part of the day of an hour from 0 to 24; "" where the language says it with the hour or not at all."""
        return self.language.day_parts[hour] if self.language.day_parts else ""

    def mirrored(self, words: str) -> str | None:
        """The words turned towards the person, or None when that can't be done safely."""
        return mirror(words, self.language)

    def mirrored_together(self, wins: Sequence[str]) -> str | None:
        """Several wins turned and joined as people say it, or None when one of them can't be turned."""
        turned = [told for told in map(self.mirrored, wins) if told]
        return self.listed(turned) if len(turned) == len(wins) else None

    def listed(self, parts: Sequence[str]) -> str:
        """The parts as one list, as people say it."""
        return listed(parts, self.language.joining)

    def _unsaid(self, key: str, lines: Sequence[str]) -> str:
        """A line that was not said lately; when all were, the one that was said longest ago."""
        said = {name: turn for turn, name in enumerate(self.conversation.recent)}
        every = self.language.spoken[key]
        last_said = [said.get(_name(key, every.index(line)), -1) for line in lines]
        candidates = [line for line, turn in zip(lines, last_said, strict=True) if turn == min(last_said)]
        return candidates[0] if len(candidates) == 1 else self.pick(candidates)


def _name(key: str, number: int) -> str:
    return f"{key}.{number}"
