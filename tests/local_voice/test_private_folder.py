"""Whatever makes our folders first, nobody else may look into them."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from local_voice.demo.place import empty_place
from local_voice.models.catalogue import PublishedModel
from local_voice.models.install import Installer
from local_voice.private_folder import make_private
from local_voice.speech.sound import Sound
from local_voice.speech.wav_folder import WavFolder
from skill.core.errors import DownloadFailed

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only POSIX says in a folder's mode who may look into it")


def mode_of(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def install(folder: Path) -> None:
    nobody_listens = Installer(folder, "http://127.0.0.1:1")
    with pytest.raises(DownloadFailed):
        nobody_listens.install(PublishedModel("xx", "vosk-model-small-xx-0.1", 0, "Apache-2.0", sha256="0" * 64))


def speak(folder: Path) -> None:
    WavFolder(folder).keep(Sound(np.zeros(10, np.int16), 16_000))


@pytest.mark.parametrize("first", [make_private, empty_place, install, speak])
def test_a_new_folder_and_those_made_above_it_are_their_owners(first: Callable[[Path], object], tmp_path: Path) -> None:
    first(tmp_path / "data" / "small-wins" / "inside")

    for folder in ("data", "data/small-wins", "data/small-wins/inside"):
        assert mode_of(tmp_path / folder) == 0o700


def test_a_folder_that_was_there_stays_as_it_was(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)

    make_private(shared / "ours")

    assert (mode_of(shared), mode_of(shared / "ours")) == (0o755, 0o700)
