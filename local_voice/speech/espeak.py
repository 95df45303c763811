"""Where eSpeak NG comes from on Linux: the `espeak` extra if it is installed, else the system's package."""

import ctypes
import importlib
import os
import sys
from pathlib import Path


def bring_espeak() -> None:
    """Load the library of the extra, so that pyttsx3 finds it by its name and no system package is needed.

    The data must be of the same version as the library: the wrong one ends the process.
    """
    if sys.platform != "linux":
        return
    try:
        loader = importlib.import_module("espeakng_loader")
    except ImportError:
        return
    os.environ["ESPEAK_DATA_PATH"] = loader.get_data_path()
    ctypes.CDLL(str(Path(loader.get_library_path()).with_name("libespeak-ng.so.1")))
