"""Houses for tests: real storage in a folder of the test's own, a clock and a choice that stand still."""

from pathlib import Path

from skill.assembly import House, Settings
from skill.core.ports import Clock
from tests.fakes import first


def house_in(folder: Path, clock: Clock, *, country: str = "", locale: str = "en-US") -> House:
    """A house on SQLite."""
    settings = Settings(
        home=folder,
        config=folder,
        database_url=f"sqlite:///{folder / 'wins.db'}",
        key_file=folder / "key",
        country=country,
        locale=locale,
        alexa_skill_id="amzn1.ask.skill.test",
    )
    return House(settings, clock, first)
