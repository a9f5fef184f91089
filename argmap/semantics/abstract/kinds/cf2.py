"""CF2: component by component, the largest conflict-free sets; odd cycles are treated as even ones are.

Baroni, Giacomin and Guida, *SCC-recursiveness* (Artificial Intelligence 168, 2005); Gaggl and Woltran, *The
cf2 argumentation semantics revisited* (Journal of Logic and Computation 23, 2013).
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.abstract import recursion
from argmap.semantics.abstract.kinds import naive
from argmap.semantics.abstract.search import Search

CODE = "CF2"
REDUCIBLE = True


def find(search: Search, holding: int | None = None, lacking: int | None = None) -> set[int] | None:
    """Return a CF2 extension with an argument, without one, or any."""
    return recursion.find(search, naive.every, holding, lacking)


def every(search: Search) -> Iterator[set[int]]:
    """Yield every CF2 extension."""
    yield from recursion.every(search, naive.every)
