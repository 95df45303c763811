"""Turn words where pronouns tell who it was: "called her and was calm" -> "you called her and were calm"."""

from collections.abc import Sequence

from skill.core.language import Language, PronounForms
from skill.core.understand.acts import Acts
from skill.core.understand.words import words_of


class PronounTurning:
    """One language's way; whatever it does not know for certain, it does not turn."""

    def __init__(self, language: Language, pronouns: PronounForms) -> None:
        self._turning = language.turning
        self._pronouns = pronouns
        self._joints = language.acts.joints
        self._acts = Acts(language)

    def turned(self, said: Sequence[str]) -> str | None:
        """The words turned; None when it can't be done safely. Each of `said` is one word with its punctuation."""
        plain = [" ".join(words_of(word)) for word in said]
        lead = next((at for at, word in enumerate(plain) if word not in self._turning.leads), len(plain))
        if not all(plain) or lead == len(plain) or self._is_title(said, plain) or self._meets_itself(plain, lead):
            return None
        if self._lacks_its_doer(plain, lead):
            return self._put(*self._with_doer(said, plain, lead))
        is_told = plain[lead] in self._pronouns.openers and self._acts.has_past(tuple(plain[lead:]))
        return self._put(said, plain) if is_told or not self._turning.subjects.isdisjoint(plain) else None

    def _lacks_its_doer(self, plain: Sequence[str], lead: int) -> bool:
        """Whether it begins with what was done: "called my sister", "was calm", and not "yesterday was hard"."""
        agrees = plain[lead] in self._pronouns.agreeing
        return lead == 0 if agrees else self._acts.is_past(tuple(plain[lead:]))

    def _with_doer(self, said: Sequence[str], plain: Sequence[str], lead: int) -> tuple[list[str], list[str]]:
        """With the speaker before the deed, and before its adverbs: "finally called" -> "I finally called"."""
        while lead and plain[lead - 1] in self._pronouns.adverbs:
            lead -= 1
        small, doer = [said[0].lower(), *said[1:]], self._pronouns.speaker
        return [*small[:lead], doer, *small[lead:]], [*plain[:lead], doer, *plain[lead:]]

    def _put(self, said: Sequence[str], plain: Sequence[str]) -> str | None:
        """Each word in its second person; None when a first person would be left, or a verb's subject can't be told."""
        new = []
        for at, word in enumerate(plain):
            is_own = self._is_own(plain, at) if word in self._pronouns.agreeing else False
            if is_own is None:
                return None
            pair = " ".join(plain[max(0, at - 1) : at + 1])
            other = self._turning.pairs.get(pair) or self._turning.words.get(word)
            new.append(self._pronouns.agreeing[word] if is_own else other)
        if any(word in self._pronouns.left and other is None for word, other in zip(plain, new, strict=True)):
            return None
        return " ".join(
            old if other is None else old.casefold().replace(word, other)
            for old, word, other in zip(said, plain, new, strict=True)
        )

    def _is_own(self, plain: Sequence[str], at: int) -> bool | None:
        """Whether the subject of a verb that agrees with it is the speaker; None when that can't be told."""
        pronouns, before = self._pronouns, at - 1
        while before >= 0 and plain[before] in pronouns.adverbs:
            before -= 1
        subject = plain[before] if before >= 0 else ""
        if subject not in pronouns.others and plain[at + 1 : at + 2] == [pronouns.speaker]:
            return True
        return self._goes_on(plain[:before]) if subject in self._joints else subject == pronouns.speaker

    def _goes_on(self, plain: Sequence[str]) -> bool | None:
        """Whether the speaker is the subject of what goes before an "and was": "I sat down and was calm"."""
        speaker, others = self._pronouns.speaker, self._pronouns.others
        last = next((at for at in reversed(range(len(plain))) if plain[at] == speaker or plain[at] in others), None)
        if last is None or plain[last] != speaker:
            return False
        verb = next((word for word in plain[last + 1 :] if word not in self._pronouns.adverbs), "")
        return True if self._acts.is_past((verb,)) else None

    def _is_title(self, said: Sequence[str], plain: Sequence[str]) -> bool:
        """Whether a word has a capital that only a name gives it: "sang My Way"."""
        words = zip(said[1:], plain[1:], strict=True)
        return any(old.istitle() and word in self._turning.words and word[0] != "i" for old, word in words)

    def _meets_itself(self, plain: Sequence[str], lead: int) -> bool:
        """Whether a person would be told twice: "I made us breakfast" is no "you made you breakfast"."""
        befores = zip(["", *plain], plain, strict=False)
        alone = any(word in self._pronouns.together and before != "of" for before, word in befores)
        return (
            alone
            and plain[lead] not in self._pronouns.openers
            and plain[lead] not in self._turning.subjects - {self._pronouns.speaker}
        )
