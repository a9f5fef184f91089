"""`argmap scheme`: a kind of reasoning and its critical questions, or all of them."""

from __future__ import annotations

from collections.abc import Iterable

import click

from argmap.cli._map import put
from argmap.cli._names import Name


def _known() -> Iterable[str]:
    from argmap.schemes.catalogue import names

    return names()


@click.command()
@click.argument("name", required=False, type=Name("scheme", _known), metavar="[NAME]")
@click.option("--all", "every", is_flag=True, help="The pages of all schemes.")
@click.option("--format", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
def command(name: str | None, every: bool, format: str) -> None:
    """Explain a kind of reasoning, or list them all.

    NAME is what a link's `scheme:` names, such as expert-opinion. Without one, every scheme is listed in a
    line, family by family. A page gives the premises, the critical questions with the keys by which
    `question:` takes them up, and an example.
    """
    import json

    from argmap.schemes import page
    from argmap.schemes.catalogue import scheme, schemes

    if name and every:
        raise click.UsageError("Name a scheme, or use --all, not both.")
    chosen = [scheme(name)] if name else list(schemes())
    if format == "json":
        said = [page.as_data(one) for one in chosen]
        put(json.dumps(said[0] if name else said, indent=2, ensure_ascii=False) + "\n", "-")
    elif format == "markdown":
        put(page.as_markdown(chosen[0]) if name else page.page(chosen), "-")
    elif name or every:
        put("\n".join(page.as_text(one) for one in chosen), "-")
    else:
        put(page.table(chosen), "-")
