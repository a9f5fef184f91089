"""What follows at once: whoever is not attacked any more is in, whoever an in one attacks is out. Linear."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.semantics.abstract.framework import AF

UNDECIDED, IN, OUT = 0, 1, 2


def propagated(af: AF, accepted: Iterable[int] = ()) -> bytearray:
    """Label all arguments by what follows from the accepted ones, each IN, OUT or UNDECIDED.

    From none, that is the grounded labelling; from an admissible set, the least complete one that holds it
    (Dung 1995, theorem 25; Modgil and Caminada, *Proof theories and algorithms for abstract argumentation
    frameworks*, 2009, for the algorithm).

    >>> list(propagated(AF.of("abc", [("c", "b"), ("b", "a")])))
    [1, 2, 1]
    """
    size, starts, targets = len(af), af.starts, af.targets
    labels = bytearray(size)
    standing = [0] * size
    for target in targets:
        standing[target] += 1
    work = [number for number in range(size) if not standing[number]]
    for number in accepted:
        if standing[number]:
            work.append(number)
    for number in work:
        labels[number] = IN
    for number in work:
        for victim in targets[starts[number] : starts[number + 1]]:
            if labels[victim]:
                continue
            labels[victim] = OUT
            for freed in targets[starts[victim] : starts[victim + 1]]:
                standing[freed] -= 1
                if not standing[freed] and not labels[freed]:
                    labels[freed] = IN
                    work.append(freed)
    return labels
