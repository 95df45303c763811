"""No text whatever breaks the understanding or the care, and each text always means the same."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.catalog.files import known_locales
from skill.catalog.languages import language_of
from skill.core.care.reader import CareReader
from skill.core.understand.understander import Understander
from tests.core.fuzzed import anything, command_words, jumbled, long_texts

TODAY = date(2026, 3, 2)
LANGUAGES = {tag.partition("-")[0]: language_of(tag) for tag in known_locales()}
MINDS = {tag: (Understander(language), CareReader(language)) for tag, language in LANGUAGES.items()}
WORDS = {tag: command_words(language) for tag, language in LANGUAGES.items()}

every_language = pytest.mark.parametrize("tag", sorted(LANGUAGES))
unhurried = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def has_one_meaning(tag: str, text: str) -> bool:
    """Whether both readings of a text, and being asked for a slot with it, come out the same twice."""
    understander, care = MINDS[tag]

    def meaning() -> tuple[object, ...]:
        filled = [understander.fill(asked, text, TODAY) for asked in ("SetGoal.goal", "CheckIn.mood")]
        return (understander.understand(text, TODAY), understander.is_command(text), care.read(text), *filled)

    return meaning() == meaning()


@every_language
@unhurried
@given(text=anything())
def test_any_signs_have_one_meaning(tag: str, text: str) -> None:
    assert has_one_meaning(tag, text)


@every_language
@unhurried
@given(data=st.data())
def test_command_words_in_any_order_have_one_meaning(tag: str, data: st.DataObject) -> None:
    assert has_one_meaning(tag, data.draw(jumbled(WORDS[tag])))


@every_language
@unhurried
@given(data=st.data())
def test_a_long_text_has_one_meaning(tag: str, data: st.DataObject) -> None:
    assert has_one_meaning(tag, data.draw(long_texts(WORDS[tag])))
