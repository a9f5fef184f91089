"""What each format holds and loses: as a list for the terminal, as data, as the page `docs/formats.md`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from types import ModuleType

from argmap.core.registry import Registry

NOTHING = "nothing"
_HEAD = """\
# Formats

<!-- Made by `argmap formats --markdown`; a test keeps it so. -->

argmap reads and writes the maps of other tools. `argmap convert talk.json -o talk.yaml` brings one in,
`argmap convert map.yaml -o map.graphml` hands one out. The suffix tells the format, and where several share
one, the content does; `--from` and `--to` name it. What is lost on the way is told, part by part:
`--report loss.json` lists it whole, and with `--strict` nothing is written where anything would be lost.

A file with faults (links that end nowhere, ids that stand twice, claims without words, another encoding) is
read all the same; each repair is told, and [AM013](rules.md) reports it. What a format says and argmap has no
word for is carried along under `kept`, and given back when the map is written in that format again.

| format | suffixes | | what it is |
|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Page:
    """What is said of one format."""

    name: str
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    description: str
    holds: str
    loses: str
    """What is lost when a map is written in it."""
    notes: str
    """What else to know: versions, dialects, how it is brought in; a paragraph of Markdown, or nothing."""

    @property
    def ways(self) -> str:
        """Whether it is read, written, or both."""
        return "in, out" if self.reads and self.writes else "in" if self.reads else "out"

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return asdict(self) | {"suffixes": list(self.suffixes)}


def pages(formats: Registry) -> Iterator[Page]:
    """Yield the page of every format, by name."""
    for name in sorted(formats):
        yield _page(name, formats[name])


def _page(name: str, module: ModuleType) -> Page:
    return Page(
        name,
        tuple(module.SUFFIXES),
        hasattr(module, "read"),
        hasattr(module, "write"),
        module.DESCRIPTION,
        getattr(module, "HOLDS", ""),
        getattr(module, "LOSES", NOTHING) if hasattr(module, "write") else "",
        getattr(module, "NOTES", ""),
    )


def listing(formats: Registry) -> str:
    """Return a line for each format."""
    found = list(pages(formats))
    wide = max(len(page.name) for page in found)
    return "".join(
        f"{page.name:{wide}}  {page.ways:7}  {', '.join(page.suffixes)}: {page.description}\n"
        for page in found
    )


def markdown(formats: Registry) -> str:
    """Return the page of all formats."""
    found = list(pages(formats))
    rows = [
        f"| [{page.name}](#{page.name}) | {' '.join(f'`{one}`' for one in page.suffixes)} | {page.ways} | "
        f"{page.description} |\n"
        for page in found
    ]
    return "".join([_HEAD, *rows, *map(_section, found)])


def _section(page: Page) -> str:
    said = [f"\n## {page.name}\n", f"{page.description[0].upper()}{page.description[1:]}.\n"]
    if page.holds:
        said.append(f"**Holds** {page.holds}.\n")
    if page.writes:
        said.append(f"**Loses** {page.loses}.\n")
    if page.notes:
        said.append(f"{page.notes.strip()}\n")
    return "\n".join(said)
