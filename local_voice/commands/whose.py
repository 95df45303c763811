"""Whose people and shares a command is about: those of the local door, or of somebody who talks to Alexa."""

import argparse

from skill.core.utterance import Identity


def add_whose_argument(parser: argparse.ArgumentParser) -> None:
    """Beside `--person`, which the flags of the house have."""
    parser.add_argument(
        "--alexa-user", metavar="ID", help="somebody who talks to your Alexa skill, by the user id in its requests"
    )


def whose(args: argparse.Namespace) -> Identity:
    """The person as their door knows them."""
    return Identity("alexa", args.alexa_user) if args.alexa_user else Identity("local", args.person)
