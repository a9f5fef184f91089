"""What changed in the files of a map, as a unified diff."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.change.layers import Layer

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def text_before(layer: Layer) -> str:
    """Return the text of a file as it was read; an empty one where the file is new."""
    return "" if layer.before is None else layer.before.decode("utf-8")


def unified(layers: Iterable[Layer]) -> str:
    r"""Return what changed in files as a unified diff; an empty text where nothing did.

    >>> from pathlib import Path
    >>> print(unified([Layer(Path("m.yaml"), b"a: 1\nb: 2\n", "a: 1\nb: 3\n", {}, None)]))
    --- m.yaml
    +++ m.yaml
    @@ -1,2 +1,2 @@
     a: 1
    -b: 2
    +b: 3
    <BLANKLINE>
    """
    from difflib import unified_diff

    made: list[str] = []
    for layer in layers:
        old, new = text_before(layer), layer.text
        if old == new:
            continue
        name = str(layer.path)
        head = "/dev/null" if layer.before is None else name
        for line in unified_diff(_LINE.findall(old), _LINE.findall(new), head, name):
            made.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(made)
