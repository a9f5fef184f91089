"""A BibTeX text as entries with raw fields, by pybtex, with the places that errors need."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argmap.core.errors import MapError
from argmap.core.place import Place

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its type, its key, its fields as they are written, and where it stands."""

    kind: str
    key: str
    line: int
    place: Place
    fields: dict[str, str] = field(default_factory=dict)


def entries(text: str, file: str, notes: list[str]) -> list[Entry]:
    """Return the entries of a BibTeX text. `notes` takes a sentence for each macro that is not defined.

    Raises:
        MapError: the text is no BibTeX, with the place.

    >>> entries('@string{j = "Gazette"} @article{a, journal = j # { II}}', "x.bib", [])[0].fields
    {'journal': 'Gazette II'}
    """
    from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
    from pybtex.scanner import PybtexSyntaxError

    undefined: list[str] = []

    def failed(error: PybtexSyntaxError) -> None:
        if isinstance(error, UndefinedMacro):
            undefined.append(str(error.args[0]))
            return
        raise error

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    parser = LowLevelParser(text, macros=dict(month_names), handle_error=failed, filename=file)
    found: list[Entry] = []
    line, counted = 1, 0
    try:
        for kind, body in parser:
            if kind.lower() in ("string", "preamble", "comment"):
                continue
            start = parser.command_start or 0
            line, counted = line + text.count("\n", counted, start), start
            column = start - text.rfind("\n", 0, start)
            made = Entry(kind.lower(), str(body[0]), line, Place(file, line, column))
            found.append(made)
            _fill(made, body[1], notes)
            if undefined:
                words = f"`{undefined[0]}` has no `@string`; the field is left without it."
                notes.append(f"`{made.key}`: {words}")
                undefined.clear()
    except PybtexSyntaxError as error:
        raise _told(error, text, file) from None
    except RecursionError:
        raise MapError("The braces are nested too deep.", hint="Close them.", place=Place(file)) from None
    if not found and text.strip() and "@" not in text:
        raise MapError(
            "There is no BibTeX entry in this.", hint="One begins `@book{key,`.", place=Place(file)
        )
    return found


def _fill(made: Entry, given: list[tuple[str, list[str]]], notes: list[str]) -> None:
    for name, parts in given:
        key = name.lower()
        if key in made.fields:
            notes.append(f"`{made.key}`: the field `{key}` stands twice; the first counts.")
        elif value := "".join(parts).strip():
            made.fields[key] = value


def _told(error: object, text: str, file: str) -> MapError:
    context = getattr(error, "error_context_info", None) or (0, 1, 0)
    begun, _, at = context
    ended = "premature end of file" in str(error)
    at = begun if ended else at
    place = Place(file, text.count("\n", 0, at or 0) + 1, (at or 0) - text.rfind("\n", 0, at or 0))
    if ended:
        message = "An entry begins here and does not end."
        return MapError(message, hint="Close its braces and quotation marks.", place=place)
    found = re.search(r"line \d+: (.*?)( expected)?$", str(error))
    words = f"{found[1]}{' is expected here' if found[2] else ''}" if found else str(error)
    return MapError(f"This is not BibTeX: {words}.", hint="Mend the entry.", place=place)
