"""`python -m tests.evals [tuning|frozen] [en|es|de]`: the scores; misses are listed for the tuning half only."""

import sys

from rich.console import Console
from rich.table import Table

from tests.evals.caring import alarms, care_scores, ordinary_wins
from tests.evals.scoring import scores
from tests.evals.sets import Sets
from tests.evals.telling import mirrored, sorted_wrongly


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
    care(language, half)
    telling(language)


def care(language: str, half: str) -> None:
    """What care notices; for none, noticed means that there was no alarm."""
    table, found = Table("care", "of", "noticed", "exact", "share"), care_scores(language, half)
    for score in found:
        table.add_row(score.outcome, str(score.of), str(score.noticed), str(score.exact), f"{score.share:.1%}")
    wins = ordinary_wins(language)
    Console().print(table, f"{alarms(language, wins)} alarms in {len(wins)} ordinary wins")
    for case, read, rule in (missed for score in found if half == "tuning" for missed in score.missed):
        print(f"care: {case.outcome} -> {read} {rule}: {case.text}")


def telling(language: str) -> None:
    """How wins are told back, and what they are taken to be about; these sets have no frozen half."""
    score, wrong = mirrored(language), sorted_wrongly(language)
    Console().print(
        f"{score.right} of {score.of} wins turned rightly, {len(score.wrong)} wrongly, {len(score.left)} left"
    )
    Console().print(f"{len(wrong)} of {len(Sets(language, 'tuning').categories())} wins taken for something else")
    for win, told in [*score.wrong, *((win, "left") for win in score.left), *wrong]:
        print(f"told: {win} -> {told}")


if __name__ == "__main__":
    main()
