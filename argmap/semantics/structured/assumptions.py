"""Assumption-based argumentation as a special case of ASPIC+: ordinary premises and strict rules.

Bondarenko, Dung, Kowalski and Toni, *An abstract, argumentation-theoretic approach to default reasoning*
(Artificial Intelligence 93, 1997); that it is a special case: Prakken (Argument & Computation 1, 2010). Flat
frameworks only: no assumption is the head of a rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.core.errors import ArgmapError
from argmap.semantics.structured.theory import Rule, Theory


def assumption_based(
    assumptions: Iterable[str], rules: Iterable[tuple[str, Iterable[str]]], contrary: Mapping[str, str]
) -> Theory:
    """Return the theory of a flat framework: `rules` are heads with their bodies.

    Attacks are undermining alone: an argument for the contrary of an assumption strikes what uses it.

    Raises:
        ArgmapError: an assumption is the head of a rule, or has no contrary.

    >>> from argmap.semantics.structured.arguments import arguments
    >>> from argmap.semantics.structured.defeat import attacks
    >>> theory = assumption_based("ab", [("p", "a")], {"a": "q", "b": "p"})
    >>> [(str(one.attacker), one.attacked.conclusion) for one in attacks(theory, arguments(theory))]
    [('(a → p)', 'b')]
    """
    assumed = frozenset(assumptions)
    made = tuple(Rule(f"r{i}", tuple(body), head, strict=True) for i, (head, body) in enumerate(rules))
    for rule in made:
        if rule.conclusion in assumed:
            message = f"The assumption `{rule.conclusion}` is the head of a rule."
            raise ArgmapError(message, hint="Only flat frameworks are read.")
    for one in sorted(assumed):
        if one not in contrary:
            raise ArgmapError(f"The assumption `{one}` has no contrary.", hint="Say what is contrary to it.")
    contraries = {one: frozenset({contrary[one]}) for one in assumed}
    return Theory(ordinary=assumed, rules=made, contraries=contraries)
