"""General support: nothing is known of it but that it is a relation of its own.

Cayrol and Lagasquie-Schiex, *On the acceptability of arguments in bipolar argumentation frameworks* (ECSQARU
2005): a supporter of an attacker attacks (supported attack), and an attack on a supporter strikes what it
supports (secondary attack). Either may be long; the two are not joined.
"""

from __future__ import annotations

from argmap.core.budget import ENDLESS, Budget
from argmap.semantics.bipolar.closure import backwards, closed, itself, walk
from argmap.semantics.bipolar.framework import BAF, Compiled

SUMMARY = "Supporters attack what the supported attacks, and fall with their own supporters."


def compiled(baf: BAF, budget: Budget = ENDLESS) -> Compiled:
    """Return the framework with its supported and secondary attacks.

    >>> baf = BAF.of("abx", [("x", "b")], [("a", "x")])
    >>> list(compiled(baf).af.attacks())
    [('a', 'b'), ('x', 'b')]
    """
    up, down = walk(backwards(baf.supports)), walk(baf.supports)
    return Compiled(closed(baf, [(up, itself), (itself, down)], budget))
