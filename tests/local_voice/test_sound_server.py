"""The virtual speaker, as the tests of the whole loop will hear it."""

import subprocess
import time
from pathlib import Path

import numpy as np

from tests.local_voice.hearing import recording, sound
from tests.local_voice.sound_server import SoundServer


def test_what_the_speaker_plays_is_recorded(sound_server: SoundServer, tmp_path: Path) -> None:
    heard = tmp_path / "heard.wav"

    with sound_server.speaker_recorded(heard):
        subprocess.run(["paplay", str(recording("undo that"))], env=sound_server.environment, check=True)
        time.sleep(0.5)

    assert np.abs(sound(heard).astype(int)).max() > 1_000
