"""Which voice speaks a locale, on systems that name theirs in different ways."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from local_voice.speech.choice import choose_voice
from local_voice.speech.locale_voice import voice_for
from skill.assembly import speech_of
from skill.catalog.files import known_locales
from skill.core.errors import VoiceMissing


@dataclass
class Listed:
    """A voice as a system lists it."""

    id: str
    languages: Sequence[str]


ESPEAK = [
    Listed("gmw/de", ("de",)), Listed("gmw/en", ("en-gb",)), Listed("gmw/en-029", ("en-029",)),
    Listed("gmw/en-us", ("en-us",)), Listed("roa/es", ("es",)), Listed("roa/es-419", ("es-419",)),
]  # fmt: skip
MACOS = [
    Listed("voice.Anna", ("de_DE",)), Listed("voice.Daniel", ("en_GB",)), Listed("voice.Karen", ("en_AU",)),
    Listed("voice.Monica", ("es_ES",)), Listed("voice.Paulina", ("es_MX",)), Listed("voice.Samantha", ("en_US",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("voices", "locale", "nearest", "chosen"),
    [
        (ESPEAK, "en-US", "en-us", "gmw/en-us"),
        (ESPEAK, "en-CA", "en-us", "gmw/en-us"),
        (ESPEAK, "en-AU", "en-gb", "gmw/en"),
        (ESPEAK, "en-IN", "", "gmw/en"),
        (ESPEAK, "es-ES", "es", "roa/es"),
        (ESPEAK, "es-MX", "es-419", "roa/es-419"),
        (ESPEAK, "es-MX", "", "roa/es"),
        (ESPEAK, "de-DE", "de", "gmw/de"),
        (MACOS, "en-AU", "en-gb", "voice.Karen"),
        (MACOS, "en-IN", "en-gb", "voice.Daniel"),
        (MACOS, "es-MX", "es-419", "voice.Paulina"),
        (MACOS, "de-DE", "de", "voice.Anna"),
    ],
)
def test_the_region_s_own_voice_speaks_and_else_the_nearest(
    voices: list[Listed], locale: str, nearest: str, chosen: str
) -> None:
    assert choose_voice(voices, locale, nearest) == chosen


def test_another_language_s_voice_never_speaks() -> None:
    with pytest.raises(VoiceMissing, match="fr-FR"):
        choose_voice(MACOS, "fr-FR", "fr")


@pytest.mark.parametrize("tag", known_locales())
def test_every_locale_is_spoken_here(tag: str) -> None:
    with voice_for(tag) as voice:
        try:
            sound = voice.synthesise("1")
        except VoiceMissing as problem:
            pytest.skip(f"no synthesiser here ({problem.reason}): pip install 'small-wins[espeak]'")

    assert voice.nearest == speech_of(tag).voice
    assert sound.seconds > 0


def test_a_locale_without_words_may_still_have_a_voice() -> None:
    assert voice_for("fr-FR").nearest == "fr-FR"
