"""The gradual semantics by name: each an aggregation and an influence."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.semantics.gradual.aggregate import CARD, PRODUCT, SUM, TOP, Aggregation
from argmap.semantics.gradual.influence import (
    EULER,
    HYPERBOLIC,
    LINEAR,
    LOGISTIC,
    QUADRATIC,
    QUOTIENT,
    Influence,
)


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

        >>> round(DF_QUAD.strength(0.5, [0.8], []), 3), round(QUADRATIC_ENERGY.strength(0.5, [0.8], []), 6)
        (0.1, 0.304878)
        """
        return self.influence.strength(base, self.aggregation.energy(attackers, supporters))


DF_QUAD = Model("df-quad", PRODUCT, LINEAR)
"""Rago, Toni, Aurisicchio and Baroni, "Discontinuity-Free Decision Support with Quantitative Argumentation
Debates" (KR 2016)."""
QUADRATIC_ENERGY = Model("quadratic-energy", SUM, QUADRATIC)
"""Potyka, "Continuous Dynamical Systems for Weighted Bipolar Argumentation" (KR 2018)."""
SQUARED_DF_QUAD = Model("squared-df-quad", PRODUCT, HYPERBOLIC)
"""Potyka, "Extending Modular Semantics for Bipolar Weighted Argumentation" (AAMAS 2019)."""
EULER_BASED = Model("euler-based", SUM, EULER)
"""Amgoud and Ben-Naim, "Evaluation of Arguments in Weighted Bipolar Graphs" (ECSQARU 2017)."""
EULER_TOP = Model("euler-top", TOP, EULER)
"""Mossakowski and Neuhaus, "Modular Semantics and Characteristics for Bipolar Weighted Argumentation Graphs"
(2018)."""
MLP_BASED = Model("mlp-based", SUM, LOGISTIC)
"""Potyka, "Interpreting Neural Networks as Quantitative Argumentation Frameworks" (AAAI 2021)."""
H_CATEGORISER = Model("h-categoriser", SUM, QUOTIENT, attacks_only=True)
"""Besnard and Hunter, "A logic-based theory of deductive arguments" (Artificial Intelligence 128, 2001); with
weights Amgoud, Ben-Naim, Doder and Vesic, "Acceptability Semantics for Weighted Argumentation Frameworks"
(IJCAI 2017)."""
MAX_BASED = Model("max-based", TOP, QUOTIENT, attacks_only=True)
"""Amgoud, Ben-Naim, Doder and Vesic (IJCAI 2017)."""
CARD_BASED = Model("card-based", CARD, QUOTIENT, attacks_only=True)
"""Amgoud, Ben-Naim, Doder and Vesic (IJCAI 2017)."""

MODELS = {
    model.name: model
    for model in (
        DF_QUAD,
        QUADRATIC_ENERGY,
        SQUARED_DF_QUAD,
        EULER_BASED,
        EULER_TOP,
        MLP_BASED,
        H_CATEGORISER,
        MAX_BASED,
        CARD_BASED,
    )
}
"""Every model by name."""
