"""A program that listens to the microphone and prints a line for all that happens, until its standard input ends.

A process of its own, because PortAudio reads the environment of the sound server once, when it starts.
"""

import sys
import threading
from pathlib import Path

from local_voice.audio.capture import CaptureLibrary, miniaudio, portaudio
from local_voice.audio.microphone import Microphone
from local_voice.recogniser import SpeechModel
from tests.local_voice.hearing import listener

LIBRARIES = {"PortAudio": portaudio, "miniaudio": miniaudio}


def main(library_name: str, model: str) -> None:
    library = LIBRARIES[library_name]()
    if library is None:
        print("absent", flush=True)
        return
    listen(library, SpeechModel(Path(model)))


def listen(library: CaptureLibrary, model: SpeechModel) -> None:
    with Microphone(library, on_state=lambda state: print(state, flush=True)) as microphone:
        threading.Thread(target=close_at_the_end_of_input, args=[microphone], daemon=True).start()
        print("open", flush=True)
        for heard in listener(microphone, model).utterances():
            print(f"heard {heard.text}", flush=True)
    print("closed", flush=True)


def close_at_the_end_of_input(microphone: Microphone) -> None:
    sys.stdin.read()
    microphone.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
