"""`argmap sources`: bring sources in from a bibliography, hand them out as one, list them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from argmap.cli._map import MAP, put
from argmap.cli._names import Name
from argmap.cli._sources_map import changed, demand_sound, difference, map_text, told
from argmap.cli._sources_tables import chains, independence

if TYPE_CHECKING:
    from argmap.bibliography import Read
    from argmap.bibliography._shared.joining import Joined
    from argmap.model.argument_map import ArgumentMap


def _formats() -> Iterable[str]:
    from argmap.bibliography import BIBLIOGRAPHIES

    return [name.replace("_", "-") for name in BIBLIOGRAPHIES]


FORMAT = Name("bibliography format", _formats)


@click.group()
def command() -> None:
    """Bring in, hand out or list the sources of a map, and see what rests on them.

    Bibliographies are BibTeX and BibLaTeX (.bib), CSL-JSON (.json), RIS (.ris, read only), Hayagriva (.yaml).
    """


@command.command("import")
@click.argument("file", type=click.Path())
@click.option("--from", "source", type=FORMAT, metavar="FORMAT", help="Its format; default: by the suffix.")
@click.option("--into", type=MAP, metavar="MAP", help="Add the sources to this map, and keep all else of it.")
@click.option("-o", "--output", metavar="FILE", help="Where to write; default: the map itself, else stdout.")
@click.option("--only", multiple=True, metavar="ID", help="Only this source; may be given again.")
@click.option("--update", is_flag=True, help="Fill in what sources that are there lack; nothing is replaced.")
@click.option("--twins", is_flag=True, help="Add also what seems to be there under another id.")
@click.option("--diff", is_flag=True, help="Show what would change in the map, and write nothing.")
def import_(
    file: str,
    source: str | None,
    into: str | None,
    output: str | None,
    only: tuple[str, ...],
    update: bool,
    twins: bool,
    diff: bool,
) -> None:
    """Read a bibliography and make sources of it.

    FILE is a bibliography, or - for the standard input. Without --into, a `sources:` section goes to the
    standard output, ready to be pasted. What of the file cannot be kept is told. Exit 1: a source of the same
    id is in the map and says something else, or seems to be there under another id.
    """
    if into is None and (update or twins or diff):
        raise click.UsageError("--update, --twins and --diff say what to do --into a map.")
    found = _read(file, source)
    sources = found.sources
    if only:
        from argmap.core.errors import UnknownName

        by_id = {one.id: one for one in sources}
        for id in only:
            if id not in by_id:
                raise UnknownName("source", id, by_id)
        sources = tuple(by_id[id] for id in only)
    for note in _gathered(found.notes):
        told(note)
    if into is None:
        from argmap.bibliography._shared.entries import set_fields
        from argmap.reading.yaml_text import entries

        put(entries({"sources": {one.id: set_fields(one) for one in sources}}), output or "-")
        return
    from argmap.bibliography._shared.joining import joined

    text, known = map_text(into)
    made = joined(known, sources)
    if twins:
        made.new |= {one.id: one for one in sources if one.id in made.seems}
        made.seems.clear()
    after = changed(text, made, into, update=update)
    if diff:
        put(difference(text, after, into), output or "-")
    elif after != text or output:
        demand_sound(after, into)
        put(after.encode(), output or into)
    _report(made, update=update, diff=diff)
    if made.differs or made.seems or (made.missing and not update):
        raise click.exceptions.Exit(1)


@command.command("export")
@click.argument("map", type=MAP)
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write it; - is standard output.")
@click.option(
    "--to", "target", type=FORMAT, metavar="FORMAT", help="The format; default: by the suffix, else csl-json."
)
@click.option("--used-only", is_flag=True, help="Only sources that something in the map names.")
@click.option("--force", is_flag=True, help="Write over a file that the map is read from.")
def export(map: str, output: str, target: str | None, used_only: bool, force: bool) -> None:
    """Write the sources of a map as a bibliography.

    What a format has no field for (ratings, whom a source cites) is kept in fields of our own, which other
    programs pass over.
    """
    from argmap.bibliography import format_of, write
    from argmap.cli.convert import _spare
    from argmap.formats import find, load_document
    from argmap.rules._uses import used

    name = target or (format_of(output) if output != "-" else "csl-json")
    document = load_document(map)
    if output != "-" and not force:
        _spare([str(find(map)), *document.texts], output)
    named = used(document.map)["source"]
    sources = [one for one in document.map.sources.values() if not used_only or one.id in named]
    put(write(sources, name), output)


@command.command("list")
@click.argument("map", type=MAP)
@click.option("--format", type=click.Choice(["table", "json"]), default="table", help="How to show them.")
def list_(map: str, format: str) -> None:
    """List the sources of a map: how many nodes rest on each, its reliability, its id, and what it is."""
    import json

    from argmap.formats import load

    rows = _rows(load(map))
    if format == "json":
        put(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", "-")
        return
    from argmap.core.printable import printable

    width = max((len(row["id"]) for row in rows), default=2)
    lines = ["nodes  rated  " + "id".ljust(width) + "  what it is"] if rows else []
    for row in rows:
        shown = f"{row['nodes']:5}  {row['reliability'] or '–':5}  {row['id']:{width}}  {row['reference']}"
        lines.append(printable(" ".join(shown.split("\n"))))
    put("".join(f"{line}\n" for line in lines), "-")


command.add_command(chains)
command.add_command(independence)


def _rows(m: ArgumentMap) -> list[dict[str, Any]]:
    counted = dict.fromkeys(m.sources, 0)
    for node in m.nodes.values():
        for id in {*node.sources, *(node.source_of(quote) for quote in node.quotes)}:
            if id in counted:
                counted[id] += 1
    rows = []
    for one in m.sources.values():
        who = ", ".join(str(name) for name in one.author[:2]) + (" and others" if one.author[2:] else "")
        parts = [who, one.name, str(one.issued) if one.issued else ""]
        reference = ". ".join(part.rstrip(".") for part in parts if part)
        rows.append(
            {"id": one.id, "nodes": counted[one.id], "reliability": one.reliability, "reference": reference}
        )
    return rows


def _read(file: str, format: str | None) -> Read:
    from argmap.bibliography import format_of, read, sniffed
    from argmap.core.errors import FileError
    from argmap.core.files import read_bytes
    from argmap.reading.decode import decode

    name = format or (format_of(file) if file != "-" else None)
    try:
        content = read_bytes(file)
    except FileError as error:
        # The hint of the reader is about maps.
        hint = "Split it." if "larger" in error.message else "Name a bibliography."
        raise FileError(error.message, hint=hint, place=error.place) from None
    shown = "<stdin>" if file == "-" else file
    text = decode(content, shown)
    return read(text, name or sniffed(text), file=shown)


def _gathered(notes: Iterable[str]) -> Iterable[str]:
    """Say once what is so of many entries: a file of thousands may have the same field in each."""
    about: dict[str, list[str]] = {}
    for note in notes:
        key, colon, words = note.partition("`: ")
        about.setdefault(words if colon else note, []).append(f"{key}`" if colon else "")
    for words, keys in about.items():
        if not keys[0]:
            yield words
            continue
        more = f" and {len(keys) - 3} more" if len(keys) > 3 else ""
        yield f"{', '.join(keys[:3])}{more}: {words}"


def _report(made: Joined, *, update: bool, diff: bool) -> None:
    for id, (known, mark) in made.seems.items():
        told(f"`{id}` seems to be `{known}`, which is there (the same {mark}): not added.")
    for id, keys in made.differs.items():
        told(f"`{id}` is in the map and says something else under {_listed(keys)}: left as it is.")
    for id, missing in made.missing.items():
        if not update:
            told(f"`{id}` is in the map and lacks {_listed(missing)}: --update fills that in.")
    filled = len(made.missing) if update else 0
    counted = [(len(made.new), "added"), (filled, "filled in"), (len(made.same), "there already")]
    said = ", ".join(f"{number} {what}" for number, what in counted if number) or "nothing to add"
    told(f"Sources: {said}{' (nothing is written)' if diff else ''}.")


def _listed(keys: Iterable[str]) -> str:
    from argmap.bibliography._shared.entries import listed

    return listed(list(keys))
