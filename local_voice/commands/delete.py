"""Delete everything that is kept about a person, for good."""

import argparse
from contextlib import closing

from local_voice.commands.common import add_house_arguments, house_of
from skill.assembly import load_sentences
from skill.core.utterance import Identity


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose wins, and whether that was asked already."""
    parser.add_argument("--yes", action="store_true", help="don't ask first")
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Ask, then destroy the person's key and all that it locked, and the files that were made to be handed over."""
    with closing(house_of(args)) as house:
        sentences = load_sentences(house.settings.locale, "terminal")
        if not args.yes and not _agreed(sentences["delete_ask"].format(person=args.person), sentences["delete_word"]):
            print(sentences["delete_left"])
            return 1
        found = house.forget(Identity("local", args.person))
        print(sentences["deleted" if found else "delete_nothing"])
    return 0


def _agreed(question: str, word: str) -> bool:
    try:
        return input(question).strip().casefold() == word
    except EOFError:
        return False
