"""Lists as people say them."""

from collections.abc import Sequence

from skill.core.language import Joining


def listed(parts: Sequence[str], joining: Joining) -> str:
    """Join parts: "a" · "a and b" · "a, b, and c"; parts that hold an "and" of their own get the comma too."""
    match len(parts):
        case 0 | 1:
            return "".join(parts)
        case 2 if not any(joining.two in part for part in parts):
            return joining.two.join(parts)
        case _:
            return joining.comma.join(parts[:-1]) + joining.last + parts[-1]
