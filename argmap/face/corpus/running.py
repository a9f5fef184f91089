"""Run a task on every file: over the processes of this machine, or whatever executor is given."""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any

from argmap.core.errors import ConfigError
from argmap.face.corpus.files import bare_name, files_of
from argmap.face.corpus.task import JOBS, Job, Outcome, Task, done

AHEAD = 4
"""How many files a worker has waiting: enough to be busy, few enough to keep memory small."""


def corpus(
    folders: str | Iterable[str],
    do: Job = "check",
    *,
    pattern: str | None = None,
    format: str | None = None,
    seconds: float | None = 60,
    skip: Iterable[str] = (),
    executor: Executor | None = None,
    workers: int | None = None,
    **options: Any,
) -> Iterator[Outcome]:
    """Yield what comes of every file of some folders, in the order of their names.

    `do` is check, convert (`to`, `into`), stats or eval (`semantics`). The files are read in as many
    processes as the machine has cores, or `workers`; or by any `concurrent.futures.Executor`, such as
    `dask.distributed.Client().get_executor()` or `mpi4py.futures.MPIPoolExecutor()`. A file that takes longer
    than `seconds`, or ends its process, is told as failed, and the others go on. `skip` names files that are
    done already.

    Raises:
        FileError: a folder is absent.
        ConfigError: `do` is no job, or what it needs is missing.
    """
    tasks = tasks_of(folders, do, pattern=pattern, format=format, seconds=seconds, skip=skip, **options)
    return run(tasks, executor=executor, workers=workers)


def tasks_of(
    folders: str | Iterable[str],
    do: Job = "check",
    *,
    pattern: str | None = None,
    format: str | None = None,
    seconds: float | None = 60,
    skip: Iterable[str] = (),
    **options: Any,
) -> list[Task]:
    """Return what `corpus` would do, file by file, for `run`.

    Raises:
        FileError, ConfigError: as `corpus`.
    """
    if do not in JOBS:
        raise ConfigError(f"`{do}` is nothing to do with a corpus.", hint=f"Known: {', '.join(JOBS)}.")
    if do == "convert":
        _demand(options, "to", "into")
    known = set(skip)
    named = [folders] if isinstance(folders, (str, os.PathLike)) else list(folders)
    found = list(files_of(named, pattern))
    # A file is written under its bare name, unless two would be one.
    bare = Counter(bare_name(name).casefold() for _, name in found)
    return [
        Task(path, do, format, options, seconds, name, bare[bare_name(name).casefold()] == 1)
        for path, name in found
        if name not in known
    ]


def _demand(options: dict[str, Any], *names: str) -> None:
    from argmap.formats import FORMATS

    for name in names:
        if not options.get(name):
            raise ConfigError(f"To convert needs `{name}`.", hint="Name the format `to`, the folder `into`.")
    FORMATS[str(options["to"])]


def run(
    tasks: Iterable[Task], *, executor: Executor | None = None, workers: int | None = None
) -> Iterator[Outcome]:
    """Yield the outcome of every task, in their order."""
    if executor is not None:
        yield from _through(executor, iter(tasks), AHEAD * (workers or os.cpu_count() or 1))
        return
    waiting = deque(tasks)
    count = min(workers or os.cpu_count() or 1, len(waiting))
    if count <= 1:
        yield from map(done, waiting)
        return
    while waiting:
        try:
            with ProcessPoolExecutor(count) as pool:
                for outcome in _through(pool, iter(tuple(waiting)), AHEAD * count):
                    waiting.popleft()
                    yield outcome
        except BrokenExecutor:
            # Somebody's file ended a process: the next one in order is tried by itself, then the rest go on.
            yield _alone(waiting.popleft())


def _through(executor: Executor, tasks: Iterator[Task], most: int) -> Iterator[Outcome]:
    """Keep so many tasks going, and yield their outcomes in order."""
    going: deque[tuple[Task, Future[Outcome]]] = deque()
    for task in tasks:
        going.append((task, executor.submit(done, task)))
        if len(going) >= most:
            yield going.popleft()[1].result()
    while going:
        yield going.popleft()[1].result()


def _alone(task: Task) -> Outcome:
    """Return the outcome of a task in a process of its own, which it may end."""
    try:
        with ProcessPoolExecutor(1) as pool:
            return pool.submit(done, task).result()
    except BrokenExecutor:
        return Outcome(task.name or task.path, "failed", {}, "Reading it ended the process.")
