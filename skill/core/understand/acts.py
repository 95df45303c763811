"""Tell what somebody did from everything else that can be said, and one deed from the next.

A statement is an act when its first verb is in the past and it is about the speaker, said or left out: "got out of
bed", "I didn't snap", "we went". Which words those are is the language's business.
"""

from dataclasses import dataclass

from skill.core.language import Language
from skill.core.understand.words import words_of

Words = tuple[str, ...]

FRAGMENT = 2
"""Words up to which what somebody began is no sentence yet: "I was"."""


@dataclass(frozen=True)
class _Start:
    """How a clause begins: whether it names its subject, and where its verb would be."""

    subject: bool
    verb: int


class Acts:
    """Reads clauses by the language's verbs."""

    def __init__(self, language: Language) -> None:
        self._grammar = language.acts

    def is_act(self, words: Words) -> bool:
        """Whether the words tell of something that the speaker did, refrained from, noticed or felt."""
        start = self._start(words)
        if start.verb >= len(words):
            return False
        verb, is_last = words[start.verb], start.verb == len(words) - 1
        if start.subject:
            return self._is_past(verb) and not (is_last and verb in self._grammar.states)
        if verb in self._grammar.helpers or verb in self._grammar.ambiguous:
            return False
        return self._is_past(verb) or self._is_doing(verb)

    def is_own(self, words: Words) -> bool:
        """Whether the speaker begins it, or is in something that was: "I'm still here", "my son and I talked"."""
        start = self._start(words)
        if start.subject or (words and words[0] in self._grammar.speakers):
            return len(words) > FRAGMENT
        ambiguous = start.verb < len(words) - 1 and words[start.verb] in self._grammar.ambiguous
        return ambiguous or (self.has_past(words) and not self._grammar.selves.isdisjoint(words))

    def is_past(self, words: Words) -> bool:
        """Whether the words begin with a deed in the past, its doer left out: "called my sister"."""
        return bool(words) and self._is_past(words[0]) and words[0] not in self._grammar.helpers

    def is_fragment(self, words: Words) -> bool:
        """Whether it may be a deed without a verb: "no cigarettes today", "three pages of my book"."""
        return len(words) > FRAGMENT and words[0] in self._grammar.openers

    def has_past(self, words: Words) -> bool:
        """Whether anything in it is past."""
        return any(map(self._is_past, words))

    def parted(self, text: str) -> tuple[str, ...]:
        """The acts of one breath, each with the words that belong to it; one when they don't all stand alone."""
        said = text.split()
        starts = [at for at in range(1, len(said)) if self._begins_another(said, at)]
        ends = [*starts, len(said)]
        return tuple(self._trimmed(said[first:last]) for first, last in zip([0, *starts], ends, strict=True))

    def _begins_another(self, said: list[str], at: int) -> bool:
        """Whether a new act begins at this word: behind a comma or an "and", and able to stand alone."""
        before = " ".join(words_of(said[at - 1]))
        if before not in self._grammar.joints and not said[at - 1].endswith((",", ";")):
            return False
        rest = words_of(" ".join(said[at:]))
        if not rest or rest[0] in self._grammar.joints:
            return False
        return self._stands_alone(rest) and self._stands_alone(words_of(" ".join(said[:at])))

    def _stands_alone(self, words: Words) -> bool:
        """An act with an object of its own, or a subject: not "kept it", and not how somebody was."""
        start = self._start(words)
        if start.verb >= len(words) or words[start.verb] in self._grammar.states:
            return False
        following = words[start.verb + 1 : start.verb + 2]
        leans = not start.subject and not self._grammar.pronouns.isdisjoint(following)
        return self._is_past(words[start.verb]) and not leans

    def _trimmed(self, said: list[str]) -> str:
        """Without the "and" that led to the next one."""
        while said and " ".join(words_of(said[-1])) in self._grammar.joints:
            said = said[:-1]
        return " ".join(said).rstrip(",;")

    def _start(self, words: Words) -> _Start:
        at, subject = 0, False
        while at < len(words) and (words[at] in self._grammar.leads or words[at] in self._grammar.subjects):
            subject = subject or words[at] in self._grammar.subjects
            at += 1
        return _Start(subject, at)

    def _is_past(self, word: str) -> bool:
        if word in self._grammar.past:
            return True
        return word.endswith(self._grammar.past_endings) and word not in self._grammar.not_past

    def _is_doing(self, word: str) -> bool:
        return word.endswith(self._grammar.doing_endings) and word not in self._grammar.not_past
