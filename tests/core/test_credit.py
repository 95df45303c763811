"""Which steps a win is: for sure, perhaps, or not at all, in each language."""

import pytest

from skill.catalog.languages import language_of
from skill.core.credit import Match, match

SURE, MAYBE, NONE = Match.SURE, Match.MAYBE, Match.NONE


@pytest.mark.parametrize(
    ("tag", "win", "step", "sureness"),
    [
        ("en-US", "I found my CV", "find my CV", SURE),
        ("en-US", "I finally found my old CV in a drawer", "find my CV", SURE),
        ("en-US", "Booked a lesson", "book a lesson", SURE),
        ("en-US", "I took my meds", "take my meds", SURE),
        ("en-US", "I packed", "pack", SURE),
        ("en-US", "I packed my lunch", "pack", MAYBE),
        ("en-US", "I rang the landlord", "call the landlord", MAYBE),
        ("en-US", "I spoke to the estate agent", "call the estate agent", MAYBE),
        ("en-US", "I cooked lunch", "cook dinner", MAYBE),
        ("en-US", "I found my keys", "find my papers", NONE),
        ("en-US", "I found my cat", "find my CV", NONE),
        ("en-US", "I read a book", "book a lesson", NONE),
        ("en-US", "I texted my ex", "don't text my ex", NONE),
        ("en-US", "I called my sister", "call the bank", NONE),
        ("en-US", "I almost found my CV", "find my CV", NONE),
        ("en-US", "I thought about finding my CV", "find my CV", NONE),
        ("en-US", "I didn't call the bank", "call the bank", NONE),
        ("en-US", "I didn't text my ex", "don't text my ex", MAYBE),
        ("en-US", "I ate", "go to the", NONE),
        ("es-MX", "Encontré mis papeles", "encontrar mis papeles", SURE),
        ("es-MX", "Llamé al casero esta mañana", "llamar al casero", SURE),
        ("es-MX", "Hice mi currículum", "hacer mi currículum", SURE),
        ("es-MX", "Encontré mis papeles", "buscar mis papeles", MAYBE),
        ("es-MX", "Casi llamé al casero", "llamar al casero", NONE),
        ("de-DE", "Ich habe den Vermieter angerufen", "den Vermieter anrufen", SURE),
        ("de-DE", "Ich habe meinen Lebenslauf gefunden", "Lebenslauf finden", SURE),
        ("de-DE", "Ich habe meinen Lebenslauf gefunden", "den Lebenslauf suchen", MAYBE),
        ("de-DE", "Ich habe versucht den Vermieter anzurufen", "den Vermieter anrufen", NONE),
    ],
)
def test_a_win_is_a_step_when_its_words_say_so(tag: str, win: str, step: str, sureness: Match) -> None:
    assert match(win, step, language_of(tag)) is sureness


@pytest.mark.parametrize("tag", ["en-US", "es-MX", "de-DE"])
def test_words_that_are_the_same_are_the_same_step(tag: str) -> None:
    step = "photo album"

    assert match(step, step, language_of(tag)) is SURE
