"""Sources and citations through Typst's citation processor: one run for all, entries given as data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import Any

from argmap.render.citations import kept
from argmap.render.citations.styles import Style
from argmap.render.errors import RenderError
from argmap.render.spans import Spans, plain

Cite = tuple[str, str]
"""The key of an entry, and a place in it or nothing."""

_TEMPLATE = """
#let data = json("data.json")
#set smartquote(enabled: false)
#set text(lang: data.lang, region: data.region)
#for (key, place) in data.cites {
  par(cite(label(key), supplement: if place != "" { place }))
}
#bibliography(
  bytes(data.entries),
  style: if data.csl != "" { bytes(data.csl) } else { data.style },
  full: true,
  title: none,
)
"""
_BETWEEN = "between"
_SPACER: dict[str, Any] = {"type": "book", "title": "{Between}", "author": [{"name": "~~~"}], "date": "1000"}
"""An entry cited between two citations of one source, so that no style writes `ibid.`"""


@dataclass(frozen=True, slots=True)
class Typeset:
    """The reference list as (key, number, words), in the style's order, and the citations as words."""

    listed: tuple[tuple[str, str, Spans], ...] = ()
    cited: Mapping[Cite, str] = field(default_factory=dict)
    by_notes: bool = False
    """Whether the style cites by notes."""


def typeset(
    entries: Mapping[str, Any], cites: Sequence[Cite], style: Style, *, language: Mapping[str, str | None]
) -> Typeset:
    """Return entries as a reference list, and each as it is cited, without a place and with those asked for.

    What was set before, by the same Typst, is taken from the folder for caches.

    Raises:
        RenderError: the processor refuses the entries or the style.
    """
    asked, wanted = _asked(list(entries), cites, style)
    data = {
        "entries": json.dumps({**entries, _BETWEEN: _SPACER}, ensure_ascii=False),
        "cites": asked,
        "style": style.name,
        "csl": style.csl,
        **language,
    }
    text = json.dumps(data, ensure_ascii=False).encode()
    name = kept.name_of(text, _TEMPLATE)
    found = kept.read(name)
    if found is None:
        found = _read(_run(text), asked, wanted)
        kept.write(name, found)
    listed, cited, by_notes = found
    return Typeset(
        tuple((key, number, kept.spans_of(words)) for key, number, words in listed),
        {(key, place): words for key, place, words in cited},
        by_notes,
    )


def _asked(keys: Sequence[str], cites: Sequence[Cite], style: Style) -> tuple[list[Cite], list[int]]:
    """Return what is cited, in order, and which of it is wanted.

    Each source is cited once before, as a first note may give it in full. Two citations of one source do not
    follow each other, as the second might be `ibid.`
    """
    places: dict[str, list[Cite]] = {}
    for cite in cites:
        places.setdefault(cite[0], []).append(cite)
    again = [[(key, "") for key in keys]] if style.full_notes else []
    rounds = [*again, *([cite for cite in some if cite] for some in zip_longest(*places.values()))]
    asked: list[Cite] = [(key, "") for key in keys]
    wanted = [] if style.full_notes else list(range(len(keys)))
    for cite in chain.from_iterable(rounds):
        if asked[-1][0] == cite[0]:
            asked.append((_BETWEEN, ""))
        wanted.append(len(asked))
        asked.append(cite)
    return asked, wanted


def _run(data: bytes) -> str:
    from argmap.render.typst_compile import compile_typst

    return compile_typst(_TEMPLATE, data, format="html").decode()


def _read(html: str, asked: Sequence[Cite], wanted: Sequence[int]) -> kept.Found:
    """Return what Typst has written as plain data."""
    from argmap.render.citations.markup import passages

    found = passages(html)
    notes = {one.id: one for one in found if one.part == "doc-endnotes"}
    cited = [notes.get(one.target, one) for one in found if not one.part]
    if len(cited) != len(asked):
        raise RenderError(f"Of {len(asked)} citations, {len(cited)} were set.")
    keys = {one.target: key for one, (key, _) in zip(cited, asked, strict=True)}
    listed = [
        (keys[one.id], one.number, kept.data_of(one.spans))
        for one in found
        if one.part == "doc-bibliography" and keys.get(one.id, _BETWEEN) != _BETWEEN
    ]
    # Of a note, the words of the link alone: the full stop stands behind it.
    words = [(one.linked if one.part else plain(one.spans)).strip() for one in cited]
    return listed, [(*asked[i], words[i]) for i in wanted], bool(notes)
