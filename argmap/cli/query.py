"""`argmap query`: which nodes of a map an expression means."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from argmap.cli._listing import list_option
from argmap.cli._map import MAP, put

if TYPE_CHECKING:
    from argmap.graph.select.tree import Tree
    from argmap.model.argument_map import ArgumentMap


def _list() -> Iterator[str]:
    from argmap.graph.select.fields import FLAGS, SPANS, TEXTS, WORDS

    groups: tuple[tuple[str, dict[str, str]], ...] = (
        ("Words, as in kind:evidence", {name: field.says for name, field in WORDS.items()}),
        ("Texts, as in text~toll", {name: says for name, (says, _) in TEXTS.items()}),
        ("Dates and numbers, as in issued>=2017", {name: field.says for name, field in SPANS.items()}),
        ("Alone, as in not quoted", {name: says for name, (says, _) in FLAGS.items()}),
    )
    for number, (title, rows) in enumerate(groups):
        yield ("\n" if number else "") + title
        yield from (f"  {name:14} {says}" for name, says in rows.items())


@click.command()
@click.argument("map", type=MAP)
@click.argument("expression", metavar="EXPR")
@click.option(
    "--by-actor", "actor", metavar="ID", help="Ask the map as this actor sees it, instead of the whole."
)
@click.option(
    "--format",
    type=click.Choice(["table", "ids", "json", "yaml"]),
    default="table",
    show_default=True,
    help="A table; the ids, one a line; JSON; or the selected part as a map in YAML.",
)
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write it; - is standard output.")
@list_option("--list", "words of expressions", _list)
def command(map: str, expression: str, actor: str | None, format: str, output: str) -> None:
    """Say which nodes of a map an expression means.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input.

    \b
    argmap query cuba-north-korea 'kind:evidence and not quoted'
    argmap query map.yaml 'held_by:trudeau or +back-channel' --format ids
    argmap query map.yaml '(tag:military)+' --format yaml -o part.yaml
    """  # noqa: D301 - click wants the character itself
    from argmap.formats import dumps, load
    from argmap.graph.perspective import perspective
    from argmap.graph.select.data import data
    from argmap.graph.select.query import query
    from argmap.graph.select.select import select

    asked = query(expression)
    m = load(map)
    m = perspective(m, actor) if actor is not None else m
    ids = asked.ids(m)
    _hint(asked.tree, ids)
    if format == "yaml":
        put(dumps(select(m, asked)), output)
    elif format == "json":
        put(json.dumps(data(m, str(asked), ids), ensure_ascii=False, indent=2) + "\n", output)
    elif format == "ids":
        put("".join(f"{id}\n" for id in ids), output)
    else:
        put("".join(f"{line}\n" for line in _table(m, ids)), output)


def _hint(tree: Tree, ids: Sequence[str]) -> None:
    """Say on stderr, where nothing was found, that a text was asked for as a whole."""
    from argmap.core.printable import printable
    from argmap.graph.select.fields import TEXTS
    from argmap.graph.select.tree import comparisons

    for test in () if ids else comparisons(tree):
        if test.field in TEXTS and test.operator == ":":
            value = printable(_value(test.value))
            exact, within = f"`{test.field}:{value}`", f"`{test.field}~{value}`"
            click.echo(
                f"{exact} asks for a text that is just this; {within} for one that has it within.", err=True
            )


def _value(value: str) -> str:
    return value if value.replace("_", "").isalnum() else f'"{value}"'


def _table(m: ArgumentMap, ids: Iterable[str]) -> Iterator[str]:
    from argmap.core.printable import printable

    nodes = [m.nodes[id] for id in ids]
    wide = max((len(node.id) for node in nodes), default=0)
    for node in nodes:
        title = " ".join(node.title.split())
        yield printable(
            f"{node.id:{wide}}  {node.kind:10}  {title if len(title) <= 80 else title[:79] + '…'}"
        )
    yield f"{len(nodes)} of {len(m.nodes)} nodes"
