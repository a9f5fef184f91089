"""DF-QuAD's shares under a gentler influence, which no single attacker exhausts.

Potyka, *Extending modular semantics for bipolar weighted argumentation* (AAMAS 2019).
"""

from argmap.semantics.gradual.aggregate import PRODUCT
from argmap.semantics.gradual.influence import HYPERBOLIC
from argmap.semantics.gradual.models import Model

MODEL = Model("squared-df-quad", PRODUCT, HYPERBOLIC)
BREAKS = ("open-mindedness",)
