"""What stands, and under which reading: a map's claims and steps, evaluated by the semantics of the field.

`framework/` compiles a map; `balancing/`, `abstract/`, `bipolar/`, `gradual/` and `structured/` know the
semantics and nothing of maps; `families/` reads maps with them; `evaluation.py` says what a result is.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap.core.errors import UnknownName
from argmap.core.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model.argument_map import ArgumentMap
    from argmap.semantics.evaluation import Evaluation, Options
    from argmap.semantics.framework.claims import Framework

FAMILIES = Registry("argmap.semantics.families", what="family of semantics", needs=("names", "read"))
"""Each has `ORDER`, `TITLE`, `names()`, `summary(name)` and `read(m, name, options, framework)`; some have
`variants()`."""
USUAL = ("carneades", "grounded", "preferred", "df-quad", "quadratic-energy")
"""The readings that are shown where none is asked for."""


def readings() -> dict[str, str]:
    """Return the name of every reading with that of its family, family by family; variants are left out.

    >>> readings()["grounded"], readings()["df-quad"]
    ('abstract', 'gradual')
    """
    families = sorted(FAMILIES.items(), key=lambda item: item[1].ORDER)
    return {name: family for family, module in families for name in module.names()}


@cache
def family_of(reading: str) -> str:
    """Return the name of the family of a reading, and import no more families than it takes to find it.

    Raises:
        UnknownName: there is no such reading.

    >>> family_of("carneades"), family_of("preferred")
    ('carneades', 'abstract')
    """
    for family in sorted(FAMILIES, key=lambda name: name != reading):
        if reading in FAMILIES[family].names():
            return family
    for family in FAMILIES:
        if reading in variants_of(family):
            return family
    raise UnknownName("semantics", reading, every_name())


def every_name() -> tuple[str, ...]:
    """Return the names of all readings, those that are only read when they are named last.

    >>> every_name()[0], "aspic-last-link-democratic" in every_name()
    ('carneades', True)
    """
    return (*readings(), *(name for family in FAMILIES for name in variants_of(family)))


def variants_of(family: str) -> Mapping[str, str]:
    """Return the readings of a family that are only read when they are named, each with what it does.

    >>> variants_of("carneades")
    {}
    """
    module = FAMILIES[family]
    found: Mapping[str, str] = module.variants() if hasattr(module, "variants") else {}
    return found


def evaluate(m: ArgumentMap, reading: str = "carneades", options: Options | None = None) -> Evaluation:
    """Return what a reading says of a map.

    Raises:
        UnknownName: there is no such reading.

    >>> from argmap.formats import load
    >>> evaluate(load("harbour-bridge"), "grounded").labels["fairness"]
    'out'
    """
    from argmap.semantics.evaluation import Options
    from argmap.semantics.framework.claims import compile_map

    options = options or Options()
    return read(m, reading, options, compile_map(m, options.burden, options.scores))


def read(m: ArgumentMap, reading: str, options: Options, framework: Framework) -> Evaluation:
    """Return what a reading says of claims and steps, which may differ from those of the map.

    Raises:
        UnknownName: there is no such reading.
    """
    found: Evaluation = FAMILIES[family_of(reading)].read(m, reading, options, framework)
    return found
