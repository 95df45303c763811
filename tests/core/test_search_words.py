"""The words of a search, and of the day it finds: stems, and how long ago."""

from datetime import timedelta

import pytest

from skill.catalog.languages import language_of
from skill.core.ago import ago
from skill.core.stems import forms_of, mentions, stem, stems
from skill.core.understand.words import words_of
from tests.core.support import MONDAY

ENGLISH = language_of("en-US")
TODAY = MONDAY.date()


@pytest.mark.parametrize(
    "family",
    [
        ("walk", "walks", "walked", "walking"),
        ("swim", "swims", "swimming", "swam"),
        ("try", "tries", "tried", "trying"),
        ("bake", "bakes", "baked", "baking"),
        ("call", "calls", "called", "calling"),
        ("dish", "dishes"),
        ("go", "goes", "going", "went", "gone"),
        ("pay", "pays", "paid", "paying"),
        ("maria", "maria's"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word, ENGLISH.inflection) for word in family}) == 1


@pytest.mark.parametrize(
    "pair", [("bus", "bed"), ("run", "rug"), ("bread", "breathe"), ("sing", "sew"), ("call", "cat")]
)
def test_different_words_keep_different_stems(pair: tuple[str, str]) -> None:
    assert stem(pair[0], ENGLISH.inflection) != stem(pair[1], ENGLISH.inflection)


@pytest.mark.parametrize(
    ("words", "query", "found"),
    [
        ("I called my sister", "call my sister", True),
        ("I took my tablets", "take the tablet", True),
        ("I took a walk", "go for a walk", True),
        ("I called my brother", "call my sister", False),
        ("I was skilled", "kill", False),
        ("I rang my sister", "call my sister", True),
        ("I walked round the block", "walk", True),
        ("I took my tablets", "take my medicine", True),
        ("I went to the gp", "the doctor", True),
        ("I ate", "it", False),
        ("", "walk", False),
    ],
)
def test_a_query_is_met_by_all_of_its_telling_words(words: str, query: str, *, found: bool) -> None:
    assert mentions(words, query, ENGLISH.inflection) is found


@pytest.mark.parametrize(
    ("tag", "words", "query"),
    [
        ("es-ES", "Telefoneé a mi hermano", "llamar a mi hermano"),
        ("es-ES", "Salí a pasear", "caminar"),
        ("es-MX", "Me tomé la pastilla", "tomar mi medicación"),
        ("de-DE", "Ich habe mit Anna telefoniert", "Anna anrufen"),
        ("de-DE", "Ich war spazieren", "gelaufen"),
        ("de-DE", "Ich habe gestaubsaugt und abgewaschen", "das Geschirr spülen"),
    ],
)
def test_synonyms_find_each_other_in_every_language(tag: str, words: str, query: str) -> None:
    assert mentions(words, query, language_of(tag).inflection)


@pytest.mark.parametrize("tag", ["en-US", "es-ES", "de-DE"])
def test_the_quick_way_to_the_forms_of_a_word_passes_none_over(tag: str) -> None:
    language = language_of(tag)
    inflection = language.inflection
    sentences = (sentence for said in language.examples.values() for sentence in said)
    vocabulary = {word for sentence in sentences for word in words_of(sentence)} | inflection.forms.keys()

    for root in sorted(stems(" ".join(vocabulary), inflection))[::31]:
        slowly = {word for word in vocabulary if stem(word, inflection) == root}
        assert forms_of({root}, vocabulary, inflection) == slowly


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, "today"),
        (0, "today"),
        (1, "yesterday"),
        (2, "last Saturday"),
        (6, "last Tuesday"),
        (7, "about a week ago"),
        (13, "about two weeks ago"),
        (31, "about four weeks ago"),
        (32, "about a month ago"),
        (350, "about eleven months ago"),
        (351, "about a year ago"),
        (1100, "about three years ago"),
        (9000, "years ago"),
    ],
)
def test_a_day_is_said_the_way_people_say_it(days: int, said: str) -> None:
    assert ago(TODAY - timedelta(days=days), TODAY, ENGLISH.ago) == said
