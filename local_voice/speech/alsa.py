"""ALSA tells of every underrun on stderr, past Python and for as long as it plays; here it is asked not to."""

import ctypes
import ctypes.util
import sys

_HANDLER = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)


def _say_nothing(*_: object) -> None:
    """Stand where ALSA's own handler stood."""


_SILENT = _HANDLER(_say_nothing)  # ALSA keeps the address, so this must live as long as the process


def hush_alsa() -> None:
    """Silence ALSA in this process; does nothing where there is no ALSA."""
    if sys.platform != "linux":
        return
    name = ctypes.util.find_library("asound")
    if name:
        ctypes.CDLL(name).snd_lib_error_set_handler(_SILENT)
