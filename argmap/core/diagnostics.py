"""What a check has to say: a rule, a severity, a sentence, a place and a remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.core.fixes import Fix
from argmap.core.place import Place
from argmap.core.printable import printable

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `rule` is a stable code, `node` the id it is about, `help` the remedy.

    >>> Diagnostic("AM201", "warning", "`x` has no support.", node="x").severity
    'warning'
    """

    rule: str
    severity: Severity
    message: str
    node: str = ""
    place: Place | None = None
    help: str = ""
    fix: Fix | None = None
    """What `argmap check --fix` would do about it."""

    def __post_init__(self) -> None:
        # Messages quote users' words, which must not steer the terminal they are shown on.
        object.__setattr__(self, "message", printable(self.message))
        object.__setattr__(self, "help", printable(self.help))

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Return file, line, column, code: the order of a report."""
        place = self.place or Place("", 0, 0)
        return (place.file, place.line, place.column, self.rule)

    def to_dict(self) -> dict[str, object]:
        """Return the stable JSON form of `check --output-format json`."""
        place = self.place
        return {
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            "help": self.help,
            "node": self.node,
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
            "fix": self.fix.to_dict() if self.fix else None,
        }
