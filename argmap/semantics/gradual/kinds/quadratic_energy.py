"""Quadratic energy: supporters and attackers add up, and what they add up to moves the score by its square.

Potyka, *Continuous dynamical systems for weighted bipolar argumentation* (KR 2018).
"""

from argmap.semantics.gradual.aggregate import SUM
from argmap.semantics.gradual.influence import QUADRATIC
from argmap.semantics.gradual.models import Model

MODEL = Model("quadratic-energy", SUM, QUADRATIC)
BREAKS = ()
