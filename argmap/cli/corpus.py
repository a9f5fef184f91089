"""`argmap corpus`: the same work on thousands of files."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli._names import FORMAT
from argmap.cli._semantics import READING

if TYPE_CHECKING:
    from argmap.face.corpus.summary import Summary


@click.command()
@click.argument("folders", nargs=-1, required=True, metavar="DIR...")
@click.option(
    "--do", type=click.Choice(["check", "convert", "stats", "eval"]), default="check", show_default=True
)
@click.option(
    "-o", "--output", metavar="FILE", help="Write a JSON line a file; what is in it already is skipped."
)
@click.option("--fresh", is_flag=True, help="Begin the output anew.")
@click.option("--glob", "pattern", metavar="PATTERN", help="Only these files; default: every known suffix.")
@click.option(
    "--from", "source", type=FORMAT, metavar="FORMAT", help="The format of all; default: each its own."
)
@click.option("--to", type=FORMAT, metavar="FORMAT", help="With --do convert: the format to write.")
@click.option("--into", metavar="DIR", help="With --do convert: where to write.")
@click.option("-s", "--semantics", type=READING, metavar="NAME", help="With --do eval: the reading.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Processes; default: as many as cores.")
@click.option(
    "--timeout",
    type=click.FloatRange(0.1),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="For one file.",
)
@click.pass_context
def command(
    ctx: click.Context,
    folders: Sequence[str],
    do: str,
    output: str | None,
    fresh: bool,
    pattern: str | None,
    source: str | None,
    to: str | None,
    into: str | None,
    semantics: str | None,
    workers: int | None,
    timeout: float,
) -> None:
    """Check, convert, count or evaluate every map in folders.

    The files are shared out over processes; one that cannot be read is told and never stops the rest. With -o
    each gives a JSON line, and a run that was broken off goes on where it was; without, the lines go to the
    standard output, where a terminal shows a few words instead. A summary is told at the end. Exit 1: some
    file could not be read, or a check found something.
    """
    from argmap.face.corpus import Summary, run, tasks_of

    summary, known = Summary(), set[str]()
    if output and not fresh:
        for line in _lines_of(output):
            summary.add(line)
            known.add(line["file"])
    options = {"to": to, "into": into, "semantics": semantics}
    chosen: dict[str, Any] = {key: value for key, value in options.items() if value is not None}
    tasks = tasks_of(folders, do, pattern=pattern, format=source, seconds=timeout, skip=known, **chosen)  # type: ignore[arg-type]
    lines = (outcome.to_dict() for outcome in run(tasks, workers=workers))
    with click.progressbar(
        lines, length=len(tasks), file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as shown:
        _write(shown, output, summary, fresh=fresh)
    click.echo(summary.table(), err=True, nl=False)
    ctx.exit(0 if set(summary.states) <= {"fine"} else 1)


def _lines_of(output: str) -> Iterator[dict[str, Any]]:
    """Yield the lines of an earlier run; one that was cut off in the middle is taken away."""
    from argmap.core.errors import FileError
    from argmap.core.files import write_whole
    from argmap.core.place import Place

    path = Path(output)
    if not path.exists():
        return
    kept = []
    lines = path.read_bytes().splitlines(keepends=True)
    for number, line in enumerate(lines, 1):
        try:
            said = json.loads(line)
            known = isinstance(said, dict) and {"file", "state"} <= said.keys() and line.endswith(b"\n")
        except ValueError:
            known = False
        if not known:
            if number < len(lines):
                hint = "Name another file with -o, or begin anew with --fresh."
                raise FileError("This is no report of a corpus.", hint=hint, place=Place(output, number))
            break
        kept.append(line)
        yield said
    if len(kept) < len(lines):
        write_whole(path, b"".join(kept))


def _write(lines: Iterable[dict[str, Any]], output: str | None, summary: Summary, *, fresh: bool) -> None:
    from argmap.core.errors import FileError
    from argmap.core.place import Place

    if output is None:
        written = _short if _on_terminal() else _text
        for line in lines:
            summary.add(line)
            click.echo(written(line).encode(), nl=False)
        return
    try:
        with Path(output).open("w" if fresh else "a", encoding="utf-8") as file:
            for line in lines:
                summary.add(line)
                # Each line is there when it is done: a run that is broken off goes on from it.
                file.write(_text(line))
                file.flush()
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "Name another with -o."
        raise FileError(f"The file cannot be written: {reason}.", hint=hint, place=Place(output)) from None


def _on_terminal() -> bool:
    return sys.stdout.isatty()


def _short(line: dict[str, Any]) -> str:
    """Return what became of a file for a person to read: its state, its name, and why."""
    from argmap.core.diagnostics import SEVERITIES
    from argmap.core.printable import printable

    found = [one["severity"] for one in line.get("diagnostics", ())]
    counts = [
        f"{count} {word}{'s' if count > 1 else ''}" for word in SEVERITIES if (count := found.count(word))
    ]
    why = line.get("message") or line.get("written") or ", ".join(line.get("standing", counts))
    return printable(f"{line['state']:8} {line['file']}  {why}".split("\n")[0].rstrip()) + "\n"


def _text(line: dict[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False) + "\n"
