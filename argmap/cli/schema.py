"""`argmap schema`: the JSON Schema of the file format, and of what commands print as JSON."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from argmap.cli._map import put

_WHERE = {
    "ach": "argmap.views.tables.ach_data",
    "add": "argmap.cli._added",
    "check": "argmap.rules._report.json",
    "cruxes": "argmap.semantics.cruxes.data",
    "diff": "argmap.views.tables.changes_data",
    "eval": "argmap.semantics.data",
    "query": "argmap.graph.select.data",
    "stats": "argmap.graph.stats",
    "todo": "argmap.views.tables.todo",
    "verify": "argmap.verify.data",
    "whatif": "argmap.semantics.changes.data",
}
"""The modules whose `SCHEMA` says what a command prints."""


@click.command()
@click.option(
    "--of",
    "what",
    type=click.Choice(["map", *_WHERE]),
    default="map",
    show_default=True,
    help="Of a map, or of what this command prints as JSON.",
)
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write it; - is standard output.")
def command(what: str, output: str) -> None:
    """Print the JSON Schema of the file format.

    An editor that knows YAML completes and checks a map whose first line is this:

        # yaml-language-server: $schema=argmap.schema.json
    """
    import json

    put(json.dumps(_schema(what), ensure_ascii=False, indent=2) + "\n", output)


def _schema(what: str) -> dict[str, Any]:
    if what in _WHERE:
        found: dict[str, Any] = import_module(_WHERE[what]).SCHEMA
        return found
    from argmap.reading.schema import schema

    return schema()
