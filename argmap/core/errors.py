"""The errors a user can cause. Each says what happened, where, and what to do.

ArgmapError
├── MapError            a map that cannot be read or built (carries its diagnostics)
│   └── FormatError     a file that is not of a known format
├── UnknownName         a view, rule, format … that does not exist
├── ConfigError         a setting that cannot be used
├── FileError           a file that cannot be read or written
└── RenderError         a picture or a document that cannot be made (argmap.render)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from argmap.core.printable import printable
from argmap.core.suggest import did_you_mean

if TYPE_CHECKING:
    from argmap.core.diagnostics import Diagnostic
    from argmap.core.place import Place


class ArgmapError(Exception):
    """What a user can mend. `hint` is the remedy, `place` the file, line and column.

    >>> str(ArgmapError("The map has no title.", hint="Add `title:`."))
    'The map has no title. Add `title:`.'
    """

    def __init__(self, message: str, *, hint: str = "", place: Place | None = None, id: str = "") -> None:
        self.message = printable(message)
        self.hint = printable(hint)
        self.place = place
        self.id = id
        super().__init__(self.message)

    def __str__(self) -> str:
        where = f"{printable(str(self.place))}: " if self.place else ""
        return where + self.message + (f" {self.hint}" if self.hint else "")


class MapError(ArgmapError, ValueError):
    """A map that cannot be read or built. `diagnostics` names every fault found, in order of place.

    `texts` holds what was read, by the names that places use: the standard input cannot be read again.
    """

    def __init__(
        self,
        message: str,
        *,
        hint: str = "",
        place: Place | None = None,
        id: str = "",
        diagnostics: Iterable[Diagnostic] = (),
    ) -> None:
        super().__init__(message, hint=hint, place=place, id=id)
        self.diagnostics = tuple(diagnostics)
        self.texts: Mapping[str, str] = {}

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> MapError:
        """Make one error of several diagnostics; the first one speaks for all."""
        found = tuple(diagnostics)
        first, more = found[0], len(found) - 1
        tail = f" ({more} more {'fault' if more == 1 else 'faults'} in this file)" if more else ""
        return cls(first.message + tail, hint=first.help, place=first.place, id=first.node, diagnostics=found)


class FormatError(MapError):
    """A file that is of no known format."""


_SHOWN = 12
"""The most names that a message lists."""


class UnknownName(ArgmapError, KeyError):  # noqa: N818 - reads better than UnknownNameError
    """A name that is not among the known ones.

    >>> str(UnknownName("view", "ovrview", ["full", "overview"]))
    'There is no view `ovrview`. Did you mean `overview`?'
    """

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        hint = did_you_mean(name, names) or f"Known: {', '.join(names[:_SHOWN])}{more}."
        hint = hint if names else "There is none at all."
        super().__init__(f"There is no {what} `{name}`.", hint=hint, id=name)
        # What pickle calls this with again: a worker process hands its errors over.
        self.args = (what, name, tuple(names))

    # KeyError shows its argument in quotes; ours is a plain sentence.
    __str__ = ArgmapError.__str__


class ConfigError(ArgmapError):
    """A setting that cannot be used."""


class FileError(ArgmapError, OSError):
    """A file that cannot be read or written."""

    # OSError formats itself from its arguments; ours is a plain sentence.
    __str__ = ArgmapError.__str__
