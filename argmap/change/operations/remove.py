"""Take parts out of a map, and say first what hangs on them."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.change.operations.hanging import Hanging, descendants, hanging_on
from argmap.change.operations.meant import Thing, meant, several
from argmap.core.errors import ArgmapError
from argmap.model.argument_map import ArgumentMap

_SHOWN = 5


class HangsOnError(ArgmapError):
    """Something hangs on what is to be removed: `hanging` says what."""

    def __init__(self, message: str, hint: str, hanging: tuple[Hanging, ...], id: str) -> None:
        super().__init__(message, hint=hint, id=id)
        self.hanging = hanging

    def __reduce__(self) -> tuple[type[HangsOnError], tuple[str, str, tuple[Hanging, ...], str]]:
        return type(self), (self.message, self.hint, self.hanging, self.id)


def remove(
    m: ArgumentMap,
    things: Thing | Iterable[Thing],
    *,
    with_descendants: bool = False,
    keep_children: bool = False,
) -> ArgumentMap:
    """Return the map without these parts. Where something hangs on them, say what is to become of it.

    `with_descendants` takes the nodes along whose only way to anything goes through these parts;
    `keep_children` takes away only the links and mentions that point at them. The quotations of a source go
    with it.

    Raises:
        UnknownName: there is no such part.
        HangsOnError: something hangs on them, and neither is chosen.

    >>> import argmap
    >>> m = argmap.load("harbour-bridge")
    >>> remove(m, "one-week").links.keys() == m.links.keys() - {"one-week->trial-week->congestion"}
    True
    >>> remove(m, "congestion", with_descendants=True).evidence.keys() == {"wages-by-district"}
    True
    """
    return m.remove(*going(m, things, with_descendants=with_descendants, keep_children=keep_children))


def going(
    m: ArgumentMap,
    things: Thing | Iterable[Thing],
    *,
    with_descendants: bool = False,
    keep_children: bool = False,
) -> list[Thing]:
    """Return all that goes when these parts are removed.

    Raises:
        UnknownName: there is no such part.
        HangsOnError: something hangs on them, and neither is chosen.
    """
    things = several(things)
    if with_descendants and keep_children:
        raise ArgmapError("Descendants cannot both go and stay.", hint="Choose one of the two.")
    if with_descendants:
        return [*things, *(m.nodes[id] for id in sorted(descendants(m, things)))]
    found = hanging_on(m, things)
    if found and not keep_children:
        ids = ", ".join(f"`{meant(m, thing)[1]}`" for thing in things)
        shown = "; ".join(map(str, found[:_SHOWN]))
        more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        hint = "Choose `with_descendants`, which takes along what bears on nothing else, or `keep_children`."
        raise HangsOnError(f"Something hangs on {ids}: {shown}{more}.", hint, found, meant(m, things[0])[1])
    return things
