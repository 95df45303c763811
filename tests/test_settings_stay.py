"""What a person sets by voice is still set after a restart, at either door, with real storage and the real voice."""

import io
from pathlib import Path

import pytest

from local_voice.ears import Typed
from local_voice.loop import Loop
from local_voice.narrator import Aloud
from local_voice.speech.player import Silent
from local_voice.speech.voice import WORDS_A_MINUTE, Voice
from local_voice.talk import Talk
from skill.assembly import House
from tests.alexa.door import AlexaDoor
from tests.core.support import MONDAY
from tests.fakes import clock_at
from tests.houses import house_in
from tests.local_voice.doors import Recorded, Transcribing, TypedDoor

SET = {
    "en-US": ("speak slower", "turn it down", "keep it short", "set my recap for seven thirty p m"),
    "es-ES": ("habla más despacio", "baja el volumen", "respuestas más cortas", "pon mi resumen a las ocho y media"),
    "de-DE": ("sprich langsamer", "nicht so laut", "fass dich kurz", "mein rückblick um halb acht"),
}
WIN = {"en-US": "i made my bed", "es-ES": "hice la cama", "de-DE": "ich habe gekocht"}
KEPT = {"en-US": "Saved.", "es-ES": "Guardado.", "de-DE": "Gespeichert."}


def opened(folder: Path, locale: str) -> House:
    """The same house after a restart: nothing but the folder is shared."""
    return house_in(folder, clock_at(MONDAY), locale=locale)


@pytest.mark.parametrize("locale", SET)
def test_at_the_local_door_settings_outlast_a_restart(locale: str, tmp_path: Path) -> None:
    house = opened(tmp_path, locale)
    before = TypedDoor(house)
    for wish in SET[locale]:
        before.say(wish)
    house.close()

    narrator = Transcribing()
    Loop(Talk(opened(tmp_path, locale), "me"), Typed(io.StringIO(WIN[locale])), narrator, Recorded(), {}).run()

    assert (narrator.rates, narrator.volumes, narrator.said) == ([80], [80], [KEPT[locale]])


@pytest.mark.parametrize("locale", SET)
def test_on_alexa_settings_outlast_a_restart(locale: str, tmp_path: Path) -> None:
    house = opened(tmp_path, locale)
    before = AlexaDoor(house, locale=locale)
    for wish in SET[locale]:
        before.say(wish)
    house.close()

    after = AlexaDoor(opened(tmp_path, locale), locale=locale)

    assert after.say(WIN[locale]) == KEPT[locale]
    assert '<prosody rate="80%" volume="-1.9dB">' in after.response["outputSpeech"]["ssml"]


def test_after_a_restart_the_real_voice_is_as_slow_and_quiet_as_it_was_set(tmp_path: Path) -> None:
    house = opened(tmp_path, "en-US")
    before = TypedDoor(house)
    for wish in SET["en-US"]:
        before.say(wish)
    house.close()

    with Voice("en-US") as voice:
        again = Talk(opened(tmp_path, "en-US"), "me")
        Loop(again, Typed(io.StringIO("i made my bed")), Aloud(voice, Silent()), Recorded(), {}).run()
        words_a_minute, volume = voice.words_a_minute, voice.volume

    assert (words_a_minute, volume) == (WORDS_A_MINUTE * 80 // 100, 0.8)
