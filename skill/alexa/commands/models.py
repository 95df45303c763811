"""`small-wins interaction-models`: write what Amazon is given, or check that it is what the locale files make."""

import argparse
import sys
from pathlib import Path

from skill.alexa.commands.terminal import terminal
from skill.alexa.models.files import default_folder, differing, write
from skill.settings import load_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where, and whether to write at all."""
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file differs")
    parser.add_argument("--out", metavar="DIR", type=Path, help="the folder (default: interaction_models)")


def run(args: argparse.Namespace) -> int:
    """One line a file."""
    folder: Path = args.out or default_folder()
    return _check(folder) if args.check else _write(folder)


def _write(folder: Path) -> int:
    says = terminal(load_settings().locale)
    for path, changed in write(folder):
        print(says["written" if changed else "unchanged"].format(path=path))
    return 0


def _check(folder: Path) -> int:
    says = terminal(load_settings().locale)
    different = list(differing(folder))
    for path in different:
        print(says["differs"].format(path=path), file=sys.stderr)
    return 1 if different else 0
