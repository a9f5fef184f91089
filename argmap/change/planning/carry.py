"""The edits by which a part goes from one file of a map to another, in the words of its author."""

from __future__ import annotations

from pathlib import Path

from argmap.change.edit import Edits
from argmap.change.layers import Layers, real
from argmap.change.operations.meant import meant
from argmap.change.pieces import piece
from argmap.change.spans import spans
from argmap.change.where import defining, stands
from argmap.core.errors import FileError, MapError
from argmap.core.place import Place
from argmap.model.argument_map import ArgumentMap


def carrying(layers: Layers, m: ArgumentMap, id: str, into: Path) -> dict[str, Edits]:
    """Return the edits of each file by which a part goes to the file `into`.

    Raises:
        FileError: that is no file of the map.
        MapError: the part stands in that file as well.
    """
    section, _ = meant(m, id)
    at = (section, id)
    source, target = defining(layers, at), real(into)
    if target not in layers:
        raise FileError("This is no file of the map.", hint="Name one of its files.", place=Place(str(into)))
    if target == source:
        return {}
    if stands(layers[target].data, at):
        raise MapError(f"`{id}` stands in both files.", hint="Join the two by hand.", id=id)
    layer = layers[source]
    value = layer.data[section][id]
    if not layer.is_json and not layers[target].is_json:
        text = layer.text.removeprefix("\ufeff")
        value = piece(text, spans(text, str(layer.path)), at, id)
    return {source: Edits(drop=[at]), target: Edits(put={at: value})}
