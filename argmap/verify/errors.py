"""A copy of a source that cannot be read."""

from __future__ import annotations

from argmap.core.errors import ArgmapError


class CopyError(ArgmapError):
    """A copy that has no text to be read: not of a known kind, damaged, locked, too large."""
