"""Where the templates and maps that ship with argmap are: in a wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

from argmap.core.files import is_there

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """Return the folder `templates` or `maps`: inside the wheel, else the top level of the checkout.

    >>> shipped("maps").name.lstrip("_")
    'maps'
    """
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def shipped_map(name: str) -> Path | None:
    """Return the file of a shipped map by its bare name (`cuba-north-korea`), or None."""
    if not name or "/" in name or "\\" in name or name.startswith("."):
        return None
    path = shipped("maps") / f"{name}.yaml"
    return path if is_there(path) else None


def shipped_maps() -> list[str]:
    """Return the bare names of the shipped maps, sorted."""
    return sorted(path.stem for path in shipped("maps").glob("*.yaml"))
