r"""Argdown: a language for argument maps in plain text, read as its reference implementation reads it.

    from argmap import argdown
    model = argdown.parse("[Open]: The bridge should stay open.\n  - <Cost>: It costs too much.")
    argdown.to_json(model)

The language: https://argdown.org/syntax/ (frozen since 2021).
"""

from __future__ import annotations

from argmap.argdown.json_form import to_json
from argmap.argdown.model import Argdown
from argmap.argdown.reader import parse

__all__ = ["Argdown", "parse", "to_json"]
