"""Argdown JSON: what `argdown json` of Argdown's own command writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.core.place import Place
from argmap.formats import argdown
from argmap.formats.claims.build import build
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.records import json_text
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded, json_of
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.faults import refuse

if TYPE_CHECKING:
    from argmap.argdown.model import Argdown

SUFFIXES = (".argdown.json", ".json")
DESCRIPTION = "what Argdown's own command makes of a document: statements, arguments, relations"
HOLDS = argdown.HOLDS
LOSES = argdown.LOSES
NOTES = """
Of an Argdown text this is what `argdown json` makes of it, without colours. Of any other map, it is that
of the map as Argdown, with its front matter besides.
"""
held = argdown.held


def looks(peek: Peek) -> bool:
    """Say whether a file has statements, arguments and relations by title."""
    found = peek.json
    return (
        isinstance(found, dict)
        and {"arguments", "statements", "relations"} <= set(found)
        and isinstance(found["relations"], list)
        and all(isinstance(found[key], dict) for key in ("arguments", "statements"))
        and any(
            isinstance(part, dict) and "members" in part
            for key in ("statements", "arguments")
            for part in found[key].values()
        )
    )


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of Argdown JSON.

    Raises:
        MapError: it is no JSON, or no object with statements.
    """
    from argmap.formats._argdown.from_json import model_of
    from argmap.formats._argdown.into import claims_of

    repairs = Repairs(file)
    data = json_of(decoded(content, repairs), file)
    if not isinstance(data, dict) or not {"statements", "arguments"} & set(data):
        hint = "Check that it is the right file, or name its format."
        raise refuse("AM008", "The file has no `statements` and no `arguments`.", Place(file), hint)
    return build(claims_of(model_of(data, repairs), repairs), repairs)


def write(m: ArgumentMap) -> str:
    """Return the JSON of the map as Argdown, and besides what its front matter says."""
    from argmap.argdown import parse

    return _json(parse(argdown.write(m)), front=True)


def of_text(format: str, text: str, file: str) -> str | None:
    """Return the JSON of a text of another format, where it is Argdown itself: nothing is lost then.

    Raises:
        MapError: the text breaks the syntax.
    """
    if format != "argdown":
        return None
    from argmap.argdown import parse
    from argmap.argdown.include import from_folder

    folder = None if file.startswith("<") else Path(file).parent
    include = from_folder(folder) if folder is not None else None
    return _json(parse(text, file=file, include=include), front=False)


def _json(model: Argdown, *, front: bool) -> str:
    from argmap.argdown import to_json

    more = {"frontMatter": dict(model.front_matter)} if front else {}
    return json_text({**to_json(model), **more})
