"""What the README says can be said, can be said."""

import re
from datetime import date
from pathlib import Path

import pytest

from skill.catalog.languages import language_of
from skill.core.intents import Confirm
from skill.core.intents.unknown import Unknown
from skill.core.understand.understander import Understander

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
SAYABLE = README.partition("## What you can say")[2].partition("It asks before")[0]


@pytest.fixture(scope="module")
def understander() -> Understander:
    return Understander(language_of("en-US"))


@pytest.mark.parametrize("example", re.findall(r'"([^"]+)"', SAYABLE))
def test_an_example_is_understood_without_a_question(example: str, understander: Understander) -> None:
    understanding = understander.understand(example, date(2026, 3, 2))

    assert not isinstance(understanding.intent, Unknown | Confirm)
    assert understanding.confidence == 1.0
