"""Findings mended in the text of a map, again and again until nothing more can be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.core.diagnostics import Diagnostic

ROUNDS = 20
"""The most times that a text is mended and checked again: a fix may bring up what another one mends."""
SINGLY = 50
"""The most fixes that are tried one by one in a round."""
_LOADS = 2
_EXTENDS = re.compile(r"^[ {\"']*extends[\"']?\s*:", re.MULTILINE)
_State = tuple[int, "list[Diagnostic]"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after fixes."""

    text: str
    done: tuple[Diagnostic, ...]
    """The findings that were mended."""


def fixed(text: str, file: str | Path, *, unsafe: bool = False, alone: bool = False, **options: Any) -> Fixed:
    r"""Return the text of a YAML map with its findings mended, as far as they can be.

    Fixes that are not safe are made with `unsafe` alone. `file` is where the text stands: what it extends is
    looked for from there, and never changed. Options are those of `check`. What does not load as a map after
    a fix, and did before, is not taken.

    Raises:
        MapError: the text is no YAML.

    >>> fixed("id: m\nquesiton: Toll?\n", "m.yaml", unsafe=True).text
    'id: m\nquestion: Toll?\n'
    """
    from argmap.change.fixing import with_fixes

    done: list[Diagnostic] = []
    given_up: set[tuple[str, str]] = set()
    now = _found(text, file, alone, options)
    for _ in range(ROUNDS):
        wanted = [one for one in now[1] if _may(one, text, str(file), unsafe) and _what(one) not in given_up]
        # All that go together; where that makes things worse, one by one.
        for tried in (wanted, *([one] for one in wanted[:SINGLY] if len(wanted) > 1)):
            made, mended = with_fixes(text, tried, str(file)) if tried else (text, ())
            if made != text and _better(then := _found(made, file, alone, options), now):
                done += mended
                text, now = made, then
                break
            given_up |= {_what(one) for one in tried if len(tried) == 1}
        else:
            break
    return Fixed(text, tuple(done))


def _better(one: _State, other: _State) -> bool:
    """Say whether a text is as near to being a map as another one, or nearer."""
    return one[0] > other[0] or (one[0] == other[0] and (one[0] == _LOADS or len(one[1]) < len(other[1])))


def _may(one: Diagnostic, text: str, file: str, unsafe: bool) -> bool:
    """Say whether a finding is to be mended: what stands in a file that is extended is not."""
    if one.fix is None or not (unsafe or one.fix.safe) or (one.place and one.place.file != file):
        return False
    # The lists of an assessment go on where those of the other file end: places in them are of both.
    counted = any(path[0] == "assessment" and any(isinstance(s, int) for s in path) for path in one.fix.paths)
    return not (counted and _EXTENDS.search(text))


def _what(one: Diagnostic) -> tuple[str, str]:
    return one.rule, one.message


def _found(text: str, file: str | Path, alone: bool, options: Mapping[str, Any]) -> _State:
    """Return how far a text is read as a map, and what is found in it."""
    from argmap.core.errors import MapError
    from argmap.formats import FORMATS
    from argmap.rules import check_document

    folder = None if alone else Path(file).parent
    try:
        document = FORMATS["yaml"].read(text.encode(), file=str(file), folder=folder)
    except MapError as error:
        found = list(error.diagnostics)
        # References are looked at only once the form is right.
        return int(bool(found) and all(one.rule.startswith("AM1") for one in found)), found
    return _LOADS, check_document(document, **options)
