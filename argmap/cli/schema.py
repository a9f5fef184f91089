"""`argmap schema`: the JSON Schema of the file format, and of what commands print as JSON."""

from __future__ import annotations

from typing import Any

import click

from argmap.cli._map import put


@click.command()
@click.option(
    "--of",
    "what",
    type=click.Choice(["map", "check", "stats"]),
    default="map",
    show_default=True,
    help="Of a map, or of what `check --output-format json` or `stats --format json` prints.",
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
    if what == "check":
        from argmap.rules._report.json import SCHEMA

        return SCHEMA
    if what == "stats":
        from argmap.graph.stats import SCHEMA as STATS

        return STATS
    from argmap.reading.schema import schema

    return schema()
