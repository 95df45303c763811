"""A locale's table as the core's Language."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from skill.catalog.checks import check
from skill.catalog.files import Table, example_table, locale_table
from skill.core.categories import Categories
from skill.core.errors import LocaleBroken
from skill.core.language import (
    ActWords,
    CareRule,
    CareWords,
    Joining,
    Language,
    PerfectWords,
    Phrases,
    PronounForms,
    Refusals,
    Topic,
    Turning,
    VerbForms,
    Weighty,
)
from skill.core.stems import Inflection
from skill.core.understand.words import words_of


@cache
def language_of(tag: str) -> Language:
    """The Language of a tag such as "en-US", checked; raises LocaleUnknown or LocaleBroken."""
    try:
        language = _language(tag, locale_table(tag))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LocaleBroken(tag, f"{type(error).__name__} {error}") from error
    check(language)
    return language


def _language(tag: str, table: Table) -> Language:
    return Language(
        tag=tag,
        heard=_phrases(table["heard"]),
        rules=_phrases(table["rules"]),
        slots={slot: _phrases(values) for slot, values in table["slots"].items()},
        about=_phrases(table["about"]),
        hesitations=_words(table["surroundings"]["hesitations"]),
        fillers=_words(table["surroundings"]["fillers"]),
        softeners=_words(table["surroundings"].get("softeners", ())),
        openings=tuple(table["surroundings"]["openings"]),
        polite_openings=tuple(table["surroundings"]["polite_openings"]),
        polite_closings=tuple(table["surroundings"]["polite_closings"]),
        carriers=tuple(table["surroundings"].get("carriers", ())),
        dangling=tuple(table["surroundings"]["dangling"]),
        causes=_words(table["surroundings"].get("causes", ())),
        losses=_words(table["surroundings"].get("losses", ())),
        capitals=table["capitals"],
        refusals=_refusals(table["refusals"]),
        acts=_acts(table["acts"]),
        turning=_turning(table["turning"]),
        joining=Joining(**table["joining"]),
        cardinals=tuple(table["numbers"]["cardinals"]),
        also_cardinals=_phrases(table["numbers"].get("also", {})),
        ordinals=tuple(table["numbers"]["ordinals"]),
        ordinal_endings=tuple(table["numbers"].get("ordinal_endings", ())),
        periods=_phrases(table["periods"]),
        times=_phrases(table["times"]),
        moods=_phrases(table["moods"]),
        topics=tuple(_topic(said, topic) for said, topic in table["topics"].items()),
        ago=_phrases(table["ago"]),
        how_often=table["how_often"],
        weighty=Weighty(**{sign: tuple(map(_plain, said)) for sign, said in table["weighty"].items()}),
        clock=table["clock"],
        inflection=_inflection(table["inflection"]),
        categories=Categories(_phrases(table["categories"]), _inflection(table["inflection"])),
        hours=tuple(table["numbers"]["hours"]),
        day_parts=tuple(table["numbers"].get("day_parts", ())),
        care=tuple(map(_care_rule, table["care"])),
        caring=_care_words(table.get("caring", {})),
        examples=_phrases(example_table(table["language"])),
        spoken={
            f"{intent}.{line}": tuple(says) for intent, lines in table["spoken"].items() for line, says in lines.items()
        },
    )


def _phrases(table: Mapping[str, list[str]]) -> Mapping[str, Phrases]:
    return {key: tuple(phrases) for key, phrases in table.items()}


def _plain(phrase: str) -> str:
    """A phrase in normal form, with a space around it."""
    return f" {' '.join(words_of(phrase))} "


def _words(said: Iterable[str]) -> frozenset[str]:
    """Words that are compared with normal ones, which have no case: "weiß" is "weiss"."""
    return frozenset(word.casefold() for word in said)


def _endings(said: Iterable[str]) -> Phrases:
    return tuple(ending.casefold() for ending in said)


def _by_word(table: Mapping[str, str]) -> Mapping[str, str]:
    return {word.casefold(): other for word, other in table.items()}


def _refusals(table: Table) -> Refusals:
    lists = (tuple(table.get(name, ())) for name in ("questions", "requests", "wishes", "others"))
    return Refusals(_words(table["ghosts"]), *lists)


def _acts(table: Table) -> ActWords:
    endings = {"past_endings", "doing_endings", "not_past_endings", "others_endings"}
    words: dict[str, Any] = {
        name: (_endings if name in endings else _words)(said) for name, said in table.items() if name != "perfect"
    }
    return ActWords(**words, perfect=_perfect(table["perfect"]) if "perfect" in table else None)


def _perfect(table: Table) -> PerfectWords:
    return PerfectWords(
        participles=tuple(map(str.casefold, table["participles"])),
        auxiliaries=_words(table["auxiliaries"]),
        shared=_words(table["shared"]),
        others=_words(table["others"]),
        binders=_words(table["binders"]),
        whereabouts=_words(table["whereabouts"]),
        inflected=_endings(table["inflected"]),
    )


def _inflection(table: Table) -> Inflection:
    return Inflection(
        suffixes=_endings(table["suffixes"]),
        forms=_by_word(table["forms"]),
        small_words=_words(table["small_words"]),
        everyday=_words(table["everyday"]),
        silent=_endings(table.get("silent", ())),
        doubled=table.get("doubled", False),
        levels=table.get("levels", {}),
        letters=table.get("letters", {}),
        synonyms=tuple(_words(words) for words in table.get("synonyms", ())),
    )


def _turning(table: Table) -> Turning:
    return Turning(
        _by_word(table["words"]),
        _by_word(table["pairs"]),
        _words(table["subjects"]),
        _words(table["leads"]),
        _words(table["unsure"]),
        table.get("endings", {}),
        table.get("clitics", {}),
        _endings(table.get("unsure_endings", ())),
        _words(table.get("plainly", ())),
        _verb_forms(table["verbs"]) if "verbs" in table else None,
        _pronoun_forms(table["pronouns"]) if "pronouns" in table else None,
    )


def _pronoun_forms(table: Table) -> PronounForms:
    sets: dict[str, Any] = {name: _words(table[name]) for name in ("openers", "others", "adverbs", "together", "left")}
    return PronounForms(speaker=table["speaker"], agreeing=table["agreeing"], **sets)


def _verb_forms(table: Table) -> VerbForms:
    return VerbForms(
        forms={subject: _by_word(forms) for subject, forms in table["forms"].items()},
        endings=table["endings"],
        only=_words(table["only"]),
        joints=_words(table["joints"]),
        binders=_words(table["binders"]),
        participles_of_being=_endings(table["participles_of_being"]),
        being=table["being"],
        having=table["having"],
    )


def _topic(said: str, topic: Mapping[str, Any]) -> Topic:
    return Topic(said, topic.get("category", ""), tuple(topic.get("words", ())), topic.get("everyday", False))


def _care_rule(rule: Mapping[str, Any]) -> CareRule:
    return CareRule(
        rule["name"],
        rule["outcome"],
        tuple(rule["phrases"]),
        tuple(rule.get("unless", ())),
        rule.get("told", {}),
        rule.get("asks", False),
    )


def _care_words(table: Table) -> CareWords:
    single = {"joints", "subjects", "holders"}
    named = {"words", "spelling"}
    words: dict[str, Any] = {
        name: _phrases(said) if name in named else _words(said) if name in single else tuple(said)
        for name, said in table.items()
        if name not in {"endings", "letters"}
    }
    return CareWords(endings=table.get("endings", {}), letters=table.get("letters", {}), **words)
