"""Which folder holds the model for a language; never downloads, never guesses across languages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from local_voice.models.catalogue import PublishedModel, languages_near, published_models
from local_voice.models.shape import looks_like_a_model
from skill.core.errors import ModelBroken, ModelMissing

DEMO = "demo"
"""What one has to ask for to get the bundled model. It understands synthetic demo voices only."""

DEMO_FOLDER = Path(__file__).parent.parent / "demo_model"


@dataclass(frozen=True)
class InstalledModel:
    """A model that is here. `language` is the catalogue's, or `demo`."""

    language: str
    name: str
    path: Path


def model_places(home: Path, environment: Mapping[str, str], user: Callable[[], Path] = Path.home) -> tuple[Path, ...]:
    """Where models may be: Vosk's own variable, our data folder, then where Vosk's tools put theirs.

    `user` gives the person's home; a service may have none, which is a RuntimeError.
    """
    named = [Path(environment["VOSK_MODEL_PATH"])] if environment.get("VOSK_MODEL_PATH") else []
    return (*named, models_folder(home), *_cached_by_vosk(user), Path("/usr/share/vosk"))


def _cached_by_vosk(user: Callable[[], Path]) -> Sequence[Path]:
    try:
        return [user() / ".cache" / "vosk"]
    except RuntimeError:
        return []


def models_folder(home: Path) -> Path:
    """Where we install; `home` is the data folder."""
    return home / "models"


def find_model(language: str, places: Sequence[Path], asked: str | None = None) -> InstalledModel:
    """The model for a language tag, or the one `asked` for: `demo`, or the path of a folder.

    In one place, the most accurate model for the language wins. Raises ModelMissing, or ModelBroken when the
    folder asked for is none.
    """
    if asked == DEMO or (asked is None and language == DEMO):
        return _demo()
    if asked:
        return _asked(language, Path(asked))
    for model in installed_models(places, language):
        return model
    raise ModelMissing(language)


def installed_models(places: Sequence[Path], language: str | None = None) -> Iterator[InstalledModel]:
    """Every model here for one language, or for any; the one that `find_model` uses comes first."""
    models = published_models()
    languages = languages_near(language, models) if language else dict.fromkeys(model.language for model in models)
    for spoken in languages:
        for place in places:
            yield from _in_place(place, spoken, models)


def _in_place(place: Path, language: str, models: Sequence[PublishedModel]) -> Iterator[InstalledModel]:
    if looks_like_a_model(place):  # $VOSK_MODEL_PATH may be a model itself; its name tells the language
        folders = [place] if _is_of(place.name, language) else []
    else:
        published = [place / model.name for model in models if model.language == language]
        others = sorted(folder for folder in place.glob("vosk-model-*") if _is_of(folder.name, language))
        folders = [folder for folder in dict.fromkeys([*published, *others]) if looks_like_a_model(folder)]
    yield from (InstalledModel(language, folder.name, folder) for folder in folders)


def _is_of(name: str, language: str) -> bool:
    """`vosk-model-small-de-0.21` and `vosk-model-de-0.21` are models of "de"."""
    return name.removeprefix("vosk-model-").removeprefix("small-").startswith(f"{language}-")


def _demo() -> InstalledModel:
    if not looks_like_a_model(DEMO_FOLDER):
        raise ModelMissing(DEMO)
    return InstalledModel(DEMO, DEMO_FOLDER.name, DEMO_FOLDER)


def _asked(language: str, path: Path) -> InstalledModel:
    if not looks_like_a_model(path):
        raise ModelBroken(str(path))
    return InstalledModel(language, path.name, path)
