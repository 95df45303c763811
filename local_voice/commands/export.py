"""Take your wins along: everything as JSON, or a page to read, for yourself or for your therapist."""

import argparse
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

from local_voice.commands.common import add_house_arguments, house_of
from local_voice.commands.whose import add_whose_argument, whose
from skill.assembly import House, load_sentences
from skill.core.days import day_of
from skill.core.errors import SettingUnusable
from skill.core.period import ENDLESS, Span
from skill.core.ports import Notebook
from skill.core.win import CATEGORIES

PAGES = (".pdf", ".html", ".md")
ARCHIVE = ".json"
THERAPIST = Path("small-wins.pdf")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, which days, and what stands on it."""
    parser.add_argument(
        "file",
        nargs="?",
        type=_file,
        metavar="FILE",
        help=f"a page when it ends in {', '.join(PAGES)}; all, private wins too, when it ends in {ARCHIVE} or is none",
    )
    parser.add_argument(
        "--for-therapist", action="store_true", help=f"a page, in {THERAPIST} unless FILE says otherwise"
    )
    parser.add_argument("--from", dest="first", metavar="DATE", type=_day, help="the first day, such as 2026-05-01")
    parser.add_argument("--to", dest="last", metavar="DATE", type=_day, help="the last day (default: today)")
    parser.add_argument(
        "--categories",
        metavar="NAME,…",
        type=_categories,
        default=(),
        help="only wins of these: " + ", ".join(CATEGORIES),
    )
    parser.add_argument("--private", action="store_true", help="put private wins on the page too")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    add_whose_argument(parser)
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """A page or the archive, to the file; the archive to standard output when there is none."""
    path = args.file or (THERAPIST if args.for_therapist else None)
    _refuse_more_than_asked(path, args)
    with closing(house_of(args)) as house:
        now = house.clock()
        _refuse_backwards(args.first, args.last or day_of(now))
        with house.library.visit(whose(args), now) as visit:
            content = _content(path, args, house, visit.notebook, day_of(now))
        if path is None:
            sys.stdout.write(content.decode())
            return 0
        from skill.pages.file import write_file  # noqa: PLC0415 - as the imports below

        write_file(path, content, over=args.force)
        print(load_sentences(house.settings.locale, "page")["saved"].format(path=path), file=sys.stderr)
    return 0


def _content(path: Path | None, args: argparse.Namespace, house: House, notebook: Notebook, today: date) -> bytes:
    from skill.pages import archive, page, pdf, rendering, wording  # noqa: PLC0415 - Babel and Jinja take their time

    if path is None or not _is_page(path):
        return archive.archived(notebook).encode()
    span = Span(args.first or ENDLESS, args.last or today)
    told = page.page_of(notebook, span, categories=args.categories, private=args.private)
    words = wording.Wording.of(house.settings.locale, load_sentences(house.settings.locale, "page"))
    match path.suffix.casefold():
        case ".html":
            return rendering.as_html(told, words).encode()
        case ".md":
            return rendering.as_markdown(told, words).encode()
        case _:
            return pdf.as_pdf(told, words)


def _refuse_more_than_asked(path: Path | None, args: argparse.Namespace) -> None:
    """The archive is always everything: who asks for less must not be given more."""
    narrowed = args.for_therapist or args.first or args.last or args.categories
    if narrowed and not _is_page(path):
        raise SettingUnusable(
            "--for-therapist, --from, --to or --categories",
            f"given for a page: a FILE that ends in {', '.join(PAGES)}",
        )


def _refuse_backwards(first: date | None, last: date) -> None:
    if first and first > last:
        raise SettingUnusable("--from", f"no later than the last day, {last}")


def _is_page(path: Path | None) -> bool:
    return path is not None and path.suffix.casefold() in PAGES


def _file(text: str) -> Path:
    """A file of another kind would hold JSON under a name that promises something else."""
    path = Path(text)
    if path.suffix.casefold() not in (*PAGES, ARCHIVE):
        raise argparse.ArgumentTypeError(f"{text!r} ends in none of {', '.join((*PAGES, ARCHIVE))}")
    return path


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2026-05-01") from None


def _categories(text: str) -> tuple[str, ...]:
    asked = tuple(name.strip() for name in text.split(","))
    unknown = [name for name in asked if name not in CATEGORIES]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(CATEGORIES)}")
    return asked
