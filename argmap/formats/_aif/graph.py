"""An AIF graph in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Graph:
    """The AIF graph of a map."""

    nodes: dict[str, dict[str, Any]] = field(default_factory=dict)
    edges: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    rest: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    """What each node and link of the map goes by."""
    kinds: dict[str, str] = field(default_factory=dict)
    said: set[tuple[str, str]] = field(default_factory=set)
    """The edges that the map's links stand for."""
    own: dict[str, Any] = field(default_factory=dict)
    """What is written of the map itself under `argmap`."""
