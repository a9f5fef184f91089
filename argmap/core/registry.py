"""One way to register: a file in a folder, or an entry point of another package."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from argmap.core.errors import ArgmapError, UnknownName

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class Registry(Mapping[str, ModuleType]):
    """The modules of a package by name, and those that other packages offer under the same group.

    Names come from the folder listing; a module is imported only when it is asked for. What the modules share
    stands in a folder of its own, or in a file that begins with `_`: neither is listed. `needs` are the names
    that a module of another package must have.

    >>> Registry("argmap.core", what="part")["place"].__name__
    'argmap.core.place'
    """

    def __init__(self, package: str, *, what: str, needs: tuple[str, ...] = ()) -> None:
        self.package = package
        self.what = what
        self.needs = needs

    def __getitem__(self, name: str) -> ModuleType:
        files = _files(self.package)
        # A name with hyphens is that of a file with underscores.
        if file := files.get(name) or files.get(name.replace("-", "_")):
            return import_module(file)
        for point in _entry_points(self.package):
            if point.name == name:
                return self._theirs(point)
        raise UnknownName(self.what, name, self)

    def _theirs(self, point: EntryPoint) -> ModuleType:
        """Return the module of another package, whose faults must not look like ours."""
        # Another package may raise anything at all.
        try:
            module: ModuleType = point.load()
            missing = [name for name in self.needs if not hasattr(module, name)]
            fault = f"it has no `{missing[0]}`" if missing else ""
        except Exception as error:
            fault = f"{type(error).__name__}: {error}".rstrip(". ")
        if fault:
            package = point.dist.name if point.dist else point.value
            message = f"The {self.what} `{point.name}` of the package `{package}` cannot be used: {fault}."
            raise ArgmapError(message, hint="Update that package, or uninstall it.", id=point.name)
        return module

    def __contains__(self, name: object) -> bool:
        return name in set(self)

    def __iter__(self) -> Iterator[str]:
        yield from dict.fromkeys([*_files(self.package), *(p.name for p in _entry_points(self.package))])

    def __len__(self) -> int:
        return len(list(iter(self)))


@cache
def _files(package: str) -> dict[str, str]:
    folder = import_module(package).__path__
    names = sorted(m.name for m in pkgutil.iter_modules(folder) if not m.ispkg and not m.name.startswith("_"))
    return {name: f"{package}.{name}" for name in names}


@cache
def _entry_points(group: str) -> tuple[EntryPoint, ...]:
    return tuple(_installed().select(group=group))


@cache
def _installed() -> Any:
    """Return the entry points of every package: to look through them takes 6 ms, so it is done once."""
    from importlib.metadata import entry_points

    return entry_points()
