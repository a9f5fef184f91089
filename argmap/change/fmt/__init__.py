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
    root = parts(plain)
    header, said = attach(plain, root)
    tidy(root, "map")
    new = laid_out(root, header)
    demand_same(old, plain, said, new, file)
    return new.replace("\n", end) if end != "\n" else new
