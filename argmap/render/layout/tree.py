"""Our own tidy tree, in linear time, for maps too large for `dot`.

Subtrees are set side by side by their contours, as in Reingold & Tilford, "Tidier Drawings of Trees"
(1981). Where a node hangs on several others the tree follows the lowest of them, and cycles are opened, so
that every graph has one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from argmap.render.layout.shapes import Graph, Placement

_FOREST_GAP = 2.0


def place(graph: Graph) -> Placement:
    """Place a graph as a forest; steps outside the forest have no route of their own."""
    ranks, children, roots = _forest(graph)
    offset = _offsets(graph, ranks, children, roots)
    depth = [0.0] * (max(ranks, default=0) + 1)
    for rank, (_, height) in zip(ranks, graph.sizes, strict=True):
        depth[rank] = max(depth[rank], height)
    tops = list(accumulate((height + graph.rank_gap for height in depth), initial=0.0))
    breadths: dict[int, float] = {}
    waiting = [(root, 0.0) for root in reversed(roots)]
    while waiting:
        node, left = waiting.pop()
        breadths[node] = left + offset[node]
        waiting += [(child, breadths[node]) for child in reversed(children[node])]
    centres = tuple((breadths[i], tops[ranks[i]] + depth[ranks[i]] / 2) for i in range(len(graph.sizes)))
    return Placement(centres, {})


def _forest(graph: Graph) -> tuple[list[int], list[list[int]], list[int]]:
    """Give each node's rank (the longest way down to it), its children in the forest, and the roots."""
    count = len(graph.sizes)
    first = set(graph.first)
    below: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    hangs = [False] * count
    for step in graph.steps:
        if step.lower not in first:
            below[step.upper].append((step.lower, step.length))
            hangs[step.lower] = True
    starts = [*graph.first, *(i for i in range(count) if not hangs[i] and i not in first), *range(count)]
    order, backward = _topological(below, starts)
    ranks, parent = [0] * count, [-1] * count
    for node in order:
        for child, length in below[node]:
            if (node, child) not in backward and ranks[node] + length > ranks[child]:
                ranks[child], parent[child] = ranks[node] + length, node
    children: list[list[int]] = [[] for _ in range(count)]
    roots = [i for i in dict.fromkeys(starts) if parent[i] == -1]
    for node in range(count):
        for child in dict.fromkeys(child for child, _ in below[node]):
            if parent[child] == node:
                children[node].append(child)
    return ranks, children, roots


def _topological(
    below: list[list[tuple[int, int]]], starts: list[int]
) -> tuple[list[int], set[tuple[int, int]]]:
    """Order the nodes from above to below; steps that close a cycle are given apart."""
    state = [0] * len(below)  # 0 new, 1 open, 2 done
    done: list[int] = []
    backward: set[tuple[int, int]] = set()
    for start in starts:
        if state[start]:
            continue
        state[start] = 1
        path = [(start, iter(below[start]))]
        while path:
            node, rest = path[-1]
            for child, _ in rest:
                if state[child] == 1:
                    backward.add((node, child))
                elif state[child] == 0:
                    state[child] = 1
                    path.append((child, iter(below[child])))
                    break
            else:
                state[node] = 2
                done.append(node)
                path.pop()
    return done[::-1], backward


@dataclass(slots=True)
class _Side:
    """One side of a subtree: how far it reaches on each rank, the lowest rank first, plus a common shift."""

    reach: list[float]
    shift: float = 0.0

    def top(self, count: int) -> list[float]:
        return [self.reach[-1 - i] + self.shift for i in range(count)]

    def put(self, values: list[float]) -> None:
        for i, value in enumerate(values):
            self.reach[-1 - i] = value - self.shift


def _offsets(graph: Graph, ranks: list[int], children: list[list[int]], roots: list[int]) -> list[float]:
    """Give each node's distance from its parent (a root's from the left), children before parents."""
    offset = [0.0] * len(graph.sizes)
    sides: dict[int, tuple[_Side, _Side]] = {}
    order: list[int] = []
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        order.append(node)
        waiting += children[node]
    for node in reversed(order):
        half = graph.sizes[node][0] / 2
        left, right = _row(children[node], ranks, ranks[node] + 1, sides, offset, graph.node_gap)
        middle = (offset[children[node][0]] + offset[children[node][-1]]) / 2 if children[node] else 0.0
        for child in children[node]:
            offset[child] -= middle
        for side, edge in ((left, -half), (right, half)):
            side.shift -= middle
            side.reach.append(edge - side.shift)
        sides[node] = (left, right)
    _row(roots, ranks, 0, sides, offset, graph.node_gap * _FOREST_GAP)
    return offset


def _row(
    nodes: list[int],
    ranks: list[int],
    rank: int,
    sides: dict[int, tuple[_Side, _Side]],
    offset: list[float],
    gap: float,
) -> tuple[_Side, _Side]:
    """Set subtrees side by side; a merge costs the depth of the shallower one, so all are linear."""
    left, right = _Side([]), _Side([])
    for node in nodes:
        own_left, own_right = sides.pop(node)
        for side in (own_left, own_right):
            side.reach += [-side.shift] * (ranks[node] - rank)  # the line that passes the ranks between
        shared = min(len(right.reach), len(own_left.reach))
        pairs = zip(right.top(shared), own_left.top(shared), strict=True)
        at = max((r - l for r, l in pairs), default=-gap) + gap  # noqa: E741
        offset[node] = at
        own_left.shift += at
        own_right.shift += at
        if len(own_left.reach) > len(left.reach):
            own_left.put(left.top(len(left.reach)))
            left = own_left
        if len(own_right.reach) >= len(right.reach):
            right = own_right
        else:
            right.put(own_right.top(len(own_right.reach)))
    return left, right
