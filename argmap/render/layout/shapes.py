"""What a layout is asked for and what it answers, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Curve = tuple[Point, ...]
"""Joined cubic Béziers: a start, then two control points and an end for each."""
Flow = Literal["up", "left", "chain"]


@dataclass(frozen=True, slots=True)
class Box:
    """A box to be placed; `first` boxes (positions) share the first rank."""

    id: str
    width: float
    height: float
    first: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow to be routed from boxes to a box or to the middle of another arrow."""

    id: str
    sources: tuple[str, ...]
    target: str
    group: str = ""
    """Arrows of the same group may share a trunk."""
    label_width: float = 0
    label_height: float = 0


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """Where a box is: its left upper corner and its size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedArrow:
    """How an arrow runs: `tails` from its sources to its joint, `head` on to its target."""

    head: Curve
    tails: tuple[Curve, ...] = ()
    joint: Point | None = None
    sign: Point = (0, 0)


@dataclass(frozen=True, slots=True)
class Layout:
    """A finished layout."""

    boxes: dict[str, PlacedBox]
    arrows: dict[str, PlacedArrow]
    width: float
    height: float
    engine: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A line of an engine's graph: `lower` hangs under `upper`, at least `length` ranks away."""

    upper: int
    lower: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Graph:
    """What an engine sees: sizes (breadth along the rank, depth across it) and steps between numbers."""

    sizes: tuple[tuple[float, float], ...]
    steps: tuple[Step, ...]
    first: tuple[int, ...] = ()
    rank_gap: float = 64
    node_gap: float = 24


@dataclass(frozen=True, slots=True)
class Placement:
    """An engine's answer: the centre of every node and, where it has one, a curve for a step."""

    centres: tuple[Point, ...]
    routes: dict[int, Curve]
