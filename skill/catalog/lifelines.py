"""The lifeline of a country."""

from skill.catalog.files import lifeline_table
from skill.core.care.lifeline import Lifeline


def lifeline_of(country: str) -> Lifeline | None:
    """The lifeline of an ISO 3166 country code; None for one we have no entry for, and for "" (not chosen)."""
    entry = lifeline_table().get(country.upper())
    return None if entry is None else Lifeline(country=country.upper(), **entry)


def countries() -> tuple[str, ...]:
    """The countries that have an entry."""
    return tuple(sorted(lifeline_table()))
