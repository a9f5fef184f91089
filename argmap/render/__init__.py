"""A diagram, or a document of blocks, to bytes. `argmap.render(m, path)` draws a map to a file.

    import argmap
    m = argmap.load("harbour-bridge")
    argmap.render(m, "map.svg")
    argmap.render(m, "map.png", view="overview", theme="print", scale=3)
    argmap.render(m, "map.svg", semantics="carneades", standard="clear-and-convincing")

The suffix says how: .svg, .png, .pdf, .dot. Options:

- `view`: what to draw: full, overview, position:ID, around:ID, sources, origins:ID, timeline …
- `semantics`: the reading whose outcome the boxes show; with it, the options of `argmap.evaluate`
- `select`: an expression: only the part of the map that it means
- `by_actor`: the id of an actor: the map as this actor sees it
- `theme`: default, print, page, or the path of a theme file
- `engine`: what lays it out: auto, embedded, system, tree
- `scale`: for PNG, the pixels for each of the drawing's own; 2 by default
"""

from argmap.core.callable_module import callable_as

callable_as(__name__, "argmap.face:render")
