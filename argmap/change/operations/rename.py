"""Give a part of a map another id, wherever it is named."""

from __future__ import annotations

from argmap.change.operations.meant import Thing, kind_of, meant
from argmap.change.operations.substitute import Names, of_nodes, substituted
from argmap.core.errors import MapError
from argmap.model.argument_map import ArgumentMap
from argmap.model.changes import with_parts
from argmap.model.ids import is_id, slug


def rename(m: ArgumentMap, thing: Thing, new: str) -> ArgumentMap:
    """Return the map in which a node, source, actor or event has another id, in links and mentions as well.

    An id means the node that has it, or else the source, actor or event.

    Raises:
        UnknownName: there is no such part.
        MapError: the new id is taken, or is none.

    >>> import argmap
    >>> m = rename(argmap.load("harbour-bridge"), "congestion", "queues")
    >>> "fairness->queues->toll" in m.links, m.assessment.judgements[0].on
    (True, ('queues', 'trial-week'))
    """
    section, old = meant(m, thing)
    demand_free(m, section, new)
    sections, more = substituted(m, names_of(section, old, new))
    sections[section] = {
        new if id == old else id: part.model_copy(update={"id": new}) if id == old else part
        for id, part in sections[section].items()
    }
    return with_parts(m, sections, more)


def names_of(section: str, old: str, new: str) -> Names:
    """Return what the ids that name a part become."""
    kind = kind_of(section)
    if kind == "nodes":
        return of_nodes(old, new)
    return {kind: lambda ref: new if ref == old else ref}


def demand_free(m: ArgumentMap, section: str, new: str) -> None:
    """Refuse an id that is taken or is none.

    Raises:
        MapError: so it is.
    """
    if not isinstance(new, str) or not is_id(new):
        shown = str(new)[:60]
        raise MapError(f"`{shown}` is not an id.", hint=f"Write for example `{slug(str(new))}`.", id=shown)
    taken = m.nodes if kind_of(section) == "nodes" else getattr(m, section)
    if new in taken:
        raise MapError(f"The id `{new}` is taken.", hint="Choose another.", id=new)
