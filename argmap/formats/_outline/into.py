"""The bullets of an outline as the tree of a map, with the place of every part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.core.place import Place
from argmap.core.suggest import did_you_mean
from argmap.formats._outline.ids import Ids
from argmap.formats._outline.lines import Bullet, Lines, Run
from argmap.formats._outline.sources import Sources
from argmap.formats._outline.words import Words, label_of, mentioned, words_of
from argmap.model.ids import ARROW, link_id
from argmap.model.nodes import NODE_TYPES
from argmap.reading.faults import refuse
from argmap.reading.scalars import plain
from argmap.reading.tree import TreeMap
from argmap.reading.yaml_tree import LONGEST

KINDS: dict[str, str] = {kind.kind: section for section, kind in NODE_TYPES.items()}
NODE_KEYS = ("label", "likelihood", "by", "basis", "credibility", "note", "origin")
STEP_KEYS = ("strength", "scheme", "question", "with", "warrant")
QUOTE_KEYS = ("prefix", "suffix", "locator", "source")
MARKS = '“”"'
"""What people write around a quotation, and is no part of it."""
_NUMBERS = {"likelihood", "strength", "credibility"}


def put(tree: TreeMap, key: str, value: Any, run: Run, file: str) -> Any:
    """Put an entry into a tree, with the place of the words that it comes from; give the value back."""
    dict.__setitem__(tree, key, value)
    tree.marks[key] = (file, run.line, run.column, run.line, run.column)
    return value


@dataclass(slots=True)
class Point:
    """A bullet in its place: what it says, what it is below of, and the node that it is or names."""

    bullet: Bullet
    words: Words
    above: Point | None
    id: str = ""
    mention: bool = False
    sign: str = ""

    @property
    def run(self) -> Run:
        return self.bullet.run


@dataclass(slots=True)
class Tree:
    """The tree of a map in the making."""

    file: str
    tree: TreeMap
    sources: Sources
    ids: Ids = field(default_factory=Ids)
    nodes: dict[str, TreeMap] = field(default_factory=dict)

    def fault(self, rule: str, run: Run, message: str, hint: str) -> Exception:
        """Return the error of a fault at a piece of text."""
        return refuse(rule, message, Place(self.file, run.line + 1, run.column + 1), hint)


def fill(tree: TreeMap, found: Lines, file: str) -> None:
    """Put the nodes and sources of an outline into the tree of its map.

    Raises:
        MapError: a bullet is neither for nor against, an id stands twice, or something is not known.
    """
    made = Tree(file, tree, Sources(file))
    for name, run in found.notes:
        made.sources.define(name, run, words_of(run.text, every=True))
    points = list(_points(made, found.roots))
    _sign(made, points)
    _name(made, points)
    for point in points:
        if not point.mention:
            _node(made, point)
    _link(made, points)
    if made.sources.found:
        run = found.roots[0].run if found.roots else Run(0, 0)
        put(tree, "sources", made.sources.found, run, file)


def _points(made: Tree, roots: list[Bullet]) -> Iterator[Point]:
    """Yield every bullet in the order of the file; nesting cannot overflow the stack."""
    stack: list[tuple[Bullet, Point | None]] = [(bullet, None) for bullet in reversed(roots)]
    while stack:
        bullet, above = stack.pop()
        if sum(map(len, bullet.run.lines)) > LONGEST:
            message = f"A text is longer than {LONGEST:,} characters."
            raise made.fault("AM006", bullet.run, message, "Shorten it.")
        point = Point(bullet, words_of(bullet.run.text), above, sign=bullet.sign)
        if not point.words.id and (ref := mentioned(point.words.text)):
            point.id, point.mention = ref, True
        known = (*STEP_KEYS, "on", *(() if point.mention else NODE_KEYS))
        for key in point.words.given.keys() - set(known):
            hint = did_you_mean(key, known) or f"Known here: {', '.join(known)}."
            raise made.fault("AM007", bullet.run, f"`{key}` is not known in a bullet.", hint)
        if point.words.kind and point.words.kind not in KINDS:
            hint = did_you_mean(point.words.kind, KINDS) or f"Known: {', '.join(KINDS)}."
            raise made.fault("AM007", bullet.run, f"`.{point.words.kind}` is no kind of node.", hint)
        yield point
        stack += [(below, point) for below in reversed(bullet.below)]


def _sign(made: Tree, points: list[Point]) -> None:
    """Find out which bullets are for and which against: by signs, or by the markers of a list of both."""
    by_marker = any(p.above and not p.sign and p.bullet.marker == "+" for p in points)
    tops = {p.bullet.marker for p in points if not p.above and not p.sign and not p.words.kind}
    for point in points:
        bare = not point.above and "on" not in point.words.given
        if (bare and point.sign) or (bare and point.mention) or (bare and tops >= {"+", "-"}):
            message = "A bullet at the top is a position, which is neither for nor against anything."
            hint = "Put the position above it, as in `- Yes.`, and indent this one."
            raise made.fault("AM001", point.run, message, hint)
        if point.above and not point.sign and by_marker and point.bullet.marker in ("+", "-"):
            point.sign = point.bullet.marker
        if (point.above or "on" in point.words.given) and not point.sign:
            message = "This bullet is neither for nor against the one above it."
            raise made.fault("AM001", point.run, message, "Begin it with `+` or `-`, as in `- + Because …`.")
        if point.sign == "_" and not (point.above and point.above.sign):
            message = "There is no step above this bullet for it to undercut."
            raise made.fault("AM001", point.run, message, "Write `-` where it speaks against the claim.")


def _name(made: Tree, points: list[Point]) -> None:
    """Give every node its id: its own, or one made of its words."""
    nodes = [point for point in points if not point.mention]
    for point in nodes:
        if id := point.words.id:
            if id in made.ids.taken:
                message = f"The id `{id[:100]}` stands here a second time."
                hint = f"Write `[…](#{id[:100]})` where the same node bears on something else, or change it."
                raise made.fault("AM106", point.run, message, hint)
            made.ids.taken.add(id)
            point.id = id
    for point in nodes:
        if not point.id:
            label, text = label_of(point.words.text)
            point.id = made.ids.fresh(label or text)


def _node(made: Tree, point: Point) -> None:
    words, bullet = point.words, point.bullet
    label, text = label_of(words.text) if "label" not in words.given else ("", words.text)
    node = TreeMap()
    put(node, "text", text, point.run, made.file)
    if label:
        put(node, "label", label, point.run, made.file)
    for key in NODE_KEYS:
        if value := words.given.get(key):
            put(node, key, typed(key, value), point.run, made.file)
    if bullet.notes and "note" not in node:
        put(node, "note", "\n\n".join(run.text for run in bullet.notes), bullet.notes[0], made.file)
    sources = [made.sources.named(cited, point.run) for cited in words.cited]
    quotes = [_quote(made, run, sources) for run in bullet.quotes]
    if sources:
        put(node, "source", list(dict.fromkeys(sources)), point.run, made.file)
    if quotes:
        put(node, "quotes", quotes, bullet.quotes[0], made.file)
    section = KINDS[words.kind or _kind(point, bool(sources))]
    parts = made.tree.get(section)
    if parts is None:
        parts = put(made.tree, section, TreeMap(), point.run, made.file)
    put(parts, point.id, node, point.run, made.file)
    made.nodes[point.id] = node


def _kind(point: Point, sourced: bool) -> str:
    if not point.sign:
        return "position"
    return "evidence" if sourced else "argument" if point.sign == "+" else "objection"


def _quote(made: Tree, run: Run, sources: list[str]) -> TreeMap:
    words = words_of(run.text)
    quote = TreeMap()
    put(quote, "exact", words.text.strip(MARKS) if not words.exactly else words.text, run, made.file)
    for key, value in words.given.items():
        if key not in QUOTE_KEYS:
            hint = did_you_mean(key, QUOTE_KEYS) or f"Known here: {', '.join(QUOTE_KEYS)}."
            raise made.fault("AM007", run, f"`{key}` is not known in a quotation.", hint)
        put(quote, key, value, run, made.file)
    for cited in words.cited:
        id = made.sources.named(cited, run)
        put(quote, "source", id, run, made.file)
        sources.append(id)
    return quote


def typed(key: str, value: str) -> Any:
    """Return a value as the format has it.

    >>> typed("likelihood", "0.2..0.45"), typed("with", "a b"), typed("by", "analyst")
    ([0.2, 0.45], ['a', 'b'], 'analyst')
    """
    if key == "with":
        return value.split()
    if key not in _NUMBERS:
        return value
    low, dots, high = value.partition("..")
    return [plain(low), plain(high)] if dots and low and high else plain(value)


def _link(made: Tree, points: list[Point]) -> None:
    """Draw the links, once it is known what every bullet bears on."""
    supports = {(point.id, _plain_target(point)) for point in points if point.sign == "+"}
    targets: dict[int, str] = {}
    for point in points:
        if not point.sign:
            continue
        target = targets[id(point)] = _target(point, targets, supports)
        key = "for" if point.sign == "+" else "against"
        node = made.nodes.get(point.id)
        if node is None:
            message = f"There is no node `{point.id[:100]}`."
            hint = did_you_mean(point.id, made.nodes) or "Write `{#id}` behind the bullet that is meant."
            raise made.fault("AM101", point.run, message, hint)
        steps = node.get(key)
        if steps is None:
            steps = put(node, key, TreeMap(), point.run, made.file)
        if target in steps:
            message = f"`{point.id[:100]}` is {key} `{target[:200]}` a second time."
            raise made.fault("AM106", point.run, message, "Take one of the two away.")
        step = put(steps, target, TreeMap(), point.run, made.file)
        for name in STEP_KEYS:
            if value := point.words.given.get(name):
                put(step, name, typed(name, value), point.run, made.file)


def _plain_target(point: Point) -> str:
    """Return what a bullet bears on that is no undercut."""
    if on := point.words.given.get("on"):
        return str(on).replace("→", ARROW)
    return point.above.id if point.above else ""


def _target(point: Point, targets: dict[int, str], supports: set[tuple[str, str]]) -> str:
    above = point.above
    if point.sign != "_" or "on" in point.words.given or above is None:
        return _plain_target(point)
    # The step from what stands above to where it leads.
    leads = targets[id(above)]
    return link_id(above.id, leads, second=above.sign != "+" and (above.id, leads) in supports)
