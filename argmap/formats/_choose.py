"""Which format a file is of: its suffix says, and where several share one, its content."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from argmap.core.errors import FormatError
from argmap.core.place import Place
from argmap.core.registry import Registry
from argmap.formats.claims.peek import Peek

FORMATS = Registry("argmap.formats", what="format", needs=("SUFFIXES", "DESCRIPTION"))
"""Every format by name."""

NATIVE = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
"""The suffixes of argmap's own formats, which others share."""

_OURS = re.compile(rb'^\xef?\xbb?\xbf?\s*(?:#[^\n]*\n\s*|---\s*\n\s*)*(?:\{\s*)?"?argmap"?\s*:')


def format_of(path: str | Path) -> str:
    """Return the name of the format that a file's suffix tells: of several, the one that is named like it.

    Raises:
        FormatError: no format has this suffix, or several have.

    >>> format_of("map.yaml")
    'yaml'
    """
    suffix = Path(path).suffix.lower()
    if suffix in NATIVE and len(Path(path).suffixes) == 1:
        return NATIVE[suffix]
    found = _by_suffix(path)
    if len(found) > 1:
        if suffix in NATIVE:
            return NATIVE[suffix]
        if suffix[1:] in found:
            return suffix[1:]
        message = f"Several formats have the suffix `{suffix}`."
        raise FormatError(message, hint=f"Name one: {_listed(found)}.", place=Place(str(path)))
    if found:
        return found[0]
    known = sorted({one for module in FORMATS.values() for one in module.SUFFIXES})
    hint = f"Known suffixes: {', '.join(known)}; or name the format."
    raise FormatError(f"No format has the suffix `{suffix}`.", hint=hint, place=Place(str(path)))


def detected(content: bytes, path: str | Path = "") -> str:
    """Return the name of the format of a file, by its suffix and its content.

    Raises:
        FormatError: it is of no known format, or looks like several.

    >>> detected(b"argmap: 1"), detected(b'{"argmap": 1, "id": "m"}')
    ('yaml', 'json')
    """
    name = str(path)
    suffix = Path(name).suffix.lower()
    peek = Peek(content, suffix)
    if _OURS.match(content[:2000]) and (suffix in NATIVE or not suffix):
        return NATIVE.get(suffix) or ("json" if peek.json is not None else "yaml")
    if b"\0" in content[:8000] and not content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise FormatError("This is no text file.", hint="Name a map file.", place=Place(name or "<stdin>"))
    candidates = _by_suffix(path) if suffix else []
    if len(candidates) == 1:
        return candidates[0]
    if suffix and not candidates:
        return format_of(path)
    others = [one for one in candidates or FORMATS if one not in NATIVE.values()]
    found = [one for one in others if _looks(FORMATS[one], peek)]
    if len(found) > 1:
        message = f"This may be of several formats: {_listed(found)}."
        raise FormatError(message, hint="Name one with --from.", place=Place(name or "<stdin>"))
    if found:
        return found[0]
    if not suffix:
        return "json" if peek.json is not None else "yaml"
    if suffix in NATIVE:
        return NATIVE[suffix]
    message = (
        f"A file that ends in `{suffix}` may be of several formats, and this one looks like none of them."
    )
    raise FormatError(message, hint=f"Name one with --from: {_listed(candidates)}.", place=Place(name))


def _looks(module: ModuleType, peek: Peek) -> bool:
    return bool(hasattr(module, "looks") and module.looks(peek))


def _by_suffix(path: str | Path) -> list[str]:
    """Return the formats that have the longest suffix of a file: `.aif.json` before `.json`."""
    name = Path(path).name.lower()
    longest, found = 0, []
    for format, module in FORMATS.items():
        fits = max((len(one) for one in module.SUFFIXES if name.endswith(one) and name != one), default=0)
        if fits > longest:
            longest, found = fits, [format]
        elif fits and fits == longest:
            found.append(format)
    return found


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
