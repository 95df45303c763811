"""`python -m tests.evals.hear [tuning|frozen]`: what the demo model makes of a half's commands, said by other voices.

Each command of the English sets is spoken once, by voices that taught the model nothing, and decoded by the real vosk.
What comes out otherwise than it was said is written to `en/<half>/heard.tsv`. Needs espeak-ng, flite and what the demo
model is made with (tests/demo_model/README.md); the frozen sentences are never shown.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle

from rich.progress import track

from tests.demo_model.hearing import Listener
from tests.demo_model.measure import spoken, word_errors
from tests.demo_model.places import MODEL
from tests.demo_model.text import bare
from tests.evals.sets import FOLDER, HALVES, Case, Sets

VOICES = ("flite rms", "espeak en-us+f3")
"""Held out when the model was made (tests/demo_model/voices.py)."""
MOST_WRONG = 0.5
"""Share of the words that may be wrong: beyond, what was said is gone ("carry on" -> "korean") for anybody."""
UNKNOWN = -1
"""What vosk answers for a word that a model lacks."""


@dataclass(frozen=True)
class Take:
    """A command, and the text that was heard of it."""

    intent: str
    said: str
    heard: str

    @property
    def is_lost(self) -> bool:
        said = self.said.split()
        return word_errors(said, self.heard.split()) > MOST_WRONG * len(said)


def main() -> None:
    for half in sys.argv[1:] or HALVES:
        cases = Sets("en", half).commands()
        listener = Listener(MODEL)
        known = [case for case in cases if is_known(case.text, listener)]
        takes = list(_takes(track(known, description=half), listener))
        kept = list(_new(takes, half))
        lines = "".join(f"{take.intent}\t{take.heard}\n" for take in kept)
        (FOLDER / "en" / half / "heard.tsv").write_text(lines, encoding="utf-8")
        print(
            f"{half}: {len(cases)} commands, {len(cases) - len(known)} with words that the model lacks, {_told(takes)}"
        )
        print(f"{half}: {len(kept)} written")


def is_known(text: str, listener: Listener) -> bool:
    """Whether the model knows every word of it."""
    return all(listener.model.vosk_model_find_word(word) != UNKNOWN for word in bare(text).split())


def _takes(cases: Iterable[Case], listener: Listener) -> Iterator[Take]:
    for number, (case, voice) in enumerate(zip(cases, cycle(VOICES), strict=False)):
        yield Take(case.intent, bare(case.text), listener.hears(spoken(voice, case.text, number)).text)


def _new(takes: Iterable[Take], half: str) -> Iterator[Take]:
    """What was garbled into nothing that already stands in a set."""
    others = [case for other in HALVES if other != half for case in Sets("en", other).heard()]
    written = [case for each in HALVES for case in _written(Sets("en", each))]
    passed = {bare(case.text) for case in (*others, *written)}
    for take in takes:
        if not take.is_lost and take.heard not in passed:
            passed.add(take.heard)
            yield take


def _written(sets: Sets) -> list[Case]:
    return [*sets.commands(), *sets.wins(), *sets.not_wins(), *sets.garbled()]


def _told(takes: list[Take]) -> str:
    exact, lost = sum(take.heard == take.said for take in takes), sum(take.is_lost for take in takes)
    return f"{exact} heard exactly, {lost} lost"


if __name__ == "__main__":
    main()
