"""`argmap rule`: the manual page of a rule, or all of them."""

from __future__ import annotations

import click

from argmap.cli._names import RULE


@click.command()
@click.argument("name", required=False, type=RULE, metavar="[RULE]")
@click.option("--all", "every", is_flag=True, help="The manual pages of all rules.")
@click.option(
    "--output-format", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True
)
def command(name: str | None, every: bool, output_format: str) -> None:
    """Explain a rule, or list them all.

    RULE is a code (AM204) or a name (both-ways). Without one, every rule is listed in a line.
    """
    import json

    from argmap.rules import _explain as explain
    from argmap.rules import rule, rules

    if name and every:
        raise click.UsageError("Name a rule, or use --all, not both.")
    chosen = [rule(name)] if name else list(rules().values())
    if output_format == "json":
        said = [explain.as_data(one) for one in chosen]
        click.echo(json.dumps(said[0] if name else said, indent=2, ensure_ascii=False))
    elif output_format == "markdown":
        click.echo(explain.as_markdown(chosen[0]) if name else explain.page(chosen), nl=False)
    elif name or every:
        click.echo("\n".join(explain.as_text(one) for one in chosen), nl=False)
    else:
        click.echo(explain.table(chosen), nl=False)
