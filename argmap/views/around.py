"""One node with what it bears on and what bears on it."""

from __future__ import annotations

from argmap.core.errors import UnknownName
from argmap.graph.walk import ancestors, below, on_link, used_by
from argmap.model.argument_map import ArgumentMap
from argmap.views.data.boxes import picture
from argmap.views.data.diagram import Diagram

SUMMARY = "one node with all that it bears on, and two steps of what bears on it"
TAKES = "NODE"
STEPS = 2
MOST = 40


def view(m: ArgumentMap, node: str) -> Diagram:
    """Return the surroundings of a node: the way up to the positions, and two steps down.

    A premise is drawn with what it is a premise of: the arrow starts at all of them together. What bears on
    the node's own steps is drawn too, as what is brought against the node is.

    Raises:
        UnknownName: there is no such node.
    """
    if node not in m.nodes:
        raise UnknownName("node", node, m.nodes)
    up = ancestors(m, node)
    own = [link for link in m.links.values() if link.child == node or node in link.step.co_premises]
    onto = [other for link in own for other in on_link(m, link.id)]
    down = near = list(dict.fromkeys([*below(m, node), *onto]))
    for _ in range(STEPS - 1):
        near = [other for id in near for other in below(m, id)]
        down = [*down, *near]
    partners = [premise for id in (node, *up) for link in used_by(m).get(id, ()) for premise in link.premises]
    chosen = list(dict.fromkeys([node, *partners, *up, *down]))[:MOST]
    return picture(m, chosen, title=m.nodes[node].title, focus=[node])
