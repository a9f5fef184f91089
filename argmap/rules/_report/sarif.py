"""SARIF 2.1.0 (OASIS, 2020): what code scanning services read, with the fixes as changes of lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from argmap.core.diagnostics import Diagnostic
from argmap.core.errors import ArgmapError
from argmap.core.files import read_bytes
from argmap.core.place import Place
from argmap.rules import rules
from argmap.rules._manual import manual
from argmap.rules._report import Checked, Line

DESCRIPTION = "SARIF 2.1.0, for code scanning"

_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_MOST = 50
"""The most fixes of a file that are worked out: each one edits the whole text."""


def report(files: Sequence[Checked], *, line: Line, colour: bool = False) -> str:
    """Return all findings of all files as one run."""
    found = [d for file in files for d in file.diagnostics]
    named = sorted({d.rule for d in found})
    known = rules()
    about = [
        {"id": code, "name": known[code].name, "shortDescription": {"text": manual(known[code].module).title}}
        if code in known
        else {"id": code}
        for code in named
    ]
    changes = _Changes()
    results = [_result(d, named.index(d.rule), changes) for d in found]
    driver = {"name": "argmap", "rules": about}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(d: Diagnostic, index: int, changes: _Changes) -> dict[str, Any]:
    message = {"text": f"{d.message} {d.help}".strip()}
    made: dict[str, Any] = {"ruleId": d.rule, "ruleIndex": index, "level": _LEVELS[d.severity]}
    made["message"] = message
    if d.place:
        region = {"startLine": d.place.line, "startColumn": d.place.column}
        region["endColumn"] = d.place.column + d.place.width
        made["locations"] = [
            {"physicalLocation": {"artifactLocation": {"uri": _uri(d.place)}, "region": region}}
        ]
        if d.fix and (replaced := changes.of(d)):
            change = {"artifactLocation": {"uri": _uri(d.place)}, "replacements": replaced}
            made["fixes"] = [{"description": {"text": d.fix.description}, "artifactChanges": [change]}]
    return made


def _uri(place: Place) -> str:
    """Return the address of a file: relative to where the check ran, unless it was named from the root."""
    path = Path(place.file)
    return path.as_uri() if path.is_absolute() else quote(place.file.replace("\\", "/"))


class _Changes:
    """The changes of lines that fixes come to; a text is read once."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.made: dict[str, int] = {}

    def of(self, d: Diagnostic) -> list[dict[str, Any]]:
        """Return what a fix replaces; nothing where its file cannot be edited."""
        from argmap.change.fixing import with_fixes

        file = d.place.file if d.place else ""
        self.made[file] = self.made.get(file, 0) + 1
        if not file.lower().endswith((".yaml", ".yml")) or self.made[file] > _MOST:
            return []
        try:
            if file not in self.texts:
                self.texts[file] = read_bytes(file).decode("utf-8-sig", "replace")
            new, _ = with_fixes(self.texts[file], [d], file)
        except ArgmapError:
            return []
        return list(_replaced(self.texts[file], new))


def _replaced(old: str, new: str) -> Iterator[dict[str, Any]]:
    from difflib import SequenceMatcher

    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for tag, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            region = {"startLine": start + 1, "startColumn": 1, "endLine": end + 1, "endColumn": 1}
            yield {"deletedRegion": region, "insertedContent": {"text": "".join(after[first:last])}}
