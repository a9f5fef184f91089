"""Cubic Béziers: reverse, measure, cut, shorten."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import hypot

from argmap.render.layout.shapes import Curve, Point

_SAMPLES = 12
_FINE = 48
_NEAR = 0.5
Segment = tuple[Point, Point, Point, Point]


def segments(curve: Curve) -> list[Segment]:
    """Give the single cubic pieces of a curve."""
    return [(curve[i], curve[i + 1], curve[i + 2], curve[i + 3]) for i in range(0, len(curve) - 3, 3)]


def join(*curves: Curve) -> Curve:
    """Put curves end to end; each begins where the one before it ends."""
    return curves[0] + tuple(point for curve in curves[1:] for point in curve[1:])


def line(a: Point, b: Point) -> Curve:
    """Write a straight line as a cubic."""
    return (a, between(a, b, 1 / 3), between(a, b, 2 / 3), b)


def sweep(a: Point, b: Point) -> Curve:
    """Run from `a` to `b`, leaving and arriving at right angles to the ranks."""
    middle = (a[1] + b[1]) / 2
    return (a, (a[0], middle), (b[0], middle), b)


def ease(a: Point, onto: Curve) -> Curve:
    """Run from `a`, leaving at a right angle to the ranks, smoothly onto the start of a curve."""
    at = onto[0]
    toward = next((point for point in onto[1:] if hypot(point[0] - at[0], point[1] - at[1]) > _NEAR), a)
    reach = (at[1] - a[1]) / 2
    slope = (toward[0] - at[0]) / (toward[1] - at[1]) if (toward[1] - at[1]) * reach > 0 else 0.0
    lean = min(max(slope, -3.0), 3.0)
    return (a, (a[0], a[1] + reach), (at[0] - lean * reach, at[1] - reach), at)


def between(a: Point, b: Point, share: float) -> Point:
    """Give the point at a share of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def split(segment: Segment, at: float) -> tuple[Segment, Segment]:
    """Cut one cubic in two (de Casteljau)."""
    a, b, c, d = segment
    ab, bc, cd = between(a, b, at), between(b, c, at), between(c, d, at)
    abc, bcd = between(ab, bc, at), between(bc, cd, at)
    middle = between(abc, bcd, at)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def samples(curve: Curve, per_segment: int = _SAMPLES) -> list[Point]:
    """Give points along a curve, for lengths and for collisions."""
    points = [curve[0]]
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in segments(curve):
        for k, m, n, o in _weights(per_segment):
            points.append((k * ax + m * bx + n * cx + o * dx, k * ay + m * by + n * cy + o * dy))
    return points


@cache
def _weights(count: int) -> list[tuple[float, float, float, float]]:
    """Give the Bernstein weights of evenly spaced places; a drawing asks for them very often."""
    shares = [step / count for step in range(1, count + 1)]
    return [((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3) for t in shares]


def length(curve: Curve) -> float:
    """Give the length of a curve, near enough for drawing."""
    points = samples(curve)
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def along(curve: Curve, distance: float) -> Point:
    """Give the point at a distance from the start of a curve."""
    points = samples(curve)
    for a, b in pairwise(points):
        step = hypot(b[0] - a[0], b[1] - a[1])
        if step >= distance and step > 0:
            return between(a, b, distance / step)
        distance -= step
    return points[-1]


def middle(curve: Curve) -> Point:
    """Give the point halfway along a curve."""
    return along(curve, length(curve) / 2)


def shorten(curve: Curve, by: float) -> Curve:
    """Cut a length off the end of a curve, so that an arrow's head has room."""
    pieces = segments(curve)
    while pieces:
        last = pieces.pop()
        points = samples(last, _FINE)
        for step in range(_FINE, 0, -1):
            (ax, ay), (bx, b_y) = points[step - 1], points[step]
            size = hypot(bx - ax, b_y - ay)
            if size > by:
                kept = split(last, (step - by / size) / _FINE)[0]
                return join(*pieces, kept) if pieces else kept
            by -= size
    return curve


def crop(curve: Curve, low: float, high: float) -> Curve | None:
    """Keep what runs between two heights of a curve that goes downwards; None when nothing does."""
    kept: list[Curve] = []
    for segment in segments(curve):
        top, bottom = segment[0][1], segment[3][1]
        piece = segment
        if bottom <= low or top >= high or bottom <= top:
            continue
        if bottom > high:
            piece = split(piece, _share_at(piece, high))[0]
        if top < low:
            piece = split(piece, _share_at(piece, low))[1]
        kept.append(piece)
    return join(*kept) if kept else None


def _share_at(segment: Segment, height: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(24):
        half = (low + high) / 2
        low, high = (half, high) if split(segment, half)[0][3][1] < height else (low, half)
    return low
