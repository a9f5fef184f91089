"""What can go wrong with a framework."""

from __future__ import annotations

from argmap.core.errors import ArgmapError


class FrameworkError(ArgmapError, ValueError):
    """A framework that cannot be read, built or written."""
