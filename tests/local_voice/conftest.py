"""What the tests of the local door are given."""

import pytest

from local_voice.recogniser import SpeechModel
from tests.local_voice.hearing import MODEL
from tests.local_voice.sound_server import sound_server

__all__ = ["model", "sound_server"]


@pytest.fixture(scope="session")
def model() -> SpeechModel:
    return SpeechModel(MODEL)
