"""A download as a person sees it: a bar on a terminal, a line for every tenth where there is none."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn, TransferSpeedColumn

from local_voice.models.download import Progress as Tell


@contextmanager
def shown_progress(console: Console) -> Iterator[Tell]:
    """Something to tell the bytes to, as long as it lasts."""
    if not console.is_terminal:
        yield _Lines(console).tell
        return
    with Progress(BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn(), console=console) as bar:
        task = bar.add_task("", total=None)
        yield lambda here, total: bar.update(task, completed=here, total=total, visible=True)


class _Lines:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._told = -1

    def tell(self, here: int, total: int | None) -> None:
        tenth = 10 * here // total if total else -1
        if tenth > self._told:
            self._told = tenth
            self._console.print(f"{10 * tenth} %")
