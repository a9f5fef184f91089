"""The clock of the benchmarks: seconds of CPU of a call, the median of some runs after one to warm up."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from time import process_time

RUNS = 5


def cpu(run: Callable[[], object], runs: int = RUNS) -> float:
    run()
    found = []
    for _ in range(runs):
        start = process_time()
        run()
        found.append(process_time() - start)
    return statistics.median(found)
