"""Share wins with somebody you trust, send what waits, or see what was shared: `small-wins share --with Sam`."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing

from local_voice.commands.common import add_house_arguments, house_of
from local_voice.commands.people import named
from local_voice.commands.whose import add_whose_argument, whose
from local_voice.readable import readable
from skill.assembly import House, load_sentences
from skill.core.days import day_of
from skill.core.notebook import Share, ShareState, TrustedPerson
from skill.core.period import NAMED, WEEKDAYS, Period
from skill.core.ports import Notebook
from skill.core.win import Kind, Win

Says = Mapping[str, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """With whom, which days, and whether that was asked already; or what else to do."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--with", dest="name", metavar="NAME", help="somebody whom `small-wins people` knows")
    what.add_argument("--send", action="store_true", help="send now what waits in the outbox")
    what.add_argument("--log", action="store_true", help="show what was shared with whom")
    parser.add_argument(
        "--period", choices=(*NAMED, *WEEKDAYS), default="this_week", metavar="PERIOD", help="(default: this_week)"
    )
    parser.add_argument("--private", action="store_true", help="share private wins too")
    parser.add_argument("--yes", action="store_true", help="don't ask first")
    add_whose_argument(parser)
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """0 when all went its way; 1 when something waits, may not have arrived, or was not agreed to."""
    with closing(house_of(args)) as house:
        says = load_sentences(house.settings.locale, "sharing")
        if args.log:
            with house.library.visit(whose(args), house.clock()) as visit:
                _print(_lines(house, visit.notebook.shares.all(), says) or [says["log_empty"]])
            return 0
        if args.name is not None and not _put_in_the_outbox(args, house, says):
            return 1
        return _sent(args, house, says)


def _sent(args: argparse.Namespace, house: House, says: Says) -> int:
    shares = house.office.deliver(house.opened(whose(args)), hurry=True)
    _print(_lines(house, shares, says) or [says["outbox_empty"]])
    return 0 if all(share.state in {ShareState.SENT, ShareState.WRITTEN} for share in shares) else 1


def _put_in_the_outbox(args: argparse.Namespace, house: House, says: Says) -> bool:
    """Show all that would go, and ask. The journal is free while the answer is awaited; what is said then stays out."""
    _ = house.office  # a mail server that can't be one is told before anybody agrees to anything
    asked_at = house.clock()
    with house.library.visit(whose(args), asked_at) as visit:
        person = named(visit.notebook, args.name)
        if person is None:
            print(readable(says["unknown"].format(name=args.name)), file=sys.stderr)
            return False
        wins = _wins(visit.notebook, args, house)
    if not wins:
        print(says["nothing"], file=sys.stderr)
        return False
    _print(_preview(person, wins, house, says))
    if not args.yes and not _agreed(says):
        print(says["left"])
        return False
    days = [win.about for win in wins]
    with house.library.visit(whose(args), asked_at) as visit:
        visit.notebook.shares.add(
            Share(
                person.name,
                min(days),
                max(days),
                asked_at,
                person_id=person.id,
                private=args.private,
                locale=house.settings.locale,
            )
        )
    return True


def _wins(notebook: Notebook, args: argparse.Namespace, house: House) -> Sequence[Win]:
    span = Period(args.period).span(day_of(house.clock()))
    wins = notebook.wins.between(span.first, span.last)
    return [win for win in wins if args.private or win.kind is Kind.ORDINARY]


def _preview(person: TrustedPerson, wins: Sequence[Win], house: House, says: Says) -> list[str]:
    by_mail = house.settings.smtp_url and person.reach
    told = says["would_go_mail" if by_mail else "would_go_file"].format(name=person.name, reach=person.reach)
    return [told, *(f"  {win.about}  {win.words}" for win in wins)]


def _agreed(says: Says) -> bool:
    try:
        return input(says["ask"]).strip().casefold() == says["ask_word"]
    except EOFError:
        return False


def _lines(house: House, shares: Sequence[Share], says: Says) -> list[str]:
    return [
        says[share.state].format(
            asked=f"{share.asked_at:%Y-%m-%d}",
            sent=f"{share.sent_at or share.asked_at:%Y-%m-%d}",
            name=share.person,
            path=house.office.folder.file_of(share),
        )
        for share in shares
    ]


def _print(lines: Sequence[str]) -> None:
    print("\n".join(map(readable, lines)))
