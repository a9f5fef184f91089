"""Parts of a diagram set as a block: leaves in columns, small trees as an outline under their root.

A rank of forty boxes is a panorama nobody can read. What hangs on one box alone, with nothing else pointing
in, can as well stand below it, joined by a common trunk. An engine then sees one box, as large as the
block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from argmap.render.layout.shapes import Arrow, Box

RAIL = 42.0
"""Room left of a column for the trunk and the branches to its boxes."""
RAIL_AT = 8.0
SECOND_RAIL = 14.0
GAP = 12.0
COLUMN_GAP = 18.0
BUS = 22.0
BELOW = 14.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A box and what stands indented below it, in groups that share a trunk each."""

    box: Box
    arrow: Arrow | None
    """The arrow to the box above; None at the root of a block."""
    groups: tuple[tuple[Outline, ...], ...]
    width: float
    height: float
    count: int


@dataclass(frozen=True, slots=True)
class Block:
    """What an engine sees as one box: an outline below its root, or columns that share a trunk."""

    root: Box | None
    """The box on top; None for columns, whose trunk goes on to a box outside."""
    columns: tuple[tuple[Outline, ...], ...]
    width: float
    height: float
    inlet: float
    """Where a line from above comes in, from the left."""

    def outlines(self) -> list[Outline]:
        """Give every box of the block."""
        waiting = [outline for column in self.columns for outline in column]
        for outline in waiting:
            waiting += [below for group in outline.groups for below in group]
        return waiting


def find_blocks(boxes: dict[str, Box], arrows: Sequence[Arrow], depth: int, rows: int) -> list[Block]:
    """Find the blocks: at `depth` 1 leaves only, at 2 whole small trees; at most `rows` boxes in a column."""
    if depth < 1:
        return []
    into: dict[str, list[Arrow]] = {}
    for arrow in arrows:
        into.setdefault(arrow.target, []).append(arrow)
    most = 1 if depth == 1 else rows
    inside = {
        arrow.sources[0]
        for arrow, count in _pure(boxes, arrows, into)
        if count == 1 or (count <= most and not boxes[arrow.target].first)
    }
    blocks: list[Block] = []
    for target, coming in into.items():
        if target not in boxes or target in inside:
            continue
        members = [_outline(arrow, boxes, into) for arrow in coming if arrow.sources[0] in inside]
        together = sum(member.count for member in members)
        if depth > 1 and len(members) == len(coming) and together <= rows and not boxes[target].first:
            whole = _grown(boxes[target], None, members)
            blocks.append(Block(whole.box, ((whole,),), whole.width, whole.height, whole.box.width / 2))
            continue
        for _, group in groupby(sorted(members, key=_group), key=_group):
            found = list(group)
            if sum(member.count for member in found) > 1:
                blocks.append(_columns(found, rows))
    return blocks


def _pure(
    boxes: dict[str, Box], arrows: Sequence[Arrow], into: dict[str, list[Arrow]]
) -> list[tuple[Arrow, int]]:
    """Give the plain arrows from boxes used nowhere else, with only such below, and how many come along."""
    uses = Counter(source for arrow in arrows for source in arrow.sources)
    plain = {
        arrow.sources[0]: arrow
        for arrow in arrows
        if len(arrow.sources) == 1
        and uses[arrow.sources[0]] == 1
        and arrow.id not in into
        and arrow.target in boxes
        and not arrow.label_width
        and not boxes[arrow.sources[0]].first
    }
    missing = {id_: len(into.get(id_, ())) for id_ in plain}
    counts = dict.fromkeys(plain, 1)
    ready = [id_ for id_, count in missing.items() if count == 0]
    for id_ in ready:
        target = plain[id_].target
        if target in missing:
            missing[target] -= 1
            counts[target] += counts[id_]
            if missing[target] == 0:
                ready.append(target)
    return [(plain[id_], counts[id_]) for id_ in ready]


def _outline(arrow: Arrow, boxes: dict[str, Box], into: dict[str, list[Arrow]]) -> Outline:
    below = [_outline(lower, boxes, into) for lower in into.get(arrow.sources[0], ())]
    return _grown(boxes[arrow.sources[0]], arrow, below)


def _grown(box: Box, arrow: Arrow | None, below: list[Outline]) -> Outline:
    groups = tuple(tuple(group) for _, group in groupby(sorted(below, key=_group, reverse=True), key=_group))
    shift = indent(len(groups))
    return Outline(
        box,
        arrow,
        groups,
        max([box.width, *(shift + outline.width for outline in below)]),
        box.height + (BELOW - GAP if below else 0) + sum(outline.height + GAP for outline in below),
        1 + sum(outline.count for outline in below),
    )


def indent(groups: int) -> float:
    """Give how far boxes stand to the right of the box above, with a rail for each group."""
    return RAIL + SECOND_RAIL * max(groups - 1, 0)


def _group(outline: Outline) -> str:
    return outline.arrow.group if outline.arrow else ""


def _columns(members: list[Outline], rows: int) -> Block:
    wanted = max(1, ceil(sum(member.count for member in members) / rows))
    full, used = sum(member.height + GAP for member in members) / wanted, 0.0
    columns: list[list[Outline]] = [[]]
    for member in members:
        at = min(int((used + (member.height + GAP) / 2) / full), wanted - 1)
        if at >= len(columns) and columns[-1]:
            columns.append([])
        columns[-1].append(member)
        used += member.height + GAP
    width = sum(column_width(column) + COLUMN_GAP for column in columns) - COLUMN_GAP
    height = max(sum(member.height + GAP for member in column) for column in columns) - GAP
    several = len(columns) > 1
    return Block(
        None,
        tuple(tuple(column) for column in columns),
        width,
        height + (BUS if several else 0),
        width / 2 if several else RAIL_AT,
    )


def column_width(column: Sequence[Outline]) -> float:
    """Give the width of a column with the room for its trunk."""
    return RAIL + max(member.width for member in column)
