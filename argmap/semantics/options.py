"""How a map is to be read, from the names and values that a user gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from argmap.core.errors import UnknownName
from argmap.semantics.balancing.standards import NAMES, Standard
from argmap.semantics.evaluation import Options
from argmap.semantics.framework.weighing import checked


def options_of(given: Mapping[str, Any]) -> Options:
    """Return the options of names and values; a standard may be given by its name.

    Raises:
        UnknownName: there is no such option, burden, standard, weighing function or scheme.

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
        if name != "weighing" and isinstance(value, str) and value not in known[name]:
            raise UnknownName(name, value, known[name])
    found = dict(given)
    if "weighing" in found:
        found["weighing"] = checked(found["weighing"])
    if (standard := found.get("standard")) in NAMES:
        found["standard"] = Standard(standard)
    return Options(**found)
