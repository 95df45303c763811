"""Lists as people say them."""

from collections.abc import Sequence

from skill.core.language import Joining


def listed(parts: Sequence[str], joining: Joining) -> str:
    """Join parts: "a" · "a and b" · "a, b, and c"; parts with an "and" or a comma of their own get the comma too."""
    match len(parts):
        case 0 | 1:
            return "".join(parts)
        case 2 if not any(joining.two in part or joining.comma in part for part in parts):
            return parts[0] + _joiner(joining.two, parts[1], joining) + parts[1]
        case _:
            last = _joiner(joining.last, parts[-1], joining)
            holds_one = any(joining.two in part for part in parts[:-1])
            comma = joining.comma.rstrip() if holds_one and not last.startswith(joining.comma.rstrip()) else ""
            return joining.comma.join(parts[:-1]) + comma + last + parts[-1]


def _joiner(usual: str, following: str, joining: Joining) -> str:
    """What stands before the last part; of two beginnings that fit, the longer one decides."""
    beginnings = [start for start in joining.before if following.casefold().startswith(start)]
    return joining.before[max(beginnings, key=len)] if beginnings else usual
