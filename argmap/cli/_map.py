"""What commands share: the maps that a shell completes, and where a result goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    TextType = click.ParamType[str]
else:
    TextType = click.ParamType


class MapPath(TextType):
    """A map's path or bare name; a shell completes both."""

    name = "map"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete the names of the shipped maps, and files."""
        from argmap.core.resources import shipped_maps

        shipped = [CompletionItem(name) for name in shipped_maps() if name.startswith(incomplete)]
        return [*shipped, CompletionItem(incomplete, type="file")]


MAP = MapPath()


def put(content: str | bytes, output: str) -> None:
    """Write a result: to a file, whole or not at all, or (`-`) to the standard output."""
    # As bytes: a result is UTF-8 with `\n`, whatever the terminal's own coding is.
    written = content.encode() if isinstance(content, str) else content
    if output == "-":
        _say(written)
        return
    from argmap.core.files import write_whole

    write_whole(output, written)
    click.echo(f"Wrote {output}.", err=True)


def _say(written: bytes) -> None:
    try:
        click.echo(written, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        from argmap.core.errors import FileError

        reason = error.strerror or str(error)
        raise FileError(
            f"The standard output cannot be written: {reason}.", hint="Name a file with -o."
        ) from None
