"""What an analyst should do next, worst first: as data, each task with its place and its reason.

The score of a task is `weight × (1 + log2(1 + carries)) ÷ steps`. The weight is that of its kind (`KINDS`),
`carries` is how many nodes reach their nearest position by way of what is at stake, and `steps` is how many
steps that is from a position, 1 at least. What is at stake is what the task is about; with an objection that
nobody answers, what it speaks against. So what stands close to a position and carries much of the map comes
first, and to carry twice as much counts one more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.core.errors import ConfigError, UnknownName
from argmap.core.json_schema import COUNT, NUMBER, TEXT, TEXTS, listed, record, result
from argmap.core.place import Place
from argmap.graph.walk import below, incoming, reach
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import ARROW

if TYPE_CHECKING:
    from argmap.reading.document import Document

KINDS = {
    "unsupported": (5, "an argument rests on nothing"),
    "loose": (4, "a node bears on no position"),
    "unanswered": (3, "nobody answers an objection"),
    "questions": (2, "critical questions of a step are open (by the part of them)"),
    "unopposed": (2, "nobody objects to a main argument, or to a position at all"),
    "stale": (2, "a claim has no recent evidence"),
    "gap": (2, "something is not known, as the assessment says"),
    "unverified": (1, "quotations were not looked up in the copy of their source"),
    "unrated": (1, "a source that evidence rests on is not rated"),
}
"""The kinds of tasks: the weight of each, and what it says."""

STALE_AFTER = 5
"""How many years before `as_of` evidence is old, where nothing else is said."""

_WHERE = {"type": ["integer", "null"], "minimum": 1}
_TASK = record(
    {
        **dict.fromkeys(("about", "what", "why", "do"), TEXT),
        "kind": {"enum": list(KINDS)},
        "score": {**NUMBER, "minimum": 0},
        "carries": COUNT,
        "steps": {"type": ["integer", "null"], "minimum": 0},
        **dict.fromkeys(("nodes", "questions"), TEXTS),
        "file": {"type": ["string", "null"]},
        **dict.fromkeys(("line", "column"), _WHERE),
    }
)
SCHEMA: dict[str, Any] = result(
    "What argmap todo lists",
    {
        "total": {**COUNT, "description": "How many tasks there are, shown or not."},
        "tasks": listed(_TASK),
    },
)
"""The JSON Schema of what `argmap todo --format json` prints."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do."""

    kind: str
    about: str
    """The node, the link or the source that it is about; for a gap, its number."""
    what: str
    do: str
    score: float
    carries: int
    """How many nodes reach their nearest position by way of what is at stake."""
    steps: int | None
    """How many steps that is from the nearest position; None where it reaches none."""
    nodes: tuple[str, ...] = ()
    """The nodes that it concerns."""
    questions: tuple[str, ...] = ()
    """The keys of the open questions, of a task on critical questions."""
    place: Place | None = None

    @property
    def why(self) -> str:
        """How much depends on what is at stake, in words."""
        if self.steps is None:
            return "bears on no position" if self.nodes else "names no node"
        near = ("a position itself", "next to a position", f"{self.steps} steps from a position")
        far = near[min(self.steps, 2)]
        nodes = "1 node" if self.carries == 1 else f"{self.carries} nodes"
        return f"{far}, carries {nodes}" if self.carries else far

    def to_dict(self) -> dict[str, Any]:
        """Return the task as plain data."""
        place = self.place
        return {
            "kind": self.kind,
            "about": self.about,
            "what": self.what,
            "why": self.why,
            "do": self.do,
            "score": round(self.score, 2),
            "carries": self.carries,
            "steps": self.steps,
            "nodes": list(self.nodes),
            "questions": list(self.questions),
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
        }


def todo(
    document: Document,
    *,
    kinds: Iterable[str] = (),
    about: str | None = None,
    ignore: Iterable[str] = (),
    stale_after: int = STALE_AFTER,
) -> tuple[Task, ...]:
    """Return what to do next, worst first; of some kinds only, or only about a node and what bears on it.

    What a comment of the file, or `ignore`, tells the checks to pass over is no task either.

    Raises:
        UnknownName: there is no such kind, node or link.
        ConfigError: `stale_after` is below 0.

    >>> from argmap.formats import load_document
    >>> [(task.kind, task.about) for task in todo(load_document("harbour-bridge"))][:2]
    [('unanswered', 'rebates'), ('unanswered', 'quays-ferry')]
    """
    from argmap.views.tables.tasks import tasks

    wanted = tuple(kinds)
    for kind in wanted:
        if kind not in KINDS:
            raise UnknownName("kind of task", kind, KINDS)
    if stale_after < 0:
        raise ConfigError("`stale_after` must be 0 or more.", hint="It is a number of years.")
    m = document.map
    near = None if about is None else frozenset(_near(m, about))
    found = [
        task
        for task in tasks(document, ignore=tuple(ignore), stale_after=stale_after)
        if (not wanted or task.kind in wanted)
        and (near is None or task.about == about or not near.isdisjoint(task.nodes))
    ]
    order = list(KINDS)
    return tuple(sorted(found, key=lambda task: (-task.score, order.index(task.kind))))


def _near(m: ArgumentMap, about: str) -> list[str]:
    """Return a node, or the start of a link, with all that bears on it or on a step that it makes."""
    if about in m.links:
        about = m.links[about].child
    if about not in m.nodes:
        raise UnknownName("node", about, [*m.nodes, *m.links] if ARROW in about else m.nodes)
    own = [link.id for link in m.nodes[about].links]
    start = [about, *(link.child for id in own for link in incoming(m).get(id, ()))]
    return [*start, *reach(start, lambda id: below(m, id))]
