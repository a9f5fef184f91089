"""One way to register: a file in a folder, or an entry point of another package."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from argmap.core.errors import UnknownName


class Registry(Mapping[str, ModuleType]):
    """The modules of a package by name, and those that other packages offer under the same group.

    Names come from the folder listing; a module is imported only when it is asked for. What the modules share
    stands in a folder of its own, or in a file that begins with `_`: neither is listed.

    >>> Registry("argmap.core", what="part")["place"].__name__
    'argmap.core.place'
    """

    def __init__(self, package: str, *, what: str) -> None:
        self.package = package
        self.what = what

    def __getitem__(self, name: str) -> ModuleType:
        if name in (files := _files(self.package)):
            return import_module(files[name])
        for point in _entry_points(self.package):
            if point.name == name:
                module: ModuleType = point.load()
                return module
        raise UnknownName(self.what, name, self)

    def __contains__(self, name: object) -> bool:
        return name in set(self)

    def __iter__(self) -> Iterator[str]:
        yield from _files(self.package)
        yield from (point.name for point in _entry_points(self.package))

    def __len__(self) -> int:
        return len(list(iter(self)))


@cache
def _files(package: str) -> dict[str, str]:
    folder = import_module(package).__path__
    names = sorted(m.name for m in pkgutil.iter_modules(folder) if not m.ispkg and not m.name.startswith("_"))
    return {name: f"{package}.{name}" for name in names}


@cache
def _entry_points(group: str):  # type: ignore[no-untyped-def]
    from importlib.metadata import entry_points

    return tuple(entry_points(group=group))
