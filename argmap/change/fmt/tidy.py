"""Keys put in order, and short forms where they lose nothing: neither data nor the place of a comment."""

from __future__ import annotations

from argmap.change.fmt.parts import Entry, Part
from argmap.reading.order import in_order, under
from argmap.reading.short import SINGLE, STANDS_FOR


def tidy(part: Part, shape: str) -> None:
    """Put the parts of a mapping or a list in order, all the way down."""
    if part.kind == "list":
        for entry in part.entries:
            tidy(entry.part, shape)
            _bare(entry, shape)
    if part.kind != "map" or not shape:
        return
    for entry in part.entries:
        if shape == "node":
            _shorten(entry)
        if shape == "steps" and part.flow and entry.part.kind == "scalar" and entry.part.value is None:
            entry.part = Part("map", flow=True)
        below = under(shape, entry.key)
        tidy(entry.part, below)
        _bare(entry, below)
    by_key = {entry.key: entry for entry in part.entries}
    part.entries = [by_key[key] for key in in_order(by_key, shape)]


def _shorten(entry: Entry) -> None:
    part = entry.part
    if entry.key in ("for", "against") and part.kind == "map" and part.entries and not _said(part):
        items = [_item(_id(target)) for target in part.entries]
        part = Part("list", flow=True, in_flow=part.in_flow, entries=items)
        entry.part = part
    single = entry.key in SINGLE or entry.key in ("for", "against", "quotes")
    if single and part.kind == "list" and len(part.entries) == 1 and not part.entries[0].commented:
        if entry.key == "quotes":
            entry.key = entry.raw = "quote"
        entry.part = part.entries[0].part


def _said(part: Part) -> bool:
    """Say whether the links of a mapping have more than a target."""
    for entry in part.entries:
        inner = entry.part
        empty = inner.value is None if inner.kind == "scalar" else inner.kind == "map" and not inner.entries
        if not empty or entry.commented:
            return True
    return False


def _id(entry: Entry) -> Part:
    return Part("scalar", value=entry.key)


def _item(part: Part) -> Entry:
    return Entry("", "", 0, 0, 0, 0, part)


def _bare(entry: Entry, shape: str) -> None:
    """Write a mapping of one key as the text that stands for it: `confidence: low`."""
    key, part = STANDS_FOR.get(shape), entry.part
    if not key or part.kind != "map" or [inner.key for inner in part.entries] != [key]:
        return
    inner = part.entries[0]
    if inner.part.kind == "scalar" and isinstance(inner.part.value, str) and not inner.commented:
        entry.part = inner.part
