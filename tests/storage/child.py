"""Another process on the same shelf: `python -m tests.storage.child URL KEY_FILE WHAT [WORDS]`."""

import resource
import sys
import time
from pathlib import Path

from skill.core.errors import StorageUnavailable
from skill.storage.library import Library
from tests.storage.shelf import ME, NOW, TODAY, tell


def keep_until_killed(library: Library) -> None:
    """Say each win's number once it is safe."""
    for number in range(10_000):
        tell(library, f"win {number}", seconds=number)
        print(number, flush=True)


def keep_ten(library: Library, prefix: str) -> None:
    """Ten visits, one win each."""
    for number in range(10):
        tell(library, f"{prefix} {number}")


def answer_request(library: Library, request_id: str) -> None:
    """What the Alexa door does with a request that may be a retry."""
    with library.visit(ME, NOW) as visit:
        answer = visit.answer_to(request_id)
        if answer is None:
            win = visit.notebook.wins.keep("I got up", about=TODAY, said_at=NOW)
            answer = win.id
            visit.remember_answer(request_id, answer, NOW)
    print(answer)


def hold_the_lock(library: Library) -> None:
    """Stay in a visit until killed."""
    with library.visit(ME, NOW):
        print("held", flush=True)
        time.sleep(60)


def fill_the_disk(library: Library) -> None:
    """Keep wins where no file may grow above 300,000 bytes, and say how many were kept."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    kept = 0
    try:
        while True:
            tell(library, "x" * 2_000, seconds=kept)
            kept += 1
    except StorageUnavailable:
        print(kept)


def just_open(_library: Library) -> None:
    """Nothing more than opening."""
    print("opened")


if __name__ == "__main__":
    url, key_file, what, *words = sys.argv[1:]
    globals()[what](Library.open(url, key_file=Path(key_file)), *words)
