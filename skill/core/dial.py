"""A setting in per cent that is turned step by step, such as how fast the voice speaks."""

from dataclasses import dataclass

from skill.core.ports import Preferences

NORMAL = 100
"""Per cent: as the door speaks when nobody has asked for anything else."""


@dataclass(frozen=True)
class Dial:
    """A preference by name, with its bounds and its step, all in per cent."""

    preference: str
    lowest: int
    highest: int
    step: int

    def turned(self, preferences: Preferences, steps: int) -> bool:
        """Turn it by some steps, down when negative; False when it stands at that end already."""
        before = self.read(preferences)
        after = min(max(before + steps * self.step, self.lowest), self.highest)
        preferences.put(self.preference, str(after))
        return after != before

    def read(self, preferences: Preferences) -> int:
        """The setting as it stands."""
        stored = preferences.get(self.preference)
        return int(stored) if stored.isdecimal() else NORMAL
