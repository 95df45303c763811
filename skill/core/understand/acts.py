"""Tell what somebody did from everything else that can be said, and one deed from the next.

A statement is an act when its first verb is in the past and it is about the speaker, said or left out: "got out of
bed", "I didn't snap", "we went". Which words those are is the language's business.
"""

from dataclasses import dataclass
from itertools import accumulate, chain, dropwhile

from skill.core.language import Language
from skill.core.understand.perfect import Perfect
from skill.core.understand.words import words_of

Words = tuple[str, ...]

_SIGNS = (",", ";", ".", "!", "&")
"""What parts one deed from the next in typed words."""
DEED = 60
"""Words before and behind, in which it is looked for where one deed ends and the next begins (our judgement)."""
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
        self._verbs_tell = bool(language.acts.others_past)
        self._perfect = Perfect(language.acts.perfect, language.acts) if language.acts.perfect else None

    def is_act(self, words: Words) -> bool:
        """Whether the words tell of something that the speaker did, refrained from, noticed or felt."""
        start = self._start(words)
        if self._perfect and self._perfect.tells(words):
            return True
        if start.verb >= len(words):
            return False
        verb, is_last = words[start.verb], start.verb == len(words) - 1
        if start.subject:
            return self._is_past(verb) and not (is_last and verb in self._grammar.states)
        if verb in self._grammar.helpers or verb in self._grammar.ambiguous:
            return False
        return self._is_past(verb) or self._is_doing(verb)

    def goes_on_to_act(self, words: Words) -> bool:
        """Whether a clause behind a joint tells a deed of the speaker's: "I'm okay and I've slept"."""
        clauses = (words[at + 1 :] for at, word in enumerate(words) if word in self._grammar.joints)
        return any(self._start(clause).subject and self.is_act(clause) for clause in clauses)

    def is_own(self, words: Words) -> bool:
        """Whether the speaker begins it, or is in something that was: "I'm still here", "my son and I talked"."""
        start = self._start(words)
        turned = bool(self._perfect and self._perfect.turns_around(words, start.verb))
        if start.subject or turned or (words and words[0] in self._grammar.speakers):
            return len(words) > FRAGMENT
        ambiguous = start.verb < len(words) - 1 and words[start.verb] in self._grammar.ambiguous
        told = self._verbs_tell and any(map(self._is_past, words))
        return ambiguous or told or (self.has_past(words) and not self._grammar.selves.isdisjoint(words))

    def is_past(self, words: Words) -> bool:
        """Whether the words begin with a deed in the past, its doer left out: "called my sister"."""
        return bool(words) and self._is_past(words[0]) and words[0] not in self._grammar.helpers

    def is_plainly_done(self, words: Words) -> bool:
        """Whether a deed is told with nothing denied, in a language where that is enough to be sure of it."""
        return bool(self._grammar.denials) and self._grammar.denials.isdisjoint(words)

    def is_fragment(self, words: Words) -> bool:
        """Whether it may be a deed without a verb: "no cigarettes today", "today three pages of my book"."""
        telling = dropwhile(lambda word: word in self._grammar.leads - self._grammar.openers, words)
        return len(words) > FRAGMENT and next(telling, "") in self._grammar.openers

    def has_past(self, words: Words) -> bool:
        """Whether anything in it is past."""
        is_participle = self._perfect.is_participle if self._perfect else self._is_past
        return any(self._is_past(word) or self._is_others(word) or is_participle(word) for word in words)

    def parted(self, text: str) -> tuple[str, ...]:
        """The acts of one breath, each with the words that belong to it; one when they don't all stand alone."""
        said = text.split()
        each = [words_of(part) for part in said]
        words, places = tuple(chain.from_iterable(each)), [0, *accumulate(map(len, each))]
        starts = [
            at
            for at in range(1, len(said))
            if each[at] and self._begins_another(said[at - 1], *_around(words, places[at]))
        ]
        ends = [*starts, len(said)]
        return tuple(self._trimmed(said[first:last]) for first, last in zip([0, *starts], ends, strict=True))

    def _begins_another(self, last: str, before: Words, rest: Words) -> bool:
        """Whether a new act begins with the rest: behind a comma or an "and", and able to stand alone."""
        if not before or rest[0] in self._grammar.joints:
            return False
        joint = before[-1] in self._grammar.joints
        halved = not (self._grammar.subjects | self._grammar.onward).isdisjoint(before[-2:-1])
        joined = (joint and not halved) or last.endswith(_SIGNS)
        if not joined and not self._breaks_off(before, rest):
            return False
        return self._stands_alone(rest) and self._has_told(before)

    def _has_told(self, before: Words) -> bool:
        """Whether a deed stands in the words so far: "it's not much but i got dressed"."""
        starts = (at for at, word in enumerate(before) if at == 0 or word in self._grammar.subjects)
        return any(self._stands_alone(before[at:]) for at in starts)

    def _breaks_off(self, before: Words, rest: Words) -> bool:
        """Whether a verb of its own follows without a joint, as recognisers write no commas."""
        if self._perfect:
            return self._perfect.breaks_off(before[-1], rest)
        grammar = self._grammar
        if not grammar.proclitics or before[-1] in grammar.bound or not grammar.subordinators.isdisjoint(before):
            return False
        start = self._start(rest)
        return grammar.proclitics.issuperset(rest[: start.verb]) and not grammar.helpers.issuperset(
            rest[start.verb : start.verb + 1]
        )

    def _stands_alone(self, words: Words) -> bool:
        """An act with an object of its own, or a subject: not "kept it", and not how somebody was."""
        if self._perfect and self._perfect.tells(words):
            return self._perfect.stands_alone(words)
        start = self._start(words)
        if start.verb < len(words) and self._perfect and self._perfect.was_somewhere(words, start.verb):
            return words[start.verb] in self._grammar.states
        if start.verb >= len(words) or words[start.verb] in self._grammar.states:
            return False
        following = words[start.verb + 1 : start.verb + 2]
        nearest = words[max(0, start.verb - 1) : start.verb + 1]
        leaning = self._grammar.leaning.intersection(nearest) or self._grammar.pronouns.intersection(following)
        leans = not start.subject and bool(leaning)
        return self._is_past(words[start.verb]) and not leans

    def _trimmed(self, said: list[str]) -> str:
        """Without the "and" that led to the next one."""
        while said and self._grammar.joints.issuperset(words_of(said[-1])):
            said = said[:-1]
        return " ".join(said).rstrip("".join(_SIGNS))

    def _start(self, words: Words) -> _Start:
        at, subject = 0, False
        while at < len(words) and (words[at] in self._grammar.leads or words[at] in self._grammar.subjects):
            subject = subject or words[at] in self._grammar.subjects
            at += 1
        return _Start(subject, at)

    def _is_past(self, word: str) -> bool:
        if word in self._grammar.past:
            return True
        grammar = self._grammar
        looks_past = word.endswith(grammar.past_endings) and not word.endswith(grammar.not_past_endings)
        return looks_past and word not in grammar.not_past

    def _is_others(self, word: str) -> bool:
        return word in self._grammar.others_past or word.endswith(self._grammar.others_endings)

    def _is_doing(self, word: str) -> bool:
        return word.endswith(self._grammar.doing_endings) and word not in self._grammar.not_past


def _around(words: Words, place: int) -> tuple[Words, Words]:
    """The words before a place and from it on, as far as they may belong to one deed."""
    return words[max(0, place - DEED) : place], words[place : place + DEED]
