"""What a folder with a Vosk model looks like from outside."""

from pathlib import Path

ACOUSTIC_MODELS = ("am/final.mdl", "final.mdl")
"""Where libvosk looks for the acoustic model, in the newer and the older layout (vosk-api, src/model.cc)."""


def looks_like_a_model(folder: Path) -> bool:
    """Whether libvosk would try to load it."""
    return any((folder / model).is_file() for model in ACOUSTIC_MODELS)
