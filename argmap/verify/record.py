"""What was verified, written into the map: prefix, suffix, date and seal, and the fingerprint of the copy."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from argmap.core.errors import ConfigError
from argmap.model.quotes import Quote
from argmap.model.sections import section_of
from argmap.reading.document import Document
from argmap.verify.sealing import seal
from argmap.verify.verdict import CopyFound, Verdict, Verification

Path = tuple[str | int, ...]

_LAST = 253402300799


@dataclass(frozen=True, slots=True)
class Record:
    """What is to be written where in a map's file, and what cannot be written there."""

    changes: dict[Path, Any]
    left: tuple[str, ...]


def record(document: Document, verification: Verification, day: str) -> Record:
    """Return what a verification adds to a map's own file. What is right already is left as it is.

    >>> from argmap.formats import document_of
    >>> document = document_of("{id: m, question: q}")
    >>> record(document, Verification(), "2026-04-04").changes
    {}
    """
    changes: dict[Path, Any] = {}
    left: dict[str, None] = {}
    done = [verdict for verdict in verification.verdicts if verdict.status == "verified"]
    for verdict in done:
        path = (section_of(document.map.nodes[verdict.node]), verdict.node, "quotes", verdict.index)
        if home := _elsewhere(document, path):
            left[f"`{verdict.node}` stands in {home}, which the map extends: verify that file itself."] = None
            continue
        quote = document.map.nodes[verdict.node].quotes[verdict.index]
        changes |= {(*path, key): value for key, value in _anchor(quote, verdict)}
        copy = verification.copies[str(verdict.source)]
        if _elsewhere(document, ("sources", copy.source)) and copy.recorded != copy.sha256:
            home = _elsewhere(document, ("sources", copy.source))
            left[f"`{copy.source}` stands in {home}, which the map extends: verify that file itself."] = None
            continue
        made = seal(copy.sha256, quote.exact)
        if quote.verified is None or quote.verified.seal != made:
            changes[*path, "verified"] = {"date": day, "seal": made}
        changes |= {("sources", copy.source, "text", key): value for key, value in _copy(document, copy, day)}
    return Record(changes, tuple(left))


def today() -> str:
    """Return the day, or that of SOURCE_DATE_EPOCH where it is set.

    Raises:
        ConfigError: SOURCE_DATE_EPOCH is no number of seconds.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not text:
        return datetime.datetime.now().astimezone().date().isoformat()
    if not (text.isascii() and text.isdigit() and int(text) <= _LAST):
        message = f"SOURCE_DATE_EPOCH is `{text[:40]}`, which is not a number of seconds from 1970 to 9999."
        raise ConfigError(message, hint="Mend it, or take it out of the environment.")
    return datetime.datetime.fromtimestamp(int(text), datetime.UTC).date().isoformat()


def _elsewhere(document: Document, path: Path) -> str:
    """Return the file in which something stands, where that is not the map's own."""
    file = document.origins.place(path).file
    return "" if file == document.origins.file else file


def _anchor(quote: Quote, verdict: Verdict) -> Iterator[tuple[str, str]]:
    passage = verdict.passages[0]
    for key, old, new in (("prefix", quote.prefix, passage.prefix), ("suffix", quote.suffix, passage.suffix)):
        if new.strip() and (old is None or verdict.anchor == "wrong") and old != new:
            yield key, new


def _copy(document: Document, copy: CopyFound, day: str) -> Iterator[tuple[str, str]]:
    if copy.recorded != copy.sha256:
        yield "sha256", copy.sha256
    source = document.map.sources[copy.source]
    if not (source.accessed or (source.text and source.text.date)):
        yield "date", day
