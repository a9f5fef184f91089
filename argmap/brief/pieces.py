"""What several sections say in the same words: references, lists of them, labels and marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.graph.once import once
from argmap.graph.stance import Stance
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Node
from argmap.model.sources import Source
from argmap.render.blocks import Look, Paragraph
from argmap.render.citations.styles import Style
from argmap.render.spans import Mark, Ref, Span, Spans, Text, plain
from argmap.views.tables.chains import lettered

KIND_WORDS = {
    "position": "Position",
    "argument": "Argument",
    "objection": "Objection",
    "evidence": "Evidence",
    "assumption": "Assumption",
}
LONGEST_NAME = 34
BASIS_WORDS = {"supported": "supported", "caveat": "holds with a caveat", "unsupported": "unsupported"}
SIGNS: dict[Stance, tuple[str, str]] = {
    "for": ("support", "+ for"),
    "against": ("attack", "− against"),
    "mixed": ("mixed", "± both ways on"),
}
_VALUE_SCHEMES = {"values", "value-based-practical-reasoning", "practical-reasoning-from-values"}


def para(*parts: str | Span | Spans, role: str = "plain") -> Paragraph:
    """Return a paragraph of words and spans.

    >>> para("See ", Ref("x", "X"), ".").spans[1].text
    'X'
    """
    return Paragraph(spans(*parts), role)  # type: ignore[arg-type]


def spans(*parts: str | Span | Spans) -> Spans:
    """Return words and spans as one run of spans."""
    found: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            found += [Text(part)] if part else []
        elif isinstance(part, tuple):
            found += part
        else:
            found.append(part)
    return tuple(found)


def stopped(*parts: str | Span | Spans) -> Spans:
    """Return a run of spans with a full stop, where its words end without one.

    >>> plain(stopped("Needs ", Ref("x", "the U.S."))), plain(stopped("Needs ", Ref("y", "Y")))
    ('Needs the U.S.', 'Needs Y.')
    """
    run = spans(*parts)
    return run if plain(run).endswith((".", "!", "?", "…")) else (*run, Text("."))


def joined(parts: Sequence[Spans], between: str = ", ", last: str = "") -> Spans:
    """Return runs of spans with words between them.

    >>> [s.text for s in joined([(Text("a"),), (Text("b"),), (Text("c"),)], last=" and ")]
    ['a', ', ', 'b', ' and ', 'c']
    """
    found: list[Span] = []
    for i, part in enumerate(parts):
        if i:
            found.append(Text(last if last and i == len(parts) - 1 else between))
        found += part
    return tuple(found)


def node(m: ArgumentMap, id: str) -> Spans:
    """Return a reference to a node, or to a link as the step between its two ends."""
    if id in m.nodes:
        return (Ref.to("node", id, m.nodes[id].title),)
    link = m.links.get(id)
    if link is None:
        return (Text(id),)
    return spans("the step from ", node(m, link.child), " to ", node(m, link.parent))


def nodes(m: ArgumentMap, ids: Iterable[str]) -> Spans:
    """Return references to several nodes or links."""
    return joined([node(m, id) for id in ids], "; ")


def source(m: ArgumentMap, id: str) -> Spans:
    """Return a reference to a source by its short title, else by the start of its title and its year."""
    return (Ref.to("source", id, _short_names(m)[id]),) if id in m.sources else (Text(id),)


@once
def _short_names(m: ArgumentMap) -> Mapping[str, str]:
    """Return what a sentence calls each source, with a letter where several would be called the same."""
    alike: dict[str, list[str]] = {}
    for id, found in m.sources.items():
        alike.setdefault(_short_name(found), []).append(id)
    return {
        id: name if len(group) == 1 else f"{name} ({lettered(place)})"
        for name, group in alike.items()
        for place, id in enumerate(group)
    }


def _short_name(found: Source) -> str:
    year = f", {found.issued.year}" if found.issued and found.issued.year and not found.title_short else ""
    name = found.title_short or shortened(found.name, LONGEST_NAME)
    return name if year.strip(", ") in name and year else f"{name}{year}"


def cited(m: ArgumentMap, item: Node, style: Style) -> Spans:
    """Return how a style cites the sources of a node, with the places that its quotations name.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> plain(cited(m, m.nodes["trial-week"], Style("chicago-author-date")))
    '(The Gazette 2026, 3)'
    """
    from argmap.render.citations.citations import places_in

    places = places_in(m, item)
    return joined([citation(m, id, style, places.get(id, ())) for id in item.sources], "; ")


def citation(m: ArgumentMap, id: str, style: Style, places: Sequence[str] = ()) -> Spans:
    """Return how a style cites a source, with the places in it, as a reference to the list of sources.

    >>> from argmap.formats import load
    >>> plain(citation(load("harbour-bridge"), "union-survey", Style("apa"), ["page 7"]))
    "(Commuters' Union, 2026, p. 7)"
    """
    from argmap.render.citations.citations import citations

    if id not in m.sources:
        return (Text(id),)
    said = citations(m, style).citation(id, places)
    if said:
        return (Ref.to("source", id, said),)
    # What the style cannot cite is named as elsewhere in the brief.
    return spans(source(m, id), f", {', '.join(places)}" if places else "")


def shortened(text: str, longest: int) -> str:
    """Return a text cut between two words.

    >>> shortened("Trial toll cuts queues", 12)
    'Trial toll …'
    """
    if len(text) <= longest:
        return text
    cut = text[:longest].rsplit(" ", 1)[0] if " " in text[:longest] else text[:longest]
    return cut.rstrip(" ,;:.–-") + " …"


def sources(m: ArgumentMap, ids: Iterable[str]) -> Spans:
    """Return references to several sources."""
    return joined([source(m, id) for id in ids], "; ")


def actors(m: ArgumentMap, ids: Iterable[str]) -> Spans:
    """Return references to actors by their names."""
    return joined(
        [(Ref.to("actor", id, m.actors[id].name),) if id in m.actors else (Text(id),) for id in ids], ", "
    )


def bearing(m: ArgumentMap, position: str, stance: Stance) -> Spans:
    """Return how something bears on a position, with the position's name: so often said, it needs no link."""
    return (Mark(*SIGNS[stance]), Text(f" {m.nodes[position].title}"))


def analyst(m: ArgumentMap, by: str | None, before: str = " ", what: str = "") -> Spans:
    """Return the mark of what is added beyond the sources, or nothing."""
    if not by:
        return ()
    return (Text(before), Mark("analyst", what + (m.actors[by].name if by in m.actors else by)))


def kind(item: Node) -> Mark:
    """Return the label of a node's kind."""
    return Mark(item.kind, KIND_WORDS[item.kind])


def look(item: Node) -> Look:
    """Return what kind of statement a node makes: a fact on record, an assumption, a value, or a judgement.

    A node tagged `value`, or whose step argues from values, is a value; an expert's opinion is a judgement.
    """
    if item.kind == "assumption":
        return "assumption"
    if "value" in item.tags or any(link.step.scheme in _VALUE_SCHEMES for link in item.links):
        return "value"
    return "fact" if item.kind == "evidence" and getattr(item, "basis", None) != "expert" else "judgement"
