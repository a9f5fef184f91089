"""Euler-based: supporters and attackers add up in an exponent; no attack takes all.

Amgoud and Ben-Naim, *Evaluation of arguments in weighted bipolar graphs* (ECSQARU 2017).
"""

from argmap.semantics.gradual.aggregate import SUM
from argmap.semantics.gradual.influence import EULER
from argmap.semantics.gradual.models import Model

MODEL = Model("euler-based", SUM, EULER)
BREAKS = ("duality", "open-mindedness")
