"""Every spoken line keeps the rules of tone that can be checked (content.md, "Tone")."""

import re

import pytest

from skill.catalog.files import known_locales, language_in
from skill.catalog.languages import language_of
from skill.catalog.lifelines import countries, lifeline_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.engine import Engine
from skill.core.intents.need_help import NeedHelp
from skill.core.mirror import LONGEST
from skill.core.reply import Tone
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first

NEVER = {
    "en": (
        "amazing|awesome|proud of you|just|only|but|at least|should|finally|keep it up|dopamine|streak|successful"
        "|committed|failed|you haven't|don't forget"
    ),
    "es": (
        "increíbles?|orgullos[oa]s? de ti|sólo|solo|solamente|pero|al menos|por lo menos|deberías?|tendrías que|por fin"
        "|finalmente|sigue así|dopamina|racha|exitos[oa]s?|fracas\\w+|fallad[oa]|no (te )?olvides|(todavía|aún) no has"
    ),
    "de": (
        "großartig\\w*|toll\\w*|super|fantastisch\\w*|stolz auf dich|nur|bloß|aber|wenigstens|zumindest|immerhin"
        "|solltest|sollst|müsstest|endlich|schließlich|weiter so|dopamin|serie|erfolgreich\\w*|gescheitert|versagt"
        "|vergiss"
    ),
}
"""What sells, blames, belittles or pushes (content.md, "Tone"), in each language's words."""
LONGEST_REPLY = 18
LONGEST_IN_FEW_WORDS = 5
LONGEST_IN_CARE = 45
LONGEST_SURVIVED = 25
CRISIS = {"en": "i want to die", "es": "quiero morirme", "de": "ich will sterben"}
FIXED = (
    "NeedHelp.", "Stop.goodbye_in_care", "HardDay.heard_in_care", "SuggestStep.in_care", "LogWin.kept_private",
    "LogWin.confirm_private", "Unknown.in_care", "Yes.in_care", "No.in_care", "Launch.in_care",
    "ReadPlan.items_in_care", "ReadPlan.nothing_in_care", "ReadPrivate.in_care", "Breathe.",
    "Thanks.welcome_in_care", "CheckIn.kept_in_care",
)  # fmt: skip
TOLD_WHOLE = (
    "LogWin.kept_", "Launch.", "HardDay.", "SuggestStep.", "ReadPlan.items", "ReadPrivate.",
    "ChangeLast.changed_private", "Recap.", "Patterns.", "ReadShares.", "ShareWins.", "Help.", "WhatDoYouKnow.",
    "ExportWins.", "DeleteEverything.",
    "SetCountry.", "SetRecapTime.set", "LongerReplies.", "SetReward.not_now", "ChangeReward.not_now",
    "RewardStatus.not_now", "ClaimReward.not_now",
)  # fmt: skip
"""The lines of LogWin beside `kept` are not said to anybody who asked for few words."""
FREE_LENGTH = ("Recap.", "NeedHelp.", "Stop.goodbye_in_care", "UndoLast.ask_in_your_words", "LogWin.kept_private")
"""Recaps and care have limits of their own; a person's own words are as long as they are."""


def spoken_lines() -> list[tuple[str, str, str]]:
    """Every line, with a locale that says it: regions share most of their language's."""
    tags = {
        (language_in(tag), key, line): tag
        for tag in known_locales()
        for key, lines in language_of(tag).spoken.items()
        for line in lines
    }
    return [(tag, key, line) for (_, key, line), tag in tags.items()]


def of_ours(line: str) -> int:
    """Words of a line beside what it tells."""
    return len(re.findall(r"\w[\w'-]*", re.sub(r"\{\w+\}", "", line)))


def is_told_whole(key: str) -> bool:
    """Care, and what was asked for to be heard: a recap, a pattern, what would be shared, help, what is kept."""
    return key.startswith((*FIXED, *TOLD_WHOLE)) or key.endswith("in_care")


@pytest.mark.parametrize(("tag", "key", "line"), spoken_lines())
def test_a_line_sells_nothing_and_blames_nobody(tag: str, key: str, line: str) -> None:
    never = re.search(rf"\b({NEVER[language_in(tag)]})\b|[!¡]", line, re.IGNORECASE)

    assert not never, f"{tag}.toml: {key} says {never}"


@pytest.mark.parametrize(("tag", "key", "line"), spoken_lines())
def test_a_line_is_short_enough_to_be_heard(tag: str, key: str, line: str) -> None:
    words = len(re.sub(r"\{win\}", " ".join(["word"] * LONGEST), line, flags=re.IGNORECASE).split())

    assert words <= LONGEST_REPLY or key.startswith(FREE_LENGTH), f"{tag}.toml: {key} has {words} words"


@pytest.mark.parametrize("tag", known_locales())
def test_a_line_in_few_words_has_no_more_than_five(tag: str) -> None:
    lines = [line for key, says in language_of(tag).spoken.items() if key.endswith("_short") for line in says]

    assert [line for line in lines if len(line.split()) > LONGEST_IN_FEW_WORDS] == []


@pytest.mark.parametrize("tag", known_locales())
def test_whoever_asked_for_few_words_hears_few_of_ours(tag: str) -> None:
    spoken = language_of(tag).spoken
    said = {key: line for key, lines in spoken.items() if f"{key}_short" not in spoken for line in lines}

    assert [key for key, line in said.items() if of_ours(line) > LONGEST_IN_FEW_WORDS and not is_told_whole(key)] == []


@pytest.mark.parametrize("tag", known_locales())
@pytest.mark.parametrize("key", FIXED)
def test_care_is_never_cut_short(key: str, tag: str) -> None:
    assert not [name for name in language_of(tag).spoken if name.startswith(key) and name.endswith("_short")]


@pytest.mark.parametrize("tag", known_locales())
def test_few_words_are_said_in_every_language_or_in_none(tag: str) -> None:
    few, english = ({key for key in language_of(of).spoken if key.endswith("_short")} for of in (tag, "en-US"))

    assert few == english


@pytest.mark.parametrize("tag", known_locales())
def test_what_is_said_to_somebody_who_survived_is_short(tag: str) -> None:
    (line,) = language_of(tag).spoken["LogWin.kept_private"]

    assert len(line.split()) <= LONGEST_SURVIVED


@pytest.mark.parametrize("tag", known_locales())
def test_a_crisis_is_heard_in_every_locale(tag: str) -> None:
    engine = Engine(language_of(tag), first, None)

    turn = engine.turn(said(CRISIS[language_in(tag)]), Conversation(), MemoryNotebook())

    assert (turn.intent, turn.reply.tone) == ("NeedHelp", Tone.CALM)


@pytest.mark.parametrize("tag", known_locales())
@pytest.mark.parametrize("country", ["", *countries()])
def test_the_answer_to_a_crisis_is_short_in_every_country(country: str, tag: str) -> None:
    desk = Desk(MONDAY, language_of(tag), MemoryNotebook(), Conversation(), first, lifeline_of(country))

    assert len(NeedHelp().reply(desk).speech.split()) <= LONGEST_IN_CARE


@pytest.mark.parametrize("tag", known_locales())
@pytest.mark.parametrize("key", FIXED)
def test_what_is_said_in_care_is_never_left_to_chance(key: str, tag: str) -> None:
    lines = [says for name, says in language_of(tag).spoken.items() if name.startswith(key)]

    assert lines
    assert all(len(says) == 1 for says in lines)
