"""How sure a share is: "most" is said only when its Wilson lower bound beats chance (content.md)."""

from math import sqrt

_Z = 1.959963984540054
"""Standard normal deviate of a two-sided confidence of 95 %, as is usual: `NormalDist().inv_cdf(0.975)`."""


def lower_bound(count: int, total: int) -> float:
    """The least share, from 0 to 1, that `count` of `total` speak for; 0 for none of none.

    Wilson's score interval without continuity correction: E. B. Wilson (1927), "Probable inference, the law of
    succession, and statistical inference", J. Am. Stat. Assoc. 22:209, 10.1080/01621459.1927.10502953.
    """
    if not total:
        return 0.0
    share, z2 = count / total, _Z**2
    middle = share + z2 / (2 * total)
    spread = _Z * sqrt(share * (1 - share) / total + z2 / (4 * total**2))
    return max(0.0, (middle - spread) / (1 + z2 / total))
