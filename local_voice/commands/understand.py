"""What sentences mean: lines on stdin, one JSON object a line on stdout. No storage is touched."""

import argparse
import json
import sys

from local_voice.commands.common import add_house_arguments, house_of, utterance_of
from skill.core.care.reader import CareReader
from skill.core.codec import heard_slots
from skill.core.intents import Confirm


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The language and the moment; a person and a database are taken and not used, as everywhere."""
    add_house_arguments(parser)
    parser.add_argument("--explain", action="store_true", help="add care_rule: the rule that care went by, or nothing")


def run(args: argparse.Namespace) -> int:
    """A line in, a line out, at once; bytes that are no text become the sign for that."""
    house = house_of(args)
    engine = house.engine(house.settings.locale)
    care = CareReader(engine.language) if args.explain else None
    for raw in sys.stdin.buffer:
        text = raw.decode("utf-8", errors="replace").rstrip("\r\n")
        understanding, outcome = engine.read(utterance_of(text, house, args.person))
        intent = understanding.intent.held if isinstance(understanding.intent, Confirm) else understanding.intent
        meaning = {
            "text": text,
            "intent": type(intent).__name__,
            "slots": heard_slots(intent),
            "care": outcome.value,
            "confidence": round(understanding.confidence, 3),
        }
        if care:
            meaning["care_rule"] = care.read(text).rule
        print(json.dumps(meaning, ensure_ascii=False), flush=True)
    return 0
