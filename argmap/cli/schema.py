"""`argmap schema`: the JSON Schema of the file format."""

from __future__ import annotations

import click

from argmap.cli._map import put


@click.command()
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write it; - is standard output.")
def command(output: str) -> None:
    """Print the JSON Schema of the file format.

    An editor that knows YAML completes and checks a map whose first line is this:

        # yaml-language-server: $schema=argmap.schema.json
    """
    import json

    from argmap.reading.schema import schema

    put(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n", output)
