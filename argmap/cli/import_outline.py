"""`argmap import-outline`: a nested Markdown list as a map."""

from __future__ import annotations

import click

from argmap.cli._map import put


@click.command()
@click.argument("file", type=click.Path())
@click.option("-o", "--output", default="-", metavar="MAP", help="Where to write; - is standard output.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def command(file: str, output: str, force: bool) -> None:
    """Make a map of a nested Markdown list.

    The heading is the question, bullets at the top are positions; below, + speaks for what stands above it, -
    against it, and _ against the step. A link, a footnote or [source: …] at the end is the source.

    \b
      # Should the city charge a toll?
      - The city should charge a toll.
        - + Queues would shorten. [Trial week](https://gazette.example/trial)
          - _ One week is short.

    FILE is a Markdown file, or - for the standard input. `argmap convert MAP --to outline` writes a map so.
    """  # noqa: D301 - click wants the character itself
    from argmap.core.errors import FileError
    from argmap.core.files import is_there
    from argmap.core.place import Place
    from argmap.formats import dumps, format_of, load_document

    name = format_of(output) if output != "-" else "yaml"
    if output != "-" and is_there(output) and not force:
        hint = "Choose another, or use --force."
        raise FileError("There is a file of this name.", hint=hint, place=Place(output))
    put(dumps(load_document(file, format="outline").map, name), output)
