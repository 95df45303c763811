"""Scores how wins are told back: their pronouns turned, and what they are about."""

from dataclasses import dataclass, field

from skill.catalog.languages import language_of
from skill.core.mirror import mirror
from tests.evals.scoring import LOCALES
from tests.evals.sets import Sets


@dataclass
class Mirrored:
    """How many wins were turned rightly; one that was left as it is, is not `wrong`, for nothing false is said."""

    right: int = 0
    of: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def mirrored(language: str) -> Mirrored:
    """The score of `mirrors.tsv`."""
    result, locale = Mirrored(), language_of(LOCALES[language])
    for win, turned in Sets(language, "").mirrors():
        told = mirror(win, locale) or ""
        result.of += 1
        result.right += told == turned
        if told != turned:
            result.wrong.append((win, told)) if told else result.left.append(win)
    return result


def sorted_wrongly(language: str) -> list[tuple[str, str]]:
    """The wins of `categories.tsv` that are taken for something else, with what."""
    categories = language_of(LOCALES[language]).categories
    read = [(win, category, categories.of(win)) for category, win in Sets(language, "tuning").categories()]
    return [(win, found) for win, category, found in read if found != category]
