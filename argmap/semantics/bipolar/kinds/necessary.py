"""Necessary support: the supported can be accepted only if the supporter is.

Nouioua and Risch, *Argumentation frameworks with necessities* (SUM 2011). It is deductive support the other
way round (Cayrol and Lagasquie-Schiex, IJAR 54, 2013): an attack strikes all that needs the attacked, and
comes from all that needs the attacker (extended attacks).
"""

from __future__ import annotations

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.bipolar.closure import closed, walk
from argmap.semantics.bipolar.framework import BAF, Compiled

SUMMARY = "Who accepts the supported must accept the supporter."


def compiled(baf: BAF, budget: Budget = ENDLESS) -> Compiled:
    """Return the framework with its extended attacks.

    >>> baf = BAF.of("abx", [("a", "x")], [("x", "b")])
    >>> sorted(compiled(baf).af.attacks())
    [('a', 'b'), ('a', 'x')]
    """
    down = walk(baf.supports)
    return Compiled(closed(baf, [(down, down)], budget))
