"""Bring the database to this version's form. Every other command does so too; this one does nothing else."""

import argparse
from contextlib import closing

from local_voice.commands.common import add_house_arguments, house_of
from skill.assembly import load_sentences


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the wins are."""
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Opening the library migrates it."""
    with closing(house_of(args)) as house:
        _ = house.library
        print(load_sentences(house.settings.locale, "terminal")["migrated"])
    return 0
