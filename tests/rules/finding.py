"""What the tests of rules share: a part of a map in, the findings of one rule out."""

from __future__ import annotations

from argmap.core.diagnostics import Diagnostic
from argmap.formats import document_of
from argmap.rules import check_document
from argmap.rules._manual import Example


def said(code: str, text: str) -> list[Diagnostic]:
    """Return what a rule says of a part of a map; what the part leaves out is filled in."""
    return check_document(document_of(Example(text).complete()), select=[code])


def quoted(text: str) -> str:
    """Return a text as a YAML scalar."""
    return "'" + text.replace("'", "''") + "'"
