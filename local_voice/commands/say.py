"""One turn from text: `small-wins say "I got out of bed"`."""

import argparse
import json
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict

from local_voice.commands.common import add_house_arguments, house_of, utterance_of
from local_voice.readable import readable
from skill.core.conversation import Conversation


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words, whose they are, and the form of the answer."""
    parser.epilog = (
        "Words on the command line stand in the shell's history and, for a moment, in `ps`, where others may read "
        "them. With - they are read from stdin."
    )
    parser.add_argument("words", nargs="+", help="what you want to say; - reads it from stdin")
    parser.add_argument("--json", action="store_true", help="print the whole reply as JSON")
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Answer, and print the answer as it is read."""
    with closing(house_of(args)) as house:
        turn = house.turn(utterance_of(_words(args.words), house, args.person), Conversation())
    whole = {"intent": turn.intent, **asdict(turn.reply)}
    print(json.dumps(whole, ensure_ascii=False) if args.json else readable(turn.reply.display))
    return 0


def _words(given: Sequence[str]) -> str:
    return " ".join(sys.stdin.read().split() if given == ["-"] else given)
