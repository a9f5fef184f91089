"""What can go wrong with a framework, and the answer that is none."""

from __future__ import annotations

from argmap.core.errors import ArgmapError


class FrameworkError(ArgmapError, ValueError):
    """A framework that cannot be read, built or written."""


class NotDecided(ArgmapError):  # noqa: N818 - it is an outcome, not a fault
    """A question that was given up: the time ran out, or the search is too large without a SAT solver."""
