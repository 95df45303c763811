"""A person's words, turned towards them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.mirror import LONGEST, mirror, without_day

LANGUAGE = language_of("en-US")


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("I called my sister", "you called your sister"),
        ("I was kind to myself", "you were kind to yourself"),
        ("I am still here", "you are still here"),
        ("I'm proud of me", "you're proud of you"),
        ("Today I've washed my hair", "today you've washed your hair"),
        ("I called Mum and it was hard", "you called Mum and it was hard"),
        ("I ate.", "you ate"),
        ("I read MY book", "you read your book"),
        ("I gave him mine", "you gave him yours"),
        ("Got out of bed", "you got out of bed"),
        ("Finally called my sister", "you finally called your sister"),
        ("We went to the park", "you went to the park"),
        ("My sister called", "your sister called"),
        ("Was kind to myself", "you were kind to yourself"),
        ("I told him I was tired", "you told him you were tired"),
        ("I sat down and was calm", "you sat down and were calm"),
        ("Today was hard and I ate", "today was hard and you ate"),
        ("I said thank you to my nurse", "you said thank you to your nurse"),
        ("Didn't snap at my kids", "you didn't snap at your kids"),
    ],
)
def test_pronouns_turn(words: str, turned: str) -> None:
    assert mirror(words, LANGUAGE) == turned


@pytest.mark.parametrize(
    "words",
    [
        "The sun came out",
        "I told you so",
        "I had some me time",
        "I made us breakfast",
        "I sang My Way",
        "I visited the mine",
        "I think my aunt called and was kind",
        "I " + "really " * LONGEST + "slept",
        "",
    ],
)
def test_what_can_t_be_turned_safely_is_not_turned(words: str) -> None:
    assert mirror(words, LANGUAGE) is None


@given(
    st.lists(
        st.sampled_from(
            ["I", "my", "me", "mine", "myself", "was", "am", "called", "sister", "the", "day", "and", "it's", "I'm"]
        ),
        max_size=12,
    )
)
def test_no_first_person_is_left_in_what_is_turned(words: list[str]) -> None:
    turned = mirror(" ".join(words), LANGUAGE)

    assert turned is None or not {"i", "my", "me", "mine", "myself", "i'm"} & set(turned.casefold().split())


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("I ate today", "I ate"),
        ("Yesterday I ate", "I ate"),
        ("Yesterday evening I ate.", "I ate."),
        ("I missed yesterday's call", "I missed yesterday's call"),
        ("Today", "Today"),
    ],
)
def test_a_named_day_is_left_out_where_a_recap_says_it(words: str, left: str) -> None:
    assert without_day(words, LANGUAGE.days) == left
