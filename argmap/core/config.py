"""Settings: `[tool.argmap]` of the nearest pyproject.toml, or `argmap.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from argmap.core.errors import ConfigError
from argmap.core.place import Place
from argmap.core.suggest import did_you_mean

KNOWN: dict[str, type | tuple[type, ...]] = {
    "select": list,
    "ignore": list,
    "output-format": str,
    "theme": str,
    "engine": str,
    "templates": str,
    "citation-style": str,
    "max-words": int,
    "commit-check": str,
}
"""The settings, each with the type of its value."""


def settings(start: Path) -> Mapping[str, Any]:
    """Return the settings of the nearest file at or above the folder `start`.

    Paths in it (`templates`; a `theme` or `citation-style` that is a file) become those from its own folder.

    Raises:
        ConfigError: the file is not TOML, names an unknown setting, or a value is of the wrong type.
    """
    folder = start.resolve()
    for parent in (folder, *folder.parents):
        own, project = parent / "argmap.toml", parent / "pyproject.toml"
        if own.is_file():
            return _checked(own, _read(own))
        if project.is_file():
            tool = _read(project).get("tool")
            if isinstance(tool, dict) and "argmap" in tool:
                return _checked(project, tool["argmap"])
    return {}


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"The settings cannot be read: {str(error).rstrip('.')}."
        raise ConfigError(message, hint="Mend the file.", place=Place(str(path))) from None


def _checked(path: Path, found: object) -> Mapping[str, Any]:
    place = Place(str(path))
    if not isinstance(found, dict):
        raise ConfigError("`tool.argmap` is not a table.", hint="Write `[tool.argmap]`.", place=place)
    for name, value in found.items():
        if name not in KNOWN:
            hint = did_you_mean(name, KNOWN) or f"Known: {', '.join(KNOWN)}."
            raise ConfigError(f"There is no setting `{name}`.", hint=hint, place=place)
        if not isinstance(value, KNOWN[name]) or isinstance(value, bool):
            wanted = {list: "a list", str: "a text", int: "a whole number"}[KNOWN[name]]  # type: ignore[index]
            raise ConfigError(f"The setting `{name}` must be {wanted}.", hint="Mend it.", place=place)
    paths = {
        name: str(path.parent / found[name])
        for name, suffix in (("templates", ""), ("theme", ".toml"), ("citation-style", ".csl"))
        if name in found and found[name].endswith(suffix)
    }
    return {**found, **paths, "folder": str(path.parent)}
