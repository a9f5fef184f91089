"""A gradual semantics as an aggregation and an influence; each one is a file in `kinds/`."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.semantics.gradual.aggregate import Aggregation
from argmap.semantics.gradual.influence import Influence


@dataclass(frozen=True, slots=True)
class Model:
    """A gradual semantics: the strength of an argument is `influence(base, aggregation(neighbours))`."""

    name: str
    aggregation: Aggregation
    influence: Influence
    attacks_only: bool = False
    """Whether supports count for nothing."""

    def strength(self, base: float, attackers: list[float], supporters: list[float]) -> float:
        """Return the strength of an argument from what its neighbours bring.

        >>> round(model("df-quad").strength(0.5, [0.8], []), 3)
        0.1
        """
        counted = [] if self.attacks_only else supporters
        return self.influence.strength(base, self.aggregation.energy(attackers, counted))


def model(name: str) -> Model:
    """Return a gradual semantics by name.

    Raises:
        UnknownName: there is no such semantics.
    """
    from argmap.core.errors import UnknownName
    from argmap.semantics.gradual.kinds import KINDS

    file = name.replace("-", "_")
    if file not in KINDS:
        raise UnknownName("gradual semantics", name, names())
    found: Model = KINDS[file].MODEL
    return found


def names() -> list[str]:
    """Return the names of the gradual semantics.

    >>> "df-quad" in names()
    True
    """
    from argmap.semantics.gradual.kinds import KINDS

    return [file.replace("_", "-") for file in KINDS]
