"""What nodes and steps are called in Argdown: a label where it can be a title, else the id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.formats._argdown.escape import is_title
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link


@dataclass(slots=True)
class Titles:
    """The titles of a map, each once: of its nodes, of the steps that are written out, of what these deny."""

    m: ArgumentMap
    nodes: dict[str, str]
    steps: dict[str, str]
    taken: set[str] = field(default_factory=set)

    def of(self, ref: str) -> str:
        """Return the title of a node or of a step that is written out."""
        return self.nodes.get(ref) or self.steps[ref]

    def fresh(self, wanted: str) -> str:
        """Return a title that nothing else has, and take it."""
        title, number = wanted, 2
        while title in self.taken:
            title, number = f"{wanted} ({number})", number + 1
        self.taken.add(title)
        return title


def titles_of(m: ArgumentMap, joints: Mapping[str, Link]) -> Titles:
    """Return the titles of the nodes of a map, and of the links that are written as arguments of their own.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> made = titles_of(m, {"congestion->toll": m.links["congestion->toll"]})
    >>> made.nodes["toll"], made.steps["congestion->toll"]
    ('Charge a toll', 'Shorter queues for Charge a toll')
    """
    ids = {id if is_title(id) else f"{id}." for id in m.nodes}
    made = Titles(m, {}, {}, set(ids))
    for id, node in m.nodes.items():
        label = node.label or ""
        free = is_title(label) and label not in made.taken
        made.nodes[id] = label if free else id if is_title(id) else f"{id}."
        made.taken.add(made.nodes[id])
    for id, link in joints.items():
        made.steps[id] = made.fresh(_step_title(made, link))
    return made


def _step_title(made: Titles, link: Link) -> str:
    own = link.step.kept.get("argdown")
    given = own.get("title") if isinstance(own, Mapping) else None
    if isinstance(given, str) and is_title(given):
        return given
    parent = made.nodes.get(link.parent) or made.steps.get(link.parent) or link.parent.replace("->", " to ")
    return step_title(made.nodes[link.child], link.polarity, parent)


def step_title(child: str, polarity: str, parent: str) -> str:
    """Return the title of a step that has none of its own.

    >>> step_title("Congestion", "for", "Charge a toll")
    'Congestion for Charge a toll'
    """
    return f"{child} {polarity} {parent}"
