"""Arguments that take the id of a part: a shell completes it from the map that the command names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

    TextType = click.ParamType[str]
else:
    TextType = click.ParamType


class Id(TextType):
    """An id of the map, which is read only when a shell wants to complete; where it cannot be, nothing is."""

    name = "id"

    def __init__(self, known: Callable[[ArgumentMap], Iterable[str]]) -> None:
        self.known = known

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete the ids that begin with what is there."""
        from argmap.core.errors import ArgmapError
        from argmap.formats import load

        # Behind an option that still lacks its value, click has sorted no arguments yet.
        map = ctx.params.get("map") or next(iter(ctx.args), None)
        if not map or map == "-":
            return []
        try:
            ids = self.known(load(map))
        except ArgmapError:
            return []
        return [CompletionItem(id) for id in dict.fromkeys(ids) if id.startswith(incomplete)]

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return what was given, unless it is what a shell leaves of a link without quotes."""
        from argmap.core.errors import ArgmapError
        from argmap.core.printable import printable

        if value.endswith("-"):
            hint = "Put the link in quotes, as in 'queues->toll': the shell took `>` for itself."
            raise ArgmapError(f"`{printable(value[:100])}` names no node and no link.", hint=hint)
        return value


PART = Id(lambda m: (part.id for _, part in m.parts()))
NODE = Id(lambda m: m.nodes)
TARGET = Id(lambda m: (*m.nodes, *m.links))
