"""Claims and steps as a theory of ASPIC+: see `argmap.semantics.structured`."""

from __future__ import annotations

from itertools import permutations

from argmap.semantics.framework.claims import Framework
from argmap.semantics.structured.theory import Rule, Theory, by_rank, negation


def theory(framework: Framework) -> Theory:
    """Return the theory of a framework: every step a rule, every given claim a rule without premises.

    An objection concludes the negation of what it attacks: of a claim, or of a step's name, which
    undercuts it. What backs a step is a further premise of it. Rules are compared by their strength, and
    positions exclude each other.
    """
    rules, ranks = [], {}
    for claim in framework.claims.values():
        if claim.given:
            rules.append(Rule(f"given {claim.id}", (), claim.id))
            ranks[f"given {claim.id}"] = claim.score
    for step in framework.steps.values():
        conclusion = step.target
        if step.polarity == "against":
            conclusion = negation(step.target)
        elif step.target in framework.steps:
            conclusion = f"backed {step.target}"
        backed = (f"backed {step.id}",) if step.id in framework.supports else ()
        rules.append(Rule(step.id, (*step.premises, *backed), conclusion, step.strict))
        ranks[step.id] = step.weight
    # As strict rules, which transposition sees: two positions never stand together, whatever holds them up.
    for one, other in permutations(framework.positions, 2):
        rules.append(Rule(f"{one} excludes {other}", (one,), negation(other), strict=True))
    return Theory(rules=tuple(rules), lower=by_rank(ranks))
