"""A map as Argdown: trees of claims, then the steps that need more than a line."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.formats._argdown.escape import is_title, on_one_line, tag, visible
from argmap.formats._argdown.front import front_matter
from argmap.formats._argdown.sections import polarities_of, section_by, statement_form
from argmap.formats._argdown.titles import Titles, titles_of
from argmap.formats._argdown.written import given_back, with_data
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.model.nodes import NODE_TYPES

DEEPEST = 40
"""How deep trees are written: deeper ones are hard to read, and the reference reads them slowly."""

_SIGN = {"for": "+", "against": "-"}


@dataclass(slots=True)
class Writing:
    """A map on its way to Argdown."""

    m: ArgumentMap
    parts: dict[str, dict[str, Any]]
    """The canonical form of each node."""
    section: dict[str, str]
    joints: dict[str, Link]
    """The links that are written as arguments with premises and a conclusion."""
    statements: set[str]
    """The nodes that are statements, and not arguments, to Argdown."""
    polarities: dict[str, set[str]]
    titles: Titles
    below: dict[str, list[Link]]
    """The links that are written as relations, by what they lead to."""
    number: dict[str, int]
    """The place of each node in the map."""
    defined: dict[str, int] = field(default_factory=dict)
    """The nodes whose text is written, in this order."""

    def name(self, id: str) -> str:
        """Return the name of a node in its brackets."""
        title = self.titles.nodes[id]
        return f"[{title}]" if id in self.statements else f"<{title}>"


def written(m: ArgumentMap) -> str:
    """Return a map as Argdown."""
    writing = _prepared(m)
    trees = list(_trees(writing))
    # The reference wants something below the front matter.
    blocks = [front_matter(m), *(trees or [f"# {visible(m.question)}\n"]), *_steps(writing)]
    return "\n".join(blocks)


def _prepared(m: ArgumentMap) -> Writing:
    data = m.to_dict()
    parts = {id: part for section in NODE_TYPES for id, part in data.get(section, {}).items()}
    section = {id: section for section in NODE_TYPES for id in data.get(section, {})}
    aimed = {link.parent for link in m.links.values()}
    joints = {
        id: link for id, link in m.links.items() if link.step.co_premises or id in aimed or _named(link)
    }
    titles = titles_of(m, dict(sorted(joints.items(), key=lambda item: item[0].count("->"))))
    below: dict[str, list[Link]] = {}
    for id, link in m.links.items():
        if id not in joints:
            below.setdefault(link.parent, []).append(link)
    statements = statement_form(m, section, joints)
    number = {id: number for number, id in enumerate(m.nodes)}
    return Writing(m, parts, section, joints, statements, polarities_of(m), titles, below, number)


def _named(link: Link) -> bool:
    """Say whether a step came from an argument with premises and a conclusion, and a title of its own."""
    own = link.step.kept.get("argdown")
    return isinstance(own, Mapping) and ("title" in own or "conclusion" in own)


def _trees(writing: Writing) -> Iterator[str]:
    m = writing.m
    leaving = {link.child for links in writing.below.values() for link in links if link.parent in m.nodes}
    roots = [*m.positions, *(id for id in m.nodes if id not in leaving), *m.nodes]
    made = []
    for root in roots:
        if root not in writing.defined:
            lines, depth = _tree(writing, root)
            made.append(lines)
            if depth > DEEPEST:
                yield from _flat(writing)
                return
    yield from made


@dataclass(slots=True)
class _Open:
    """A claim whose children are being written: those that are defined already first, then the others.

    In this order they come again when what is written is read and written again.
    """

    id: str
    ready: deque[Link]
    waiting: deque[Link]


def _tree(writing: Writing, root: str) -> tuple[str, int]:
    lines: list[str] = []
    path: list[_Open] = []
    opened: dict[str, _Open] = {}

    def define(id: str, lead: str, by: Link | None) -> None:
        lines.append(f"{lead}{_definition(writing, id)}\n")
        writing.defined[id] = len(writing.defined)
        for link in writing.m.nodes[id].links:
            if link != by and link.parent in opened and link.id not in writing.joints:
                opened[link.parent].ready.append(link)
        links = sorted(writing.below.get(id, ()), key=lambda link: _place(writing, link))
        known = deque(link for link in links if link.child in writing.defined)
        opened[id] = _Open(id, known, deque(link for link in links if link.child not in writing.defined))
        path.append(opened[id])

    define(root, "", None)
    deepest = 0
    while path and deepest <= DEEPEST:
        here, lead = path[-1], f"{'  ' * len(path)}"
        link = here.ready.popleft() if here.ready else None
        if link is None and here.waiting:
            link = here.waiting.popleft()
            if link.child in writing.defined:
                # It was defined further down meanwhile, and written as a reference then.
                continue
            if writing.section[link.child] != "positions":
                deepest = max(deepest, len(path))
                define(link.child, f"{lead}{_SIGN[link.polarity]} ", link)
                continue
        if link is None:
            del opened[path.pop().id]
        else:
            lines.append(f"{lead}{_SIGN[link.polarity]} {writing.name(link.child)}\n")
    return "".join(lines), deepest


def _place(writing: Writing, link: Link) -> tuple[int, int, int]:
    """Return where a child stands among others: those that are defined first."""
    number = writing.defined.get(link.child)
    if number is not None:
        return (0, number, link.polarity == "against")
    return (1, writing.number[link.child], link.polarity == "against")


def _flat(writing: Writing) -> Iterator[str]:
    """Yield every node in the order of the map, with what leads to it as references."""
    writing.defined = {id: number for number, id in enumerate(writing.m.nodes)}
    for id in writing.m.nodes:
        links = sorted(writing.below.get(id, ()), key=lambda link: _place(writing, link))
        lines = [f"  {_SIGN[link.polarity]} {writing.name(link.child)}\n" for link in links]
        yield "".join((f"{_definition(writing, id)}\n", *lines))


def _definition(writing: Writing, id: str) -> str:
    part, m = writing.parts[id], writing.m
    title = writing.titles.nodes[id]
    data: dict[str, Any] = {}
    if title != id:
        data["id"] = id
    usual = section_by(writing.polarities.get(id, ()), statement=id in writing.statements)
    if writing.section[id] != usual:
        data["kind"] = m.nodes[id].kind
    if (label := part.get("label", "")) != (title if title != id else ""):
        data["label"] = label
    text = part["text"]
    if not on_one_line(text):
        data["text"] = text
    tags = [tag(word) for word in part.get("tags", ())]
    if not all(tags):
        data["tags"], tags = part["tags"], []
    skipped = ("text", "label", "tags", "for", "against", "kept")
    data |= {key: value for key, value in part.items() if key not in skipped}
    for polarity in ("for", "against"):
        steps = {
            writing.titles.of(link.parent): part[polarity][link.parent]
            for link in sorted(m.nodes[id].links, key=lambda link: link.parent)
            if link.polarity == polarity and link.id not in writing.joints and part[polarity][link.parent]
        }
        if steps:
            data[polarity] = steps
    said = " ".join((f"{writing.name(id)}: {visible(text)}", *tags))
    return with_data(said, data | given_back(part.get("kept", {}), data))


def _steps(writing: Writing) -> Iterator[str]:
    """Yield the steps that have co-premises, or that others bear on, as premises and a conclusion."""
    order = writing.defined
    joints = sorted(
        writing.joints.values(), key=lambda link: (order[link.child], link.polarity != "for", link.parent)
    )
    denials: dict[str, str] = {}
    for link in joints:
        title = writing.titles.steps[link.id]
        step = dict(writing.parts[link.child][link.polarity][link.parent])
        step.pop("with", None)
        note, scheme = step.pop("note", ""), step.get("scheme", "")
        if note and not on_one_line(note):
            step["note"] = note
        rule = [f"--\n{scheme}\n--\n"] if _is_rule(scheme) else ["----\n"]
        if _is_rule(scheme):
            del step["scheme"]
        kept = step.pop("kept", {})
        own = own if isinstance(own := kept.get("argdown"), dict) else {}
        shown = [key for key, words in (("title", title), ("relation", "attack")) if own.get(key) == words]
        head = f"<{title}>: {visible(note)}" if note else f"<{title}>"
        lines = [with_data(head, step | given_back(kept, step, but=shown)), "\n"]
        below = sorted(writing.below.get(link.id, ()), key=lambda one: _place(writing, one))
        signs = [(_on_step(one), one) for one in below]
        lines += [f"  {sign} {writing.name(one.child)}\n" for sign, one in signs if sign != "<_"]
        lines += [f"\n({number}) {writing.name(id)}" for number, id in enumerate(link.premises, 1)]
        lines += ["\n", *rule]
        lines += [f"  <_ {writing.name(one.child)}\n" for sign, one in signs if sign == "<_"]
        lines.append(_conclusion(writing, link, denials))
        yield "".join(lines)


def _on_step(link: Link) -> str:
    """Return the sign of what bears on a step: an undercut, unless it came as an attack on an argument."""
    own = link.step.kept.get("argdown")
    attack = isinstance(own, Mapping) and own.get("relation") == "attack"
    return "+" if link.polarity == "for" else "-" if attack else "<_"


def _is_rule(scheme: str) -> bool:
    return bool(scheme) and scheme.replace("-", " ").replace(" ", "a").isalnum() and "--" not in scheme


def _denial(link: Link, title: str) -> str:
    own = link.step.kept.get("argdown")
    given = own.get("conclusion") if isinstance(own, Mapping) else None
    if isinstance(given, str) and is_title(given):
        return given
    return f"{'Not' if link.polarity == 'against' else 'So'}: {title}"


def _conclusion(writing: Writing, link: Link, denials: dict[str, str]) -> str:
    """Return the conclusion of a step: what it supports, or a statement without words that bears on it."""
    number = len(link.premises) + 1
    if link.polarity == "for" and link.parent in writing.m.nodes:
        return f"({number}) {writing.name(link.parent)}\n"
    key = f"{link.polarity} {link.parent}"
    title = writing.titles.of(link.parent)
    denied = denials.get(key)
    if denied is None:
        denied = denials[key] = writing.titles.fresh(_denial(link, title))
    node = link.parent in writing.m.nodes
    sign = {"for": "+>", "against": "->" if node else "_>"}[link.polarity]
    target = writing.name(link.parent) if node else f"<{title}>"
    return f"({number}) [{denied}]\n  {sign} {target}\n"
