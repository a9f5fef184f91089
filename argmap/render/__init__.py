"""A diagram, or a document of blocks, to bytes. `argmap.render(m, path)` draws a map to a file."""

from argmap.core.callable_module import callable_as

callable_as(__name__, "argmap.face:render")
