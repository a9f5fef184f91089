"""Carneades 4's own example graphs give the labels that they carry."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from argmap.semantics.balancing.evaluate import evaluate
from argmap.semantics.balancing.graph import Argument, ArgumentGraph, Issue
from argmap.semantics.balancing.standards import Standard
from argmap.semantics.balancing.weighing import Weighing, constant, convergent, cumulative, factorized, linked

SHARED = Path(os.environ.get("ARGMAP_SHARED", Path(__file__).parents[4] / "shared"))
FOLDER = SHARED / "reasoning-fixtures" / "carneades_caes"
WEIGHING: dict[str, Weighing] = {
    "linked": linked,
    "convergent": convergent,
    "cumulative": cumulative,
    "factorized": factorized,
}
STANDARDS = {
    "PE": Standard(),
    "CCE": Standard("clear-and-convincing"),
    "BRD": Standard("beyond-reasonable-doubt"),
}
FILES = sorted(FOLDER.glob("*.yml"))
INFERRED = {"walton.yml", "chr-leq.yml", "family-law.yml"}
"""Their arguments are made from schemes with variables by rule inference, which is not ours."""

if not FILES:
    pytest.skip(f"the Carneades graphs are not at {FOLDER}", allow_module_level=True)


def read(path: Path) -> tuple[ArgumentGraph, dict[str, list[str]]]:
    data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    statements = dict(data.get("statements") or {})
    assumed = set(data.get("assumptions") or [])
    assumed |= {id for id, s in statements.items() if isinstance(s, dict) and s.get("assumed")}
    schemes = {s["id"]: s for s in data.get("argument_schemes") or []}
    arguments = []
    for id, given in (data.get("arguments") or {}).items():
        premises = given.get("premises") or []
        premises = list(premises.values()) if isinstance(premises, dict) else premises
        scheme = given.get("scheme", "linked")
        weighing = WEIGHING.get(scheme, linked)
        if "constant" in ((schemes.get(scheme) or {}).get("weight") or {}):
            weighing = constant(schemes[scheme]["weight"]["constant"])
        if "weight" in given and not isinstance(given["weight"], dict):
            weighing = constant(given["weight"])
        arguments.append(
            Argument(id, given["conclusion"], tuple(premises), given.get("undercutter"), weighing)
        )
    issues = tuple(
        Issue(id, tuple(given["positions"]), STANDARDS[given.get("standard", "PE")])
        for id, given in (data.get("issues") or {}).items()
    )
    named = dict.fromkeys(statements)
    for a in arguments:
        named |= dict.fromkeys((*a.premises, a.conclusion))
        named |= {a.undercutter: None} if a.undercutter else {}
    named |= dict.fromkeys(assumed)
    return ArgumentGraph(tuple(named), tuple(arguments), issues, frozenset(assumed)), data.get("tests") or {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_graph_has_the_labels_it_carries(path: Path) -> None:
    graph, expected = read(path)
    if not expected or path.name in INFERRED:
        pytest.skip(
            "the file carries no labels" if not expected else "its arguments come from rule inference"
        )
    labels = evaluate(graph).labels
    said = {id: label for label, ids in expected.items() for id in ids or ()}
    assert {id: labels[id] for id in said} == said
