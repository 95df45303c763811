"""The recordings of the bundled conversation, in the order they are played."""

import csv
from pathlib import Path

FOLDER = Path(__file__).parent


def recordings() -> tuple[Path, ...]:
    """The files that `recordings.tsv` names."""
    with (FOLDER / "recordings.tsv").open(encoding="utf-8", newline="") as table:
        return tuple(FOLDER / "recordings" / row["file"] for row in csv.DictReader(table, delimiter="\t"))
