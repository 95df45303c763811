"""What native libraries print stays off the screen, and what we print arrives."""

import os
from threading import Thread

import pytest

from local_voice.native_noise import STDERR, native_noise_dropped


def test_noise_is_dropped_while_it_lasts(capfd: pytest.CaptureFixture[str]) -> None:
    with native_noise_dropped():
        os.write(STDERR, b"ALSA lib noise\n")
    os.write(STDERR, b"a sentence of ours\n")

    assert capfd.readouterr().err == "a sentence of ours\n"


def test_threads_that_overlap_do_not_lose_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    def drop_noise() -> None:
        for _ in range(200):
            with native_noise_dropped():
                pass

    threads = [Thread(target=drop_noise) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    os.write(STDERR, b"still here\n")

    assert "still here" in capfd.readouterr().err
