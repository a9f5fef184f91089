"""The tasks of a map, kind by kind: what the checks note, and what they do not ask for."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from math import log2
from typing import TYPE_CHECKING

from argmap.core.place import Place
from argmap.graph.once import once
from argmap.graph.walk import attackers, below, depths, replies, supporters, unreached, used_by
from argmap.model.argument_map import ArgumentMap
from argmap.model.dates import Day
from argmap.model.ids import ARROW
from argmap.model.links import Link
from argmap.rules._finding import Path, at, at_link
from argmap.views.tables.todo import KINDS, Task

if TYPE_CHECKING:
    from argmap.reading.document import Document

_RULES = {
    "AM202": ("loose", "Link it with `for` or `against`, or take it out."),
    "AM302": ("unsupported", "Add what supports it, its `source`, or who holds it."),
    "AM304": ("unanswered", "Add a reply: an objection `against` it, or against its step."),
    "AM305": ("unopposed", "Add the strongest objection that its opponents raise."),
    "AM311": ("unrated", "Add `reliability:`, A to F; F says that it cannot be judged."),
}
_LONGEST = 160


def tasks(document: Document, *, ignore: tuple[str, ...], stale_after: int) -> Iterator[Task]:
    """Yield every task of a document, in no order."""
    m = document.map
    noted = list(_noted(document, ignore))
    yield from noted
    said = {task.about for task in noted if task.kind == "unanswered"}
    for path, task in chain(
        _questions(m, said), _unopposed(m), _stale(m, stale_after), _gaps(m), _unverified(m)
    ):
        place = document.origins.place(path, key=path[0] != "assessment")
        yield _placed(task, place if place.file else None)


def _noted(document: Document, ignore: tuple[str, ...]) -> Iterator[Task]:
    """Yield what the checks note, unless a comment tells them to pass over it."""
    from argmap.rules import check_document

    m = document.map
    named = _named(m)
    for found in check_document(document, select=_RULES, ignore=ignore):
        kind, do = _RULES[found.rule]
        nodes: tuple[str, ...] = (found.node,) if found.node in m.nodes else ()
        stake = nodes
        if kind == "unrated":
            nodes = stake = named.get(found.node, ())
        elif kind == "unanswered":
            # What is at stake is what the objection speaks against.
            attacks = (link for link in m.nodes[found.node].links if link.polarity == "against")
            stake = tuple(dict.fromkeys(_start(m, link) for link in attacks))
        task = _task(m, kind, found.node, found.message.rstrip("."), do, nodes, stake=stake)
        yield _placed(task, found.place)


def _questions(m: ArgumentMap, said: set[str]) -> Iterator[tuple[Path, Task]]:
    from argmap.schemes.questions import raised, reviews

    for review in reviews(m):
        link, keys = review.link, review.keys("open")
        if not keys:
            continue
        every = len(review.states)
        part = f"all {every}" if len(keys) == every else f"{len(keys)} of {every}"
        what = f"`{link.id}` ({review.scheme.name}): {part} questions open: {', '.join(keys)}"
        do = "`argmap scheme NAME` explains them; a link takes one up with `question: KEY`."
        task = _task(m, "questions", link.id, what, do, (link.child,), part=len(keys) / every, questions=keys)
        yield at_link(m, link), task
    for link in raised(m):
        # To replies the checks ask for no reply either.
        replying = any(ref in m.objections for ref in link.parent.split(ARROW))
        if link.child not in said and not replying:
            said.add(link.child)
            what = f"Nobody answers `{link.child}`, which asks `{link.step.question}` of `{link.parent}`"
            do = _RULES["AM304"][1]
            task = _task(m, "unanswered", link.child, what, do, (link.child,), stake=(_start(m, link),))
            yield at_link(m, link), task


def _unopposed(m: ArgumentMap) -> Iterator[tuple[Path, Task]]:
    """Yield the main arguments that nobody speaks against: not them, nor what they rest on."""
    for position in m.positions:
        for link in supporters(m, position):
            main = link.child
            if main in m.nodes and main not in m.positions and not _opposed(m, link):
                what = f"Nobody objects to `{main}`, a main argument for `{position}`"
                yield at(m.nodes[main]), _task(m, "unopposed", main, what, _RULES["AM305"][1], (main,))


def _opposed(m: ArgumentMap, link: Link) -> bool:
    grounds = supporters(m, link.child)
    rests_on = (*link.step.co_premises, *(premise for ground in grounds for premise in ground.premises))
    return bool(
        replies(m, link.child)
        or any(attackers(m, ground.id) for ground in grounds)
        or any(attackers(m, id) for id in rests_on)
    )


def _stale(m: ArgumentMap, years: int) -> Iterator[tuple[Path, Task]]:
    """Yield the claims under which all evidence is old; of those that hold each other up, the topmost.

    That an event took place does not age, and so a claim that rests on events alone is let be.
    """
    now = m.as_of.latest if m.as_of else None
    if now is None:
        return
    limit = (now[0] - years, *now[1:])
    newest = _newest(m)
    ageing = set(_up(m, [id for id, item in m.evidence.items() if item.basis != "event"]))
    old = {
        id: day
        for id, day in newest.items()
        if day and day < limit and id in ageing and m.nodes[id].kind in ("argument", "assumption")
    }
    for id, day in old.items():
        above = m.nodes[id].supports
        if not above or any(parent not in old for parent in above):
            what = f"The newest evidence under `{id}` is of {day[0]}, {now[0] - day[0]} years before `as_of`"
            do = "Look for newer evidence, or say in an assumption why the old still holds."
            yield at(m.nodes[id]), _task(m, "stale", id, what, do, (id,))


def _newest(m: ArgumentMap) -> Mapping[str, Day | None]:
    """Return for each node the day of the newest evidence that supports it, through all the steps between.

    None is a day that is not known, which may be the newest.
    """
    by_day: dict[Day, list[str]] = {}
    for id in m.evidence:
        by_day.setdefault(_day(m, id) or (9999, 12, 31), []).append(id)
    found: dict[str, Day | None] = {}
    for day in sorted(by_day, reverse=True):
        for id in _up(m, by_day[day], without=found):
            found[id] = None if day[0] == 9999 else day
    return found


def _up(m: ArgumentMap, ids: list[str], without: Container[str] = ()) -> list[str]:
    """Return these nodes and all that they support, alone or with others, but for what is known already."""
    found = dict.fromkeys(id for id in ids if id not in without)
    waiting = list(found)
    while waiting:
        id = waiting.pop()
        for link in (*m.nodes[id].links, *used_by(m).get(id, ())):
            new = link.parent in m.nodes and link.parent not in found and link.parent not in without
            if link.polarity == "for" and new:
                found[link.parent] = None
                waiting.append(link.parent)
    return list(found)


def _day(m: ArgumentMap, id: str) -> Day | None:
    """Return the last day that an item speaks of: of its event, else of its origin, else of its source."""
    item = m.evidence[id]
    if item.event and item.event in m.events:
        return m.events[item.event].date.latest
    for source in (item.origin, *item.sources):
        if source and source in m.sources and (issued := m.sources[source].issued):
            return issued.latest
    return None


def _gaps(m: ArgumentMap) -> Iterator[tuple[Path, Task]]:
    for number, gap in enumerate(m.assessment.gaps if m.assessment else ()):
        nodes = tuple(dict.fromkeys(m.links[ref].child if ref in m.links else ref for ref in gap.on))
        text = " ".join(gap.text.split())
        text = text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
        do = "Find it out and add what you found; what stays unknown is listed in the brief."
        yield ("assessment", "gaps", number), _task(m, "gap", str(number + 1), text.rstrip("."), do, nodes)


def _unverified(m: ArgumentMap) -> Iterator[tuple[Path, Task]]:
    found: dict[str, list[str]] = {}
    for node in m.nodes.values():
        for quote in node.quotes:
            source = m.sources.get(node.source_of(quote) or "")
            if source and source.text and source.text.file and not quote.verified:
                found.setdefault(source.id, []).append(node.id)
    for id, nodes in found.items():
        number = "1 quotation" if len(nodes) == 1 else f"{len(nodes)} quotations"
        what = f"{number} from `{id}` not looked up in its copy"
        do = "Run `argmap verify --write` on the map."
        yield ("sources", id), _task(m, "unverified", id, what, do, tuple(dict.fromkeys(nodes)))


def _task(
    m: ArgumentMap,
    kind: str,
    about: str,
    what: str,
    do: str,
    nodes: Iterable[str],
    *,
    stake: Iterable[str] | None = None,
    part: float = 1.0,
    questions: tuple[str, ...] = (),
) -> Task:
    """Return a task with its score; `stake` are the nodes that it puts at stake, if not those it concerns."""
    concerned = tuple(id for id in nodes if id in m.nodes)
    at_stake = [id for id in (concerned if stake is None else stake) if id in m.nodes]
    carries = max((_carries(m)[id] for id in at_stake), default=0)
    far = depths(m)
    reached = [far[id] for id in at_stake if id in far]
    steps = min(reached, default=None)
    score = KINDS[kind][0] * part * (1 + log2(1 + carries)) / max(steps or 1, 1)
    return Task(kind, about, what, do, score, carries, steps, concerned, questions)


def _placed(task: Task, place: Place | None) -> Task:
    return replace(task, place=place)


def _start(m: ArgumentMap, link: Link) -> str:
    """Return the node that a link ends on; of an attack on a step, the node that the step starts from."""
    return m.links[link.parent].child if link.parent in m.links else link.parent


def _named(m: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for item in m.evidence.values():
        for source in item.sources:
            found.setdefault(source, []).append(item.id)
    return {source: tuple(ids) for source, ids in found.items()}


@once
def _carries(m: ArgumentMap) -> Mapping[str, int]:
    """Return how many nodes reach their nearest position, or their top, by way of each node."""
    order: list[str] = []
    above: dict[str, str] = {}
    seen: set[str] = set()
    tops = (id for id in unreached(m) if not m.nodes[id].links)
    for root in chain(m.positions, tops, m.nodes):
        if root in seen:
            continue
        # All positions start together: each node then hangs on the nearest.
        front = list(m.positions) if root in m.positions else [root]
        seen.update(front)
        while front:
            order += front
            coming: list[str] = []
            for id in front:
                for other in below(m, id):
                    if other not in seen:
                        seen.add(other)
                        above[other] = id
                        coming.append(other)
            front = coming
    found = dict.fromkeys(order, 0)
    for id in reversed(order):
        if id in above:
            found[above[id]] += found[id] + 1
    return found
