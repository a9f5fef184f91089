"""A map that is open for editing, with the files it is made of: what changes in it changes in their texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from argmap.change.edit import Edits
from argmap.change.layers import Layer, demand_equal, map_of, read_layers, real, touched_by
from argmap.change.operations.hanging import ids_of
from argmap.change.operations.meant import Thing, kind_of, meant
from argmap.change.operations.move import move, planned
from argmap.change.operations.remove import going
from argmap.change.operations.rename import names_of, rename
from argmap.change.planning.carry import carrying
from argmap.change.planning.move import crossing, moving
from argmap.change.planning.remove import removing
from argmap.change.planning.rename import renaming
from argmap.change.planning.replace import plain_part, replacing
from argmap.change.saving import save_all
from argmap.change.topmost import with_top
from argmap.change.unified import text_before, unified
from argmap.change.where import defining, holding, stands
from argmap.core.errors import ArgmapError, MapError
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Polarity
from argmap.model.nodes import NODE_TYPES
from argmap.model.references import demand_sound
from argmap.model.sections import Part, section_of

Given = str | tuple[str | int, ...]
"""A path into a map: `"arguments.queues.text"`, or its steps."""


def open_map(path: str | Path) -> OpenMap:
    r"""Open a map file, and all that it extends, for editing. Nothing is written before `save`.

    Raises:
        FileError: the file cannot be read, or is neither YAML nor JSON.
        MapError: with a diagnostic, and its place, for every fault.

    >>> from argmap.core.resources import shipped_map
    >>> doc = open_map(shipped_map("harbour-bridge")).rename("rebates", "refunds")
    >>> print(*[line for line in doc.diff().splitlines() if line[0] == "+"][1:3], sep="\n")
    +  refunds:
    +    - {text: The rebate office pays out within a month., would: strengthen, on: [refunds]}
    """
    if not isinstance(path, (str, Path)):
        message = f"This is no path, but of the type {type(path).__name__}."
        raise MapError(message, hint="Give the path of a map file.")
    return OpenMap(Path(path))


open = open_map
"""As `gzip.open` is: `argmap.open("m.yaml")`."""


class OpenMap:
    """An open map. An edit keeps the bytes it is not about, and is held against the same on its map."""

    def __init__(self, path: Path) -> None:
        self.path = path
        found, self._map = read_layers(path)
        self._layers = {key: layer for key, layer in found.items() if not layer.borrowed}
        self._beside = {key: layer for key, layer in found.items() if layer.borrowed}

    @property
    def map(self) -> ArgumentMap:
        """The map as it is now."""
        return self._map

    @property
    def files(self) -> tuple[str, ...]:
        """The files it is made of, the top one first."""
        return tuple(str(layer.path) for layer in self._layers.values())

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of each file as it is now."""
        return {str(layer.path): layer.text for layer in self._layers.values()}

    @property
    def before(self) -> Mapping[str, str]:
        """The text of each file as it was read; empty where the file is new."""
        return {str(layer.path): text_before(layer) for layer in self._layers.values()}

    @property
    def changed(self) -> tuple[str, ...]:
        """The files whose text is another now."""
        return tuple(str(layer.path) for layer in self._layers.values() if layer.text != text_before(layer))

    def file_of(self, section: str, id: str) -> str:
        """Return the file that defines a part; the top one for what stands in another map."""
        return str(self._layers[defining(self._layers, (section, id))].path)

    def __repr__(self) -> str:
        count = len(self.changed)
        return f"<OpenMap {self.path}: {count} of {len(self._layers)} files changed>"

    def add(self, *parts: Part, into: str | Path | None = None) -> OpenMap:
        """Add parts to the top file, or to the file `into`; a new one is made to extend this map.

        Raises:
            MapError: an id is taken already, or a reference points nowhere.
            FileError: `into` is there and no file of a map that extends this one.
        """
        layers: Mapping[str, Layer] = self._layers
        m, path = self._map, self.path
        if into is not None:
            layers, m, path = with_top(layers, m, path, Path(into))
        where = real(Path(into)) if into is not None else next(iter(layers))
        edits = Edits(put={(section_of(part), part.id): plain_part(part) for part in parts})
        self._commit({where: edits}, m.add(*parts), layers=layers, m=m, path=path)
        return self

    def replace(self, *parts: Part) -> OpenMap:
        """Put parts in the place of those with their ids. Only what differs is written anew.

        Raises:
            UnknownName: there is no such part.
            MapError: a reference would point nowhere.
        """
        wanted = self._map.replace(*parts)
        puts: dict[str, dict[Any, Any]] = {}
        drops: dict[str, list[Any]] = {}
        for part in parts:
            put, drop = replacing(getattr(self._map, section_of(part))[part.id], part)
            for at, value in put.items():
                puts.setdefault(holding(self._layers, at), {})[at] = value
            for at in drop:
                for key in self._layers:
                    if stands(self._layers[key].data, at):
                        drops.setdefault(key, []).append(at)
        files = {key: Edits(put=puts.get(key, {}), drop=drops.get(key, ())) for key in [*puts, *drops]}
        self._commit(files, wanted)
        return self

    def set(self, path: Given, value: Any) -> OpenMap:
        """Set a value of the map: `doc.set("arguments.queues.text", "Queues would shorten.")`.

        Raises:
            MapError: the map would not be as it must be.
            ArgmapError: the path leads nowhere.
        """
        steps = _steps(path)
        self._commit({holding(self._layers, steps): Edits(put={steps: value})}, None)
        return self

    def unset(self, path: Given) -> OpenMap:
        """Take a value away, in every file that has it.

        Raises:
            MapError: the map would not be as it must be.
            ArgmapError: nothing stands there.
        """
        steps = _steps(path)
        keys = [key for key, layer in self._layers.items() if stands(layer.data, steps)]
        self._commit({key: Edits(drop=[steps]) for key in keys or list(self._layers)[:1]}, None)
        return self

    def remove(
        self, things: Thing | Iterable[Thing], *, with_descendants: bool = False, keep_children: bool = False
    ) -> OpenMap:
        """Take parts out; see `argmap.remove`.

        Raises:
            UnknownName: there is no such part.
            HangsOnError: something hangs on them, and it is not said what becomes of it.
        """
        gone = going(self._map, things, with_descendants=with_descendants, keep_children=keep_children)
        ids = ids_of(self._map, gone)
        files = {}
        for key, layer in self._layers.items():
            others = [other.data for name, other in self._layers.items() if name != key]
            files[key] = removing(self._map, layer.data, ids, others)
        self._commit(files, self._map.remove(*gone))
        return self

    def rename(self, thing: Thing, new: str) -> OpenMap:
        """Give a part another id, in every file; see `argmap.rename`.

        Raises:
            UnknownName: there is no such part.
            MapError: the new id is taken, or is none.
        """
        wanted = rename(self._map, thing, new)
        section, old = meant(self._map, thing)
        names = names_of(section, old, new)
        # An extension may have its part of a node under another section of the same namespace.
        sections = NODE_TYPES if kind_of(section) == "nodes" else (section,)
        parts: dict[tuple[str | int, ...], str] = {(name, old): new for name in sections}
        files = {key: renaming(layer.data, names, parts) for key, layer in self._layers.items()}
        self._commit(files, wanted)
        return self

    def move(
        self,
        id: str,
        *,
        to: str | None = None,
        polarity: Polarity | None = None,
        off: str | None = None,
        kind: str | None = None,
        into: str | Path | None = None,
    ) -> OpenMap:
        """Let a node bear on something else, or be of another kind; see `argmap.move`.

        `into` is the file of the map to which its entry goes.

        Raises:
            UnknownName: there is no such node, link or kind.
            ArgmapError: it is not clear which link is meant, or nothing is to be done.
            FileError: `into` is no file of the map.
        """
        before = self._layers, self._map
        if to is not None or polarity is not None or kind is not None or into is None:
            wanted = move(self._map, id, to=to, polarity=polarity, off=off, kind=kind)
            plan = planned(self._map, id, to=to, polarity=polarity, off=off, kind=kind)
            first = {key: moving(layer.data, plan) for key, layer in self._layers.items()}
            self._commit(first, wanted, then=lambda layer: crossing(layer.data, plan))
        if into is not None:
            try:
                self._commit(carrying(self._layers, self._map, id, Path(into)), self._map)
            except ArgmapError:
                self._layers, self._map = before
                raise
        return self

    def diff(self) -> str:
        """Return what changed in the files as a unified diff; an empty text where nothing did."""
        return unified(self._layers.values())

    def save(self) -> tuple[Path, ...]:
        """Write every changed file, whole and all or none; return them.

        Raises:
            FileError: a file has changed since it was read, or cannot be written.
        """
        changed = [layer for layer in self._layers.values() if layer.text != text_before(layer)]
        contents = {layer.path: layer.text.encode() for layer in changed}
        save_all(contents, {layer.path: layer.before for layer in changed})
        self._layers = {
            key: _saved(layer) if layer.path in contents else layer for key, layer in self._layers.items()
        }
        return tuple(contents)

    def _commit(
        self,
        files: Mapping[str, Edits],
        wanted: ArgumentMap | None,
        *,
        then: Callable[[Layer], Edits] | None = None,
        layers: Mapping[str, Layer] | None = None,
        m: ArgumentMap | None = None,
        path: Path | None = None,
    ) -> None:
        """Make edits in files, hold the result against the wanted map, and only then take it for ours."""
        found = layers or self._layers
        made = {key: layer for key, layer in found.items() if not layer.borrowed}
        beside = self._beside | {key: layer for key, layer in found.items() if layer.borrowed}
        touched: set[tuple[str, ...]] = set()
        for key, edits in files.items():
            made[key] = made[key].after(edits)
            touched |= touched_by(edits)
            if then:
                further = then(made[key])
                made[key] = made[key].after(further)
                touched |= touched_by(further)
        new = map_of(m or self._map, made | beside, touched)
        if wanted is None:
            demand_sound(new)
        else:
            demand_equal(new, wanted)
        self._layers, self._beside, self._map, self.path = made, beside, new, path or self.path


def _steps(path: Given) -> tuple[str | int, ...]:
    if isinstance(path, str):
        named = path.split(".")
        steps = (*named[:2], *(int(step) if step.isdigit() else step for step in named[2:]))
    else:
        steps = tuple(path)
    if steps[:1] == ("extends",):
        message = "What a file extends is not changed here."
        raise ArgmapError(message, hint="Write it by hand, and open the map again.")
    return steps


def _saved(layer: Layer) -> Layer:
    return replace(layer, before=layer.text.encode())
