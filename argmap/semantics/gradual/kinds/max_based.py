"""Max-based: the score over one more than the strongest attacker. Supports count for nothing.

Amgoud, Ben-Naim, Doder and Vesic, *Acceptability semantics for weighted argumentation frameworks* (IJCAI
2017).
"""

from argmap.semantics.gradual.aggregate import TOP
from argmap.semantics.gradual.influence import QUOTIENT
from argmap.semantics.gradual.models import Model

MODEL = Model("max-based", TOP, QUOTIENT, attacks_only=True)
BREAKS = ("balance", "duality", "open-mindedness")
