"""Stage2: component by component, the stage extensions.

Dvořák and Gaggl, *Stage semantics and the SCC-recursive schema for argumentation semantics* (Journal of Logic
and Computation 26, 2016).
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import recursion
from argmap.semantics.abstract.kinds import stage
from argmap.semantics.abstract.search import Search

CODE = "STG2"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a stage2 extension with an argument, without one, or any."""
    return recursion.find(search, stage.every, holding, lacking)


def every(search: Search) -> Iterator[set[int]]:
    """Yield every stage2 extension."""
    yield from recursion.every(search, stage.every)
