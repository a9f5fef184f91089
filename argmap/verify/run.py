"""All quotations of a map looked up in the copies of their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from argmap.core.errors import UnknownName
from argmap.model.argument_map import ArgumentMap
from argmap.model.sources import Source
from argmap.reading.document import Document
from argmap.verify.copies import read_copy
from argmap.verify.errors import CopyError
from argmap.verify.look import Look
from argmap.verify.verdict import CopyFound, Verdict, Verification
from argmap.verify.where import NoCopyError, content_of, inside


def verify(
    document: Document, texts: Mapping[str, str | Path] | None = None, *, folder: str | Path | None = None
) -> Verification:
    """Return a verdict on each quotation of a map.

    `texts` are copies by the ids of sources, at any path. Else a copy is what `text` of the source names,
    from the folder of the file in which that stands, or from `folder`.

    Raises:
        UnknownName: `texts` names a source that the map has not.

    >>> from argmap.formats import document_of
    >>> document = document_of("{id: m, question: q, evidence: {e: {text: t, quote: fell}}}")
    >>> verify(document).of("e", 0).status
    'unchecked'
    """
    m, given = document.map, dict(texts or {})
    for id in given:
        if id not in m.sources:
            raise UnknownName("source", id, m.sources)
    asked = {node.source_of(quote) for node in m.nodes.values() for quote in node.quotes}
    copies: dict[str, CopyFound] = {}
    looks: dict[str, Look] = {}
    for id, source in m.sources.items():
        name = given.get(id) or (source.text.file if source.text else None)
        start = None if id in given else folder_of(document, id, folder)
        if name is None or (id not in given and start is None):
            continue
        found, look = _opened(source, name, start, quoted=id in asked or id in given)
        if look:
            looks[id] = look
        if look or found.status != "read":
            copies[id] = found
    return Verification(tuple(_verdicts(m, looks)), copies)


def names_copies(m: ArgumentMap) -> bool:
    """Say whether any source of a map names a copy: if none does, there is nothing to read."""
    return any(source.text and source.text.file for source in m.sources.values())


def folder_of(document: Document, source: str, folder: str | Path | None = None) -> Path | None:
    """Return the folder from which the path of a source's copy counts; None where the map has no file."""
    if folder is not None:
        return Path(folder)
    file = document.origins.place(("sources", source, "text", "file")).file
    if not file:
        return None
    return Path() if file == "<stdin>" else Path(file).parent


def _verdicts(m: ArgumentMap, looks: Mapping[str, Look]) -> list[Verdict]:
    found = []
    for node in m.nodes.values():
        for index, quote in enumerate(node.quotes):
            source = node.source_of(quote)
            look = looks.get(source) if source else None
            if look and source:
                verdict = look.verdict(node.id, index, source, quote)
                if verdict.status == "orphan":
                    others = [id for id, other in looks.items() if other is not look and other.has(quote)]
                    note = f"It stands in the copy of {' and of '.join(others)}." if others else ""
                    verdict = replace(verdict, note=f"{verdict.note} {note}".strip())
                found.append(verdict)
            else:
                found.append(Verdict(node.id, index, source, quote.exact, "unchecked"))
    return found


def _opened(
    source: Source, name: str | Path, folder: Path | None, *, quoted: bool
) -> tuple[CopyFound, Look | None]:
    recorded = (source.text.sha256 if source.text else None) or ""
    date = (source.text.date if source.text else None) or source.accessed
    found = CopyFound(source.id, str(name), "read", recorded=recorded, date=date, given=folder is None)
    try:
        path = Path(name) if folder is None else inside(folder, str(name))
    except CopyError as error:
        return _without(found, "refused", error), None
    # A copy that nobody quotes need only be there: it may be large.
    if not quoted and path.is_file():
        return found, None
    try:
        content = content_of(path)
        made = sha256(content).hexdigest()
        copy = read_copy(path.name, content)
    except NoCopyError as error:
        return _without(found, "missing", error), None
    except CopyError as error:
        return _without(found, "unreadable", error), None
    return replace(found, sha256=made, notes=copy.notes), Look(copy)


def _without(found: CopyFound, status: str, error: CopyError) -> CopyFound:
    return replace(found, status=status, reason=error.message, hint=error.hint)  # type: ignore[arg-type]
