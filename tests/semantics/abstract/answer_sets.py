"""The semantics as answer-set programs, for clingo: another way of saying the same, to compare with."""

from __future__ import annotations

from collections.abc import Iterable

FREE = "{in(X)} :- arg(X). :- att(X,Y), in(X), in(Y). hit(Y) :- in(X), att(X,Y)."
ADMISSIBLE = FREE + " :- in(X), att(Y,X), not hit(Y)."
COMPLETE = ADMISSIBLE + " open(X) :- att(Y,X), not hit(Y). :- arg(X), not open(X), not in(X)."
STABLE = FREE + " :- arg(X), not in(X), not hit(X)."
# Subset-largest by clingo's own heuristic domain: every model is one of the largest, and all are found.
LARGEST_IN = " #heuristic in(X) : arg(X). [1,true]"
COVERED = " covered(X) :- in(X). covered(X) :- hit(X). #heuristic covered(X) : arg(X). [1,true]"

PROGRAMS = {
    "CF": (FREE, ""),
    "NA": (FREE, LARGEST_IN),
    "AD": (ADMISSIBLE, ""),
    "CO": (COMPLETE, ""),
    "PR": (ADMISSIBLE, LARGEST_IN),
    "ST": (STABLE, ""),
}


def solved(code: str, size: int, attacks: Iterable[tuple[int, int]]) -> set[frozenset[int]]:
    """Return all extensions that clingo finds."""
    import clingo

    program, heuristic = PROGRAMS[code]
    options = ["0", "--warn=none"]
    if heuristic:
        options += ["--heuristic=Domain", "--enum-mode=domRec"]
    control = clingo.Control(options)
    facts = " ".join(
        [*(f"arg({i})." for i in range(size)), *(f"att({a},{b})." for a, b in attacks), "att(-1,-1)."]
    )
    control.add("base", [], f"{facts} {program} {heuristic} #show in/1.")
    control.ground([("base", [])])
    found: set[frozenset[int]] = set()
    with control.solve(yield_=True) as models:
        for model in models:
            found.add(frozenset(atom.arguments[0].number for atom in model.symbols(shown=True)))
    return found


def covering(size: int, attacks: Iterable[tuple[int, int]], *, complete: bool) -> set[frozenset[int]]:
    """Return the semi-stable or the stage extensions: of what clingo finds, those of largest range."""
    pairs = list(attacks)
    sets = solved("CO" if complete else "CF", size, pairs)
    reach = {s: s | {b for a, b in pairs if a in s} for s in sets}
    return {s for s in sets if not any(reach[s] < other for other in reach.values())}
