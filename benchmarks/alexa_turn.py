"""How long one Alexa turn takes in process: signed, verified, understood, stored with an fsync, answered.

Run with `python -m benchmarks.alexa_turn`. The floor is a Flask route that does nothing, over the same test client.
"""

import json
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TypeVar

from flask import Flask
from flask.testing import FlaskClient
from rich.console import Console
from rich.table import Table

from skill.alexa.door import Door
from skill.alexa.verification.verifier import Verifier
from tests.alexa.amazon import Amazon, authority, client_of, fetching, house_in
from tests.alexa.requests_made import SKILL_ID, Maker

TURNS = 500
WARM_UP = 20
Turn = tuple[bytes, dict[str, str]]
"""A body and what stands above it."""
Asked = TypeVar("Asked")
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def main() -> None:
    """Measure, and show medians and 99th percentiles in milliseconds."""
    with TemporaryDirectory() as folder, closing(house_in(Path(folder), NOW)) as house:
        trusted = authority(NOW)
        amazon = Amazon(trusted.leaf())
        verifier = Verifier(SKILL_ID, roots=trusted.store, fetch=fetching(amazon.leaf.chain))
        client, door, make = client_of(house, verifier), Door(house), Maker(NOW)
        floor = idle()
        wins = [signed(amazon, make.win("win", f"watered plant number {number}")) for number in range(TURNS)]
        helps = [signed(amazon, make.intent("AMAZON.HelpIntent")) for _ in range(TURNS)]
        show({
            "Flask, nothing done": times(wins, lambda turn: post(floor, turn)),
            "verified only": times(wins, lambda turn: verifier.open(turn[1].get, turn[0], NOW)),
            "answered only (no HTTP, no signature)": times(
                [make.win("win", f"fed cat number {number}") for number in range(TURNS)], door.answer
            ),
            "a whole turn that keeps nothing (help)": times(helps, lambda turn: post(client, turn)),
            "a whole turn that keeps a win": times(wins, lambda turn: post(client, turn)),
        })  # fmt: skip


def idle() -> FlaskClient:
    """A client of an app whose one route does nothing."""
    app = Flask(__name__)
    app.add_url_rule("/alexa", view_func=lambda: "", methods=["POST"])
    return app.test_client()


def signed(amazon: Amazon, envelope: dict[str, object]) -> Turn:
    """Signing is Amazon's work, and is not measured."""
    body = json.dumps(envelope).encode()
    return body, amazon.headers(body)


def post(client: FlaskClient, turn: Turn) -> None:
    """One turn over Flask's test client."""
    answer = client.post("/alexa", data=turn[0], headers=turn[1])
    assert answer.status_code == 200, answer.status_code


def times(turns: Sequence[Asked], act: Callable[[Asked], object]) -> list[float]:
    """Milliseconds of each act, after a warm-up."""
    for turn in turns[:WARM_UP]:
        act(turn)
    taken = []
    for turn in turns[WARM_UP:]:
        began = time.perf_counter()
        act(turn)
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def show(measured: dict[str, list[float]]) -> None:
    """One row for each thing measured."""
    table = Table("", "median ms", "p99 ms", title=f"One Alexa turn, {TURNS - WARM_UP} times")
    for name, taken in measured.items():
        table.add_row(name, f"{median(taken):.2f}", f"{quantiles(taken, n=100)[98]:.2f}")
    Console().print(table)


if __name__ == "__main__":
    main()
