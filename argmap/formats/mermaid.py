"""Mermaid flowcharts, which GitHub, GitLab and many editors draw in the midst of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.formats.claims.arrows import Boxes, boxes, plain
from argmap.formats.claims.held import Holds, only
from argmap.model.argument_map import ArgumentMap

SUFFIXES = (".mmd", ".mermaid")
DESCRIPTION = "Mermaid: a flowchart for Markdown pages and wikis"
HOLDS = "labels (or texts), kinds by shape, supports, attacks, undercuts, linked premises"
LOSES = "the texts of nodes with a label, sources, actors, events, ratings, and what is said of steps"

_SHAPES = {
    "position": ("([", "])"),
    "argument": ("[", "]"),
    "objection": ("{{", "}}"),
    "evidence": ("[/", "/]"),
    "assumption": ("[\\", "\\]"),
}
_COLOURS = {"for": "#332288", "against": "#B35A00"}
_SPECIAL = re.compile(r"[^\w\s.,:?!()%+/'’“”–—−…-]|_")


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that a flowchart shows."""
    part = only(m, Holds(node=("label",), step=("with",)))
    for section, nodes in part.items():
        for node in nodes.values() if isinstance(nodes, dict) and section not in ("expect", "kept") else ():
            # A box shows one of the two.
            node["text"] = node.pop("label", node["text"])
    return ArgumentMap.from_dict(part)


def write(m: ArgumentMap) -> str:
    """Return the map as a flowchart, bottom to top; every word of it is escaped.

    >>> print(write(ArgumentMap(id="m", question="Toll?", positions={"yes": {"text": 'The "toll".'}})))
    flowchart BT
      n1(["The #34;toll#34;"]):::position
    <BLANKLINE>
      classDef position stroke-width:3px
    <BLANKLINE>
    """
    return "\n".join(_lines(m)) + "\n"


def _lines(m: ArgumentMap) -> Iterator[str]:
    made = boxes(m)
    if m.title:
        yield from ("---", f"title: {_yaml(m.title)}", "---")
    yield "flowchart BT"
    for name, node in made.nodes.items():
        before, after = _SHAPES[node.kind]
        yield f'  {name}{before}"{_escaped(plain(node))}"{after}:::{node.kind}'
    for name in made.joints:
        yield f'  {name}((" ")):::joint'
    yield from _arrows(made)
    yield ""
    kinds = {node.kind for node in made.nodes.values()} | ({"joint"} if made.joints else set())
    yield from (f"  classDef {kind} {_STYLES[kind]}" for kind in _STYLES if kind in kinds)


_STYLES = {
    "position": "stroke-width:3px",
    "argument": "stroke-width:1px",
    "objection": "stroke-width:1px,stroke-dasharray:4 2",
    "evidence": "stroke-width:1px",
    "assumption": "stroke-width:1px,stroke-dasharray:1 2",
    "joint": "stroke-width:1px",
}


def _arrows(made: Boxes) -> Iterator[str]:
    by_colour: dict[str, list[str]] = {}
    for number, arrow in enumerate(made.arrows):
        line = "-->" if arrow.polarity == "for" else "-.->"
        if not arrow.sign:
            line = "---" if arrow.polarity == "for" else "-.-"
        sign = f'|"{_escaped(arrow.sign)}"|' if arrow.sign else ""
        yield f"  {arrow.tail} {line}{sign} {arrow.head}"
        by_colour.setdefault(_COLOURS[arrow.polarity], []).append(str(number))
    for colour, numbers in by_colour.items():
        yield f"  linkStyle {','.join(numbers)} stroke:{colour}"


def _escaped(text: str) -> str:
    """Return words as Mermaid's entities where they could mean anything else."""
    return _SPECIAL.sub(lambda match: f"#{ord(match[0])};", text)


def _yaml(text: str) -> str:
    from argmap.reading.yaml_text import in_brackets

    return in_brackets(" ".join(text.split()))
