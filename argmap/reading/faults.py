"""Faults of reading, gathered until the whole file has been looked at."""

from __future__ import annotations

from argmap.core.diagnostics import Diagnostic
from argmap.core.errors import MapError
from argmap.core.fixes import Fix
from argmap.core.place import Place


def fault(
    rule: str, message: str, place: Place, help: str, *, node: str = "", fix: Fix | None = None
) -> Diagnostic:
    """Return the diagnostic of a fault that keeps a file from being read."""
    return Diagnostic(rule, "error", message, node=node, place=place, help=help, fix=fix)


def refuse(rule: str, message: str, place: Place, help: str) -> MapError:
    """Return the error of a single fault, to be raised."""
    return MapError.of([fault(rule, message, place, help)])
