"""MLP-based: strengths as the neurons of a multi-layer perceptron have them.

Potyka, *Interpreting neural networks as quantitative argumentation frameworks* (AAAI 2021).
"""

from argmap.semantics.gradual.aggregate import SUM
from argmap.semantics.gradual.influence import LOGISTIC
from argmap.semantics.gradual.models import Model

MODEL = Model("mlp-based", SUM, LOGISTIC)
BREAKS = ()
