"""Card-based: the number of attackers comes first, their mean strength second. Supports count for nothing.

Amgoud, Ben-Naim, Doder and Vesic, *Acceptability semantics for weighted argumentation frameworks* (IJCAI
2017).
"""

from argmap.semantics.gradual.aggregate import CARD
from argmap.semantics.gradual.influence import QUOTIENT
from argmap.semantics.gradual.models import Model

MODEL = Model("card-based", CARD, QUOTIENT, attacks_only=True)
BREAKS = ("balance", "continuity", "duality")
