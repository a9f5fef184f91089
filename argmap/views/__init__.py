"""A map as something to look at, as data: which nodes and arrows, in which words. A view is a file here.

A view has `SUMMARY`, `TAKES` (what stands after the colon; in brackets where it may be left out) and
`view(m, argument)`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.core.errors import ArgmapError
from argmap.core.registry import Registry

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.views.data.diagram import Diagram

VIEWS = Registry("argmap.views", what="view")
"""Every view by name."""


def diagram(m: ArgumentMap, view: str = "full") -> Diagram:
    """Return a view of a map as a diagram: `full`, `overview`, `position:good`, `around:back-channel`.

    Raises:
        UnknownName: there is no such view, or no such position or node.
        ArgmapError: the view needs an id after a colon, or takes none.
    """
    name, colon, argument = view.partition(":")
    module = VIEWS[name]
    if module.TAKES and module.TAKES[0] != "[" and not argument:
        raise ArgmapError(f"The view `{name}` needs an id.", hint=f"Write `{name}:{module.TAKES}`.")
    if colon and not module.TAKES:
        raise ArgmapError(f"The view `{name}` takes no id.", hint=f"Write `{name}`.")
    made: Diagram = module.view(m, argument)
    return made
