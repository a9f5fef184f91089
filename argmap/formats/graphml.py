"""GraphML, as yEd draws it and graph libraries read it."""

from __future__ import annotations

from pathlib import Path

from argmap.formats.claims.peek import Peek
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document

SUFFIXES = (".graphml",)
DESCRIPTION = "GraphML: boxes and arrows, for yEd and graph libraries"
HOLDS = "claims by kind, all links and what is said of them, labels, titles and addresses of sources"
LOSES = "quotations, actors, events, ratings, the assessment, and of sources all but title and address"
NOTES = """\
A link with co-premises, or one that is aimed at, gets a joint: a small box that its arrows run through. In
files drawn with yEd the texts in the boxes are the claims. The label, the colour or the head of an arrow says
whether it attacks (`attacks`, `con`, `−`, red, a bar) or supports; one that says nothing supports. A group
becomes a tag. Nodes of the types RA and CA are inferences and conflicts between those of the type I. Other
data of nodes and edges is kept; where boxes stand and how they look is not, for argmap lays them out itself.
Where a box was changed by hand, its words count more than the data behind it.
"""


def looks(peek: Peek) -> bool:
    """Say whether a file is GraphML."""
    return peek.root == "graphml"


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a graph.

    Raises:
        MapError: it is no XML, declares entities, or has no graph.
    """
    from argmap.formats._graphml.into import document_of

    return document_of(content, file)


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that a graph holds."""
    from argmap.formats._graphml.out import held as part

    return part(m)


def write(m: ArgumentMap) -> str:
    """Return the map as a graph: the positions on top, what bears on them in rows below."""
    from argmap.formats._graphml.out import text_of

    return text_of(held(m))
