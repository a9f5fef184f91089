"""AIF-JSON, as AIFdb hands it out: one nodeset, a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from argmap.formats._aif.held import HOLDS as _KEYS
from argmap.formats._aif.held import held_by_aif
from argmap.formats._aif.into import document
from argmap.formats._aif.nodeset import nodeset
from argmap.formats._aif.out import data_of, graph_of
from argmap.formats.claims.held import only
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.records import json_text
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded, json_of
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document

SUFFIXES = (".aif.json", ".json")
DESCRIPTION = "AIF-JSON: nodesets of AIFdb"
HOLDS = """claims, supports, attacks, undercuts, linked premises, schemes, who said and who holds what, \
remarks and likelihoods; and of an AIF graph that came in, all of it"""
LOSES = "sources, quotations, events, the assessment, and `expect`"
NOTES = """\
A node of the type I is a claim, an RA a support whose premises are linked, a CA an attack: on a
claim, or on another step. An MA is a support with a note, since what rephrases a claim stands where
that stands. Speakers are actors: `said_by` has those who uttered a claim, `held_by` those who did
so by asserting, agreeing, arguing, conceding or restating; their names are those of the
participants, or stand before the colon of a locution. Locutions, illocutions, transitions,
preferences and loose ends are kept with the map and written again. What argmap adds stands beside
the nodes under `argmap`; texts are written without line ends, and ids that argmap makes are digits,
as AIFdb wants both."""


def looks(peek: Peek) -> bool:
    """Say whether a file has nodes with the ids of AIF, or is an empty nodeset."""
    data = peek.json
    return isinstance(data, dict) and "AIF" not in data and is_graph(data)


def is_graph(data: dict[str, Any]) -> bool:
    """Say whether data is an AIF graph."""
    nodes = data.get("nodes")
    if not isinstance(nodes, list):
        return False
    rows = [node for node in nodes[:50] if isinstance(node, dict)]
    return any("nodeID" in node for node in rows) or (not rows and "locutions" in data)


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a nodeset.

    Raises:
        MapError: it is no JSON, or has no list of nodes.
    """
    repairs = Repairs(file)
    return document(nodeset(json_of(decoded(content, repairs), file), repairs), repairs)


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that AIF-JSON holds."""
    return held_by_aif(m)


def write(m: ArgumentMap) -> str:
    """Return the map as a nodeset; what AIF has no place for stands under `argmap`."""
    return json_text(data_of(graph_of(only(m, _KEYS))))
