"""Play a WAV file on one backend, and print what a stopwatch says: `BACKEND FILE STOP_AFTER` (0: never)."""

import importlib
import json
import sys
import time
from pathlib import Path
from threading import Timer

import soundfile

from local_voice.speech.player import Player
from local_voice.speech.sound import Sound
from skill.core.errors import SpeakerMissing


def main(backend: str, path: Path, stop_after: float) -> int:
    """77 when the backend has no output here, 1 when it lost it."""
    try:
        player: Player = importlib.import_module(f"local_voice.speech.{backend}").open_speaker()
    except (SpeakerMissing, OSError) as problem:
        sys.stdout.write(str(problem))
        return 77
    sound = Sound(*soundfile.read(path, dtype="int16"))
    stopped: list[float] = []
    if stop_after:
        Timer(stop_after, stop, (player, stopped)).start()
    began = time.monotonic()
    try:
        player.play(sound)
    except SpeakerMissing:
        return 1
    ended = time.monotonic()
    sys.stdout.write(json.dumps({"played": ended - began, "stop_to_return": ended - (stopped or [ended])[0]}))
    return 0


def stop(player: Player, stopped: list[float]) -> None:
    stopped.append(time.monotonic())
    player.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])))
