"""What several sub-commands take: where the wins are kept, whose they are, in which language, and when "now" is."""

import argparse
from datetime import datetime

from skill.assembly import House, open_house
from skill.core.utterance import Identity, Utterance


def add_house_arguments(parser: argparse.ArgumentParser) -> None:
    """The flags that choose a house and a person."""
    parser.add_argument("--db", metavar="URL", help="the database, as sqlite:///FILE or postgresql+psycopg://…")
    parser.add_argument("--person", metavar="NAME", default="me", help="whose wins (default: me)")
    parser.add_argument("--locale", metavar="TAG", help="the language, such as en-US")
    parser.add_argument("--now", metavar="ISO-8601", type=moment, help="pretend that it is this moment")


def moment(text: str) -> datetime:
    """An ISO 8601 date and time; without an offset it is the computer's own."""
    said = datetime.fromisoformat(text)
    return said if said.tzinfo else said.astimezone()


def house_of(args: argparse.Namespace) -> House:
    """The house that the flags describe."""
    at = args.now
    return open_house({"database_url": args.db, "locale": args.locale}, clock=(lambda: at) if at else None)


def utterance_of(
    text: str, house: House, person: str, *, confidence: float = 1.0, alternatives: tuple[str, ...] = ()
) -> Utterance:
    """What was said, now, by this person at the local door."""
    return Utterance(text, house.clock(), Identity("local", person), house.settings.locale, confidence, alternatives)
