"""The readings that several rules look at, each made once for a map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap

if TYPE_CHECKING:
    from argmap.semantics.evaluation import Evaluation

SECONDS = 5.0
"""A reading that takes longer is not what a check should wait for."""


@once
def by_burden(m: ArgumentMap) -> Mapping[str, Evaluation]:
    """Return what Carneades says of a map under either burden of proof."""
    from argmap.semantics import evaluate
    from argmap.semantics.evaluation import Options

    return {
        "asserted": evaluate(m, "carneades", Options(burden="asserted")),
        "evidence": evaluate(m, "carneades", Options(burden="evidence")),
    }
