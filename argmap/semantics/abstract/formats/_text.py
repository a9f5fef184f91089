"""What the readers share: bytes as text, and faults with their place."""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.core.place import Place
from argmap.core.printable import HIDDEN
from argmap.core.suggest import did_you_mean
from argmap.semantics.abstract.errors import FrameworkError

MOST_ARGUMENTS = 20_000_000
"""More than that many arguments do not fit into the memory of a usual machine."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def decoded(content: bytes, file: str) -> str:
    r"""Return the text of a file, its lines ended by `\n`.

    Raises:
        FrameworkError: it is not UTF-8, or has characters that no text has.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        raise FrameworkError(
            "The file is not UTF-8 text.", hint="Give a text file.", place=Place(file, line, column)
        ) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not (text.isascii() and not _CONTROL.search(text)) and (found := _hidden(text)) is not None:
        raise fault(file, text, found, "A character here is hidden or steers terminals.", "Take it out.")
    return text


def _hidden(text: str) -> int | None:
    return next((m.start() for m in HIDDEN.finditer(text) if m[0] not in "\n\t"), None)


def fault(file: str, text: str, at: int, message: str, hint: str) -> FrameworkError:
    r"""Return an error at an offset of a text.

    >>> str(fault("x.apx", "arg(a).\nfoo", 8, "No.", "Yes."))
    'x.apx:2:1: No. Yes.'
    """
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return FrameworkError(message, hint=hint, place=Place(file, line, column))


def twice(file: str, text: str, at: int, name: str) -> FrameworkError:
    """Return what to say of an argument that is declared again."""
    return fault(file, text, at, f"The argument `{shown(name)}` is declared twice.", "Declare it once.")


def undeclared(
    file: str, text: str, at: int, name: str, known: Mapping[str, int], remedy: str
) -> FrameworkError:
    """Return what to say of an attack that names what is not declared."""
    message = f"The attack names `{shown(name)}`, which is not declared."
    return fault(file, text, at, message, near(name, known) or remedy)


def unwritable(name: str, format: str) -> FrameworkError:
    """Return what to say of a name that a format has no place for.

    >>> str(unwritable("a b", "tgf"))
    'The name `a b` cannot be written in tgf. Rename it, or write af, which numbers them.'
    """
    message = f"The name `{shown(name)}` cannot be written in {format}."
    return FrameworkError(message, hint="Rename it, or write af, which numbers them.", id=name)


def near(name: str, known: Mapping[str, int]) -> str:
    """Return `Did you mean …?`, or an empty text; a million names are not gone through.

    >>> near("goood", {"good": 0})
    'Did you mean `good`?'
    """
    return did_you_mean(name, known) if len(known) <= 10_000 else ""


def shown(word: str) -> str:
    """Return a word as a message may quote it: cut where it is long.

    >>> shown("x" * 100)
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'
    """
    return word if len(word) <= 40 else word[:39] + "…"
