"""DF-QuAD: each attacker and supporter takes its share of what the others leave.

Rago, Toni, Aurisicchio and Baroni, *Discontinuity-free decision support with quantitative argumentation
debates* (KR 2016).
"""

from argmap.semantics.gradual.aggregate import PRODUCT
from argmap.semantics.gradual.influence import LINEAR
from argmap.semantics.gradual.models import Model

MODEL = Model("df-quad", PRODUCT, LINEAR)
BREAKS = ("open-mindedness",)
