"""A map as an export of 2023: each claim in full where it comes first, named wherever it stands again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.formats._kialo.lines import lines_of
from argmap.formats._kialo.notes import OURS, escaped, fresh, line_of, mark, noted, words_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import is_id, slug
from argmap.model.nodes import Node

_LABELS = {"for": "Pro", "against": "Con"}


def text_of(m: ArgumentMap) -> str:
    """Return the text of a map that has nothing but what Kialo holds."""
    single = len(m.positions) == 1 and not m.title
    placed, places = _placed(m, "" if single else "1.")
    numbers = _numbers(m, [id for _, _, id, full in placed if full])
    parts = [f"Discussion Name:\n{lines_of(m.title or m.question, '')}\n"]
    if not single:
        parts.append(f"1. Question:\n{lines_of(escaped(m.question), '1.')}\n")
    for path, label, id, full in placed:
        text = _text(m.nodes[id], numbers) if full else f"-> See {places[id]}"
        indent = " " * (2 * (path.count(".") - 1))
        said = lines_of(text, path) if full and not _kept(m.nodes[id], "discussion") else indent + text
        parts.append(f"{indent}{path} {label}:\n{said}\n")
    lines = {
        id: line_of(id, {"title": m.sources[id].title or "", "URL": m.sources[id].url or ""})
        for id in numbers
    }
    notes = [f"[{number}] {lines[id]}" for id, number in numbers.items()]
    if own := _own(m, [id for _, _, id, full in placed if full], lines):
        notes.append(f"[{len(notes) + 1}] {OURS}{own}")
    if notes:
        parts.append("\n".join(["Sources:", *notes]) + "\n")
    return "\n".join(parts)


def _placed(m: ArgumentMap, root: str) -> tuple[list[tuple[str, str, str, bool]], dict[str, str]]:
    """Return path, label and claim of each place, and whether it is the first; and the first path of each."""
    below: dict[str, list[tuple[str, str]]] = {id: [] for id in m.nodes}
    for link in m.links.values():
        below[link.parent].append((link.child, link.polarity))
    places = {id: f"{root}{number}." for number, id in enumerate(m.positions, 1)}
    order = {id: number - len(places) for number, id in enumerate(places)}
    made: list[tuple[str, str, str, bool]] = []
    for top in m.positions:
        made.append((places[top], "Thesis", top, True))
        stack = [_Frame(top, iter(below[top]))]
        while stack:
            frame = stack[-1]
            for child, polarity in frame.children:
                if child in places:
                    frame.again.append((child, polarity))
                    continue
                frame.count += 1
                places[child] = path = f"{places[frame.id]}{frame.count}."
                order[child] = len(order)
                made.append((path, _LABELS[polarity], child, True))
                stack.append(_Frame(child, iter(below[child])))
                break
            else:
                stack.pop()
                # In an order that reading it again does not change.
                for child, polarity in sorted(frame.again, key=lambda pair: (order[pair[0]], pair[1])):
                    frame.count += 1
                    made.append((f"{places[frame.id]}{frame.count}.", _LABELS[polarity], child, False))
    return made, places


@dataclass(slots=True)
class _Frame:
    """A claim whose children are being written."""

    id: str
    children: Iterator[tuple[str, str]]
    count: int = 0
    again: list[tuple[str, str]] = field(default_factory=list)
    """The children that stand in full elsewhere."""


def _numbers(m: ArgumentMap, ids: list[str]) -> dict[str, int]:
    """Return the number of each source, in the order in which the claims cite them."""
    cited = dict.fromkeys(source for id in ids for source in m.nodes[id].sources)
    return {id: number for number, id in enumerate(dict.fromkeys([*cited, *m.sources]), 1)}


def _kept(node: Node, key: str) -> str:
    own = node.kept.get("kialo") if node.kept else None
    return str(own.get(key, "")) if own else ""


def _text(node: Node, numbers: dict[str, int]) -> str:
    if number := _kept(node, "discussion"):
        return f"-> See discussion #{number}: {escaped(node.text)}"
    return noted(_kept(node, "cited"), node.text, {id: numbers[id] for id in node.sources})


def _own(m: ArgumentMap, ids: list[str], lines: dict[str, str]) -> str:
    """Return the ids, where reading it again would not make the same ones of the words."""
    made = slug(m.title or m.question)
    said = [] if m.id == (made if is_id(made) else "map") else [f"map={m.id}"]
    texts = [m.nodes[id].text for id in ids]
    if fresh(texts) != ids:
        said += [f"{mark(text)}={id}" for text, id in zip(texts, ids, strict=True)]
    if fresh(map(words_of, lines.values())) != list(lines):
        said += [f"source:{mark(line)}={id}" for id, line in lines.items()]
    return " ".join(said)
