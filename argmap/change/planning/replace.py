"""The edits by which a part of a file says what another one with its id says."""

from __future__ import annotations

from typing import Any

from argmap.change.placing import Path, same
from argmap.model.sections import Part, section_of
from argmap.reading.order import under
from argmap.reading.short import tidied


def plain_part(part: Part) -> dict[str, Any]:
    """Return a part as plain data, in the form that people write.

    >>> from argmap.model.nodes import Argument
    >>> plain_part(Argument(id="a", text="Yes.", supports="toll"))
    {'text': 'Yes.', 'for': 'toll'}
    """
    shape = under(under("map", section_of(part)), "")
    made: dict[str, Any] = tidied(canonical(part), shape)
    return made


def canonical(part: Part) -> dict[str, Any]:
    """Return a part in its canonical form."""
    return dict(part.model_dump(mode="json", exclude_defaults=True))


def replacing(old: Part, new: Part) -> tuple[dict[Path, Any], list[Path]]:
    """Return what is put and what is dropped for a part to become another."""
    at: Path = (section_of(new), new.id)
    put: dict[Path, Any] = {}
    drop: list[Path] = []
    before, after, short = canonical(old), canonical(new), plain_part(new)
    for key in [*after, *(key for key in before if key not in after)]:
        if key in after and key in before and same(before[key], after[key]):
            continue
        if key not in after:
            drop.append((*at, key))
        elif key in ("for", "against") and key in before:
            _links(before[key], after[key], (*at, key), put, drop)
        else:
            put[(*at, key)] = short["quote"] if key not in short else short[key]
    return put, drop


def _links(before: Any, after: Any, at: Path, put: dict[Path, Any], drop: list[Path]) -> None:
    drop += [(*at, parent) for parent in before if parent not in after]
    for parent, step in after.items():
        if parent not in before:
            put[(*at, parent)] = step
            continue
        drop += [(*at, parent, key) for key in before[parent] if key not in step]
        put |= {
            (*at, parent, key): value
            for key, value in step.items()
            if key not in before[parent] or not same(before[parent][key], value)
        }
