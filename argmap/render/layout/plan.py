"""From boxes and arrows to the graph an engine places: joints where arrows meet, blocks seen as one box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from argmap.render.layout.blocks import Block, find_blocks
from argmap.render.layout.shapes import Arrow, Box, Flow, Graph, Step

_JOINT = 14.0
_GAPS = {"up": 66.0, "left": 84.0}
_GAP_BY_LABEL = 44.0
"""Between a label and a box there is room for the sign and the arrow's head."""


@dataclass(slots=True)
class Plan:
    """The graph, and what its numbers stand for."""

    boxes: dict[str, Box]
    arrows: dict[str, Arrow]
    sizes: list[tuple[float, float]] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    node_of: dict[str, int] = field(default_factory=dict)
    joint_of: dict[str, int] = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)
    """The step from an arrow's joint, or its source, to its target; arrows inside a block have none."""
    tails: dict[str, tuple[int, ...]] = field(default_factory=dict)
    blocks: dict[int, Block] = field(default_factory=dict)
    rank_gap: float = 66
    node_gap: float = 26

    @property
    def graph(self) -> Graph:
        """What the engine sees."""
        first = tuple(self.node_of[box.id] for box in self.boxes.values() if box.first)
        return Graph(tuple(self.sizes), tuple(self.steps), first, self.rank_gap, self.node_gap)


def make_plan(
    boxes: Sequence[Box], arrows: Sequence[Arrow], flow: Flow, depth: int = 0, rows: int = 1
) -> Plan:
    """Build the graph; for the flow `left` it is built upright and turned afterwards.

    `depth` and `rows` say what is set in blocks, see `find_blocks`.

    Raises ValueError when an id is used twice or an arrow's end does not exist: a fault of the caller.
    """
    plan = Plan({box.id: box for box in boxes}, {arrow.id: arrow for arrow in arrows})
    _check(plan, boxes, arrows)
    _add_boxes(plan, find_blocks(plan.boxes, arrows, depth, rows) if flow == "up" else [], flow)
    _add_joints(plan, flow)
    plan.rank_gap = _GAPS[flow] / (2 if plan.joint_of else 1)
    if any(arrow.label_width for arrow in arrows):
        plan.rank_gap = max(plan.rank_gap, _GAP_BY_LABEL)
    plan.node_gap = 26 if flow == "up" else 16
    _add_steps(plan)
    return plan


def _add_boxes(plan: Plan, blocks: list[Block], flow: Flow) -> None:
    block_of = {outline.box.id: block for block in blocks for outline in block.outlines()}
    number_of: dict[int, int] = {}
    for box in plan.boxes.values():
        block = block_of.get(box.id)
        if block is None:
            plan.node_of[box.id] = len(plan.sizes)
            plan.sizes.append((box.width, box.height) if flow == "up" else (box.height, box.width))
            continue
        if id(block) not in number_of:
            number_of[id(block)] = len(plan.sizes)
            plan.blocks[len(plan.sizes)] = block
            plan.sizes.append((block.width, block.height))
        plan.node_of[box.id] = number_of[id(block)]


def _add_joints(plan: Plan, flow: Flow) -> None:
    undercut = {arrow.target for arrow in plan.arrows.values()}
    for arrow in plan.arrows.values():
        own_tail = arrow.target in arrow.sources
        if len(arrow.sources) > 1 or arrow.id in undercut or arrow.label_width or own_tail:
            plan.joint_of[arrow.id] = len(plan.sizes)
            size = (max(_JOINT, arrow.label_width), max(_JOINT, arrow.label_height))
            plan.sizes.append(size if flow == "up" else size[::-1])


def _add_steps(plan: Plan) -> None:
    """Add the steps; with joints about, every other rank is for joints, so that boxes stay in line."""
    full = 2 if plan.joint_of else 1
    trunks: dict[int, int] = {}
    for arrow in plan.arrows.values():
        to_joint = arrow.target in plan.joint_of
        upper = plan.joint_of[arrow.target] if to_joint else plan.node_of[arrow.target]
        if arrow.id in plan.joint_of:
            joint = plan.joint_of[arrow.id]
            plan.heads[arrow.id] = len(plan.steps)
            plan.steps.append(Step(upper, joint, 2 if to_joint else 1))
            sources = range(len(plan.steps), len(plan.steps) + len(arrow.sources))
            plan.tails[arrow.id] = tuple(sources)
            plan.steps += [Step(joint, plan.node_of[source]) for source in arrow.sources]
            continue
        lower = plan.node_of[arrow.sources[0]]
        if upper == lower:
            continue
        shared = lower in plan.blocks and plan.blocks[lower].root is None
        if shared and lower in trunks:
            plan.heads[arrow.id] = trunks[lower]
            continue
        trunks[lower] = plan.heads[arrow.id] = len(plan.steps)
        plan.steps.append(Step(upper, lower, 1 if to_joint else full))


def _check(plan: Plan, boxes: Sequence[Box], arrows: Sequence[Arrow]) -> None:
    if (
        len(plan.boxes) < len(boxes)
        or len(plan.arrows) < len(arrows)
        or plan.boxes.keys() & plan.arrows.keys()
    ):
        raise ValueError("two things of a diagram have the same id")
    for arrow in arrows:
        if not arrow.sources:
            raise ValueError(f"the arrow {arrow.id!r} comes from nowhere")
        for source in arrow.sources:
            if source not in plan.boxes:
                raise ValueError(f"the arrow {arrow.id!r} comes from {source!r}, which is not a box")
        if arrow.target not in plan.boxes and arrow.target not in plan.arrows:
            raise ValueError(f"the arrow {arrow.id!r} points at {arrow.target!r}, which does not exist")
