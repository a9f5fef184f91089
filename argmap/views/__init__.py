"""A map as something to look at, as data: which boxes, bars or rows, in which words. A view is a file here.

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
    from argmap.views.data.drawing import Drawing

VIEWS = Registry("argmap.views", what="view")
"""Every view by name."""


def drawing(m: ArgumentMap, view: str = "full") -> Drawing:
    """Return a view of a map as data, for example `overview`, `position:good`, `sources` or `timeline`.

    >>> from argmap.formats import load
    >>> [event.date for event in drawing(load("harbour-bridge"), "timeline").events]
    ['16–22 Mar']

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
    made: Drawing = module.view(m, argument)
    return made


def diagram(m: ArgumentMap, view: str = "full") -> Diagram:
    """Return a view that is made of boxes and arrows.

    Raises:
        UnknownName: there is no such view, position or node.
        ArgmapError: as `drawing`, or the view is made of something else.
    """
    from argmap.views.data.diagram import Diagram

    made = drawing(m, view)
    if not isinstance(made, Diagram):
        raise ArgmapError(f"The view `{view}` has no boxes and arrows.", hint="Use `argmap.views.drawing`.")
    return made
