"""Small, dense maps: positions, a few nodes of every kind, links to nodes and to links, numbers that tie."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from argmap.model.argument_map import ArgumentMap

STRENGTHS = st.sampled_from([None, 0.0, 0.2, 0.5, 0.5, 0.8, 1.0])
KINDS = ("arguments", "objections", "evidence", "assumptions")


@st.composite
def small_maps(draw: st.DrawFn, most: int = 6, circles: bool = True) -> ArgumentMap:
    """Draw a map of at most so many nodes beside its two or three positions."""
    positions = ["p", "q", "r"][: draw(st.integers(2, 3))]
    nodes = [f"n{i}" for i in range(draw(st.integers(1, most)))]
    parts: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    links: list[str] = []
    for i, id in enumerate(nodes):
        earlier = [*positions, *nodes[:i], *links]
        aims = [*positions, *(n for n in nodes if n != id), *links] if circles else earlier
        part: dict[str, Any] = {"text": id}
        if (score := draw(STRENGTHS)) is not None:
            part["likelihood"] = score
        for target in draw(st.lists(st.sampled_from(aims), min_size=1, max_size=2, unique=True)):
            key = draw(st.sampled_from(["for", "for", "against"]))
            step: dict[str, Any] = {}
            if (strength := draw(STRENGTHS)) is not None:
                step["strength"] = strength
            # A premise that comes later bears on nothing earlier but through links of its own.
            others = [n for n in (nodes if circles else nodes[i + 1 :]) if n not in (id, target)]
            if others and draw(st.booleans()):
                step["with"] = [draw(st.sampled_from(others))]
            part.setdefault(key, {})[target] = step
        links += [f"{id}->{target}" for key in ("for", "against") for target in part.get(key, {})]
        parts[draw(st.sampled_from(KINDS))][id] = part
    head = {"id": "m", "question": "q", "positions": {p: {"text": p} for p in positions}}
    return ArgumentMap(**head, **parts)
