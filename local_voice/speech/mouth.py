"""The process that owns the synthesiser: an order a line comes in, a sound file goes out.

A process and not only a thread, because drivers of pyttsx3 2.99 can hang for good, end the process when
eSpeak's data is missing, print from their own threads, and want the main thread on macOS. Here none of that
reaches the person.

Each order is a line of JSON on stdin. Each answer is a line of JSON, `{"size": n}` and then n bytes of a
sound file, or `{"reason": "…"}`. The first answer, before any order, is `{"size": 0}`: the engine is up.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from local_voice.speech.engine import Engine
from local_voice.speech.order import Order
from skill.core.errors import VoiceMissing


def main(folder: Path, patience: float, orders: Iterable[bytes]) -> int:
    """Answer orders until they end; 1 when there is no engine to answer with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the conversation, which then closes our stdin
    with _answers() as answers:
        try:
            engine = Engine(folder, patience)
        except (ImportError, OSError, RuntimeError) as problem:
            _refuse(answers, f"{type(problem).__name__}: {problem}")
            return 1
        _give(answers, b"")
        for line in orders:
            _answer(engine, Order(**json.loads(line)), answers)
    shutil.rmtree(folder, ignore_errors=True)  # whoever started us may have died without
    return 0


def _answer(engine: Engine, order: Order, answers: BinaryIO) -> None:
    try:
        _give(answers, engine.speak(order))
    except VoiceMissing as problem:
        _refuse(answers, problem.reason)
    except (OSError, RuntimeError, ValueError) as problem:
        _refuse(answers, type(problem).__name__)  # no more than its name: its text may hold the reply's


def _give(answers: BinaryIO, sound: bytes) -> None:
    answers.write(json.dumps({"size": len(sound)}).encode() + b"\n" + sound)
    answers.flush()


def _refuse(answers: BinaryIO, reason: str) -> None:
    answers.write(json.dumps({"reason": reason}).encode() + b"\n")
    answers.flush()


def _answers() -> BinaryIO:
    """The real stdout, out of the reach of whatever else prints here."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    return answers


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), float(sys.argv[2]), sys.stdin.buffer))
