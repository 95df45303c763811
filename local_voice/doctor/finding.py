"""What a check found, and how every check is run: whatever happens in one, the others are run too."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from skill.core.errors import SmallWinsError


class Verdict(StrEnum):
    """Whether it is all right."""

    YES = "yes"
    NO = "no"
    WARNING = "warning"  # Small Wins works, with less


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's: `detail_key` names a sentence, `facts` are what it mentions. Never a person's words."""

    name: str
    ok: Verdict
    detail_key: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Check:
    """A look at one thing. An error with a name becomes a finding whose sentence is that error's."""

    name: str
    look: Callable[[], Finding]
    without_it: Verdict = Verdict.NO

    def finding(self) -> Finding:
        """What was found; never raises."""
        try:
            return self.look()
        except SmallWinsError as error:
            return Finding(self.name, self.without_it, type(error).__name__, error.facts)
        except Exception as error:  # noqa: BLE001 - a doctor who falls ill helps nobody
            return Finding(self.name, self.without_it, "unexpected", {"kind": type(error).__name__})


def examine(checks: Iterable[Check]) -> tuple[Finding, ...]:
    """Run every check, in order."""
    return tuple(check.finding() for check in checks)


def all_needed_is_fine(findings: Iterable[Finding]) -> bool:
    """Whether Small Wins can do its work; warnings do not count."""
    return all(finding.ok is not Verdict.NO for finding in findings)
