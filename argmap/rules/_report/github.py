"""Workflow commands of GitHub Actions, which become annotations of the changed lines."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.core.diagnostics import Diagnostic
from argmap.core.printable import printable
from argmap.rules._report import Checked, Line

DESCRIPTION = "annotations of GitHub Actions"

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def report(files: Sequence[Checked], *, line: Line, colour: bool = False) -> str:
    """Return a command for each finding."""
    return "".join(_command(d) for file in files for d in file.diagnostics)


def _command(d: Diagnostic) -> str:
    properties = {"title": f"argmap {d.rule}"}
    if d.place:
        properties = {
            "file": d.place.file,
            "line": str(d.place.line),
            "col": str(d.place.column),
            **properties,
        }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = _data(printable(f"{d.message} {d.help}".strip()))
    return f"::{_LEVELS[d.severity]} {listed}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
