"""The speech models: `small-wins models list`, `install LANG`, `verify [LANG]`."""

import argparse
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from local_voice.commands.common import add_locale_argument
from local_voice.models.catalogue import PublishedModel, choose_published, published_models
from local_voice.models.install import PUBLISHER, Installer
from local_voice.models.progress import shown_progress
from local_voice.models.resolver import (
    InstalledModel,
    find_model,
    installed_models,
    model_places,
    models_folder,
)
from local_voice.models.verify import verify_model
from skill.assembly import Settings, load_sentences, load_settings, speech_of
from skill.core.errors import ModelMissing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """List, install or verify."""
    add_locale_argument(parser)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", help="which models there are, and which are here")
    install = actions.add_parser("install", help="fetch one; a download that stopped goes on")
    install.add_argument("language", metavar="LANG", help="a language such as en-us, or a model's full name")
    verify = actions.add_parser("verify", help="whether what is here is whole and can be used")
    verify.add_argument("language", metavar="LANG", nargs="?", help="only this language (default: all)")


def run(args: argparse.Namespace) -> int:
    """Do what was asked; SpeechModelError says why not."""
    settings = load_settings({"locale": args.locale})
    sentences = load_sentences(settings.locale, "models")
    console = Console(highlight=False, markup=False)
    match args.action:
        case "list":
            _list(settings, sentences, console)
        case "install":
            _install(args.language, settings, sentences, console)
        case _:
            _verify(args.language, settings, sentences, console)
    return 0


def _list(settings: Settings, sentences: Mapping[str, str], console: Console) -> None:
    places = model_places(settings.home, os.environ)
    here = list(installed_models(places))
    console.print(_table(here, _used(settings, places), sentences))
    console.print(sentences["demo"], sentences["hint"], sep="\n", soft_wrap=True)


def _table(here: Sequence[InstalledModel], used: Path | None, sentences: Mapping[str, str]) -> Table:
    """What is published, then what is here and is not."""
    table = Table()
    for name in ("language", "name", "size", "error_rate", "here"):
        table.add_column(sentences[f"column_{name}"], overflow="fold")
    published = published_models()
    for model in published:
        found = next((one for one in here if one.name == model.name), None)
        table.add_row(model.language, model.name, *_measures(model, sentences), _here(found, used, sentences))
    for one in here:
        if one.name not in {model.name for model in published}:
            table.add_row(one.language, one.name, "", "", _here(one, used, sentences))
    return table


def _measures(model: PublishedModel, sentences: Mapping[str, str]) -> tuple[str, str]:
    rate = model.error_rate
    shown = sentences["unknown"] if rate is None else sentences["error_rate"].format(percent=rate)
    return sentences["size"].format(megabytes=model.megabytes), shown


def _here(model: InstalledModel | None, used: Path | None, sentences: Mapping[str, str]) -> str:
    if model is None:
        return sentences["here_no"]
    return sentences["here_used" if model.path == used else "here_yes"]


def _used(settings: Settings, places: Sequence[Path]) -> Path | None:
    try:
        return find_model(speech_of(settings.locale).model, places).path
    except ModelMissing:
        return None


def _install(asked: str, settings: Settings, sentences: Mapping[str, str], console: Console) -> None:
    model = choose_published(asked, published_models())
    installer = Installer(models_folder(settings.home), settings.models_url or PUBLISHER)
    if not installer.has(model):
        facts = {
            "name": model.name,
            "megabytes": model.megabytes,
            "licence": model.licence,
            "url": installer.url(model),
        }
        console.print(sentences["installing"].format_map(facts), soft_wrap=True)
    with shown_progress(console) as progress:
        path = installer.install(model, progress)
    console.print(sentences["checking"])
    verify_model(path)
    console.print(sentences["installed"].format(name=model.name, path=path), soft_wrap=True)


def _verify(language: str | None, settings: Settings, sentences: Mapping[str, str], console: Console) -> None:
    places = model_places(settings.home, os.environ)
    models = [find_model(language, places)] if language else list(installed_models(places))
    for model in models:
        verify_model(model.path)
        console.print(sentences["verified"].format(name=model.name, path=model.path), soft_wrap=True)
    if not models:
        console.print(sentences["none"])
