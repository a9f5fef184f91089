"""Argument maps of disputed policy questions: read, checked, drawn, and rendered as briefs.

    import argmap
    m = argmap.load("cuba-north-korea")
    argmap.check(m)
    argmap.render(m, "map.svg", view="overview")
    argmap.brief(m, "brief.pdf")

Everything here is imported when it is first used, so that `import argmap` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap import argdown as argdown
    from argmap.change.diff.changes import Change as Change
    from argmap.change.diff.changes import Changes as Changes
    from argmap.change.draft import Draft as Draft
    from argmap.change.draft import new as new
    from argmap.change.merge import Merged as Merged
    from argmap.change.merge import merge as merge
    from argmap.change.opened import OpenMap as OpenMap
    from argmap.change.opened import open as open  # noqa: A004 - as `gzip.open` is
    from argmap.change.operations.add import add as add
    from argmap.change.operations.move import move as move
    from argmap.change.operations.remove import remove as remove
    from argmap.change.operations.rename import rename as rename
    from argmap.core.diagnostics import Diagnostic as Diagnostic
    from argmap.core.errors import ArgmapError as ArgmapError
    from argmap.core.errors import ConfigError as ConfigError
    from argmap.core.errors import FileError as FileError
    from argmap.core.errors import FormatError as FormatError
    from argmap.core.errors import MapError as MapError
    from argmap.core.errors import UnknownName as UnknownName
    from argmap.face import brief as brief
    from argmap.face import check as check
    from argmap.face import cruxes as cruxes
    from argmap.face import evaluate as evaluate
    from argmap.face import render as render
    from argmap.face import todo as todo
    from argmap.face import verify as verify
    from argmap.face import view as view
    from argmap.face import whatif as whatif
    from argmap.face.comparing import diff as diff
    from argmap.face.comparing import patch as patch
    from argmap.face.corpus import corpus as corpus
    from argmap.formats import dumps as dumps
    from argmap.formats import load as load
    from argmap.formats import loads as loads
    from argmap.formats import save as save
    from argmap.graph.perspective import perspective as perspective
    from argmap.graph.select.errors import QueryError as QueryError
    from argmap.graph.select.query import Query as Query
    from argmap.graph.select.query import query as query
    from argmap.graph.select.select import select as select
    from argmap.model.actors import Actor as Actor
    from argmap.model.actors import Event as Event
    from argmap.model.argument_map import ArgumentMap as ArgumentMap
    from argmap.model.assessment import Assessment as Assessment
    from argmap.model.assessment import Confidence as Confidence
    from argmap.model.assessment import Gap as Gap
    from argmap.model.assessment import Indicator as Indicator
    from argmap.model.assessment import Judgement as Judgement
    from argmap.model.dates import Date as Date
    from argmap.model.likelihood import Likelihood as Likelihood
    from argmap.model.links import Link as Link
    from argmap.model.links import Step as Step
    from argmap.model.nodes import Argument as Argument
    from argmap.model.nodes import Assumption as Assumption
    from argmap.model.nodes import Evidence as Evidence
    from argmap.model.nodes import Node as Node
    from argmap.model.nodes import Objection as Objection
    from argmap.model.nodes import Position as Position
    from argmap.model.quotes import Quote as Quote
    from argmap.model.sources import Name as Name
    from argmap.model.sources import Source as Source
    from argmap.render.errors import RenderError as RenderError
    from argmap.semantics.balancing.standards import Standard as Standard
    from argmap.semantics.evaluation import Evaluation as Evaluation
    from argmap.verify.errors import CopyError as CopyError
    from argmap.verify.verdict import Verdict as Verdict
    from argmap.verify.verdict import Verification as Verification
    from argmap.views.tables.grounding import GroundRow as GroundRow
    from argmap.views.tables.grounding import independence as independence
    from argmap.views.tables.todo import Task as Task

__version__ = "0.1.0"

_HOME = {
    "argmap.change.diff.changes": ("Change", "Changes"),
    "argmap.change.draft": ("Draft", "new"),
    "argmap.change.merge": ("Merged", "merge"),
    "argmap.change.opened": ("OpenMap", "open"),
    "argmap.change.operations.add": ("add",),
    "argmap.change.operations.move": ("move",),
    "argmap.change.operations.remove": ("remove",),
    "argmap.change.operations.rename": ("rename",),
    "argmap.core.diagnostics": ("Diagnostic",),
    "argmap.core.errors": (
        "ArgmapError",
        "ConfigError",
        "FileError",
        "FormatError",
        "MapError",
        "UnknownName",
    ),
    "argmap.face": ("brief", "check", "cruxes", "evaluate", "render", "todo", "verify", "view", "whatif"),
    "argmap.face.comparing": ("diff", "patch"),
    "argmap.face.corpus": ("corpus",),
    "argmap.formats": ("dumps", "load", "loads", "save"),
    "argmap.graph.perspective": ("perspective",),
    "argmap.graph.select.errors": ("QueryError",),
    "argmap.graph.select.query": ("Query", "query"),
    "argmap.graph.select.select": ("select",),
    "argmap.model.actors": ("Actor", "Event"),
    "argmap.model.argument_map": ("ArgumentMap",),
    "argmap.model.assessment": ("Assessment", "Confidence", "Gap", "Indicator", "Judgement"),
    "argmap.model.dates": ("Date",),
    "argmap.model.likelihood": ("Likelihood",),
    "argmap.model.links": ("Link", "Step"),
    "argmap.model.nodes": ("Argument", "Assumption", "Evidence", "Node", "Objection", "Position"),
    "argmap.model.quotes": ("Quote",),
    "argmap.model.sources": ("Name", "Source"),
    "argmap.render.errors": ("RenderError",),
    "argmap.semantics.balancing.standards": ("Standard",),
    "argmap.semantics.evaluation": ("Evaluation",),
    "argmap.verify.errors": ("CopyError",),
    "argmap.verify.verdict": ("Verdict", "Verification"),
    "argmap.views.tables.grounding": ("GroundRow", "independence"),
    "argmap.views.tables.todo": ("Task",),
}
_WHERE = {name: module for module, names in _HOME.items() for name in names}

__all__ = sorted(_WHERE)  # noqa: PLE0605 - the table above is the one list


# Hidden from type checkers, for which it would make every misspelt name an object.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name == "argdown":
            return import_module("argmap.argdown")
        if name not in _WHERE:
            raise AttributeError(f"module 'argmap' has no attribute '{name}'")
        value = getattr(import_module(_WHERE[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
