"""Euler-based with the strongest on each side alone, which settles on every graph.

Mossakowski and Neuhaus, *Modular semantics and characteristics for bipolar weighted argumentation graphs*
(2018).
"""

from argmap.semantics.gradual.aggregate import TOP
from argmap.semantics.gradual.influence import EULER
from argmap.semantics.gradual.models import Model

MODEL = Model("euler-top", TOP, EULER)
BREAKS = ("duality", "open-mindedness")
