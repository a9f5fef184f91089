"""All that a brief cites in a style: made once for a map, when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from argmap.core.printable import printable
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Node
from argmap.render.citations.locators import locator
from argmap.render.citations.prepared import entry_of, label_of
from argmap.render.citations.stray import tidied, tidied_words, words_in
from argmap.render.citations.styles import Style
from argmap.render.citations.typeset import Cite, Typeset, typeset
from argmap.render.errors import RenderError
from argmap.render.spans import Spans, plain

MOST = 500
"""So many sources are set in a style: the time it takes grows with their square (1,000 take 3 seconds)."""
_BARE_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Reference:
    """A source in the reference list."""

    id: str
    number: str
    """Its number or label, in styles that cite by one; else nothing."""
    spans: Spans
    """The reference itself; empty where the style writes none, or the processor refused."""


@dataclass(frozen=True, slots=True)
class Citations:
    """The sources of a map in a style."""

    style: Style
    references: tuple[Reference, ...] = ()
    """The reference list, in the style's own order; every source once."""
    notes: tuple[str, ...] = ()
    """What had to be given up, in sentences."""
    short: Mapping[str, str] = field(default_factory=dict)
    """Where the style cites by notes, what the map itself calls a source for short."""
    cited: Mapping[Cite, str] = field(default_factory=dict)

    def citation(self, source: str, places: Sequence[str] = ()) -> str:
        """Return how a source is cited, with the places in it; an empty text where the style cannot say."""
        where = locator(*places, bare_pages=self.style.bare_pages)
        if source in self.short:
            return f"{self.short[source]}, {where}" if where else self.short[source]
        if whole := self.cited.get((source, where), ""):
            bare = bool(_BARE_NUMBER.fullmatch(whole))
            said, place = _squeezed(whole), _squeezed(where)
            if not bare and place in said and place != said:
                return whole
        # Some styles leave the place out, and a raised number alone would be none once it stands in a line.
        found = self.cited.get((source, ""), "")
        opened, closed = ("[", "]") if _BARE_NUMBER.fullmatch(found) else ("", "")
        if found.endswith((")", "]")):
            found, closed = found[:-1], found[-1]
        return f"{opened}{found}, {where}{closed}" if found and where else f"{opened}{found}{closed}"


def citations(m: ArgumentMap, style: Style) -> Citations:
    """Return the sources of a map in a style. What cannot be set in it has no words, and a note says so.

    >>> from argmap.formats import load
    >>> made = citations(load("harbour-bridge"), Style("chicago-author-date"))
    >>> made.citation("union-survey", ["table 2"])
    "(Commuters' Union 2026, table 2)"
    """
    kept = m.__dict__.setdefault(f"_{__name__}.citations", {})
    if style not in kept:
        kept[style] = _made(m, style)
    found: Citations = kept[style]
    return found


def notes_on(m: ArgumentMap, style: Style) -> tuple[str, ...]:
    """Return what had to be given up in the citations of a map, where they have been asked for."""
    found = m.__dict__.get(f"_{__name__}.citations", {}).get(style)
    return found.notes if found else ()


def _made(m: ArgumentMap, style: Style) -> Citations:
    if not m.sources:
        return Citations(style)
    if len(m.sources) > MOST:
        bare = tuple(Reference(id, "", ()) for id in m.sources)
        note = f"The map has {len(m.sources)} sources; more than {MOST} are not set in a citation style."
        return Citations(style, bare, (note,))
    ids = list(dict.fromkeys((*_in_order(m), *m.sources)))
    places = {(id, locator(*places, bare_pages=style.bare_pages)) for id, places in _places(m)}
    keys = {id: f"s{n}" for n, id in enumerate(ids)}
    entries = {keys[id]: entry_of(m.sources[id], m.language, style=style.name) for id in ids}
    cites = [(keys[id], place) for id, place in sorted(places) if place]
    made, refused, why = _tried(entries, cites, style, m)
    back = {key: id for id, key in keys.items()}
    own = {key: words_in(m.sources[id]) for key, id in back.items()}
    listed = [Reference(back[key], number, tidied(spans, own[key])) for key, number, spans in made.listed]
    there = {reference.id for reference in listed}
    listed += [Reference(id, "", ()) for id in ids if id not in there]
    empty = [one.id for one in listed if not plain(one.spans).strip() and keys[one.id] not in refused]
    cited = {
        (back[key], place): tidied_words(words, (*own[key], place))
        for (key, place), words in made.cited.items()
    }
    notes = [*_told("The citation processor refuses", [back[key] for key in refused], why)]
    notes += _told(f"The citation style `{style.name}` writes no reference for", empty)
    labels = {id: label for id, source in m.sources.items() if (label := label_of(source))}
    return Citations(style, tuple(listed), tuple(notes), labels if made.by_notes else {}, cited)


def _in_order(m: ArgumentMap) -> Iterable[str]:
    """Yield the sources in the order in which a reader meets them: evidence first."""
    for node in (*m.evidence.values(), *m.nodes.values()):
        yield from (id for id in node.sources if id in m.sources)


def places_in(m: ArgumentMap, node: Node) -> Mapping[str, tuple[str, ...]]:
    """Return the places that the quotations of a node name, by source.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> places_in(m, m.nodes["trial-week"])
    {'gazette-2026-04-02': ('p. 3',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for quote in node.quotes:
        id = node.source_of(quote)
        if quote.locator and id in m.sources:
            found[id] = (*found.get(id, ()), quote.locator)
    return found


def _places(m: ArgumentMap) -> Iterable[tuple[str, tuple[str, ...]]]:
    for node in m.nodes.values():
        yield from places_in(m, node).items()


def _tried(
    entries: dict[str, Any], cites: Sequence[Cite], style: Style, m: ArgumentMap
) -> tuple[Typeset, list[str], str]:
    """Set all in one run; where that is refused, find out by halves which entries are to blame."""
    from argmap.render.typst_compile import typst_language

    tag = m.language if m.language.lower().split("-")[0] == "en" else "en"
    language = typst_language(tag)

    def run(keys: Sequence[str]) -> Typeset:
        some = {key: entries[key] for key in keys}
        return typeset(some, [cite for cite in cites if cite[0] in some], style, language=language)

    try:
        return run(list(entries)), [], ""
    except RenderError as problem:
        why = problem.message
    if style.csl:
        try:
            run([])
        except RenderError as problem:
            raise RenderError(
                f"The citation style `{style.name}` cannot be used: {problem.message}",
                hint="Choose another style, or mend the file.",
            ) from None
    good, refused = _sorted_out(list(entries), run)
    try:
        return run(good), refused, why
    except RenderError:
        return Typeset(), list(entries), why


def _sorted_out(keys: list[str], run: Callable[[Sequence[str]], Typeset]) -> tuple[list[str], list[str]]:
    """Find out by halves which entries are taken, and which are refused."""
    good: list[str] = []
    refused: list[str] = []
    waiting = [keys]
    while waiting:
        some = waiting.pop()
        try:
            run(some)
        except RenderError:
            half = len(some) // 2
            if half:
                waiting += [some[half:], some[:half]]
            else:
                refused += some
        else:
            good += some
    return good, refused


def _told(what: str, ids: Sequence[str], why: str = "") -> list[str]:
    if not ids:
        return []
    shown = ", ".join(f"`{id}`" for id in ids[:3]) + (f" and {len(ids) - 3} more" if len(ids) > 3 else "")
    because = f" ({printable(why).rstrip('.')[:200]})" if why else ""
    those = "it stands" if len(ids) == 1 else "they stand"
    return [f"{what} {shown}{because}; in the brief {those} in plain words."]


def _squeezed(text: str) -> str:
    return re.sub(r"\W", "", text)
