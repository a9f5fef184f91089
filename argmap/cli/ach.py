"""`argmap ach`: the map as a matrix of evidence by positions, ranked by what speaks against each."""

from __future__ import annotations

import click

from argmap.cli._map import MAP, put


@click.command()
@click.argument("map", type=MAP)
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    help="The most rows to show, of those that speak against a position.",
)
@click.option("--all", "every", is_flag=True, help="Show all rows.")
@click.option(
    "--exclusive",
    is_flag=True,
    help="Count an item for one position also against those on which the map is silent.",
)
@click.option("--format", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
def command(map: str, limit: int, every: bool, exclusive: bool, format: str) -> None:
    """Set the evidence against the positions: an analysis of competing hypotheses.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. Positions are ranked
    by least inconsistency (Heuer 1999): what fits a position never counts for it, for it may fit the others
    too. It is a view and no verdict; `argmap eval` says what stands. JSON and CSV have all rows.

    \b
      CC  C   very consistent, consistent: the item is for the position, through
              the steps between; CC where every step of a path is strong
      II  I   very inconsistent, inconsistent: it is against it
      N       it bears on the position both ways
      ·       the map says nothing (NA)
      (I)     not in the map: follows only if positions exclude each other

    \b
      Cred    of source and item together: A, B, 1, 2 raise it, D, E, 4, 5
              lower it, the others leave it as it is; without either, medium
      Rel     high: at most 2 steps from a position; medium: 3; low: further off
      Diag    how far the row tells positions apart: its highest cell less its
              lowest, with CC 2, C 1, N and · 0, I -1, II -2

    The score adds -1 for I and -2 for II, times credibility, times relevance (low 0.71, medium 1, high 1.41).

    \b
    argmap ach cuba-north-korea
    argmap ach map.yaml --exclusive --all
    argmap ach map.yaml --format csv > matrix.csv
    """  # noqa: D301 - click wants the character itself
    from argmap.cli._ach import text
    from argmap.formats import load
    from argmap.views.tables.ach import ach

    m = load(map)
    found = ach(m, exclusive=exclusive)
    if format == "text":
        lines = text(m, found, ach(m, exclusive=not exclusive), None if every else limit)
        put("".join(f"{line}\n" for line in lines), "-")
        return
    from argmap.views.tables.ach_data import as_csv, data

    if format == "csv":
        put(as_csv(m, found), "-")
        return
    import json

    put(json.dumps(data(m, found), ensure_ascii=False, indent=2) + "\n", "-")
