"""Carneades 4 YAML: statements, arguments, issues with their standards of proof, assumptions and tests."""

from __future__ import annotations

from pathlib import Path

from argmap.core.place import Place
from argmap.formats._carneades.file import file_of
from argmap.formats._carneades.into import expected, graph_of
from argmap.formats._carneades.out import data_of
from argmap.formats.claims.arrange import arrange
from argmap.formats.claims.build import build
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded
from argmap.formats.claims.whole import REST, whole
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".carneades.yaml", ".carneades.yml", ".yaml", ".yml")
DESCRIPTION = "Carneades 4 YAML: statements, arguments, issues, assumptions and tests"
HOLDS = "everything; what Carneades has no word for is metadata"
LOSES = REST
NOTES = """The issue that leads nowhere further gives the positions; without one, the statement that all
leads to is the one position. In a further issue each argument for one statement is a step against its
rivals as well, so that `argmap eval --semantics carneades --burden evidence` gives the labels of
Carneades: there nothing stands that is neither assumed nor supported. An undercutter is a step against
the argument. Constant weights are strengths; of other weighing functions (`factorized`, `cumulative`) the
name is kept, and `--weighing` takes it. Tests become `expect`. Standards, roles, languages and schemes
are kept; arguments that Carneades would infer by schemes are not inferred. Written, an attacked claim
gets a statement that denies it and an issue between both."""

_ALWAYS = {"statements", "arguments"}
_OTHERS = {"argument_schemes", "issue_schemes", "issues", "assumptions", "tests", "meta", "language"}


def looks(peek: Peek) -> bool:
    """Say whether a file has statements with arguments, issues or tests; or schemes and assumptions."""
    keys = peek.keys
    if "argmap" in keys or peek.head[:1] == "<":
        return False
    return (
        keys >= _ALWAYS
        or ("statements" in keys and bool(keys & _OTHERS))
        or ("argument_schemes" in keys and bool(keys & {"assumptions", "language", "arguments"}))
    )


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a Carneades file.

    Raises:
        MapError: it is no YAML, or has no statements.
    """
    from argmap.reading.yaml_tree import read_tree

    repairs = Repairs(file)
    data = read_tree(decoded(content, repairs).removeprefix("\ufeff"), file)
    if not any(key in data for key in ("statements", "arguments", "assumptions")):
        message = "The file has neither `statements` nor `arguments`."
        raise refuse("AM008", message, Place(file), "Check that it is the right file, or name its format.")
    found = file_of(data, repairs)
    graph = graph_of(found, repairs)
    made = arrange(graph, repairs)
    if expect := expected(found, made.ids, repairs):
        graph.rest["expect"] = expect
    return build(graph, repairs, made)


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that Carneades holds."""
    return whole(m)


def write(m: ArgumentMap) -> str:
    """Return the map as Carneades 4 YAML; what Carneades has no word for is metadata."""
    from argmap.reading.yaml_text import entries

    return "\n".join(entries({key: value}) for key, value in data_of(held(m)).items())
