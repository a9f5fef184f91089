"""What the few items rest on that bear on a claim directly, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.pieces import actors, joined, para, source, spans
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Item
from argmap.render.spans import Ref, Spans, Strong
from argmap.views.tables.direct import Base, Direct, few_direct, spoken

MOST = 5


def direct_bullets(m: ArgumentMap) -> Iterator[Block]:
    """Yield a sentence for each claim that little evidence bears on directly, five at most.

    >>> from argmap.formats import load
    >>> list(direct_bullets(load("harbour-bridge")))
    []
    """
    rows = few_direct(m, MOST)
    if rows:
        yield para("Claims of whose evidence little bears on them directly, and what that little rests on:")
        yield Bullets(tuple(Item((para(_sentence(m, row)),)) for row in rows))


def _sentence(m: ArgumentMap, row: Direct) -> Spans:
    some, count = len(row.direct), len(row.items)
    claim = Strong((Ref.to("node", row.claim, m.nodes[row.claim].title),))
    bears = "one bears" if some == 1 else f"{some} bear"
    bases = [_base(m, row, base, first=place == 0) for place, base in enumerate(row.bases)]
    opening = spans(f"Of the {count} items for ", claim, f", {bears} on it directly: ")
    return spans(opening, joined(bases, "; "), ".")


def _base(m: ArgumentMap, row: Direct, base: Base, *, first: bool) -> Spans:
    """Return how many items rest on an origin, of those that bear directly and of all."""
    some, whole, count = len(base.direct), len(row.direct), len(row.items)
    both = "both" if whole == 2 else f"all {whole}"
    name = "it" if whole == 1 else "one" if some == 1 else both if some == whole else str(some)
    part = f"{len(base.items)} of the {count}{' items' if first else ''}"
    part += f", {some} of the {whole} direct ones" if first and some < whole else ""
    form = spoken(m.sources[base.end.source])
    rests = spans(f"{name} {'rests' if some == 1 else 'rest'} on ", source(m, base.end.source))
    if not form:
        return spans(rests, f" ({part})")
    one = len(base.items) == 1
    before, _, after = (form if one else form.replace("statement", "statements", 1)).partition("{}")
    return spans(rests, f" ({'one ' if one else ''}{before}", _speaker(m, base), f"{after}: {part})")


def _speaker(m: ArgumentMap, base: Base) -> Spans:
    """Return who speaks in an origin, where it is one alone: who said all the items, else the author."""
    said = {m.evidence[item].said_by for item in base.items}
    names = m.sources[base.end.source].author
    if len(said) == 1 and (who := said.pop()):
        return spans(" of ", actors(m, who)) if len(who) == 1 else ()
    return spans(f" of {names[0]}") if len(names) == 1 else ()
