"""The `dot` of the machine, through the `graphviz` package."""

from __future__ import annotations

import subprocess  # nosec: only to name the exception of a run too long

from argmap.render.errors import RenderError
from argmap.render.layout.dot_input import dot_input, read_json0
from argmap.render.layout.shapes import Graph, Placement


def place(graph: Graph) -> Placement:
    """Place a graph with the `dot` on the PATH.

    Raises RenderError when there is none, or when it fails.
    """
    import graphviz

    try:
        answer = graphviz.pipe("dot", "json0", dot_input(graph).encode("ascii"), quiet=True)
    except graphviz.ExecutableNotFound as problem:
        raise RenderError(
            "The program `dot` is not on this machine.",
            hint='Install Graphviz (for example `apt install graphviz`), or use engine="embedded".',
        ) from problem
    except (subprocess.CalledProcessError, OSError) as problem:
        raise RenderError(f"The program `dot` failed: {problem}.", hint='Use engine="embedded".') from problem
    return read_json0(answer, graph)
