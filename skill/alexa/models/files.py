"""The models as files: `interaction_models/<locale>.json`, generated, committed, and checked byte for byte."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from skill.alexa.models.model import interaction_model
from skill.alexa.words import alexa_words
from skill.catalog.files import known_locales
from skill.catalog.languages import language_of

FOLDER = "interaction_models"


def model_files() -> Mapping[str, bytes]:
    """The name and the content of every locale's file."""
    return {f"{tag}.json": model_file(tag) for tag in known_locales()}


@cache
def model_file(tag: str) -> bytes:
    """The content of one locale's file; made once, for it takes seconds and locales don't change while we run."""
    model = interaction_model(language_of(tag), alexa_words(tag))
    return (json.dumps(model, ensure_ascii=False, indent=2) + "\n").encode()


def default_folder() -> Path:
    """The folder of the checkout this code runs from; from a wheel there is none, and it is the working directory's."""
    beside = Path(__file__).parents[3]
    return (beside if (beside / "pyproject.toml").is_file() else Path()) / FOLDER


def write(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Write what is not there yet; each path, and whether it changed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in model_files().items():
        changed = not _same(folder / name, content)
        if changed:
            (folder / name).write_bytes(content)
        yield folder / name, changed


def differing(folder: Path) -> Iterator[Path]:
    """The files that are missing, are not what the locales make, or belong to no locale."""
    wanted = model_files()
    yield from (folder / name for name, content in wanted.items() if not _same(folder / name, content))
    yield from sorted(path for path in folder.glob("*.json") if path.name not in wanted)


def _same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
