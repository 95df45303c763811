"""Load a model in a process of its own: libvosk ends the process that meets some kinds of damage.

`python -m local_voice.models.load FOLDER` exits with 0 when it can be used.
"""

import sys
from pathlib import Path

from local_voice.recogniser import SpeechModel
from skill.core.errors import ModelBroken


def main(folder: Path) -> int:
    """1 when libvosk refuses the folder."""
    try:
        SpeechModel(folder)
    except ModelBroken:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
