"""What can go wrong while a diagram is laid out, drawn or compiled."""

from __future__ import annotations

from argmap.core.errors import ArgmapError


class RenderError(ArgmapError):
    """A drawing or a document could not be made; the message says why and the hint says what to do."""
