"""Whether an installed model is whole and can be used."""

import subprocess
import sys
from pathlib import Path

from local_voice.models.manifest import damaged_files
from skill.core.errors import ModelBroken

PATIENCE = 120.0
"""Seconds to load a model; a large one on a small computer takes its time."""


def verify_model(folder: Path, patience: float = PATIENCE) -> None:
    """Compare its files with what was installed, then load it with libvosk. Raises ModelBroken."""
    if damaged_files(folder) or not _loads(folder, patience):
        raise ModelBroken(str(folder))


def _loads(folder: Path, patience: float) -> bool:
    command = [sys.executable, "-P", "-m", "local_voice.models.load", str(folder)]
    try:
        ended = subprocess.run(command, capture_output=True, timeout=patience, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired:
        return False
    return ended.returncode == 0
