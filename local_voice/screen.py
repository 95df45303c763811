"""What a terminal shows of a conversation: heard, understood, said."""

from collections.abc import Mapping
from typing import Protocol

from rich.console import Console
from rich.text import Text

from local_voice.readable import readable
from skill.core.turn import Turn


class Screen(Protocol):
    """Shows the conversation to whoever looks."""

    def notice(self, key: str, **facts: object) -> None:
        """A sentence of `[terminal]`."""
        ...

    def heard(self, text: str) -> None:
        """What the person said."""
        ...

    def answered(self, turn: Turn) -> None:
        """What it meant, and what is said to it."""
        ...

    def trouble(self, sentence: str) -> None:
        """What could not be done."""
        ...


class TerminalScreen:
    """Plain lines, with colour where the terminal has it."""

    def __init__(self, console: Console, sentences: Mapping[str, str], *, echo: bool = True) -> None:
        self._console = console
        self._sentences = sentences
        self._echo = echo

    def notice(self, key: str, **facts: object) -> None:
        """A sentence by itself."""
        self._show(Text(self._sentences[key].format_map(facts), style="dim"))

    def heard(self, text: str) -> None:
        """The words as they were heard; none where the person has just typed them."""
        if self._echo:
            self._show(Text())
            self._line("heard", text, "cyan")

    def answered(self, turn: Turn) -> None:
        """The intent's name, and the reply as it is read."""
        if self._echo:
            self._line("understood", turn.intent, "magenta")
        self._line("said", turn.reply.display, "green")

    def trouble(self, sentence: str) -> None:
        """A sentence that stands out."""
        self._show(Text(sentence, style="bold"))

    def _line(self, key: str, text: str, style: str) -> None:
        """Text, never markup: a person's "[bold]" is only a word."""
        label = Text(f"{self._sentences[key]:>12}  ", style=style)
        self._show(label + Text(readable(text), style="default"))

    def _show(self, line: Text) -> None:
        """At once, also into a pipe; wrapped for a terminal only."""
        self._console.print(line, soft_wrap=not self._console.is_terminal)
        self._console.file.flush()
