"""xAIF, as OVA3 and the modules of the open argument mining framework pass it on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from argmap.core.place import Place
from argmap.formats._aif.held import HOLDS as _KEYS
from argmap.formats._aif.held import held_by_aif
from argmap.formats._aif.into import document
from argmap.formats._aif.nodeset import nodeset
from argmap.formats._aif.out import data_of, graph_of
from argmap.formats._aif.values import name_of, storable, stored
from argmap.formats.aif import LOSES as _LOSES
from argmap.formats.aif import is_graph
from argmap.formats.claims.held import only
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.records import json_text
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded, json_of
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".xaif.json", ".json")
DESCRIPTION = "xAIF: AIF with the analysed text, as OVA3 and its modules have it"
HOLDS = """all that [aif](#aif) holds; the analysed text, where its nodes were put on the canvas, and what \
modules added"""
LOSES = _LOSES
NOTES = """\
The graph is read as [aif](#aif) is. The text with its marks, the canvas and what modules put beside
the graph are kept as they are; a text of more than 100,000 characters is kept in pieces."""

_CANVAS: dict[str, Any] = {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []}
_NOTHING: dict[str, Any] = {"text": "", "OVA": _CANVAS}
_FULFILLED = ("descriptorfulfillments", "cqdescriptorfulfillments")


def looks(peek: Peek) -> bool:
    """Say whether a file has an AIF graph inside."""
    data = peek.json
    graph = data.get("AIF") if isinstance(data, dict) else None
    return isinstance(graph, dict) and (is_graph(graph) or isinstance(graph.get("nodes"), list))


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of an xAIF file.

    Raises:
        MapError: it is no JSON, or has no AIF graph.
    """
    repairs = Repairs(file)
    data = json_of(decoded(content, repairs), file)
    if not isinstance(data, dict) or not isinstance(data.get("AIF"), dict):
        hint = "Check that it is the right file, or name its format."
        raise refuse("AM008", "The file has no graph under `AIF`.", Place(file), hint)
    around = _around(data, repairs)
    return document(nodeset(data["AIF"], repairs), repairs, {"xaif": around} if around else None)


def _around(data: dict[str, Any], repairs: Repairs) -> dict[str, Any]:
    """Return what stands beside the graph, but for what is always there."""
    return {
        name_of(key, repairs): storable(value, repairs)
        for key, value in data.items()
        if key != "AIF" and not (key in _NOTHING and value == _NOTHING[key])
    }


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that xAIF holds."""
    part = held_by_aif(m)
    around = _around(_beside(m.to_dict()), Repairs(""))
    return part.replace(kept={**part.kept, "xaif": around}) if around else part


def _beside(written: dict[str, Any]) -> dict[str, Any]:
    kept = written.get("kept", {}).get("xaif")
    kept = kept if isinstance(kept, dict) else {}
    return {**_NOTHING, **{key: stored(value) for key, value in kept.items() if key != "AIF"}}


def write(m: ArgumentMap) -> str:
    """Return the map as xAIF; what it has no place for, and is the node's own, stands under `argmap`."""
    written = only(m, _KEYS)
    graph = {**{key: [] for key in _FULFILLED}, **data_of(graph_of(written))}
    return json_text({"AIF": graph, **_beside(written)})
