"""Abstract frameworks as maps, and maps as frameworks: what the formats of argumentation solvers hold."""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.core.place import Place
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.repairs import Repairs
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import is_id, slug
from argmap.reading.document import Document
from argmap.reading.faults import refuse
from argmap.semantics.abstract.errors import FrameworkError
from argmap.semantics.abstract.framework import AF
from argmap.semantics.framework.attacks import abstract
from argmap.semantics.framework.claims import compile_map

HOLDS = "the arguments and attacks that the map comes to when it is evaluated"
LOSES = "texts and all else: support is compiled into attacks, as the [semantics](semantics.md) page says"
NOTES = """Read, each argument is a claim that is called as it is in the file, and every attack an attack.
Written, it is the framework that `argmap eval --semantics grounded` evaluates: nodes, steps and needs are its
arguments."""
QUESTION = "Which of these arguments can be accepted?"
MOST = 100_000
"""The most arguments that are made into a map; `argmap solve` takes more."""
_PLAIN = re.compile(r"[a-z0-9][A-Za-z0-9_]*")


def document_of(parse: Callable[[bytes, str], AF], content: bytes, file: str, format: str) -> Document:
    """Return the document of a framework.

    Raises:
        MapError: it is no framework, or too large for a map.
    """
    try:
        af = parse(content, file)
    except FrameworkError as error:
        hint = error.hint or "Check that it is the right file."
        raise refuse("AM001", error.message, error.place or Place(file), hint) from None
    if len(af) > MOST:
        message = f"The framework has {len(af):,} arguments, too many for a map."
        raise refuse("AM006", message, Place(file), "Use `argmap solve`, which takes any number.")
    repairs = Repairs(file, content.decode("utf-8", "replace"))
    return build(_graph(af, format), repairs)


def _graph(af: AF, format: str) -> ClaimGraph:
    graph = ClaimGraph(format, id="framework", question=QUESTION)
    graph.claims = [Claim(name, name, "arguments", id=name if is_id(name) else "") for name in af.names]
    graph.ties = [Tie((start,), end, "against") for start, end in dict.fromkeys(af.attacks())]
    return graph


def framework_of(m: ArgumentMap, *, plain: bool = False) -> AF:
    """Return the framework that a map comes to; claims that do nothing but attack each other are one already.

    With `plain`, the names of its arguments have nothing but ASCII letters, digits and underscores.
    """
    if _is_framework(m):
        names, attacks = tuple(m.nodes), tuple((link.child, link.parent) for link in m.links.values())
    else:
        names, attacks = abstract(compile_map(m))
    called: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        made = _name(name, plain=plain)
        unique, number = made, 2
        while unique in taken:
            unique, number = f"{made}{'_' if plain else '-'}{number}", number + 1
        taken.add(unique)
        called[name] = unique
    return AF.of(called.values(), [(called[start], called[end]) for start, end in attacks])


def _is_framework(m: ArgumentMap) -> bool:
    return all(
        node.kind == "argument"
        and not node.supports
        and all(parent in m.nodes and not step.co_premises for parent, step in node.attacks.items())
        for node in m.nodes.values()
    )


def _name(name: str, *, plain: bool) -> str:
    if plain:
        words = re.sub(r"[^A-Za-z0-9]+", "_", name)[:80].strip("_")
        return words if _PLAIN.fullmatch(words) else f"a_{words}".rstrip("_")
    return name if is_id(name) else slug(name, longest=90)


def held(m: ArgumentMap, format: str, *, numbers: bool = False, plain: bool = False) -> ArgumentMap:
    """Return the map of the framework that a map comes to; with `numbers`, its arguments are 1, 2, 3."""
    af = framework_of(m, plain=plain)
    if numbers:
        number = {name: str(place) for place, name in enumerate(af.names, 1)}
        af = AF.of(number.values(), [(number[start], number[end]) for start, end in af.attacks()])
    return build(_graph(af, format), Repairs("")).map
