"""Every spoken line keeps the rules of tone that can be checked (content.md, "Tone")."""

import re

import pytest

from skill.catalog.files import known_locales
from skill.catalog.languages import language_of
from skill.catalog.lifelines import countries, lifeline_of
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.mirror import LONGEST
from skill.core.reply import Tone
from tests.core.support import said
from tests.fakes import MemoryNotebook, first

NEVER = re.compile(
    r"\b(amazing|awesome|proud of you|just|only|but|at least|should|finally|keep it up|dopamine|streak|successful"
    r"|committed|failed|you haven't|don't forget)\b|!",
    re.IGNORECASE,
)
LONGEST_REPLY = 18
LONGEST_IN_CARE = 45
FREE_LENGTH = ("Recap.", "NeedHelp.", "Stop.goodbye_in_care", "UndoLast.ask_in_your_words")
"""Recaps and care have limits of their own; a person's own words are as long as they are."""


def spoken_lines() -> list[tuple[str, str, str]]:
    return [
        (tag, key, line) for tag in known_locales() for key, lines in language_of(tag).spoken.items() for line in lines
    ]


@pytest.mark.parametrize(("tag", "key", "line"), spoken_lines())
def test_a_line_sells_nothing_and_blames_nobody(tag: str, key: str, line: str) -> None:
    assert not NEVER.search(line), f"{tag}.toml: {key} says {NEVER.search(line)}"


@pytest.mark.parametrize(("tag", "key", "line"), spoken_lines())
def test_a_line_is_short_enough_to_be_heard(tag: str, key: str, line: str) -> None:
    words = len(re.sub(r"\{win\}", " ".join(["word"] * LONGEST), line, flags=re.IGNORECASE).split())

    assert words <= LONGEST_REPLY or key.startswith(FREE_LENGTH), f"{tag}.toml: {key} has {words} words"


@pytest.mark.parametrize("country", ["", *countries()])
def test_the_answer_to_a_crisis_is_short_in_every_country(country: str) -> None:
    engine = Engine(language_of("en-US"), first, lifeline_of(country))

    reply = engine.turn(said("i want to die"), Conversation(), MemoryNotebook()).reply

    assert len(reply.speech.split()) <= LONGEST_IN_CARE
    assert reply.tone is Tone.CALM
