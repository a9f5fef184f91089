"""Read a theme: colours, fonts, measures and the words of the legend, all of them data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from argmap.core.errors import ConfigError, UnknownName

_FOLDER = files("argmap.render").joinpath("themes")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one mode, light or dark."""

    paper: str
    ink: str
    muted: str
    support: str
    attack: str
    undercut: str
    on_line: str
    focus: str
    analyst: str
    legend: str
    rule: str
    fill: Mapping[str, str]
    stroke: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything about a drawing that is taste."""

    name: str
    family: tuple[str, ...]
    size: Mapping[str, float]
    width: Mapping[str, float]
    lines: Mapping[str, int]
    stroke: Mapping[str, float]
    words: Mapping[str, str]
    light: Palette
    dark: Palette


def theme_names() -> list[str]:
    """Name the themes that ship with argmap."""
    return sorted(
        entry.name.removesuffix(".toml") for entry in _FOLDER.iterdir() if entry.name.endswith(".toml")
    )


def load_theme(name_or_path: str | Path | Theme) -> Theme:
    """Load a theme by its name, or from a `.toml` file that may extend a named one.

    Raises UnknownName for a name that no theme has, ConfigError for a file that is not a theme.

    >>> load_theme("print").light.support
    '#000000'
    """
    if isinstance(name_or_path, Theme):
        return name_or_path
    text = str(name_or_path)
    if isinstance(name_or_path, str) and not text.endswith(".toml"):
        return _named(text)
    try:
        data = tomllib.loads(Path(text).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise ConfigError(f"The theme `{text}` cannot be read: {problem}.", hint=_hint()) from problem
    return _build(data, text)


@cache
def _named(name: str) -> Theme:
    return _build(_shipped(name), name)


def _shipped(name: str) -> dict[str, Any]:
    if name not in theme_names():
        raise UnknownName("theme", name, theme_names())
    return tomllib.loads(_FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def _build(data: dict[str, Any], where: str) -> Theme:
    merged = data
    if "extends" in data:
        merged = _over(_shipped(str(data["extends"])), data)
    elif where not in theme_names():
        merged = _over(_shipped("default"), data)
    if merged["dark"].get("same_as") == "light":
        merged["dark"] = merged["light"]
    try:
        font, box = dict(merged["font"]), dict(merged["box"])
        return Theme(
            name=str(merged["name"]),
            family=tuple(font.pop("family")),
            size={key: float(value) for key, value in font.items()},
            lines={key.removesuffix("_lines"): int(box.pop(key)) for key in list(box) if "lines" in key},
            width={key: float(value) for key, value in box.items()},
            stroke={key: float(value) for key, value in merged["line"].items()},
            words={key: str(value) for key, value in merged["words"].items()},
            light=_palette(merged["light"]),
            dark=_palette(merged["dark"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise ConfigError(f"The theme `{where}` is not complete: {problem}.", hint=_hint()) from problem


def _palette(data: dict[str, Any]) -> Palette:
    known = {key: value for key, value in data.items() if key != "same_as"}
    for colour in [v for v in known.values() if isinstance(v, str)] + [
        c for part in ("fill", "stroke") for c in known[part].values()
    ]:
        if len(colour) != 7 or colour[0] != "#":
            raise ValueError(f"{colour!r} is not a colour such as #332288")
        int(colour[1:], 16)
    return Palette(**known)


def _over(base: dict[str, Any], top: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in top.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _over(merged[key], value) if both else value
    return merged


def _hint() -> str:
    return f"Known themes: {', '.join(theme_names())}. A theme file is like render/themes/default.toml."
