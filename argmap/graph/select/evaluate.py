"""Which nodes of a map an expression means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce

from argmap.core.suggest import did_you_mean, nearest
from argmap.graph.select.errors import Misread
from argmap.graph.select.fields import FLAGS, SPANS, TEXTS, WORDS, asks_for_words, demand_known, field_names
from argmap.graph.select.fields.spans import holds
from argmap.graph.select.fields.texts import folded
from argmap.graph.select.tree import ALL, And, Between, Flag, Not, Or, Ref, Steps, Test, Tree
from argmap.graph.walk import above, below, ends, on_link
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import is_link
from argmap.model.nodes import Node

Ids = frozenset[str]


def evaluate(m: ArgumentMap, tree: Tree) -> Ids:
    """Return the nodes that a tree means.

    Raises:
        Misread: it names what the map has not.
    """
    if isinstance(tree, (Ref, Flag, Test)):
        return _leaf(m, tree)
    if isinstance(tree, Not):
        return frozenset(m.nodes) - evaluate(m, tree.of)
    if isinstance(tree, And):
        return reduce(frozenset.intersection, (evaluate(m, part) for part in tree.of))
    if isinstance(tree, Or):
        return reduce(frozenset.union, (evaluate(m, part) for part in tree.of))
    if isinstance(tree, Steps):
        start = evaluate(m, tree.of)
        return start | walked(m, start, toward, tree.below) | walked(m, start, above, tree.above)
    return _between(m, tree)


def _leaf(m: ArgumentMap, leaf: Ref | Flag | Test) -> Ids:
    if isinstance(leaf, Ref):
        return frozenset(_named(m, leaf))
    if isinstance(leaf, Flag):
        asked = FLAGS[leaf.name][1]
        return frozenset(id for id, node in m.nodes.items() if asked(m, node))
    return frozenset(_tested(m, leaf))


def _named(m: ArgumentMap, ref: Ref) -> Iterable[str]:
    """Return the node of an id; of a link, the nodes that it starts from and those that it ends on."""
    if ref.id in m.nodes:
        return (ref.id,)
    if ref.id in m.links:
        link = m.links[ref.id]
        return [id for id in (*link.premises, *ends(m, link)) if id in m.nodes]
    what, known = ("link", [*m.links]) if is_link(ref.id) else ("node", [*m.nodes])
    name, colon, value = ref.id.partition(":")
    if colon and (field := nearest(name, field_names())):
        raise Misread(f"There is no field `{name[:40]}`.", ref.spot, f"Did you mean `{field}:{value[:40]}`?")
    near = did_you_mean(ref.id, [*known, *FLAGS])
    word = ref.id if ref.id.replace("_", "").isalnum() else f"'{ref.id}'"
    hint = near or f"Write an id of the map, or `text~{word[:40]}` for the nodes that say this."
    raise Misread(f"There is no {what} `{ref.id[:80]}`.", ref.spot, hint)


def _tested(m: ArgumentMap, test: Test) -> Iterable[str]:
    if asks_for_words(test):
        field = WORDS[test.field]
        if field.known and test.operator != "~":
            known = list(field.known(m))
            if not known:
                raise Misread(f"The map has no {field.names} at all.", test.spot)
            demand_known(test.value, known, field.names, test.spot)
            return (id for id, n in m.nodes.items() if test.value in field.words(m, n))
        return _alike(m, test, field.words)
    if test.field in SPANS:
        span = SPANS[test.field]
        other = span.read(test.value, test.spot)
        return (
            id
            for id, n in m.nodes.items()
            if any(holds(own, test.operator, other) for own in span.spans(m, n))
        )
    texts = TEXTS[test.field][1]
    return _alike(m, test, lambda _, node: [text for text in texts(node) if text])


def _alike(m: ArgumentMap, test: Test, words: Callable[[ArgumentMap, Node], Iterable[str]]) -> Iterable[str]:
    """Yield the nodes with a word or text that is the value, or (`~`) has it within; whatever the case."""
    asked = folded(test.value)
    for id, node in m.nodes.items():
        found = [folded(word) for word in words(m, node)]
        if asked in found or (test.operator == "~" and any(asked in word for word in found)):
            yield id


def toward(m: ArgumentMap, id: str) -> list[str]:
    """Return what bears on a node in one step: on it, on a step onto it, or on a step that it makes itself.

    The other way round it is `above`: an undercut bears on both ends of the step that it attacks.
    """
    return [*below(m, id), *(other for link in m.nodes[id].links for other in on_link(m, link.id))]


def walked(
    m: ArgumentMap, start: Ids, step: Callable[[ArgumentMap, str], Iterable[str]], most: int = ALL
) -> Ids:
    """Return the nodes at most so many steps from some others."""
    seen, front, gone = set(start), set(start), 0
    while front and gone != most:
        front = {other for id in front for other in step(m, id) if other in m.nodes} - seen
        seen |= front
        gone += 1
    return frozenset(seen - start)


def _between(m: ArgumentMap, tree: Between) -> Ids:
    one, other = (frozenset(_named(m, ref)) for ref in (tree.one, tree.other))
    found: set[str] = set()
    for low, high in ((one, other), (other, one)):
        # A way goes up from the one, and down from the other: what both reach lies on it.
        up, down = low | walked(m, low, above), high | walked(m, high, toward)
        found |= up & down if up & high else frozenset()
    return frozenset(found)
