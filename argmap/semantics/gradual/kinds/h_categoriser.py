"""h-categoriser: the score over one more than what attacks it. Supports count for nothing.

Besnard and Hunter, *A logic-based theory of deductive arguments* (Artificial Intelligence 128, 2001);
with scores: Amgoud, Ben-Naim, Doder and Vesic, *Acceptability semantics for weighted argumentation
frameworks* (IJCAI 2017).
"""

from argmap.semantics.gradual.aggregate import SUM
from argmap.semantics.gradual.influence import QUOTIENT
from argmap.semantics.gradual.models import Model

MODEL = Model("h-categoriser", SUM, QUOTIENT, attacks_only=True)
BREAKS = ("balance", "duality")
