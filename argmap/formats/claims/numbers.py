"""Numbers in the attributes of XML files."""

from __future__ import annotations

from argmap.core.place import Place
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.xml import Element


def share(element: Element, name: str, repairs: Repairs) -> float | None:
    """Return a number from 0 to 1; None where there is none, or no such number, which is told.

    >>> share(Element("argument", {"weight": "0.8"}, 1), "weight", Repairs("x.xml"))
    0.8
    """
    given = element.get(name).strip()
    if not given:
        return None
    try:
        found = float(given)
    except ValueError:
        found = -1.0
    if 0 <= found <= 1:
        return found
    message = f"`{name}` is `{given[:40]}`, which is no number from 0 to 1."
    repairs.made("wrong number", message, "It was left out.", place=Place(repairs.file, element.line, 1))
    return None
