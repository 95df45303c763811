"""Deeds told by an auxiliary and a participle, in whatever order: "ich habe geduscht", "... dass ich geduscht habe"."""

import re
from itertools import pairwise

from skill.core.language import ActWords, PerfectWords

Words = tuple[str, ...]

REACH = 5
"""Words from a "was" on, within which a whereabouts belongs to it (our judgement)."""


class Perfect:
    """Reads clauses by the language's auxiliaries and participles."""

    def __init__(self, words: PerfectWords, grammar: ActWords) -> None:
        self._words = words
        self._grammar = grammar
        self._shape = re.compile("|".join(words.participles))

    def is_participle(self, word: str) -> bool:
        """Whether a word has the shape of a participle and is not known for something else."""
        return bool(self._shape.fullmatch(word)) and word not in self._grammar.not_past

    def tells(self, words: Words) -> bool:
        """Whether the speaker did it: by their own auxiliary, or by none, with the participle at the end.

        What hangs on something else does not count: "(read me) what I did".
        """
        pairs = enumerate(pairwise(words))
        bound = (at for at, (a, b) in pairs if at and a in self._words.binders and b in self._grammar.subjects)
        words = words[: next(bound, len(words))]
        if not any(map(self.is_participle, words)):
            return False
        named = frozenset(words)
        if named & self._words.auxiliaries or (named & self._words.shared and named & self._grammar.subjects):
            return True
        return not named & self._words.others and self._ends(words)

    def stands_alone(self, words: Words) -> bool:
        """Whether the words tell a deed that does not lean on another: not "(and) ate it", not "because I ate"."""
        leans = not self._grammar.pronouns.isdisjoint(words[:2]) and self._grammar.subjects.isdisjoint(words[:1])
        return self.tells(words) and not leans and not self._is_bound(words)

    def was_somewhere(self, words: Words, verb: int) -> bool:
        """Whether a "was" tells of where somebody went, which is a deed: "war einkaufen", "war beim Arzt"."""
        return not self._words.whereabouts.isdisjoint(words[verb + 1 : verb + REACH])

    def breaks_off(self, before: str, rest: Words) -> bool:
        """Whether a participle ended a clause just here, as recognisers write no commas: "geduscht | gefrühstückt"."""
        ended = self.is_participle(before) and not before.endswith(self._words.inflected)
        return ended and rest[:1] != () and rest[0] not in self._grammar.helpers and not self._is_bound(rest)

    def turns_around(self, words: Words, verb: int) -> bool:
        """Whether the subject stands behind the verb: "heute habe ich"."""
        return not self._grammar.subjects.isdisjoint(words[verb + 1 : verb + 2])

    def _is_bound(self, words: Words) -> bool:
        """Whether it hangs on another clause: "weil ich ...", "die ich ..."."""
        relative = words[1:2] != () and words[1] in self._grammar.subjects and not self._may_lead(words[0])
        return words[0] in self._words.binders or relative

    def _may_lead(self, word: str) -> bool:
        """Whether a subject may stand behind it in a main clause: "heute ich", "habe ich", "war ich"."""
        leading = self._grammar.leads | self._grammar.past | self._words.auxiliaries | self._words.shared
        return word in leading

    def _ends(self, words: Words) -> bool:
        """Whether the last word that is no word for a time is a participle."""
        telling = [word for word in words if word not in self._grammar.leads]
        return bool(telling) and self.is_participle(telling[-1])
