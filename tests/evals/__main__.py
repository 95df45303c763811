"""`python -m tests.evals [tuning|frozen] [en|es|de]`: the scores; what went wrong is listed for the tuning half only."""

import sys

from rich.console import Console
from rich.table import Table

from tests.evals.scoring import scores


def main() -> None:
    half = sys.argv[1] if len(sys.argv) > 1 else "tuning"
    language = sys.argv[2] if len(sys.argv) > 2 else "en"
    table, found = Table("set", "right", "of", "share"), scores(language, half)
    for score in found:
        table.add_row(score.name, str(score.right), str(score.of), f"{score.share:.1%}")
    Console().print(table)
    if half == "tuning":
        for score in found:
            for case, understood in score.wrong:
                print(f"{score.name}: {case.intent} -> {understood}: {case.text}")


if __name__ == "__main__":
    main()
