"""`small-wins serve`: the Alexa endpoint, for a proxy that ends TLS to pass requests to."""

import argparse
import logging
import socket
import sys
from contextlib import closing

from skill.alexa.commands.terminal import terminal
from skill.alexa.servers.application import application
from skill.alexa.servers.choice import serve
from skill.assembly import House, open_house
from skill.core.errors import SettingUnusable

LOCAL = "127.0.0.1"
"""Nothing is offered to the network unless asked to: a proxy on this machine reaches it here."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, with how many processes, for which skill, and where the wins are."""
    parser.add_argument("--host", default=LOCAL, help=f"the address to listen at (default: {LOCAL})")
    parser.add_argument("--port", type=int, default=8080, help="the port; 0 for any that is free (default: 8080)")
    parser.add_argument("--workers", type=_at_least_one, default=2, metavar="N", help="processes (default: 2)")
    parser.add_argument("--db", metavar="URL", help="the database, as sqlite:///FILE or postgresql+psycopg://…")
    skill = parser.add_mutually_exclusive_group()
    skill.add_argument("--skill-id", metavar="ID", help="the skill's id, as amzn1.ask.skill.…")
    skill.add_argument("--any-skill", action="store_true", help="take signed requests for any skill, to try things out")


def run(args: argparse.Namespace) -> int:
    """Serve until told to stop. Raises what is wrong with settings, key or database before anything listens."""
    overrides = {"database_url": args.db, "alexa_skill_id": args.skill_id}
    with closing(open_house(overrides)) as house:
        skill_id = None if args.any_skill else _skill_id(house)
        _ = house.library  # migrated and closed again before any process is forked
        says = terminal(house.settings.locale)
    try:
        listener = socket.create_server((args.host, args.port), family=_family(args.host), backlog=128)
    except (OSError, OverflowError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        print(says["address_taken"].format(url=_url(args.host, args.port), reason=reason), file=sys.stderr)
        return 1
    print(says["serving"].format(url=_url(args.host, listener.getsockname()[1]) + "/alexa"), flush=True)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    serve(lambda: application(overrides, skill_id), listener, args.workers)
    return 0


def _at_least_one(text: str) -> int:
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def _skill_id(house: House) -> str:
    if not house.settings.alexa_skill_id:
        raise SettingUnusable("SMALL_WINS_ALEXA_SKILL_ID", "the id of your skill, amzn1.ask.skill.… (see --skill-id)")
    return house.settings.alexa_skill_id


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
