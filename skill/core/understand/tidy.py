"""The person's words, tidied for keeping and freed of what surrounds them for comparing."""

import re
from collections.abc import Iterator

from skill.core.language import Language
from skill.core.understand.phrases import PhraseSet, Words
from skill.core.understand.said import Said

_JOINERS = "\u200d\ufe0f"
"""Not printable, and parts of an emoji. All other control signs would only do mischief where wins are shown."""


class Tidier:
    """Fillers at either end go, and openings such as "log a win that"; the words between stay as they were said."""

    def __init__(self, language: Language) -> None:
        self._fillers = language.fillers
        self._hesitations = language.hesitations
        self._softeners = language.softeners
        self._capitals = language.capitals
        self._openings = PhraseSet(language.openings, language.rules)
        self._polite_openings = PhraseSet(language.polite_openings, language.rules)
        self._polite_closings = PhraseSet(language.polite_closings, language.rules)
        self._carriers = PhraseSet(language.carriers, language.rules)

    def without_fillers(self, said: Said) -> Said:
        """The words without fillers at either end; words that are all fillers stay."""
        telling = [at for at, word in enumerate(said.words) if word not in self._fillers]
        return said.part(telling[0], telling[-1] + 1) if telling else said

    def without_hesitations(self, said: Said) -> Said:
        """A win's own words: fillers go before it, and only "um" and the like behind ("I slept well" stays whole)."""
        telling = [at for at, word in enumerate(said.words) if word not in self._fillers]
        last = max((at for at, word in enumerate(said.words) if word not in self._hesitations), default=-1)
        return said.part(telling[0], last + 1) if telling else said

    def without_softeners(self, said: Said) -> Said:
        """A command's words without those that may stand anywhere in it; words that are all such stay."""
        telling = [at for at, word in enumerate(said.words) if word not in self._softeners]
        return said.picked(telling) if telling else said

    def without_politeness(self, said: Said) -> Said:
        """The words without "could you" before and "please" behind; politeness that stands alone stays."""
        *_, bare = (said, *self.ever_plainer(said))
        return bare

    def is_bare(self, words: Words) -> bool:
        """Whether neither fillers nor politeness stand at either end."""
        filled = not self._fillers.isdisjoint((*words[:1], *words[-1:]))
        return not (filled or self._polite_openings.opens(words) or self._polite_closings.closes(words))

    def ever_plainer(self, said: Said) -> Iterator[Said]:
        """The words, and what is left of them whenever politeness goes: "not now please", "not now", "not"."""
        return self._peeled(said, self._polite_openings)

    def without_carriers(self, said: Said) -> Said:
        """The words without politeness and without "i want to" before."""
        *_, bare = (said, *self._peeled(said, self._polite_openings, self._carriers))
        return bare

    def without_opening(self, said: Said) -> Said:
        """The words without "log a win that"; an opening that stands alone stays."""
        opening = self._openings.opens(said.words)
        return said.part(opening, len(said.words)) if opening < len(said.words) else said

    def opens_a_win(self, said: Said) -> bool:
        """Whether the person says themselves that a win follows."""
        return 0 < self._openings.opens(said.words) < len(said.words)

    def tidy(self, said: Said) -> str:
        """What is kept: one space between words, a capital at the start, "I" and names of days with theirs."""
        shown = "".join(
            sign if sign.isprintable() or sign in _JOINERS else " " for sign in said.quoted(0, len(said.words))
        )
        words = shown.split()
        tidied = " ".join(map(self._capitalised, words))
        return tidied[:1].upper() + tidied[1:]

    def _peeled(self, said: Said, *openings: PhraseSet) -> Iterator[Said]:
        """The words, and ever fewer of them: openings go first, and then closings, as long as words are left."""
        while said.words:
            yield said
            opening = max(phrases.opens(said.words) for phrases in openings)
            closing = 0 if opening else self._polite_closings.closes(said.words)
            if not (opening or closing):
                return
            said = self.without_fillers(said.part(opening, len(said.words) - closing))

    def _capitalised(self, word: str) -> str:
        """Turn "i'm" into "I'm"; a word that already has its own capitals keeps them."""
        return re.sub(r"^\w+", lambda start: self._capitals.get(start[0], start[0]), word)
