"""Expressions, parsed, that can be asked of any map."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from argmap.core.errors import ArgmapError
from argmap.graph.select.errors import Misread, QueryError
from argmap.graph.select.evaluate import evaluate
from argmap.graph.select.parse import parse
from argmap.graph.select.tree import Tree
from argmap.model.argument_map import ArgumentMap


@dataclass(frozen=True, slots=True)
class Query:
    """An expression that can be asked of any map: what `argmap.query` returns."""

    text: str
    """The expression as it was written."""
    tree: Tree = field(repr=False)
    """What was understood."""

    def ids(self, m: ArgumentMap) -> tuple[str, ...]:
        """Return the nodes that it means, in the order of the file.

        Raises:
            QueryError: it names what the map has not.
        """
        try:
            found = evaluate(m, self.tree)
        except Misread as error:
            raise QueryError(
                error.message, self.text, error.spot.start, error.spot.width, hint=error.hint
            ) from None
        return tuple(id for id in m.nodes if id in found)

    def __str__(self) -> str:
        return self.text


def query(text: str) -> Query:
    """Return an expression, parsed; see docs/selecting.md for the language.

    Raises:
        QueryError: it cannot be read, with line, column and a caret under the place.
        ArgmapError: it is no text.

    >>> from argmap.formats import load
    >>> query("kind:objection and not attacked").ids(load("harbour-bridge"))
    ('rebates', 'one-week', 'quays-ferry')
    """
    if not isinstance(text, str):
        message = f"An expression is a text, not of the type `{type(text).__name__}`."
        raise ArgmapError(message, hint="Write for example `kind:evidence`.")
    composed = unicodedata.normalize("NFC", text)
    return Query(composed, parse(composed))
