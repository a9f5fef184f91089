"""Who says a claim: the proponent or the opponent of the central one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.formats.claims.graph import Tie

_OTHER = {"pro": "opp", "opp": "pro"}


def sides(claims: Iterable[str], ties: Sequence[Tie]) -> Mapping[str, str]:
    """Return the side of each claim.

    It is `pro` for what leads nowhere, that of its aim for a support, and the other for an attack.

    What aims at a step is weighed as if it aimed at where the step starts.

    >>> sides("abc", [Tie(("b",), "a", "against"), Tie(("c",), "b", "against")])
    {'a': 'pro', 'b': 'opp', 'c': 'pro'}
    """
    first: dict[str, Tie] = {}
    for tie in ties:
        for premise in tie.premises:
            first.setdefault(premise, tie)
    by_key = {tie.key: tie for tie in ties}
    known = dict.fromkeys(claims)
    found: dict[str, str] = {}
    for claim in known:
        way: list[tuple[str, bool]] = []
        here, passed = claim, set[str]()
        while here in first and here not in found and here not in passed:
            passed.add(here)
            tie = first[here]
            way.append((here, tie.polarity == "against"))
            here = (
                by_key[tie.target].premises[0]
                if tie.target not in known and tie.target in by_key
                else tie.target
            )
        side = found.get(here, "pro")
        for one, turned in reversed(way):
            side = _OTHER[side] if turned else side
            found[one] = side
        found.setdefault(claim, "pro")
    return {claim: found[claim] for claim in known}
