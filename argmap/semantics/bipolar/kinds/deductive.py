"""Deductive support: if the supporter is accepted, so is the supported.

Boella, Gabbay, van der Torre and Villata, *Support in abstract argumentation* (COMMA 2010); the attacks as
Cayrol and Lagasquie-Schiex (IJAR 54, 2013) name them: supported, mediated, and super-mediated, which joins
the two.
"""

from __future__ import annotations

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.bipolar.closure import backwards, closed, walk
from argmap.semantics.bipolar.framework import BAF, Compiled

SUMMARY = "Who accepts the supporter must accept the supported."


def compiled(baf: BAF, budget: Budget = ENDLESS) -> Compiled:
    """Return the framework in which whatever implies an attacker attacks whatever implies the attacked.

    >>> baf = BAF.of("abcx", [("x", "c")], [("a", "x"), ("b", "c")])
    >>> sorted(compiled(baf).af.attacks())
    [('a', 'b'), ('a', 'c'), ('x', 'b'), ('x', 'c')]
    """
    up = walk(backwards(baf.supports))
    return Compiled(closed(baf, [(up, up)], budget))
