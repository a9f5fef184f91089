"""The sources: a reference list in a citation style, with what is known of each below it."""

from __future__ import annotations

from argmap.brief.inline import inline
from argmap.brief.pieces import analyst, joined, para, source, spans
from argmap.brief.reference import archived_copy, dated, reference
from argmap.brief.words import counted, ended
from argmap.model.argument_map import ArgumentMap
from argmap.model.scales import rating
from argmap.model.sources import Source
from argmap.render.blocks import Block, Bullets, Item, Section
from argmap.render.citations.citations import Reference, citations
from argmap.render.citations.prepared import label_of
from argmap.render.citations.styles import DEFAULT_STYLE, Style
from argmap.render.spans import Spans, Text, anchor, plain
from argmap.views.tables.chains import uses

ORDER = 130
TITLE = "The sources"
NEEDS = ("citation_style",)


def section(m: ArgumentMap, *, citation_style: Style = DEFAULT_STYLE) -> Section | None:
    """Return the sources in the order of the style, or None where there are none."""
    if not m.sources:
        return None
    items = tuple(_item(m, one) for one in citations(m, citation_style).references)
    how = para(
        "Below each reference: who speaks, with what access and what bias; how reliable the source is held ",
        "to be; and whom it has its matter from.",
        role="small",
    )
    return Section("section:sources", TITLE, (how, Bullets(items)))


def _item(m: ArgumentMap, listed: Reference) -> Item:
    found = m.sources[listed.id]
    # Where the style has no words, the reference is ours.
    words = listed.spans if plain(listed.spans).strip() else reference(found)
    number = (Text(f"{listed.number} "),) if listed.number else ()
    blocks: list[Block] = [para(number, words, analyst(m, found.by))]
    for said in (_known(m, found, plain(words)), _whence(m, found)):
        if said:
            blocks.append(para(said, role="small"))
    if found.note:
        blocks.append(para(inline(found.note), role="small"))
    return Item(tuple(blocks), anchor("source", listed.id))


def _known(m: ArgumentMap, found: Source, words: str) -> Spans:
    """Return descriptor, rating and use; and the day and the copy, where the reference leaves them out."""
    said: list[Spans] = [inline(ended(found.descriptor))] if found.descriptor else []
    if found.reliability:
        said.append((Text(f"Rated {rating(found.reliability, None)}."),))
    if count := uses(m)[found.id]:
        verb = "rests" if count == 1 else "rest"
        said.append((Text(f"{counted(count, 'node')} of the map {verb} on it."),))
    if label := label_of(found):
        said.append((Text(f"Cited here as “{label}”."),))
    said += [(Text(sentence),) for sentence in dated(found, words)]
    said += [copy] if (copy := archived_copy(found)) else []
    return joined(said, " ")


def _whence(m: ArgumentMap, found: Source) -> Spans:
    if not found.cites:
        return ()
    return spans("It has its matter from ", joined([source(m, id) for id in found.cites], ", ", " and "), ".")
