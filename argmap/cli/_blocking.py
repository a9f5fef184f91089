"""What keeps maps from being committed."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click


def blocking(names: Sequence[str], file: Mapping[str, Any]) -> int:
    """Print what keeps maps from being committed, and return 0 (nothing), 1 (it does) or 2 (unreadable).

    `file` are the settings.

    Raises:
        ConfigError: the setting `commit-check` is neither `errors` nor `warnings`.
    """
    from dataclasses import replace

    from argmap.cli._tell import coloured, lines
    from argmap.cli.check import checked, once, positive, texts_of
    from argmap.core.errors import ConfigError
    from argmap.rules import chosen
    from argmap.rules._report import REPORTS

    level = file.get("commit-check", "errors")
    if level not in ("errors", "warnings"):
        hint = "Write `errors` or `warnings`."
        raise ConfigError(f"The setting `commit-check` is `{level}`.", hint=hint)
    stops = ("error",) if level == "errors" else ("error", "warning")
    rules = {"select": texts_of(file, "select"), "ignore": texts_of(file, "ignore")}
    chosen([*rules["select"], *rules["ignore"]])
    options = {**rules, "max_words": positive(file, "max-words")}
    texts: dict[str, str] = {}
    files = [
        replace(one, diagnostics=tuple(d for d in one.diagnostics if d.severity in stops))
        for one in once([checked(name, options, alone=False, texts=texts) for name in names])
    ]
    colour = coloured(sys.stdout)
    click.echo(REPORTS["full"].report(files, line=lines(texts), colour=colour), nl=False, color=colour)
    return 2 if not all(one.read for one in files) else int(any(one.diagnostics for one in files))
