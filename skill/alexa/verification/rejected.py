"""A request that did not prove where it comes from."""

from dataclasses import dataclass


@dataclass(eq=False)
class Rejected(Exception):
    """Answered with an empty 400, and never told to a person; `rule` names the rule, and nothing of the request."""

    rule: str

    def __str__(self) -> str:
        return self.rule
