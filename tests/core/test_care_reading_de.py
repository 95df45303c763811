"""How care reads German: verbs at the end or in two parts, lost umlauts, and what else was said in the same breath."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.care.outcome import Outcome
from skill.core.care.reader import CareReader

CARE = CareReader(language_of("de-DE"))
URGENT = {Outcome.CRISIS, Outcome.DANGER}
CRISIS = [
    "ich will sterben",
    "ich möchte nicht mehr leben",
    "ich bringe mich um",
    "ich wäre am liebsten tot",
    "ich überlege mir das leben zu nehmen",
    "ohne mich wären alle besser dran",
    "ich sehe keinen ausweg mehr",
    "ich hab mich wieder geritzt",
]
WINS = ["ich hab geduscht", "ich war beim arzt", "zähne geputzt", "ich habe nicht geraucht", "die wäsche ist gemacht"]
FILLERS = ["äh", "halt", "also", "irgendwie", "ehrlich", "einfach"]
WITHOUT_DOTS = [str.maketrans("äöü", "aou"), str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("ich will sterben", Outcome.CRISIS),
        ("ich will nicht mehr sterben", Outcome.SURVIVED),
        ("letztes jahr wollte ich sterben", Outcome.SURVIVED),
        ("mein bruder sagt er will sterben", Outcome.DANGER),
        ("mein bruder wollte letztes jahr sterben", Outcome.NONE),
        ("im film will der held sterben", Outcome.NONE),
        ("was wäre wenn jemand sterben will", Outcome.CRISIS),
    ],
)
def test_the_same_thought_means_another_thing_when_it_is_told_otherwise(text: str, outcome: Outcome) -> None:
    assert CARE.read(text).outcome is outcome


@pytest.mark.parametrize(
    "text",
    ["ich bring mich um", "dass ich mich umbringe", "ich denke daran mich umzubringen", "umbringen will ich mich"],
)
def test_a_verb_is_found_whole_and_in_two_parts(text: str) -> None:
    assert CARE.read(text).outcome is Outcome.CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "das bringt mich um",
        "ich hab mich totgelacht",
        "ich bin todmüde",
        "der film war zum sterben langweilig",
        "ich hab mit meinem freund schluss gemacht",
        "ich hab mich umgezogen",
        "selbstmordattentat im film",
        "ich will nicht mehr in dieser stadt leben",
        "ich hab mich beim kochen geschnitten",
    ],
)
def test_a_manner_of_speaking_is_no_alarm(text: str) -> None:
    assert CARE.read(text).outcome not in URGENT


@pytest.mark.parametrize(
    "text",
    [
        "ich hab mich nicht geritzt",
        "ich ritze mich nicht mehr",
        "eine woche ohne mich zu ritzen",
        "gemalt statt mich zu ritzen",
    ],
)
def test_not_to_have_done_it_is_a_win(text: str) -> None:
    assert CARE.read(text).outcome is Outcome.SURVIVED


def test_taking_it_back_cancels_nothing() -> None:
    assert CARE.read("ich will sterben ach vergiss es war nur spaß").outcome is Outcome.CRISIS


def test_a_win_in_the_same_breath_is_the_rest_of_it() -> None:
    assert CARE.read("Ich hab geduscht, aber ich will nicht mehr leben.").rest == ("Ich hab geduscht",)


@pytest.mark.parametrize("crisis", CRISIS)
@pytest.mark.parametrize("dots", WITHOUT_DOTS)
def test_lost_umlauts_hide_no_crisis(crisis: str, dots: dict[int, str]) -> None:
    assert CARE.read(crisis.translate(dots)).outcome is Outcome.CRISIS


@settings(max_examples=60)
@given(crisis=st.sampled_from(CRISIS), filler=st.sampled_from(FILLERS), data=st.data())
def test_fillers_echoes_and_capitals_change_nothing(crisis: str, filler: str, data: st.DataObject) -> None:
    words = crisis.upper().split()
    at = data.draw(st.integers(0, len(words) - 1))

    told = " ".join([*words[:at], filler, words[at], *words[at:]])

    assert CARE.read(told).outcome is Outcome.CRISIS


@given(
    crisis=st.sampled_from(CRISIS),
    win=st.sampled_from(WINS),
    joint=st.sampled_from([" ", ". ", ", ", " und ", " aber "]),
)
def test_no_win_before_or_behind_hides_a_crisis(crisis: str, win: str, joint: str) -> None:
    outcomes = {CARE.read(f"{win}{joint}{crisis}").outcome, CARE.read(f"{crisis}{joint}{win}").outcome}

    assert outcomes == {Outcome.CRISIS}
