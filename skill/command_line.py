"""The command `small-wins`: finds the sub-command, and says in one plain sentence what went wrong.

A sub-command's module is imported when it is called and not before, so that `small-wins --help` is there at once.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple


class Command(NamedTuple):
    """A sub-command: where it lives, and its line in the help."""

    module: str
    help: str


COMMANDS = {
    "demo": Command("local_voice.commands.demo", "a spoken conversation through the real local loop; ends by itself"),
    "listen": Command("local_voice.commands.listen", "hands-free: tell your wins to the microphone"),
    "say": Command("local_voice.commands.say", "one turn from text"),
    "recap": Command("local_voice.commands.recap", "read your wins back"),
    "understand": Command("local_voice.commands.understand", "what sentences mean, one JSON object a line"),
    "serve": Command("skill.alexa.commands.serve", "the Alexa endpoint"),
    "models": Command("local_voice.commands.models", "the speech models: list, install, verify"),
    "doctor": Command("local_voice.commands.doctor", "check microphone, speaker, model, voice, database and key"),
    "export": Command("local_voice.commands.export", "take your wins along, or put them on a page for your therapist"),
    "import": Command("local_voice.commands.import_", "bring back what export wrote"),
    "people": Command("local_voice.commands.people", "the people whom you may share with: list, add, remove"),
    "share": Command("local_voice.commands.share", "share wins with them, by mail or as a file; see what was shared"),
    "delete": Command("local_voice.commands.delete", "delete everything that is kept about you"),
    "migrate": Command("local_voice.commands.migrate", "bring the database to this version's form"),
    "interaction-models": Command("skill.alexa.commands.models", "write or check the Alexa interaction models"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one sub-command: 0 fine, 1 a failure said in one sentence on stderr, 2 wrong usage."""
    asked = sys.argv[1:] if arguments is None else list(arguments)
    parsed = argparse.Namespace()
    _forgive()
    try:
        named = next((word for word in asked if not word.startswith("-")), None)
        _parser(named).parse_args(asked, parsed)
        return int(import_module(COMMANDS[parsed.command].module).run(parsed))
    except KeyboardInterrupt:
        return 130  # by convention 128 + SIGINT
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; the interpreter would say so once more at its end
        return 1
    except Exception as error:  # noqa: BLE001 - the last door: no traceback reaches a person
        return _explain(error, getattr(parsed, "locale", None))


def _forgive() -> None:
    """A closed stdin is an empty one, and a sign that an encoding doesn't have is replaced: neither ends a turn."""
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(open(os.devnull, "rb"))  # noqa: PTH123, SIM115 - pathlib would slow `--help`
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _parser(named: str | None) -> argparse.ArgumentParser:
    """The whole help, with the arguments of the one sub-command that is named."""
    parser = argparse.ArgumentParser(
        prog="small-wins",
        description="Tell it your small wins; it keeps them, and reads them back when you ask.",
        epilog="Start with: small-wins demo. Every command has its own --help.",
    )
    sub_commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        sub_parser = sub_commands.add_parser(name, help=command.help, description=command.help)
        if name == named:
            import_module(command.module).add_arguments(sub_parser)
    return parser


def _explain(error: Exception, locale: str | None) -> int:
    """One sentence for what has a name; anything else is a defect of ours, told without its words."""
    from skill.catalog.sentences import explained  # noqa: PLC0415 - only when something went wrong
    from skill.core.errors import SmallWinsError  # noqa: PLC0415

    if isinstance(error, SmallWinsError):
        print(explained(error, _language(locale)), file=sys.stderr)
    else:
        where = error.__traceback__
        while where and where.tb_next:
            where = where.tb_next
        place = f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}" if where else "an unknown place"
        print(f"Something broke that should not have ({type(error).__name__} at {place}).", file=sys.stderr)
    return 1


def _language(asked: str | None) -> str:
    """The language to be told in: the one asked for, else the one that is set, where the settings can be read."""
    from skill.catalog.sentences import FALLBACK  # noqa: PLC0415 - only when something went wrong
    from skill.core.errors import SettingsError  # noqa: PLC0415
    from skill.settings import load_settings  # noqa: PLC0415

    try:
        return asked or load_settings().locale
    except SettingsError:
        return FALLBACK
