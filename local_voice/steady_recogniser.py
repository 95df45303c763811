"""A recogniser that outlives its failures: it keeps an utterance until its words are out, and hears it again."""

from collections.abc import Callable
from typing import TypeVar

from local_voice.audio.source import BLOCK_SECONDS, Block
from local_voice.heard import Heard, Recognition

SHORT_S = 6.0
"""Up to this length an utterance may be recognised twice; a longer one would delay the reply (our choice)."""

T = TypeVar("T")


class SteadyRecogniser:
    """A Recognition that replaces the one it is made of when that raises or has gone deaf.

    Long-lived recognisers are known to fall silent (alphacep/vosk-api issues 872 and 1337), and a new one costs
    0.2 ms, so hearing no word is reason enough. `make` is called in the thread that uses it.
    """

    def __init__(self, make: Callable[[], Recognition]) -> None:
        self._make = make
        self._recogniser: Recognition | None = None
        self._blocks: list[Block] = []

    def accept(self, block: Block) -> None:
        """Take the next block."""
        self._steadily(lambda recogniser: recogniser.accept(block), otherwise=None)
        self._blocks.append(block)

    def partial(self) -> str:
        """The words so far."""
        return self._steadily(lambda recogniser: recogniser.partial(), otherwise="")

    def finish(self) -> Heard:
        """The words since the last finish or reset."""
        heard = self._finish()
        if not heard.text:
            self._recogniser = None
            heard = self._finish() if self._is_short() else heard
        self._blocks.clear()
        return heard

    def reset(self) -> None:
        """Forget the blocks since the last finish."""
        self._blocks.clear()
        self._steadily(lambda recogniser: recogniser.reset(), otherwise=None)

    def _finish(self) -> Heard:
        return self._steadily(lambda recogniser: recogniser.finish(), otherwise=Heard())

    def _is_short(self) -> bool:
        return 0 < len(self._blocks) * BLOCK_SECONDS <= SHORT_S

    def _steadily(self, ask: Callable[[Recognition], T], otherwise: T) -> T:
        """Ask; if that raises, ask a new one that heard the same blocks; if that raises too, let the blocks go."""
        for _ in range(2):
            try:
                self._recogniser = self._recogniser or self._new_one()
                return ask(self._recogniser)
            except Exception:  # noqa: BLE001 - libvosk's wrapper raises nothing narrower
                self._recogniser = None
        self._blocks.clear()
        return otherwise

    def _new_one(self) -> Recognition:
        recogniser = self._make()
        for block in self._blocks:
            recogniser.accept(block)
        return recogniser
