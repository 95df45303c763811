"""How care reads Spanish: with accents lost and fillers between, as it is told, beside a win, and never an idiom."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.care.outcome import Outcome
from skill.core.care.reader import CareReader

CARE = CareReader(language_of("es-ES"))
CRISIS = [
    "me quiero morir",
    "no quiero vivir más",
    "ojalá no despertara mañana",
    "quisiera quitarme la vida",
    "todos estarían mejor sin mí",
    "soy una carga para mi familia",
    "no le veo ninguna salida",
    "me corté otra vez los brazos",
]
WINS = ["me duché", "hice la cama", "llamé al dentista", "desayuné", "regué las plantas"]
FILLERS = ["eh", "pues", "o sea", "la verdad", "de verdad", "ya", "simplemente"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("me quiero morir", Outcome.CRISIS),
        ("ya no me quiero morir", Outcome.SURVIVED),
        ("quería morirme el año pasado", Outcome.SURVIVED),
        ("quería morirme", Outcome.CRISIS),
        ("el año pasado murió mi madre y me quiero morir", Outcome.CRISIS),
        ("mi hermana dice que se quiere morir", Outcome.DANGER),
        ("mi hermana quería morirse el año pasado", Outcome.NONE),
        ("en la película el protagonista se quiere matar", Outcome.NONE),
        ("hoy no me he cortado", Outcome.SURVIVED),
        ("me siento inútil", Outcome.LOW),
    ],
)
def test_the_same_thought_means_another_thing_when_it_is_told_otherwise(text: str, outcome: Outcome) -> None:
    assert CARE.read(text).outcome is outcome


@pytest.mark.parametrize(
    "text", ["kiero morirme", "morirme quiero", "qeiro morirme", "no tengo nada x lo q vivir", "me quiero suisidar"]
)
def test_neither_spelling_nor_order_hides_a_crisis(text: str) -> None:
    assert CARE.read(text).outcome in {Outcome.CRISIS, Outcome.DANGER}


@pytest.mark.parametrize(
    "text", ["no sé qué hacer me quiero morir", "no puedo dejar de pensar en matarme", "nadie sabe que me quiero morir"]
)
def test_a_no_that_denies_something_else_denies_nothing(text: str) -> None:
    assert CARE.read(text).outcome is Outcome.CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "me muero de risa",
        "me quiero morir de la vergüenza",
        "me mató ese entrenamiento",
        "maté el tiempo en la biblioteca",
        "mi jefa me va a matar si no entrego",
        "me corté el pelo",
        "ya no puedo más de tanto comer",
        "me toca turno de noche",
    ],
)
def test_an_idiom_is_no_alarm(text: str) -> None:
    assert CARE.read(text).outcome is Outcome.NONE


def test_taking_it_back_cancels_nothing() -> None:
    assert CARE.read("me quiero morir no olvídalo era broma").outcome is Outcome.CRISIS


def test_what_was_swallowed_goes_before_the_wish() -> None:
    assert CARE.read("me quiero morir y me he tomado todas las pastillas").outcome is Outcome.DANGER


def test_a_win_in_the_same_breath_is_the_rest_of_it() -> None:
    assert CARE.read("Me duché, pero sigo sin querer vivir.").rest == ("Me duché",)


@pytest.mark.parametrize("crisis", CRISIS)
def test_lost_accents_change_nothing(crisis: str) -> None:
    bare = "".join(sign for sign in unicodedata.normalize("NFD", crisis) if not unicodedata.combining(sign))

    assert CARE.read(bare).outcome is Outcome.CRISIS


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
    joint=st.sampled_from([" ", ". ", ", ", " y ", " pero "]),
)
def test_no_win_before_or_behind_hides_a_crisis(crisis: str, win: str, joint: str) -> None:
    outcomes = {CARE.read(f"{win}{joint}{crisis}").outcome, CARE.read(f"{crisis}{joint}{win}").outcome}

    assert outcomes == {Outcome.CRISIS}
