"""`argmap formats`: what comes in and what goes out, with what each format holds and loses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from argmap.cli._map import put
from argmap.cli._names import FORMAT

if TYPE_CHECKING:
    from argmap.formats.claims.page import Page


@click.command()
@click.argument("name", required=False, type=FORMAT, metavar="[NAME]")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--markdown", is_flag=True, help="As the page docs/formats.md.")
def command(name: str | None, as_json: bool, markdown: bool) -> None:
    """List the formats that maps are read from and written in.

    With a NAME, what that format holds, and what is lost when a map is written in it.
    """
    import json

    from argmap.formats import FORMATS
    from argmap.formats.claims import page

    if markdown:
        put(page.markdown(FORMATS), "-")
        return
    if name is not None:
        FORMATS[name]
    found = [one for one in page.pages(FORMATS) if name in (None, one.name)]
    if as_json:
        data = [one.to_dict() for one in found]
        put(json.dumps(data[0] if name else data, indent=2, ensure_ascii=False) + "\n", "-")
    elif name:
        put(_said(found[0]), "-")
    else:
        put(page.listing(FORMATS), "-")


def _said(one: Page) -> str:
    lines = [f"{one.name} ({one.ways}; {', '.join(one.suffixes)})", f"{one.description}."]
    lines += [f"Holds {one.holds}."] if one.holds else []
    lines += [f"Loses {one.loses}."] if one.writes else []
    lines += [one.notes.strip()] if one.notes else []
    return "\n\n".join(lines) + "\n"
