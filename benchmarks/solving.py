"""What abstract argumentation costs: seconds of CPU, side by side with PyArg, pygarg and clingo in one run.

    python benchmarks/solving.py            all
    python benchmarks/solving.py grounded   those whose name holds one of the words

Each tool gets the same framework in the form it wants; making that form is not counted, nor is the start of
Python. A tool that is not installed is said to be absent; README.md says how to have all of them. What takes
longer than 20 seconds is broken off, and not tried on the larger frameworks. Exit 1: argmap misses a target.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 20
RUNS = 3
SHORTEST = 0.01
"""What takes less is done often: clocks are coarse."""
OVER = f"> {LIMIT} s"
Pairs = list[tuple[int, int]]


def scattered(size: int, seed: int = 1) -> Pairs:
    """Return two attacks an argument, between any two."""
    chance = random.Random(seed)
    return [(chance.randrange(size), chance.randrange(size)) for _ in range(2 * size)]


def barabasi_albert(size: int, seed: int = 1) -> Pairs:
    """Return a graph that grows: newcomers meet two, rather those that many met; half of them mutually."""
    chance = random.Random(seed)
    ends, attacks = [0], Pairs()
    for new in range(1, size):
        for old in sorted({chance.choice(ends) for _ in range(2)}):
            pair = (new, old) if chance.random() < 0.5 else (old, new)
            attacks += [pair, pair[::-1]] if chance.random() < 0.5 else [pair]
            ends += [new, old]
    return attacks


def argmap_(task: str, size: int, attacks: Pairs) -> Callable[[], object]:
    from array import array

    from argmap.semantics.abstract import query
    from argmap.semantics.abstract.framework import AF, Numbers
    from argmap.semantics.abstract.propagation import propagated
    from argmap.semantics.abstract.sat import open_engine

    af = AF.packed(Numbers(size), array("i", [a for a, _ in attacks]), array("i", [b for _, b in attacks]))
    # Loading the solver is part of the start, as it is with the others.
    open_engine()
    return (lambda: propagated(af)) if task == "GR" else (lambda: query.skeptical(af, "PR", 17))


def pyarg(task: str, size: int, attacks: Pairs) -> Callable[[], object]:
    from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import (
        AbstractArgumentationFramework,
    )
    from py_arg.abstract_argumentation_classes.argument import Argument
    from py_arg.abstract_argumentation_classes.defeat import Defeat
    from py_arg.algorithms.semantics.get_grounded_extension import get_grounded_extension
    from py_arg.algorithms.semantics.get_preferred_extensions import get_preferred_extensions

    arguments = [Argument(str(i)) for i in range(size)]
    af = AbstractArgumentationFramework(
        "af", arguments, [Defeat(arguments[a], arguments[b]) for a, b in dict.fromkeys(attacks)]
    )
    if task == "GR":
        return lambda: get_grounded_extension(af)
    return lambda: all(arguments[16] in extension for extension in get_preferred_extensions(af))


def pygarg(task: str, size: int, attacks: Pairs) -> Callable[[], object]:
    from pygarg.dung import solver

    arguments, pairs = [str(i) for i in range(size)], [[str(a), str(b)] for a, b in attacks]
    if task == "GR":
        return lambda: solver.compute_grounded_extension(arguments, pairs)
    return lambda: solver.preferred_skeptical_acceptability(arguments, pairs, "16")


def clingo(task: str, size: int, attacks: Pairs) -> Callable[[], object]:
    from clingo import Control

    facts = [f"arg(0..{size - 1}).", *(f"att({a},{b})." for a, b in attacks)]
    if task == "GR":
        rules, options = "in(X) :- arg(X), out(Y) : att(Y,X). out(X) :- att(Y,X), in(Y).", ["1"]
    else:
        # Preferred by clingo's own means; listed until one lacks the argument.
        rules = (
            "{in(X)} :- arg(X). :- att(X,Y), in(X), in(Y). hit(Y) :- in(X), att(X,Y)."
            ":- in(X), att(Y,X), not hit(Y). #heuristic in(X) : arg(X). [1,true] #show in/1."
        )
        options = ["0", "--heuristic=Domain", "--enum-mode=domRec"]
    text = "\n".join([*facts, rules])

    def run() -> bool:
        control = Control(options)
        control.add("base", [], text)
        control.ground([("base", [])])
        with control.solve(yield_=True) as models:
            return all(task == "GR" or "in(16)" in map(str, model.symbols(shown=True)) for model in models)

    return run


TOOLS = {"argmap": argmap_, "PyArg": pyarg, "pygarg": pygarg, "clingo": clingo}


@dataclass(frozen=True)
class Case:
    """A task, a graph, its size, and the seconds that argmap may take."""

    name: str
    task: str
    graph: Callable[[int], Pairs]
    size: int
    target: float


CASES = [
    Case("grounded 1,000", "GR", scattered, 1_000, 0.3),
    Case("grounded 100,000", "GR", scattered, 100_000, 0.3),
    Case("grounded 1,000,000", "GR", scattered, 1_000_000, 5.0),
    Case("DS-PR BA 100", "PR", barabasi_albert, 100, 0.5),
    Case("DS-PR BA 10,000", "PR", barabasi_albert, 10_000, 0.5),
]


def measured(tool: str, case: Case) -> float | str:
    """Return the seconds of CPU that a tool takes, in a process of its own; or why there are none."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        os.write(writing, _in_child(tool, case).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        said = told.read()
    os.waitpid(child, 0)
    try:
        return float(said)
    except ValueError:
        return said or OVER


def _in_child(tool: str, case: Case) -> str:
    sys.path[:0] = [str(ROOT)]
    attacks = case.graph(case.size)
    # Making the form that a tool wants is not counted, and still must end.
    resource.setrlimit(resource.RLIMIT_CPU, (3 * LIMIT, 6 * LIMIT))
    try:
        run = TOOLS[tool](case.task, case.size, attacks)
    except ImportError:
        return "absent"
    used = int(time.process_time()) + LIMIT + 1
    resource.setrlimit(resource.RLIMIT_CPU, (used, min(used + 1, 6 * LIMIT)))
    taken, times = 0.0, 0
    try:
        while taken < SHORTEST and times < 100:
            # Made anew: what a framework remembers of the first time is not to count.
            run = TOOLS[tool](case.task, case.size, attacks) if times else run
            began = time.process_time()
            run()
            taken, times = taken + time.process_time() - began, times + 1
    except (Exception, SystemExit) as error:
        return f"failed: {type(error).__name__}"
    return f"{taken / times:.6f}"


def main(wanted: list[str]) -> int:
    missed, given_up = 0, set[tuple[str, str]]()
    print(f"{'':20}{'target':>8}" + "".join(f"{tool:>24}" for tool in TOOLS))
    for case in CASES:
        if wanted and not any(word in case.name for word in wanted):
            continue
        row, ours = f"{case.name:20}{f'≤ {case.target:g}':>8}", 0.0
        for tool in TOOLS:
            if (tool, case.task) in given_up:
                row += f"{'not tried':>24}"
                continue
            found = [measured(tool, case) for _ in range(RUNS if tool == "argmap" else 1)]
            times = [one for one in found if isinstance(one, float)]
            if len(times) < len(found):
                said = next(one for one in found if isinstance(one, str))
                # Over the limit the ratio is at least this.
                least = f" (> {LIMIT / ours:,.0f} ×)" if said == OVER and ours else ""
                row += f"{said + least:>24}"
                missed += tool == "argmap"
                given_up.add((tool, case.task))
                continue
            taken = statistics.median(times)
            ours = taken if tool == "argmap" else ours
            ratio = f" ({taken / ours:,.1f} ×)" if ours and tool != "argmap" else ""
            row += f"{f'{taken:.4f} s{ratio}':>24}"
            missed += tool == "argmap" and taken > case.target
        print(row, flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
