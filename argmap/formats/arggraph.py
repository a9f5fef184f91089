"""arggraph XML of the microtexts corpus: text units, the argumentative units they make up, and edges."""

from __future__ import annotations

from pathlib import Path

from argmap.core.place import Place
from argmap.formats._arggraph.fields import HOLDS as _HELD
from argmap.formats._arggraph.into import graph_of
from argmap.formats._arggraph.out import text_of
from argmap.formats.claims.build import build
from argmap.formats.claims.held import only
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.xml import xml_of
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".arggraph.xml", ".xml")
DESCRIPTION = "arggraph XML: the annotated short texts of the microtexts corpus"
HOLDS = "claims with their sections, labels and remarks; all links with their steps; the question"
LOSES = "sources, quotations, who said or holds what, actors, events, the assessment, what is expected"
NOTES = """The text of an argumentative unit is that of its text units, joint ones one after the other;
the ids of all units and edges are kept, and which text is implicit. `sup` and `exa` are steps for a claim
(`exa` by the scheme `example`), `reb` and `und` steps against a claim or another step, `add` gives a step
a further premise. What leads nowhere, the central claim, is a position; the topic is the question. `pro`
and `opp` follow from the links and are kept where they do not. Written, what the corpus has no place for
stands in one attribute `argmap:own`, which its readers pass over; a step that backs another is a `sup` on
its edge."""


def looks(peek: Peek) -> bool:
    """Say whether the root is an arggraph."""
    return peek.root == "arggraph"


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of an arggraph.

    Raises:
        MapError: it is no XML, or no arggraph.
    """
    repairs = Repairs(file)
    root = xml_of(content, repairs)
    if root.name != "arggraph":
        message = f"The root element is `{root.name[:40]}`, not `arggraph`."
        raise refuse("AM008", message, Place(file, root.line, 1), "Check the file, or name its format.")
    return build(graph_of(root, repairs), repairs)


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that an arggraph holds."""
    return ArgumentMap.from_dict(only(m, _HELD))


def write(m: ArgumentMap) -> str:
    """Return the map as an arggraph; what the corpus has no place for stands in an attribute of our own."""
    return text_of(held(m))
