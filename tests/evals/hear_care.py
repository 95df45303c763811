"""`python -m tests.evals.hear_care [tuning|frozen]`: how care reads the sets when they come through a recogniser.

Each sentence of the English care set is spoken once, by voices that taught the demo model nothing, decoded by the real
vosk with that model, and read. Both counts are printed, side by side, on the same sentences: those with a word that the
model doesn't know are left out. Needs what the demo model is made with (tests/demo_model/README.md).
"""

import sys
from collections import Counter
from itertools import cycle

from rich.console import Console
from rich.progress import track
from rich.table import Table

from skill.core.care.outcome import Outcome
from tests.demo_model.hearing import Listener
from tests.demo_model.measure import spoken
from tests.demo_model.places import MODEL
from tests.evals.caring import NOTICED, care_reader
from tests.evals.hear import VOICES, is_known
from tests.evals.sets import HALVES, Sets


def main() -> None:
    listener = Listener(MODEL)
    for half in sys.argv[1:] or HALVES:
        cases = [case for case in Sets("en", half).care() if is_known(case.text, listener)]
        of, read, heard = Counter[Outcome](), Counter[Outcome](), Counter[Outcome]()
        for number, (case, voice) in enumerate(zip(track(cases, description=half), cycle(VOICES), strict=False)):
            text, outcome = listener.hears(spoken(voice, case.text, number)).text, Outcome(case.outcome)
            of[outcome] += 1
            read[outcome] += _is_noticed(case.text, outcome)
            heard[outcome] += _is_noticed(text, outcome)
        table = Table(half, "said", "as written", "as heard")
        for outcome in Outcome:
            table.add_row(outcome, str(of[outcome]), str(read[outcome]), str(heard[outcome]))
        Console().print(table)


def _is_noticed(text: str, outcome: Outcome) -> bool:
    return care_reader("en").read(text).outcome in NOTICED[outcome]


if __name__ == "__main__":
    main()
