"""Issues of Carneades in a map: its positions exclude each other, and so do the positions of other issues.

Of an issue one position at most stands: the one whose heaviest argument weighs more than that of every
other. A map has one such issue, its positions. In any other, an argument for one position is one against each
rival as well: then it weighs the same on both sides, and the outcome is that of Carneades.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from argmap.formats._carneades.file import NAME, File, names
from argmap.formats.claims.graph import ClaimGraph, Tie
from argmap.formats.claims.repairs import Repairs

MOST = 20_000
"""The most arguments that are turned against rivals."""


def main_positions(file: File) -> tuple[str, ...]:
    """Return the positions of the issue that leads nowhere further, or else the one end of all arguments."""
    if file.is_ours:
        return ()
    needed = {
        key
        for one in file.arguments.values()
        for key in (*names(one.said.get("premises")), *names(one.said.get("undercutter")))
    }
    for positions in file.issues.values():
        if len(positions) > 1 and not any(key in needed or key in file.assumed for key in positions):
            return positions
    passed_over = needed | file.assumed | {key for positions in file.issues.values() for key in positions}
    ends = dict.fromkeys(key for one in file.arguments.values() for key in names(one.said.get("conclusion")))
    found = tuple(key for key in ends if key not in passed_over)
    return found if len(found) == 1 else ()


def against_rivals(
    file: File, positions: Sequence[str], graph: ClaimGraph, own: Mapping[str, Tie], repairs: Repairs
) -> None:
    """Turn the arguments of each further issue against the rivals of what they are for."""
    by_conclusion: dict[str, list[str]] = {}
    for key, tie in own.items():
        if tie.polarity == "for":
            by_conclusion.setdefault(tie.target, []).append(key)
    undercuts: dict[str, list[Tie]] = {}
    for tie in graph.ties:
        if tie.polarity == "against" and tie.target in own:
            undercuts.setdefault(tie.target, []).append(tie)
    main = frozenset(positions) or frozenset(
        claim.key for claim in graph.claims if claim.section == "positions"
    )
    made: list[Tie] = []
    for issue, rivals in file.issues.items():
        if main and main >= set(rivals):
            continue
        mirror = {"kept": {NAME: {"rival": issue}}}
        for rival in rivals:
            if rival in file.assumed:
                continue
            if len(made) > MOST:
                message = "The issues have very many positions and arguments."
                repairs.made("large issues", message, "Not all were turned against their rivals.")
                graph.ties += made
                return
            others = [other for other in rivals if other != rival]
            made += [
                Tie((other,), rival, "against", f"{other} excludes {rival}", {**mirror})
                for other in others
                if other in file.assumed
            ]
            keys = [key for other in others for key in by_conclusion.get(other, ())]
            made += _turned(_distinct(keys, own, undercuts), rival, own, undercuts, mirror)
    graph.ties += made


def _distinct(
    keys: Sequence[str], own: Mapping[str, Tie], undercuts: Mapping[str, list[Tie]]
) -> Iterator[str]:
    """Yield of the arguments from the same premises the one that counts: not undercut, and the heaviest."""
    best: dict[frozenset[str], tuple[bool, float, str]] = {}
    for key in keys:
        weight = own[key].fields.get("strength")
        rank = (key not in undercuts, weight if isinstance(weight, float) else 1.0, key)
        same = frozenset(own[key].premises)
        if same not in best or best[same][:2] < rank[:2]:
            best[same] = rank
    return (key for _, _, key in best.values())


def _turned(
    keys: Iterable[str],
    rival: str,
    own: Mapping[str, Tie],
    undercuts: Mapping[str, list[Tie]],
    mirror: dict[str, Any],
) -> Iterator[Tie]:
    for key in keys:
        strength = {name: own[key].fields[name] for name in ("strength",) if name in own[key].fields}
        name = f"{key} against {rival}"
        yield Tie(own[key].premises, rival, "against", name, {**strength, **mirror})
        for tie in undercuts.get(key, ()):
            yield Tie(tie.premises, name, "against", "", {**mirror})
