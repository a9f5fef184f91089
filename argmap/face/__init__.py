"""What `import argmap` offers beyond reading and writing: check, evaluate, view, render, brief, and more."""

from argmap.face.looking import check, todo, verify
from argmap.face.outcome import cruxes, evaluate, whatif
from argmap.face.showing import brief, html_for_notebook, render, svg_for_notebook, view

__all__ = [
    "brief",
    "check",
    "cruxes",
    "evaluate",
    "html_for_notebook",
    "render",
    "svg_for_notebook",
    "todo",
    "verify",
    "view",
    "whatif",
]
