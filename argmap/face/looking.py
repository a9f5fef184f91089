"""Look at a map: what the rules say, what to do next, whether its quotations hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.face.given import document_of, several

if TYPE_CHECKING:
    from argmap.core.diagnostics import Diagnostic
    from argmap.model.argument_map import ArgumentMap
    from argmap.verify.verdict import Verification
    from argmap.views.tables.todo import Task


def check(
    m: ArgumentMap | str | Path,
    *,
    select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
    max_words: int | None = None,
) -> list[Diagnostic]:
    """Return what the rules have to say of a map. A file's findings have places; a map's have none.

    `select` and `ignore` name a rule, or several: by code, beginning of codes, or name. `max_words` is the
    longest text of a node.

    Raises:
        UnknownName: there is no such rule.
        MapError: the file cannot be read as a map.
        ConfigError: `max_words` is not 1 or more.

    >>> import argmap
    >>> argmap.check(argmap.load("harbour-bridge"), select="AM2")
    []
    """
    from argmap.core.errors import ConfigError
    from argmap.rules import check_document

    document = document_of(m)
    if max_words is not None and max_words < 1:
        raise ConfigError("`max_words` must be 1 or more.", hint="Leave it out for the default.")
    return check_document(document, select=several(select), ignore=several(ignore), max_words=max_words)


def todo(
    m: ArgumentMap | str | Path,
    *,
    kinds: str | Sequence[str] = (),
    about: str | None = None,
    ignore: str | Sequence[str] = (),
    stale_after: int = 5,
) -> list[Task]:
    """Return what to do next on a map, worst first. A file's tasks have places; a map's have none.

    `kinds` names a kind of task, or several; `about` a node or a link: then only what is about it, or bears
    on it. `ignore` names rules, as in `check`. `stale_after` is how many years before the map's `as_of`
    evidence is old.

    Raises:
        UnknownName: there is no such kind, node, link or rule.
        MapError: the file cannot be read as a map.
        ConfigError: `stale_after` is below 0.

    >>> import argmap
    >>> argmap.todo("harbour-bridge", kinds="gap")[0].what
    'No figures by income for all drivers'
    """
    from argmap.views.tables.todo import todo

    found = todo(
        document_of(m), kinds=several(kinds), about=about, ignore=several(ignore), stale_after=stale_after
    )
    return list(found)


def verify(
    m: ArgumentMap | str | Path,
    texts: Mapping[str, str | Path] | None = None,
    *,
    folder: str | Path | None = None,
) -> Verification:
    """Return whether the quotations of a map stand in copies of their sources, and where.

    `texts` are copies by the ids of sources. Else a copy is what `text` of a source names, from the folder of
    the map's file; a map that is not given as a file needs `folder` for that.

    Raises:
        UnknownName: `texts` names a source that the map has not.
        MapError: the file cannot be read as a map.

    >>> import argmap
    >>> argmap.verify("harbour-bridge").count("orphan")
    0
    """
    from argmap.verify.run import verify

    return verify(document_of(m), texts, folder=folder)
