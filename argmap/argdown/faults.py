"""What is wrong with an Argdown text, where, and what to write instead."""

from __future__ import annotations

from argmap.argdown.tokens import Lines
from argmap.core.diagnostics import Diagnostic
from argmap.core.errors import MapError
from argmap.core.place import Place

ERROR = "AM001"
WARNING = "AM013"


class Fault(Exception):  # noqa: N818 - the word of argmap.reading for the same thing
    """A fault of syntax at an offset; it ends the block in which it stands."""

    def __init__(self, offset: int, message: str, help: str) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message
        self.help = help


class Faults:
    """Gathers what is to be told about a text."""

    def __init__(self, file: str, lines: Lines) -> None:
        self.file = file
        self.lines = lines
        self.errors: list[Diagnostic] = []
        self.warnings: list[Diagnostic] = []

    def error(self, fault: Fault) -> None:
        """Note an error; the text will be refused when all of it has been read."""
        place = self.place(fault.offset)
        self.errors.append(Diagnostic(ERROR, "error", fault.message, place=place, help=fault.help))

    def warn(self, offset: int, message: str, help: str, *, node: str = "") -> None:
        """Note something that would otherwise be lost in silence."""
        place = self.place(offset)
        self.warnings.append(Diagnostic(WARNING, "warning", message, node=node, place=place, help=help))

    def refuse(self) -> None:
        """Raise what was found, if anything was."""
        if self.errors:
            raise MapError.of(sorted(self.errors, key=lambda found: found.sort_key))

    def place(self, offset: int) -> Place:
        """Return the file, the line and the column of an offset."""
        return Place(self.file, *self.lines.at(offset))
