"""The map expects another result than the evaluation gives.

Under `expect:` a map says which nodes should be `in`, `out` or `undecided` under a reading, as far as its
author is sure of it. A later change that turns one of them is found here. `argmap eval MAP --explain ID` says
why a node has the label that it has.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    objections:
      one-week: {text: One week says little., against: congestion}
    expect:
      grounded: {congestion: in}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: toll}
    objections:
      one-week: {text: One week says little., against: congestion}
    expect:
      grounded: {congestion: out}

Find out which of the two is wrong: the map, or what was expected of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._readings import SECONDS

SEVERITY = "error"
WHOLE = True
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the labels that are not as expected, and the readings that there are not."""
    if not m.expect:
        return
    from argmap.core.errors import UnknownName
    from argmap.core.suggest import did_you_mean, only_near
    from argmap.semantics import evaluate, every_name, family_of
    from argmap.semantics.evaluation import Options

    for reading, expected in m.expect.items():
        try:
            family_of(reading)
        except UnknownName:
            known = every_name()
            help = did_you_mean(reading, known) or "`argmap eval --list` lists the readings."
            near = only_near(reading, known)
            free = near and near not in m.expect
            fix = Fix(f"Write `{near}`.", rename=((("expect", reading), near),)) if near and free else None
            yield Finding(("expect", reading), f"There is no reading `{reading}`.", help, fix=fix)
            continue
        found = evaluate(m, reading, Options(seconds=SECONDS))
        if not found.labels:
            why = found.notes[0] if found.notes else "It gives strengths, not labels."
            yield Finding(("expect", reading), f"The reading `{reading}` labels nothing. {why}")
            continue
        for id, label in expected.items():
            if id in found.labels and found.labels[id] != label:
                message = f"`{id}` is {found.labels[id]} under {reading}, and {label} was expected."
                help = f"`argmap eval … --semantics {reading} --explain {id}` says why."
                yield Finding(("expect", reading, id), message, help, node=id, key=False)
