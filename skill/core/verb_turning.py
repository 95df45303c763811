"""Turn a person's words where verbs turn with their subject: "heute hab ich gekocht" -> "heute hast du gekocht"."""

from collections.abc import Sequence

from skill.core.language import Language, VerbForms
from skill.core.understand.perfect import Perfect
from skill.core.understand.words import words_of


class VerbTurning:
    """One language's way; whatever it does not know for certain, it does not turn."""

    def __init__(self, language: Language, verbs: VerbForms) -> None:
        self._language = language
        self._turning = language.turning
        self._verbs = verbs
        self._perfect = Perfect(language.acts.perfect, language.acts) if language.acts.perfect else None

    def turned(self, said: Sequence[str]) -> str | None:
        """The words turned; None when it can't be done safely. Each of `said` is one word with its punctuation."""
        words = list(said) if self._is_told_of_others(_plain(said)) else self._in_order(list(said))
        return None if words is None else self._put(words)

    def _is_told_of_others(self, plain: Sequence[str]) -> bool:
        """Whether somebody near did it: "meine Schwester hat mich angerufen"."""
        perfect = self._language.acts.perfect
        named = plain[:1] and plain[0] in self._turning.words and plain[0] not in self._turning.subjects
        return bool(named and perfect and perfect.others.intersection(plain[1:])) and not (
            self._turning.subjects.union(self._verbs.only).intersection(plain)
        )

    def _in_order(self, said: list[str]) -> list[str] | None:
        """The words as a sentence of the speaker's, with subject and verb beside each other; None when it is none."""
        plain = _plain(said)
        lead = next((at for at, word in enumerate(plain) if word not in self._turning.leads), len(plain))
        rest = plain[lead:]
        if not rest or "" in plain:
            return None
        if rest[0] in self._turning.subjects:
            return self._verb_second(said, lead)
        if rest[1:2] and rest[1] in self._turning.subjects and self._form(rest[0], rest[1]):
            return said if lead else [said[1], said[0], *said[2:]]
        first = next(iter(self._verbs.forms))
        if rest[0] in self._verbs.forms[first]:
            return [*said[: lead + 1], first, *said[lead + 1 :]] if lead else [first, *self._lowered(said)]
        return self._with_auxiliary(said, lead)

    def _verb_second(self, said: list[str], lead: int) -> list[str] | None:
        """The verb may stand at the end, behind a "dass" that was not kept: "ich geduscht habe"."""
        plain = _plain(said)
        subject, following = plain[lead], plain[lead + 1 : lead + 2]
        if following and self._form(following[0], subject):
            return said
        if not lead and len(said) > 1 and plain[-1] in self._verbs.forms[subject]:
            return [said[0], said[-1], *said[1:-1]]
        return None

    def _with_auxiliary(self, said: list[str], lead: int) -> list[str] | None:
        """With the auxiliary that its participle asks for: "Schwester angerufen"."""
        plain, acts = tuple(_plain(said)), self._language.acts
        if not (self._perfect and acts.perfect and self._perfect.is_participle(plain[-1])):
            return None
        firsts = set(acts.subjects).union(*self._verbs.forms.values())
        if firsts.union(acts.perfect.others, acts.perfect.binders - self._turning.plainly).intersection(plain):
            return None
        if self._turning.plainly.issuperset(plain[:lead]):
            lead = 0
        of_being = {
            word.endswith(self._verbs.participles_of_being) for word in plain if self._perfect.is_participle(word)
        }
        if len(of_being) != 1:
            return None
        doer = (self._verbs.being if True in of_being else self._verbs.having).split()
        return [*said[:lead], *reversed(doer), *said[lead:]] if lead else [*doer, *self._lowered(said)]

    def _lowered(self, said: list[str]) -> list[str]:
        """Without the capital that began the sentence, unless the word has one of its own, as nouns do."""
        word = said[0].lower()
        plain = " ".join(words_of(word))
        acts, inflection = self._language.acts, self._language.inflection
        small = acts.openers | acts.leads | acts.selves | inflection.small_words | inflection.everyday
        small |= self._turning.plainly.union(self._language.cardinals)
        if acts.perfect:
            small |= acts.perfect.whereabouts
        verb = plain in self._verbs.forms[next(iter(self._verbs.forms))]
        participle = self._perfect is not None and self._perfect.is_participle(plain)
        return [word if verb or participle or plain in small else said[0], *said[1:]]

    def _put(self, said: list[str]) -> str | None:
        """Each word in its second person; None when a first person would be left."""
        plain = _plain(said)
        verbs = self._verbs_at(said, plain)
        if verbs is None or any(word in self._verbs.only and at not in verbs for at, word in enumerate(plain)):
            return None
        new = [verbs.get(at) or self._turning.words.get(word) for at, word in enumerate(plain)]
        return " ".join(
            old if word is None else old.lower().replace(old.strip(",;:").lower(), word)
            for old, word in zip(said, new, strict=True)
        )

    def _verbs_at(self, said: list[str], plain: list[str]) -> dict[int, str] | None:
        """The turned verbs by place; None when a subject has none that is known."""
        found: dict[int, str] = {}
        for at, word in enumerate(plain):
            if word in self._turning.subjects:
                place = self._verb_of(said, plain, at)
                if place is None:
                    return None
                found[place] = self._form(plain[place], word)
            elif at and plain[at - 1] in self._verbs.joints and at + 1 < len(plain):
                form = self._verbs.forms[next(iter(self._verbs.forms))].get(word)
                found |= {at: form} if form and plain[at + 1] not in self._turning.subjects else {}
        return found

    def _verb_of(self, said: list[str], plain: list[str], subject: int) -> int | None:
        """Where the verb of a subject stands: beside it, or at the end of its clause behind a "dass"."""
        if subject and plain[subject - 1] in self._verbs.binders:
            end = next((at for at in range(subject, len(said)) if said[at].endswith(",")), len(said) - 1)
            places = [end]
        else:
            places = [subject - 1, subject + 1] if subject else [1]
        known = [at for at in places if 0 <= at < len(plain) and self._form(plain[at], plain[subject])]
        return known[0] if known else None

    def _form(self, word: str, subject: str) -> str:
        """The second person of a verb that stands with its subject; "" when it is not known as one."""
        if form := self._verbs.forms.get(subject, {}).get(word):
            return form
        if word in self._language.acts.leads or word in self._turning.words:
            return ""
        endings = self._verbs.endings.get(subject, {})
        return next((word.removesuffix(end) + new for end, new in endings.items() if word.endswith(end)), "")


def _plain(said: Sequence[str]) -> list[str]:
    return [" ".join(words_of(word)) for word in said]
