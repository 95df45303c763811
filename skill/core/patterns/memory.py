"""Which patterns were told, and which are never told again; kept as preferences, without a word of the person's."""

from collections.abc import Mapping
from datetime import date

from skill.core.patterns.insight import Pattern
from skill.core.ports import Preferences

TOLD = "patterns_told"
"""A preference: "steps:2026-03-01 hard_days:2026-03-02", each kind with the person's day it was told last, in order."""
DISMISSED = "patterns_dismissed"
"""A preference: "steps hard_days"."""
_KINDS = {pattern.value: pattern for pattern in Pattern}


def told(preferences: Preferences) -> Mapping[Pattern, date]:
    """Each kind that was told with its day, the one told longest ago first; what can't be read was not told."""
    read = map(_read, preferences.get(TOLD).split())
    return dict(item for item in read if item is not None)


def note_told(preferences: Preferences, pattern: Pattern, day: date) -> None:
    """Remember that a pattern was told."""
    others = {kind: when for kind, when in told(preferences).items() if kind is not pattern}
    preferences.put(TOLD, " ".join(f"{kind}:{when}" for kind, when in {**others, pattern: day}.items()))


def told_last(preferences: Preferences, day: date) -> Pattern | None:
    """What was told last, if it was on that day."""
    last = next(reversed(list(told(preferences).items())), None)
    return last[0] if last and last[1] == day else None


def dismissed(preferences: Preferences) -> frozenset[Pattern]:
    """The kinds that the person does not want to hear."""
    return frozenset(_KINDS[name] for name in preferences.get(DISMISSED).split() if name in _KINDS)


def dismiss(preferences: Preferences, pattern: Pattern) -> None:
    """Never tell this kind again."""
    preferences.put(DISMISSED, " ".join(sorted(dismissed(preferences) | {pattern})))


def _read(item: str) -> tuple[Pattern, date] | None:
    """One of what was told; None for what another version wrote, or an archive that was brought back from elsewhere."""
    name, _, day = item.partition(":")
    try:
        return Pattern(name), date.fromisoformat(day)
    except ValueError:
        return None
