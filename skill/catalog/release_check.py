"""`make release-check`: nothing is released while a lifeline was not confirmed by a person within a year.

A wrong number is the worst thing that this program could say (content.md, "Lifelines").
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from skill.catalog.lifelines import countries, lifeline_of
from skill.core.care.lifeline import Lifeline

LONGEST = 365
"""Days that a confirmation holds (content.md, "Lifelines")."""


def unconfirmed(lifelines: Iterable[Lifeline], today: date) -> Iterator[str]:
    """One sentence for each lifeline that nobody has confirmed lately."""
    for lifeline in lifelines:
        if not lifeline.verified_on:
            yield f"{lifeline.country}: nobody has confirmed it yet. See {lifeline.source}"
        elif not 0 <= (today - date.fromisoformat(lifeline.verified_on)).days <= LONGEST:
            yield f"{lifeline.country}: last confirmed on {lifeline.verified_on}. See {lifeline.source}"


def main() -> int:
    """1 while something has to be confirmed."""
    shipped = (lifeline for country in countries() if (lifeline := lifeline_of(country)))
    problems = list(unconfirmed(shipped, datetime.now(UTC).date()))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
