"""`argmap new`: a map to start from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from argmap.cli._map import put
from argmap.cli._starters import BLANK, STARTERS, Answer, Starter


@click.command()
@click.argument("file", required=False)
@click.option(
    "--kind", type=click.Choice(list(STARTERS)), help="What sort of question it is; --list says more."
)
@click.option("--question", help="What is disputed.")
@click.option("--title", help="The title of the map.")
@click.option(
    "--position",
    "positions",
    multiple=True,
    metavar="TEXT",
    help="An answer that is defended; give it twice or more. Default: those of the kind, or yes and no.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--list", "listed", is_flag=True, help="List the kinds of question and stop.")
def command(
    file: str | None,
    kind: str | None,
    question: str | None,
    title: str | None,
    positions: Sequence[str],
    force: bool,
    listed: bool,
) -> None:
    """Start a new map.

    It is a file with comments, ready to be filled in; with --kind it has the parts that such a question
    needs. FILE ends in .yaml; - is the standard output.
    """
    from argmap.core.errors import FileError
    from argmap.core.files import is_there
    from argmap.core.place import Place

    if listed:
        put("".join(f"{name:12} {starter.about}\n" for name, starter in STARTERS.items()), "-")
        return
    if file is None:
        raise click.UsageError("Name the file of the new map, as in `argmap new my-question.yaml`.")
    if file != "-" and Path(file).suffix.lower() not in (".yaml", ".yml"):
        raise FileError("A new map is a YAML file.", hint="Name it with .yaml at its end.", place=Place(file))
    if file != "-" and is_there(file) and not force:
        raise FileError(
            "There is a file of this name.", hint="Choose another, or use --force.", place=Place(file)
        )
    folder = Path(file).parent
    if file != "-" and not is_there(folder):
        hint = f"Make it first: `mkdir {folder}`." if is_there(folder.parent) else "Make it first."
        raise FileError(f"There is no folder `{folder.as_posix()}`.", hint=hint, place=Place(file))
    put(starter_text(Path(file).stem, STARTERS[kind] if kind else BLANK, question, title, positions), file)


def starter_text(
    name: str, starter: Starter, question: str | None, title: str | None, positions: Sequence[str]
) -> str:
    """Return the text of a new map; the words given to it are data, and quoted as YAML needs."""
    from string import Template

    from argmap.core.resources import shipped
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.ids import slug
    from argmap.reading.yaml_text import entries, in_brackets

    question = starter.question if question is None else question
    head = {"id": slug(name), **({"title": title} if title is not None else {}), "question": question}
    answers = {
        id: {**({"label": label} if label else {}), "text": text}
        for id, label, text in (_answers(positions) if positions else starter.answers)
    }
    # What a user gave may be no text for a map (control characters, nothing at all): that is told here.
    ArgumentMap(**head, positions=answers)
    template = Template((shipped("templates") / starter.file).read_text("utf-8"))
    words = {"head": entries(head), "positions": entries({"positions": answers})}
    for number, word in enumerate(("first", "second", "third")):
        id = list(answers)[min(number, len(answers) - 1)]
        # An id such as `true` or `12` is no text where it stands alone, unless it is quoted.
        words |= {word: in_brackets(id), f"{word}_id": id}
    return template.substitute(words)


def _answers(positions: Sequence[str]) -> list[Answer]:
    from argmap.model.ids import slug

    found: dict[str, Answer] = {}
    for text in positions:
        key = base = slug(text, longest=30)
        while key in found:
            key = f"{base}-{len(found) + 1}"
        found[key] = (key, "", text)
    return list(found.values())
