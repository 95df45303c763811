"""The published speech models that Small Wins offers."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from skill.core.errors import ModelUnknown


@dataclass(frozen=True)
class PublishedModel:
    """One model: `error_rate` is the published word error rate in per cent, `megabytes` its zip's size."""

    language: str
    name: str
    megabytes: int
    licence: str
    error_rate: float | None = None
    sha256: str | None = None

    @property
    def is_small(self) -> bool:
        """Small ones need some 300 MB of memory; the others several times as much."""
        return "-small-" in self.name


def published_models() -> tuple[PublishedModel, ...]:
    """The catalogue; for one language, the most accurate model first."""
    text = resources.files(__package__).joinpath("catalogue.toml").read_text(encoding="utf-8")
    return tuple(PublishedModel(**row) for row in tomllib.loads(text)["model"])


def choose_published(asked: str, models: Sequence[PublishedModel]) -> PublishedModel:
    """The model of this name, or the small one of this language: "de", "de-DE", "vosk-model-small-de-0.15".

    Raises ModelUnknown.
    """
    for model in models:
        if model.name == asked:
            return model
    for language in languages_near(asked, models):
        return min((model for model in models if model.language == language), key=lambda model: model.megabytes)
    raise ModelUnknown(asked, ", ".join(sorted({model.language for model in models})))


def languages_near(tag: str, models: Sequence[PublishedModel]) -> Sequence[str]:
    """The catalogue's languages that serve a tag, the closest first: for "en-GB" en-us, then en-in."""
    wanted = tag.replace("_", "-").lower()
    base = wanted.partition("-")[0]
    known = dict.fromkeys(model.language for model in models)
    near = [language for language in known if language.partition("-")[0] == base]
    return sorted(near, key=lambda language: language != wanted)
