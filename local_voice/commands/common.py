"""What several sub-commands take: where the wins are kept, whose they are, in which language, and when "now" is."""

import argparse
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from skill.assembly import House, open_house
from skill.core.utterance import Identity, Utterance

A_WEEK = timedelta(days=7)


def add_house_arguments(parser: argparse.ArgumentParser) -> None:
    """The flags that choose a house and a person."""
    parser.add_argument("--db", metavar="URL", help="the database, as sqlite:///FILE or postgresql+psycopg://…")
    parser.add_argument("--person", metavar="NAME", default="me", help="whose wins (default: me)")
    add_locale_argument(parser)
    parser.add_argument("--now", metavar="ISO-8601", type=moment, help="pretend that it is this moment")


def add_locale_argument(parser: argparse.ArgumentParser) -> None:
    """The flag that chooses a language."""
    parser.add_argument("--locale", metavar="TAG", help="the language, such as en-US, es or de-DE")


def moment(text: str) -> datetime:
    """An ISO 8601 date and time, with or without an offset."""
    try:
        said = datetime.fromisoformat(text)
        said.astimezone().replace(tzinfo=None) - A_WEEK  # in the first days of year 1 there is none
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError(f"{text!r} is no moment such as 2026-03-02T09:00+01:00") from None
    return said


def house_of(args: argparse.Namespace) -> House:
    """The house that the flags describe."""
    house = open_house({"database_url": args.db, "locale": args.locale})
    if args.now is None:
        return house
    at = _in_zone(args.now, house.settings.zone)
    return replace(house, clock=lambda: at)


def _in_zone(said: datetime, zone: str) -> datetime:
    """The moment in the person's zone; where none is set, at the offset given, else the computer's own."""
    if zone:
        return said.astimezone(ZoneInfo(zone)) if said.tzinfo else said.replace(tzinfo=ZoneInfo(zone))
    return said if said.tzinfo else said.astimezone()


def utterance_of(text: str, house: House, person: str) -> Utterance:
    """What was said, now, by this person at the local door."""
    return Utterance(text, house.clock(), Identity("local", person), house.settings.locale)
