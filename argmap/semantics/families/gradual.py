"""The gradual semantics: every node has a strength, moved by what supports and attacks it."""

from __future__ import annotations

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.framework.claims import Framework
from argmap.semantics.framework.weights import weighted
from argmap.semantics.gradual.kinds import KINDS
from argmap.semantics.gradual.models import model
from argmap.semantics.gradual.models import names as names_of_models
from argmap.semantics.gradual.principles import BROKEN
from argmap.semantics.gradual.solve import Strengths, solve

ORDER = 40
TITLE = "How strong each claim is"


def names() -> tuple[str, ...]:
    """Return the names of the readings of this family."""
    usual = ("df-quad", "quadratic-energy")
    return tuple(dict.fromkeys([*usual, *names_of_models()]))


def summary(name: str) -> str:
    """Return in a line what a reading does."""
    said = (KINDS[name.replace("-", "_")].__doc__ or "").strip().partition("\n")[0]
    return said.partition(": ")[2].rstrip(".") or said.rstrip(".")


def broken(name: str) -> tuple[str, ...]:
    """Return what a reader may expect and a reading does not keep, each as a clause."""
    return tuple(BROKEN[principle] for principle in KINDS[name.replace("-", "_")].BREAKS)


def read(m: ArgumentMap, name: str, options: Options, framework: Framework) -> Evaluation:
    """Return the strengths of the nodes. The burden plays no part: a claim weighs what its score says."""
    graph, found_model = weighted(framework), model(name)
    found: Strengths
    from argmap.semantics.gradual.fast import can_solve, solve_fast

    if can_solve(graph, found_model):
        found = solve_fast(graph, found_model, seconds=options.seconds)
    else:
        found = solve(graph, found_model, seconds=options.seconds)
    notes = []
    if found.cut:
        notes.append(f"Not settled within {options.seconds:.3g} s. With more time the strengths may settle.")
    elif not found.converged:
        notes.append(f"The strengths did not settle: they still moved by {found.residual:.2g} at each step.")
    elif found.oscillates:
        notes.append("Updated all at once, the strengths swing; given is where small steps settle.")
    values = dict(zip(graph.names, found.values, strict=True))
    return Evaluation(
        m,
        name,
        options,
        framework,
        strengths={id: values[id] for id in framework.claims} if found.converged else {},
        notes=tuple(notes),
        decided=found.converged,
    )
