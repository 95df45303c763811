"""Bring wins back from a file that `small-wins export` wrote."""

import argparse
import sys
from contextlib import closing
from pathlib import Path

from local_voice.commands.common import add_house_arguments, house_of
from local_voice.commands.whose import add_whose_argument, whose
from skill.assembly import load_sentences
from skill.core.errors import ArchiveUnreadable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which file, and whose wins."""
    parser.add_argument("file", metavar="FILE", help="what export wrote; - reads standard input")
    add_whose_argument(parser)
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """All of it or nothing; what is there already stays as it is."""
    from skill.pages.archive import brought_back  # noqa: PLC0415 - only when there is something to bring

    text = _text(args.file)
    with closing(house_of(args)) as house:
        with house.library.visit(whose(args), house.clock()) as visit:
            count = brought_back(visit.notebook, text)
        print(load_sentences(house.settings.locale, "page")["brought_back"].format(count=count))
    return 0


def _text(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ArchiveUnreadable from None
