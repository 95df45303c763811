"""The lifelines, by country."""

from zoneinfo import ZoneInfo

from skill.catalog.files import lifeline_table
from skill.core.care.lifeline import Lifeline


def lifeline_of(country: str) -> Lifeline | None:
    """The lifeline of an ISO 3166 country code; None for one we have no entry for, and for "" (not chosen)."""
    entry = lifeline_table().get(country.upper())
    if entry is None:
        return None
    read = {"zone": ZoneInfo(entry["zone"]), "languages": tuple(entry["languages"])}
    return Lifeline(country=country.upper(), **{**entry, **read})


def countries() -> tuple[str, ...]:
    """The countries that have an entry."""
    return tuple(sorted(lifeline_table()))
