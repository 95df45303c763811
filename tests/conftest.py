"""What every test may use."""

import os

import pytest


def pytest_configure() -> None:
    """Commands that tests start keep their compiled modules, as a person's do; without, each takes half again."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the transcripts with what is said now; review them")
