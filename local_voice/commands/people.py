"""The people whom you may share with: `small-wins people add Sam --email sam@example.org`."""

import argparse
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace

from local_voice.commands.common import add_house_arguments, house_of
from local_voice.commands.whose import add_whose_argument, whose
from local_voice.readable import readable
from skill.assembly import load_sentences
from skill.core.notebook import TrustedPerson
from skill.core.ports import Clock, Notebook
from skill.core.understand.words import words_of
from skill.post.server import is_address


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do, and with whom."""
    parser.epilog = "A name on the command line stands in the shell's history, where others may read it."
    parser.add_argument("action", nargs="?", choices=("list", "add", "remove"), default="list", help="(default: list)")
    parser.add_argument("name", nargs="?", metavar="NAME", help="whom to add or remove")
    parser.add_argument("--email", metavar="ADDRESS", default="", help="where they read their mail")
    add_whose_argument(parser)
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """0 when it was done; 1 when nobody was found or the address is none."""
    with closing(house_of(args)) as house:
        says = load_sentences(house.settings.locale, "sharing")
        with house.library.visit(whose(args), house.clock()) as visit:
            match args.action:
                case "add":
                    told, done = _added(visit.notebook, args.name, args.email, says, house.clock)
                case "remove":
                    told, done = _removed(visit.notebook, args.name, says)
                case _:
                    told, done = _listed(visit.notebook, says), True
        print(readable(told), file=sys.stdout if done else sys.stderr)
    return 0 if done else 1


def _added(notebook: Notebook, name: str | None, reach: str, says: Mapping[str, str], clock: Clock) -> tuple[str, bool]:
    """Somebody who is known already gets the address given."""
    if not name or (reach and not is_address(reach)):
        return says["address_wrong"] if name else says["nobody"], False
    known = named(notebook, name)
    if known is None:
        notebook.people.add(TrustedPerson(name, reach, clock()))
    else:
        notebook.people.replace(replace(known, reach=reach or known.reach))
    address = reach or (known.reach if known else "")
    return says["added" if address else "added_without"].format(name=name, reach=address), True


def _removed(notebook: Notebook, name: str | None, says: Mapping[str, str]) -> tuple[str, bool]:
    known = named(notebook, name or "")
    if known is None:
        return says["unknown"].format(name=name or ""), False
    notebook.people.remove(known.id)
    return says["removed"].format(name=known.name), True


def _listed(notebook: Notebook, says: Mapping[str, str]) -> str:
    people = notebook.people.all()
    lines = [f"{somebody.name}  {somebody.reach or says['no_address']}" for somebody in people]
    return "\n".join(lines) or says["nobody"]


def named(notebook: Notebook, name: str) -> TrustedPerson | None:
    """The person of exactly this name, in whatever case."""
    return next((it for it in notebook.people.all() if words_of(it.name) == words_of(name)), None)
