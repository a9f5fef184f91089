"""`argmap new`: a map to start from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from argmap.cli._map import put


@click.command()
@click.argument("file")
@click.option("--question", default="Should this be done?", help="What is disputed.")
@click.option("--title", help="The title of the map.")
@click.option(
    "--position",
    "positions",
    multiple=True,
    metavar="TEXT",
    help="An answer that is defended; give it twice or more. Default: yes and no.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def command(file: str, question: str, title: str | None, positions: Sequence[str], force: bool) -> None:
    """Start a new map.

    It is a file with comments, ready to be filled in. FILE ends in .yaml; - is the standard output.
    """
    from argmap.core.errors import FileError
    from argmap.core.files import is_there
    from argmap.core.place import Place

    if file != "-" and Path(file).suffix.lower() not in (".yaml", ".yml"):
        raise FileError("A new map is a YAML file.", hint="Name it with .yaml at its end.", place=Place(file))
    if file != "-" and is_there(file) and not force:
        raise FileError(
            "There is a file of this name.", hint="Choose another, or use --force.", place=Place(file)
        )
    text = starter(Path(file).stem, question, title, positions or ("It should be.", "It should not be."))
    put(text, file)


def starter(name: str, question: str, title: str | None, positions: Sequence[str]) -> str:
    """Return the text of a new map; the words given to it are data, and quoted as YAML needs."""
    from string import Template

    from argmap.core.resources import shipped
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.ids import slug
    from argmap.reading.yaml_text import entries

    head = {"id": slug(name), **({"title": title} if title is not None else {}), "question": question}
    answers: dict[str, dict[str, str]] = {}
    for text in positions:
        key = base = slug(text, longest=30)
        while key in answers:
            key = f"{base}-{len(answers) + 1}"
        answers[key] = {"text": text}
    # What a user gave may be no text for a map (control characters, nothing at all): that is told here.
    ArgumentMap(**head, positions=answers)
    template = Template((shipped("templates") / "new.yaml").read_text("utf-8"))
    return template.substitute(
        head=entries(head), positions=entries({"positions": answers}), first=next(iter(answers))
    )
