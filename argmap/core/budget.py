"""How long an answer may take. A search asks now and then, and gives up rather than hang."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass

from argmap.core.errors import ArgmapError, ConfigError

_UNITS = {"ms": 0.001, "s": 1.0, "": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}
_WRITTEN = re.compile(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*(ms|s|min|m|h|)\s*", re.ASCII)


class NotDecided(ArgmapError):  # noqa: N818 - it is an outcome, not a fault
    """A question that was given up: the time ran out, or the search is too large without a SAT solver."""


@dataclass(frozen=True, slots=True)
class Budget:
    """An amount of time that runs from the moment the budget is made. None is without end.

    >>> Budget.of(None).left() is None, Budget.of(60).left() > 59
    (True, True)
    """

    seconds: float | None = None
    ends: float = 0.0

    @classmethod
    def of(cls, seconds: float | None) -> Budget:
        """Start a budget of so many seconds now."""
        return cls(seconds, time.monotonic() + seconds if seconds is not None else 0.0)

    @classmethod
    def read(cls, text: str) -> Budget:
        """Start a budget as a user writes it: `10s`, `500ms`, `2m`, `1.5`.

        >>> Budget.read("500ms").seconds, Budget.read("2m").seconds
        (0.5, 120.0)

        Raises:
            ConfigError: the text is no amount of time.
        """
        found = _WRITTEN.fullmatch(text)
        if not found:
            raise ConfigError(f"`{text}` is no amount of time.", hint="Write 10s, 500ms or 2m.")
        return cls.of(float(found[1]) * _UNITS[found[2]])

    def left(self) -> float | None:
        """Return the seconds left, never below 0; None where there is no end."""
        return None if self.seconds is None else max(0.0, self.ends - time.monotonic())

    def check(self) -> None:
        """Do nothing while there is time.

        Raises:
            NotDecided: the time is over.
        """
        if self.seconds is not None and time.monotonic() >= self.ends:
            raise NotDecided(f"Not decided within {self.seconds:.3g} s.", hint="Give it more time.")


ENDLESS = Budget()
"""All the time in the world."""
