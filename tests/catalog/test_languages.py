"""Every language says what English says: no key too few, no fact in braces that nobody gives, and none left out."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from skill.catalog.files import Table, known_locales, language_in, language_table, locale_table
from skill.catalog.languages import language_of
from skill.catalog.sentences import sentences
from skill.catalog.speech import speech_of
from skill.catalog.tags import nearest_locale

ENGLISH = language_of("en-US")
LOCALES = known_locales()
TERMINAL = ("errors", "terminal", "doctor", "models", "trouble")
SAYABLE_WITHOUT = {"count"}
"""Facts that a line may leave out: "One more" counts without a number."""


def facts_in(line: str) -> set[str]:
    return {fact.casefold() for fact in re.findall(r"\{(\w+)\}", line)}


@pytest.mark.parametrize("tag", LOCALES)
def test_a_reply_names_the_facts_that_the_english_one_names(tag: str) -> None:
    for key, lines in language_of(tag).spoken.items():
        in_english = [facts_in(line) for line in ENGLISH.spoken[key]]
        for line in lines:
            assert facts_in(line) <= set().union(*in_english), (key, line)
            assert facts_in(line) >= set.intersection(*in_english) - SAYABLE_WITHOUT, (key, line)


@pytest.mark.parametrize("tag", LOCALES)
@pytest.mark.parametrize("table", TERMINAL)
def test_a_sentence_for_the_terminal_is_one_that_english_has_too(tag: str, table: str) -> None:
    english = locale_table("en-US")[table]
    for key, sentence in locale_table(tag).get(table, {}).items():
        assert key in english
        assert facts_in(sentence) <= facts_in(english[key]), (key, sentence)
        assert sentences(tag, table)[key] == sentence


@pytest.mark.parametrize("tag", LOCALES)
def test_every_intent_that_can_be_said_in_english_can_be_said(tag: str) -> None:
    assert language_of(tag).heard.keys() == ENGLISH.heard.keys()


@pytest.mark.parametrize("tag", LOCALES)
def test_calendar_and_clock_are_whole(tag: str) -> None:
    language = language_of(tag)

    assert len(language.cardinals) == len(ENGLISH.cardinals)
    assert len(language.ordinals) == 31
    assert len(language.hours) == 25
    assert len(language.day_parts) in {0, 25}
    assert language.slots["weekday"].keys() == ENGLISH.slots["weekday"].keys()
    assert language.slots["month"].keys() == ENGLISH.slots["month"].keys()
    assert {key: len(said) for key, said in language.ago.items() if key in {"today", "yesterday", "weekdays"}} == {
        "today": 1,
        "yesterday": 1,
        "weekdays": 7,
    }


@pytest.mark.parametrize("tag", LOCALES)
def test_an_overlay_says_only_what_differs(tag: str) -> None:
    language = language_in(tag)

    assert locale_table(tag)["language"] == language
    assert language_table(language)["usual"] in LOCALES
    assert speech_of(tag).model
    assert speech_of(tag).voice.startswith(language)


def test_more_adds_to_the_lists_of_the_language() -> None:
    british, english = locale_table("en-GB"), locale_table("en-US")

    assert british["moods"]["low"][: len(english["moods"]["low"])] == english["moods"]["low"]
    assert "knackered" in british["moods"]["low"]
    assert "more" not in british


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        ("en-US", "en-US"),
        ("en_us", "en-US"),
        ("EN-gb", "en-GB"),
        ("en_IE.UTF-8", "en-GB"),
        ("en-NZ", "en-AU"),
        ("en", "en-US"),
        ("en-ZZ", "en-US"),
        ("en-Latn-CA", "en-CA"),
        ("xx-XX", None),
        ("", None),
        ("C", None),
        ("../en-US", None),
        ("lifelines", None),
    ],
)
def test_the_nearest_locale_serves_however_the_tag_is_written(asked: str, served: str | None) -> None:
    assert nearest_locale(asked) == served


@pytest.mark.parametrize("tag", LOCALES)
def test_a_bare_language_means_its_usual_region(tag: str) -> None:
    language = language_in(tag)

    assert nearest_locale(language) == language_table(language)["usual"]


def words_in(table: Table) -> Iterable[str]:
    for value in table.values():
        if isinstance(value, Mapping):
            yield from words_in(value)
        elif isinstance(value, str):
            yield value
        else:
            yield from _all(value)


def _all(values: Any) -> Iterable[str]:
    for value in values if isinstance(values, list) else ():
        yield from words_in(value) if isinstance(value, Mapping) else [str(value)]


@pytest.mark.parametrize("tag", LOCALES)
def test_letters_are_written_as_one_sign_each(tag: str) -> None:
    """Signs that are put together of two ("e" and an accent) would never be found in what was heard."""
    assert not [words for words in words_in(locale_table(tag)) if re.search(r"[\u0300-\u036f]", words)]
