"""From an engine's placement to the finished layout: ranks aligned, lines that keep clear of the boxes.

Between two ranks there is a gap without boxes. A line between neighbouring ranks is a single sweep in that
gap; a longer one keeps the engine's curve in between. Only the ends are ours: each line has its own place
on the box.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from argmap.render.layout.curves import crop, ease, join, line, samples, sweep
from argmap.render.layout.plan import Plan
from argmap.render.layout.shapes import Curve, Placement, Point
from argmap.render.layout.slots import even, near

Leave = Callable[[Point, Point], Curve]
"""How a line leaves its upper end."""
_STRAIGHT = 30
_FLAT_DROP = 34


class Ranks:
    """The bands of boxes and where every node is in them (breadth grows rightwards, depth downwards)."""

    def __init__(self, plan: Plan, placement: Placement) -> None:
        self.sizes = plan.sizes
        self.joints = frozenset(plan.joint_of.values())
        heights = [round(v, 1) for _, v in placement.centres]
        levels = {v: i for i, v in enumerate(sorted(set(heights)))}
        self.rank = [levels[v] for v in heights]
        deepest = [0.0] * len(levels)
        for node, (_, depth) in enumerate(self.sizes):
            deepest[self.rank[node]] = max(deepest[self.rank[node]], depth)
        self.band = [(v - deepest[i] / 2, v + deepest[i] / 2) for v, i in levels.items()]
        self.band.sort()
        self.u = [u for u, _ in placement.centres]
        self.members: list[list[int]] = [[] for _ in levels]
        for node, rank in enumerate(self.rank):
            self.members[rank].append(node)

    def top(self, node: int) -> float:
        """The upper side of a box; a joint has no sides, lines meet in its middle."""
        top = self.band[self.rank[node]][0]
        return top + (self.sizes[node][1] / 2 if node in self.joints else 0)

    def bottom(self, node: int) -> float:
        """The lower side of a box, or the middle of a joint."""
        return self.top(node) + (0 if node in self.joints else self.sizes[node][1])

    def floor(self, node: int) -> float:
        """The lower end of the band a node is in."""
        return self.band[self.rank[node]][1]

    def ceiling(self, node: int) -> float:
        """The upper end of the band a node is in."""
        return self.band[self.rank[node]][0]


def route(plan: Plan, placement: Placement, ranks: Ranks) -> list[Curve]:
    """Draw every step of the plan's graph from its upper node to its lower one."""
    steps = plan.steps
    ends = [
        (s.upper, s.lower) if ranks.rank[s.upper] <= ranks.rank[s.lower] else (s.lower, s.upper)
        for s in steps
    ]
    flat = [ranks.rank[a] == ranks.rank[b] for a, b in ends]
    below = _slots(plan, ranks, ends, flat)
    undercuts = {plan.heads[a.id]: a.target for a in plan.arrows.values() if a.target in plan.joint_of}
    curves: list[Curve] = []
    for index, (a, b) in enumerate(ends):
        if flat[index]:
            curve = _flat(ranks, a, b, index)
        else:
            start, end = (below[index][0], ranks.floor(a)), (below[index][1], ranks.ceiling(b))
            if index in undercuts and a in ranks.joints:
                premises = plan.arrows[undercuts[index]].sources
                others = sum(ranks.u[plan.node_of[id_]] for id_ in premises) / len(premises)
                joint = start[0], ranks.bottom(a)
                aside = partial(_sideways, others=others)
                curve = _between(ranks, placement.routes.get(index), (a, b), joint, end, aside)
            else:
                curve = _between(ranks, placement.routes.get(index), (a, b), start, end, sweep)
                if ranks.bottom(a) < start[1]:
                    curve = join(line((start[0], ranks.bottom(a)), start), curve)
            if ranks.top(b) > end[1]:
                curve = join(curve, line(end, (end[0], ranks.top(b))))
        curves.append(curve if a == steps[index].upper else curve[::-1])
    return curves


def _slots(
    plan: Plan, ranks: Ranks, ends: list[tuple[int, int]], flat: list[bool]
) -> dict[int, tuple[float, float]]:
    """Choose for each step where it leaves its upper box and where it reaches its lower one."""
    out: dict[int, list[int]] = {}
    into: dict[int, list[int]] = {}
    for index, (a, b) in enumerate(ends):
        if not flat[index]:
            out.setdefault(a, []).append(index)
            into.setdefault(b, []).append(index)
    tops: dict[int, float] = {}
    for node, indices in into.items():
        if node in plan.blocks:
            block = plan.blocks[node]
            inlet = ranks.u[node] - ranks.sizes[node][0] / 2 + block.inlet
            places = even(inlet, block.root.width if block.root else 0, len(indices))
        elif node in ranks.joints:
            places = [ranks.u[node]] * len(indices)
        else:
            places = even(ranks.u[node], ranks.sizes[node][0], len(indices))
        indices.sort(key=lambda i: (ranks.u[ends[i][0]], i))
        tops.update(zip(indices, places, strict=True))
    chosen: dict[int, tuple[float, float]] = {}
    for node, indices in out.items():
        indices.sort(key=lambda i: (tops[i], i))
        wishes = [tops[i] for i in indices]
        joint = node in ranks.joints
        places = (
            [ranks.u[node]] * len(indices) if joint else near(ranks.u[node], ranks.sizes[node][0], wishes)
        )
        chosen.update({i: (place, tops[i]) for i, place in zip(indices, places, strict=True)})
    return chosen


def _between(
    ranks: Ranks, engine_route: Curve | None, ends: tuple[int, int], start: Point, end: Point, leave: Leave
) -> Curve:
    """Run straight through the gap or, where boxes are in the way, along the engine's curve.

    The engine's curve is kept from the first rank in between to the last one. Where it touches the boxes at
    its ends is not where we do, and a line bent there would creep along the frame.
    """
    direct = leave(start, end)
    upper, lower = ranks.rank[ends[0]], ranks.rank[ends[1]]
    if lower - upper == 1 or engine_route is None or not _collides(ranks, direct, ends):
        return direct
    if engine_route[0][1] > engine_route[-1][1]:
        engine_route = engine_route[::-1]
    with_boxes = [
        rank for rank in range(upper + 1, lower) if not ranks.joints.issuperset(ranks.members[rank])
    ]
    # A gap that takes in a rank of joints alone is wider, and the line in it calmer.
    for between in (with_boxes, range(upper + 1, lower)):
        if between:
            middle = crop(engine_route, ranks.band[between[0]][0], ranks.band[between[-1]][1])
            if middle is None:
                return direct
            first = ease(start, middle) if leave is sweep else leave(start, middle[0])
            eased = join(first, middle, ease(end, middle[::-1])[::-1])
            if not _collides(ranks, eased, ends):
                return eased
    return _step_by_step(ranks, engine_route, ends, start, end, leave)


def _step_by_step(
    ranks: Ranks, engine_route: Curve, ends: tuple[int, int], start: Point, end: Point, leave: Leave
) -> Curve:
    """Cross each rank upright where the engine's curve does, and sweep in the gaps."""
    points = samples(engine_route, 24)
    parts: list[Curve] = []
    at = start
    for rank in range(ranks.rank[ends[0]] + 1, ranks.rank[ends[1]]):
        low, high = ranks.band[rank]
        u = min(points, key=lambda point: abs(point[1] - (low + high) / 2))[0]
        parts += [sweep(at, (u, low)) if parts else leave(at, (u, low)), line((u, low), (u, high))]
        at = (u, high)
    return join(*parts, sweep(at, end))


def _collides(ranks: Ranks, curve: Curve, ends: tuple[int, int], room: float = 5) -> bool:
    points = samples(curve)
    for rank in range(ranks.rank[ends[0]] + 1, ranks.rank[ends[1]]):
        low, high = ranks.band[rank]
        passing = [u for u, v in points if low - room <= v <= high + room]
        for node in ranks.members[rank]:
            reach = ranks.sizes[node][0] / 2 + room
            if any(abs(u - ranks.u[node]) < reach for u in passing):
                return True
    return False


def _sideways(joint: Point, end: Point, others: float) -> Curve:
    """Meet a joint from the side, so that an undercut is not taken for another premise."""
    if abs(end[0] - joint[0]) < _STRAIGHT:
        side = -1 if others > joint[0] else 1
        return (joint, (joint[0] + side * 50, joint[1]), (end[0] + side * 4, joint[1] + 6), end)
    return (joint, (joint[0] + (end[0] - joint[0]) * 0.7, joint[1]), (end[0], joint[1] + 8), end)


def _flat(ranks: Ranks, a: int, b: int, index: int) -> Curve:
    """Join two boxes of one rank: straight when they are neighbours, else in a bow under the rank."""
    left, right = (a, b) if ranks.u[a] <= ranks.u[b] else (b, a)
    between = [n for n in ranks.members[ranks.rank[a]] if ranks.u[left] < ranks.u[n] < ranks.u[right]]
    if not between:
        y = ranks.ceiling(a) + min(ranks.sizes[a][1], ranks.sizes[b][1]) / 2 + (index % 2 * 2 - 1) * 9
        ends = [
            (ranks.u[n] + side * (0 if n in ranks.joints else ranks.sizes[n][0] / 2), y)
            for n, side in ((left, 1), (right, -1))
        ]
        curve = line(ends[0], ends[1])
    else:
        low = ranks.floor(a) + _FLAT_DROP
        from_a, to_b = (ranks.u[left] + 30, ranks.bottom(left)), (ranks.u[right] - 30, ranks.bottom(right))
        curve = (from_a, (from_a[0], low), (to_b[0], low), to_b)
    return curve if left == a else curve[::-1]
