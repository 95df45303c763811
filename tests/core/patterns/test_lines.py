"""What is noticed is said in lines that fit every topic, in each language."""

import re
from itertools import combinations

import pytest

from skill.catalog.files import known_locales, language_in
from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.patterns.insight import Insight, Pattern
from skill.core.patterns.topics import Topics
from skill.core.patterns.wording import said
from skill.core.win import CATEGORIES, OTHER
from tests.core.patterns.support import at, history, win
from tests.core.test_tone import LONGEST_REPLY, NEVER
from tests.fakes import MemoryNotebook, first

MENTIONS = {
    "en-US": {"I went for a walk": "a walk", "I set a boundary": "a boundary", "I saw my therapist": "therapy"},
    "es-ES": {"Salí a dar un paseo": "un paseo", "Puse un límite": "un límite", "Fui a terapia": "la terapia"},
    "de-DE": {"Ich war spazieren": "ein Spaziergang", "Ich habe eine Grenze gesetzt": "eine Grenze"},
}


def desk_of(tag: str) -> Desk:
    return Desk(at(0), language_of(tag), MemoryNotebook(), Conversation(), first, None)


@pytest.mark.parametrize("tag", known_locales())
def test_every_two_topics_fit_into_every_line(tag: str) -> None:
    here = desk_of(tag)
    topics = [topic.said for topic in here.language.topics]
    insights = [Insight(Pattern.SAME_DAY, "same_day", {"count": 21}, topics=pair) for pair in combinations(topics, 2)]
    insights += [Insight(Pattern.FIRST_TIME, "first_time", topics=(topic,)) for topic in topics]

    for insight in insights:
        spoken = said(here, insight).speech
        assert len(spoken.split()) <= LONGEST_REPLY, spoken
        assert not re.search(rf"\b({NEVER[language_in(tag)]})\b|[!¡]", spoken, re.IGNORECASE), spoken


@pytest.mark.parametrize("tag", known_locales())
@pytest.mark.parametrize("line", ["steps", "steps_one_left", "steps_two_left"])
def test_steps_of_the_longest_goal_that_is_told_fit(line: str, tag: str) -> None:
    goal = " ".join(["flat"] * 10)
    here = desk_of(tag)

    for _ in range(2):
        spoken = said(here, Insight(Pattern.STEPS, line, {"count": 21}, {"goal": goal})).speech
        assert len(spoken.split()) <= LONGEST_REPLY, spoken


@pytest.mark.parametrize("tag", known_locales())
def test_food_medication_and_character_are_nobody_s_to_weigh_up(tag: str) -> None:
    filed = {topic.category for topic in language_of(tag).topics}

    assert set(CATEGORIES) - filed == {"food", "medication", "courage", OTHER}


@pytest.mark.parametrize(
    ("tag", "words", "topic"), [(tag, *each) for tag, all_ in MENTIONS.items() for each in all_.items()]
)
def test_a_topic_is_found_by_its_words_in_whatever_form(tag: str, words: str, topic: str) -> None:
    language = language_of(tag)
    (brief,) = history([win(0, words)]).told

    assert topic in Topics(language.topics, language.inflection).of(brief)
