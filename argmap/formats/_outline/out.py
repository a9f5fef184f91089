"""A map as an outline: every node once, below what it bears on, and pointed at from wherever else it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.formats._outline.into import KINDS, MARKS, NODE_KEYS, QUOTE_KEYS, STEP_KEYS
from argmap.formats._outline.sources import KEYS
from argmap.formats._outline.words import Cited, Words, block, label_of, words_of
from argmap.graph.walk import incoming
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.model.nodes import Node
from argmap.model.quotes import Quote
from argmap.reading.yaml_text import entries

HEAD = ("id", "title", "background", "as_of", "status", "language", "authors")
"""The keys of the map itself, which stand above the outline between two lines `---`."""
_AWKWARD = re.compile(r"[-+−–_](?:\s|$)")


def written(m: ArgumentMap) -> str:
    """Return the text of an outline."""
    data = m.to_dict()
    plainly = _one_line(m.question)
    head = {key: data[key] for key in HEAD if key in data}
    if not plainly:
        head["question"] = m.question
    parts = [f"---\n{entries(head)}---\n"]
    parts += [f"# {m.question}\n"] if plainly else []
    if bullets := "".join(_bullets(m, data)):
        parts.append(bullets)
    if notes := "".join(_note(id, source) for id, source in data.get("sources", {}).items()):
        parts.append(notes)
    return "\n".join(parts)


def _one_line(text: str) -> bool:
    return not ("\n" in text or text.endswith(("#", "}"))) and words_of(text).text == text


@dataclass(slots=True)
class _Walk:
    """The nodes in the order in which they are set out."""

    m: ArgumentMap
    number: dict[str, int] = field(default_factory=dict)
    under: dict[str, Link] = field(default_factory=dict)
    """The link by which a node stands where it is set out."""


def _bullets(m: ArgumentMap, data: dict[str, Any]) -> Iterator[str]:
    walk = _Walk(m)
    for id in m.positions:
        walk.number[id] = len(walk.number)
    for id in m.positions:
        yield from _set_out(walk, data, id)
    # What bears on no position: the heads of these trees first, then what goes in a circle.
    aimed = {link.child for link in m.links.values() if link.parent in m.nodes or link.parent in m.links}
    heads = [id for id in m.nodes if id not in aimed]
    for id in (*heads, *m.nodes):
        if id not in walk.number:
            walk.number[id] = len(walk.number)
            yield from _set_out(walk, data, id)


def _set_out(walk: _Walk, data: dict[str, Any], root: str) -> Iterator[str]:
    """Yield the bullets of a node and of all below it; depth cannot overflow the stack."""
    yield _bullet(walk, data, root, 0, None)
    stack: list[tuple[int, list[Link], list[Link]]] = [(0, _below(walk, root), [])]
    while stack:
        depth, todo, elsewhere = stack[-1]
        if not todo:
            for link in sorted(elsewhere, key=lambda link: walk.number[link.child]):
                yield _mention(walk, link, depth + 1)
            stack.pop()
            continue
        link = todo.pop()
        if link.child in walk.number:
            elsewhere.append(link)
            continue
        walk.number[link.child] = len(walk.number)
        walk.under[link.child] = link
        yield _bullet(walk, data, link.child, depth + 1, link)
        stack.append((depth + 1, _below(walk, link.child), []))


def _below(walk: _Walk, id: str) -> list[Link]:
    """Return the links that bear on a node and on its steps, the last first.

    The steps come in an order of their own, which does not hang on that of the file.
    """
    bearing, first = incoming(walk.m), walk.under.get(id)
    found = list(bearing.get(id, ()))
    for own in sorted(walk.m.nodes[id].links, key=lambda own: (own != first, own.id)):
        found += bearing.get(own.id, ())
    return found[::-1]


def _bullet(walk: _Walk, data: dict[str, Any], id: str, depth: int, link: Link | None) -> str:
    node = walk.m.nodes[id]
    fields = data[KINDS[node.kind]][id]
    usual = "evidence" if node.sources else _USUAL[link.polarity] if link else ""
    label, given = _label(node)
    given |= {key: fields[key] for key in NODE_KEYS if key in fields and key != "label"}
    kind = node.kind if (link and node.kind != usual) or (not link and node.kind != "position") else ""
    tail = block(id, kind, _said(given | _step(walk, link)))
    cited = "".join(f" [^{source}]" for source in node.sources)
    space, lead = "  " * depth, f"- {_sign(walk, link)} " if link else "- "
    text = _wrapped(label + node.text, space + " " * len(lead))
    quotes = "\n".join(_quote(quote, f"{space}  > ") for quote in node.quotes)
    return f"{space}{lead}{text} {tail}{cited}\n{quotes}"


_USUAL = {"for": "argument", "against": "objection"}


def _label(node: Node) -> tuple[str, dict[str, Any]]:
    """Return the label in bold, or as a field where bold would be read otherwise."""
    bold = f"**{node.label}**: " if node.label else ""
    if label_of(bold + node.text) == (node.label or "", node.text):
        return bold, {}
    return "", {"label": node.label or ""}


def _sign(walk: _Walk, link: Link) -> str:
    if _plain_undercut(walk, link):
        return "_"
    return "+" if link.polarity == "for" else "-"


def _plain_undercut(walk: _Walk, link: Link) -> bool:
    step = walk.m.links.get(link.parent)
    return bool(
        link.polarity == "against" and step and not step.second and walk.under.get(step.child) == step
    )


def _step(walk: _Walk, link: Link | None) -> dict[str, Any]:
    if link is None:
        return {}
    fields = link.step.model_dump(mode="json", exclude_defaults=True)
    aim = {"on": link.parent} if link.parent in walk.m.links and not _plain_undercut(walk, link) else {}
    return aim | {key: fields[key] for key in STEP_KEYS if key in fields}


def _said(given: dict[str, Any]) -> dict[str, Any]:
    """Return fields as a block says them: lists with spaces, a range of probabilities as `0.2..0.45`."""
    between = {"likelihood": ".."}
    return {k: between.get(k, " ").join(map(str, v)) if isinstance(v, list) else v for k, v in given.items()}


def _wrapped(text: str, indent: str) -> str:
    """Return a text of one or more lines; what would look like a sign stands on a line of its own."""
    if _AWKWARD.match(text):
        text = f"\n{text}"
    return text.replace("\n", f"\\\n{indent}")


def _mention(walk: _Walk, link: Link, depth: int) -> str:
    node = walk.m.nodes[link.child]
    title = re.sub(r"[\[\]{}\s]+", " ", node.title).strip()[:60]
    given = _said(_step(walk, link))
    text = f"[{title}](#{node.id})"
    if not given and words_of(text).text != text:
        text = f"[{node.id}](#{node.id})"
    return f"{'  ' * depth}- {_sign(walk, link)} {text}{' ' + block(given=given) if given else ''}\n"


def _quote(quote: Quote, lead: str) -> str:
    fields = quote.model_dump(mode="json", exclude_defaults=True)
    given = {key: fields[key] for key in QUOTE_KEYS if key in fields}
    bare = quote.exact.strip(MARKS + "\\")
    plainly = not given and words_of(quote.exact) == Words(quote.exact) and quote.exact == bare
    text = quote.exact.replace("\n", f"\\\n{lead}")
    return f"{lead}{text}{'' if plainly else ' ' + block(given=given)}\n"


def _note(id: str, source: dict[str, Any]) -> str:
    given = {key: source[key] for key in KEYS if key in source}
    url = source.get("URL", "")
    link = f" <{url}>" if words_of(f"{{}} <{url}>").cited == [Cited(url=url)] else ""
    given |= {"URL": url} if url and not link else {}
    title = source.get("title", "").replace("\n", "\\\n    ")
    return f"[^{id}]: {title} {block(id if id.isdigit() else '', given=_said(given))}{link}\n"
