"""Turn a sentence whose verbs tell who did it: "llamé a mi hermana" -> "llamaste a tu hermana"."""

from collections.abc import Mapping, Sequence

from skill.core.language import Language
from skill.core.understand.acts import Acts
from skill.core.understand.words import words_of


def conjugated(said: Sequence[str], language: Language) -> str | None:
    """The words turned by their endings; None when a verb may be the speaker's and can't be turned, or none is past."""
    plain = [" ".join(words_of(word)) for word in said]
    turning, acts = language.turning, Acts(language)
    own = [acts.is_past((word,)) for word in plain]
    doubtful = any(
        word.endswith(turning.unsure_endings) and word not in turning.plainly and word not in language.acts.past
        for word in plain
    )
    if doubtful or not acts.has_past(tuple(plain)):
        return None
    befores = ["", *plain]
    turned = [
        _turned(word, before, language, own=is_own) for word, before, is_own in zip(plain, befores, own, strict=False)
    ]
    if turned == plain:
        return None
    return " ".join(
        word if new == old else word.casefold().replace(old, new)
        for word, old, new in zip(said, plain, turned, strict=True)
    )


def _turned(word: str, before: str, language: Language, *, own: bool) -> str:
    turning = language.turning
    whole = turning.pairs.get(f"{before} {word}") or turning.words.get(word)
    if whole:
        return whole
    return _bent(word, turning.endings if own else turning.clitics)


def _bent(word: str, endings: Mapping[str, str]) -> str:
    """The word with the longest ending that fits replaced."""
    found = max((ending for ending in endings if word.endswith(ending)), key=len, default="")
    return word.removesuffix(found) + endings[found] if found else word
