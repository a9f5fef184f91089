"""How a map is to be read, from the names and values that a user gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from argmap.core.errors import UnknownName
from argmap.semantics.balancing.standards import NAMES, Standard
from argmap.semantics.evaluation import Options


def options_of(given: Mapping[str, Any]) -> Options:
    """Return the options of names and values; a standard may be given by its name.

    Raises:
        UnknownName: there is no such option, burden or standard.

    >>> options_of({"standard": "clear-and-convincing"}).standard.name
    'clear-and-convincing'
    """
    known = {
        **{field.name: () for field in fields(Options)},
        "burden": ("asserted", "evidence"),
        "standard": NAMES,
    }
    for name, value in given.items():
        if name not in known:
            raise UnknownName("option", name, known)
        if isinstance(value, str) and value not in known[name]:
            raise UnknownName(name, value, known[name])
    found = dict(given)
    if (standard := found.get("standard")) in NAMES:
        found["standard"] = Standard(standard)
    return Options(**found)
