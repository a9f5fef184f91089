"""Where the schemes are found. A name is known by the folder's listing; a file is read when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.core.errors import ArgmapError, UnknownName
from argmap.core.suggest import nearest

if TYPE_CHECKING:
    from argmap.schemes.scheme import Scheme

_FOLDER = Path(__file__).parent / "data"
GROUP = "argmap.schemes"
"""The entry points by which other packages add schemes."""


def canonical(name: str) -> str | None:
    """Return the name of the scheme that a name or another name of it means, or None.

    >>> canonical("sign"), canonical("abduction"), canonical("guesswork")
    ('sign', 'best-explanation', None)
    """
    if name in _shipped():
        return name
    # Other packages are asked last: to find them takes longer than all else together.
    return _aliases().get(name) or (name if name in _theirs() else _their_aliases().get(name))


def scheme(name: str) -> Scheme:
    """Return the scheme of a name, or of another name of it.

    Raises:
        UnknownName: there is no such scheme.
        ArgmapError: a file of another package is not a scheme.

    >>> [question.key for question in scheme("example").questions]
    ['true', 'typical', 'supports', 'strength', 'special']
    """
    found = canonical(name)
    if found is None:
        raise UnknownName("scheme", name, every_name() if nearest_scheme(name) else names())
    return _read(found)


def names() -> tuple[str, ...]:
    """Return the names of all schemes, those that ship with argmap first."""
    return (*_shipped(), *_theirs())


def every_name() -> tuple[str, ...]:
    """Return the names of all schemes, and their other names."""
    return (*names(), *_aliases(), *_their_aliases())


def schemes() -> tuple[Scheme, ...]:
    """Return all schemes, family by family, then by name."""
    from argmap.schemes.scheme import FAMILIES

    order = list(FAMILIES)
    known = [_read(name) for name in names()]
    return tuple(
        sorted(
            known,
            key=lambda s: (order.index(s.family) if s.family in order else len(order), s.family, s.name),
        )
    )


def nearest_scheme(name: str) -> str | None:
    """Return the name, or other name, nearest to one that is unknown.

    >>> nearest_scheme("expert opinion"), nearest_scheme("astrology")
    ('expert-opinion', None)
    """
    return nearest(name, every_name())


@cache
def _shipped() -> Mapping[str, Path]:
    return {path.stem: path for path in sorted(_FOLDER.glob("*.toml"))}


@cache
def _read(name: str) -> Scheme:
    import tomllib

    from argmap.schemes.scheme import built

    try:
        data = tomllib.loads((_shipped().get(name) or _theirs()[name]).read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"The scheme `{name}` cannot be read: {str(error).rstrip('.')}."
        raise ArgmapError(message, hint="Mend its file.", id=name) from None
    return built(name, data)


@cache
def _aliases() -> Mapping[str, str]:
    return _in_heads(_shipped())


@cache
def _their_aliases() -> Mapping[str, str]:
    return _in_heads(_theirs())


def _in_heads(files: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the other names that files give. Only the heads are parsed: a fifth of their length."""
    import tomllib

    found: dict[str, str] = {}
    for name, path in files.items():
        # In TOML the plain keys of a file come before its first table.
        head = path.read_bytes().partition(b"\n[")[0]
        if b"aliases" not in head:
            continue
        try:
            aliases = tomllib.loads(head.decode()).get("aliases", ())
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            # Whoever asks for the scheme itself is told.
            continue
        found |= {alias: name for alias in aliases if isinstance(alias, str)}
    return found


@cache
def _theirs() -> Mapping[str, Any]:
    """Return the files of other packages by name; those that ship with argmap cannot be replaced."""
    from importlib.metadata import entry_points
    from importlib.resources import files

    found: dict[str, Any] = {}
    for point in entry_points(group=GROUP):
        # Another package may raise anything at all.
        try:
            folder = files(point.load())
            listed = sorted((entry for entry in folder.iterdir()), key=lambda entry: entry.name)
        except Exception as error:
            package = point.dist.name if point.dist else point.value
            message = f"The schemes `{point.name}` of the package `{package}` cannot be used: {error}."
            raise ArgmapError(message, hint="Update that package, or uninstall it.", id=point.name) from None
        for entry in listed:
            if entry.name.endswith(".toml") and entry.name.removesuffix(".toml") not in _shipped():
                found.setdefault(entry.name.removesuffix(".toml"), entry)
    return found
