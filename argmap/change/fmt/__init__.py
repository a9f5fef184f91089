"""The canonical layout of a map's file: order, indentation, quotes and empty lines; every comment is kept."""

from __future__ import annotations

from argmap.change.fmt.comments import attach
from argmap.change.fmt.layout import laid_out
from argmap.change.fmt.parts import parts
from argmap.change.fmt.same import demand_same
from argmap.change.fmt.tidy import tidy
from argmap.reading.yaml_tree import read_tree

__all__ = ["formatted"]


def formatted(text: str, file: str = "<text>") -> str:
    r"""Return the text of a YAML map in the canonical layout; the map that it holds is the same.

    Line ends become those of the first line, a byte order mark goes. The result is read again and compared
    before it is returned.

    Raises:
        MapError: the text is no YAML, or holds what a map cannot hold.
        ArgmapError: the text cannot be laid out anew without changing more than that.

    >>> print(formatted("question: Toll?\nid:   m  # mine\n"), end="")
    id: m  # mine
    question: Toll?
    """
    body = text.removeprefix("\ufeff")
    first = body.find("\n")
    end = "\r\n" if first > 0 and body[first - 1] == "\r" else "\r" if first < 0 and "\r" in body else "\n"
    plain = body.replace("\r\n", "\n").replace("\r", "\n")
    old = read_tree(plain, file)
    new, said = _laid_out(plain)
    demand_same(old, plain, said, new, file)
    # Where a comment finds its place only now, what it stands in may have grown: then once more.
    for _ in range(3 if said else 0):
        again, kept = _laid_out(new)
        if again == new:
            break
        demand_same(old, new, kept, again, file)
        new = again
    return new.replace("\n", end) if end != "\n" else new


def _laid_out(text: str) -> tuple[str, list[str]]:
    """Return a text laid out, and the comments in it."""
    root = parts(text)
    header, said = attach(text, root)
    tidy(root, "map")
    return laid_out(root, header), said
