"""Every locale is whole, and one that isn't is refused at start-up."""

import dataclasses
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from skill.catalog.checks import check
from skill.catalog.files import known_locales, locale_table
from skill.catalog.languages import language_of
from skill.catalog.sentences import explained, sentences
from skill.core import errors
from skill.core.errors import LocaleBroken, LocaleUnknown, SmallWinsError
from skill.core.language import Language

ENGLISH = language_of("en-US")


@pytest.mark.parametrize("tag", known_locales())
def test_a_shipped_locale_can_be_used(tag: str) -> None:
    assert language_of(tag).tag == tag == locale_table(tag)["tag"]


@pytest.mark.parametrize("tag", ["xx-XX", "en", "", "../en-US", "lifelines"])
def test_an_unknown_locale_is_refused_by_name(tag: str) -> None:
    with pytest.raises(LocaleUnknown):
        language_of(tag)


def without_line(language: Language) -> Language:
    return replace(language, spoken={key: lines for key, lines in language.spoken.items() if key != "LogWin.kept"})


def with_template(intent: str, template: str) -> Callable[[Language], Language]:
    return lambda language: replace(language, heard={**language.heard, intent: (template,)})


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (without_line, "LogWin.kept"),
        (lambda language: replace(language, spoken={**language.spoken, "LogWin.more": ("x",)}), "LogWin.more"),
        (lambda language: replace(language, spoken={**language.spoken, "LogWin.kept": ()}), "empty"),
        (with_template("LogWine", "cheers"), "LogWine"),
        (with_template("Recap", "how was {perod}"), "perod"),
        (with_template("Help", "what did i do {period}"), "Help"),
        (with_template("Help", "help [me"), "close what it opens"),
        (with_template("Help", "help <nobody>"), "no rule"),
    ],
)
def test_a_broken_locale_is_refused_with_its_problem(broken: Callable[[Language], Language], problem: str) -> None:
    with pytest.raises(LocaleBroken, match=problem):
        check(broken(ENGLISH))


def named_errors() -> list[type[SmallWinsError]]:
    classes = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SmallWinsError)]
    return [kind for kind in classes if not kind.__subclasses__()]


@pytest.mark.parametrize("kind", named_errors())
@pytest.mark.parametrize("tag", known_locales())
def test_every_error_has_one_plain_sentence(kind: type[SmallWinsError], tag: str) -> None:
    facts: dict[str, Any] = {field.name: field.name for field in dataclasses.fields(kind)}

    sentence = explained(kind(**facts), tag)

    assert sentence.endswith((".", "?"))
    assert "{" not in sentence


def test_every_error_stands_in_the_tree() -> None:
    assert all(kind.__name__ in (errors.__doc__ or "") for kind in named_errors())


def test_an_unknown_locale_is_explained_in_english() -> None:
    assert "xx-XX" in explained(LocaleUnknown("xx-XX", "en-US"), "xx-XX")
    assert sentences("xx-XX", "trouble") == sentences("en-US", "trouble")
