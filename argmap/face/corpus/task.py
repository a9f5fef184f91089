"""What is done with one file of a corpus, in whatever process does it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from argmap.core.errors import ArgmapError, MapError

Job = Literal["check", "convert", "stats", "eval"]
State = Literal["fine", "found", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Task:
    """A file, and what to do with it. Plain data: it travels to other processes and machines."""

    path: str
    job: Job = "check"
    format: str | None = None
    """The format to read; None: by suffix and content."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """`to` and `into` of convert, `semantics` of eval, `select` and `ignore` of check."""
    seconds: float | None = None
    """The longest that it may take; None: as long as it does."""
    name: str = ""
    """Its path from the folder of the corpus, by which results name it."""
    alone: bool = False
    """Whether no other file of the corpus has its name before the suffix: what is made of it is named so."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: `fine`, `found` something (check), `refused`, or `failed` (a fault of ours)."""

    file: str
    state: State
    result: Mapping[str, Any] = field(default_factory=dict)
    message: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return it as one line of a report."""
        said = {"file": self.file, "state": self.state}
        return said | ({"message": self.message} if self.message else {}) | dict(self.result)


def done(task: Task) -> Outcome:
    """Return what comes of one file: whatever is in it, an outcome and never an exception.

    >>> done(Task("gone.yaml")).state
    'refused'
    """
    name = task.name or task.path
    try:
        with _within(task.seconds):
            return _DOES[task.job](task, name)
    except MapError as error:
        told = [d.to_dict() for d in error.diagnostics]
        return Outcome(name, "refused", {"diagnostics": told} if told else {}, str(error))
    except ArgmapError as error:
        return Outcome(name, "refused", {}, str(error))
    except TimeoutError:
        return Outcome(name, "failed", {}, f"It took longer than {task.seconds:g} s.")
    except Exception as error:  # one file must never stop the others
        return Outcome(name, "failed", {}, f"{type(error).__name__}: {error}")


@contextmanager
def _within(seconds: float | None) -> Iterator[None]:
    """Stop after so many seconds, where the system can: on Unix, in a process's main thread."""
    able = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if seconds is None or not able:
        yield
        return

    def late(signum: int, frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _check(task: Task, name: str) -> Outcome:
    from argmap.formats import load_document
    from argmap.rules import check_document

    document = load_document(task.path, format=task.format)
    found = check_document(document, **{key: task.options.get(key, ()) for key in ("select", "ignore")})
    wrong = any(d.severity != "note" for d in found)
    result = {"map": document.map.id, "diagnostics": [d.to_dict() for d in found]}
    return Outcome(name, "found" if wrong else "fine", result)


def _convert(task: Task, name: str) -> Outcome:
    from argmap.core.files import write_whole
    from argmap.face.corpus.files import bare_name
    from argmap.formats import FORMATS, dumps, load_document, lost

    document = load_document(task.path, format=task.format)
    to = str(task.options["to"])
    text = dumps(document.map, to)
    target = (
        Path(task.options["into"]) / f"{bare_name(name) if task.alone else name}{FORMATS[to].SUFFIXES[0]}"
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, text.encode())
    losses = [loss.to_dict() for loss in lost(document.map, to)]
    repairs = [repair.to_dict() for repair in document.repairs]
    return Outcome(name, "fine", {"written": str(target), "lost": losses, "repaired": repairs})


def _stats(task: Task, name: str) -> Outcome:
    from argmap.formats import load_document
    from argmap.graph.stats import stats

    return Outcome(name, "fine", {"stats": dict(stats(load_document(task.path, format=task.format).map))})


def _eval(task: Task, name: str) -> Outcome:
    from argmap.face.outcome import evaluate
    from argmap.formats import load_document

    m = load_document(task.path, format=task.format).map
    more = {} if task.seconds is None else {"seconds": task.seconds}
    found = evaluate(m, str(task.options.get("semantics", "carneades")), **more)
    result: dict[str, Any] = {"semantics": found.reading, "standing": list(found.standing)}
    if found.notes:
        result["notes"] = list(found.notes)
    if found.labels:
        result["labels"] = {id: str(label) for id, label in found.labels.items()}
    if found.strengths:
        result["strengths"] = {id: round(number, 9) for id, number in found.strengths.items()}
    return Outcome(name, "fine", result)


_DOES = {"check": _check, "convert": _convert, "stats": _stats, "eval": _eval}
JOBS: tuple[Job, ...] = ("check", "convert", "stats", "eval")
