"""A budget ends every search with a plain word, never with a wrong answer and never with a wait."""

from __future__ import annotations

import random
import time

import pytest

from argmap.core.budget import Budget, NotDecided
from argmap.core.errors import ConfigError
from argmap.semantics.abstract import query
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.kinds import KINDS
from argmap.semantics.abstract.sat.plain import PlainEngine

CODES = sorted(module.CODE for module in KINDS.values())


def hard(size: int = 220, seed: int = 1) -> AF:
    """Return a framework without symmetry, dense enough to be hard."""
    chance = random.Random(seed)  # noqa: S311
    pairs = [(a, b) for a in range(size) for b in range(size) if a != b and chance.random() < 0.06]
    return AF.of(range(size), pairs)


def pairs(number: int) -> AF:
    """Return that many cycles of two, joined by an argument: 2 to that power preferred extensions."""
    names = [f"{side}{i}" for i in range(number) for side in "ab"]
    attacks = [(f"a{i}", f"b{i}") for i in range(number)] + [(f"b{i}", f"a{i}") for i in range(number)]
    return AF.of([*names, "x"], [*attacks, *((name, "x") for name in names)])


@pytest.mark.parametrize("text", ["", "x", "-1s", "1 week", "1e3", "٣s", "9" * 30])
def test_what_is_no_time_is_told(text: str) -> None:
    with pytest.raises(ConfigError, match="Write 10s"):
        Budget.read(text)


@pytest.mark.parametrize("engine", ["pysat", "plain"])
@pytest.mark.parametrize("code", sorted(set(CODES) - {"GR", "ID", "EAG"}))
def test_an_endless_listing_ends_in_time(code: str, engine: str) -> None:
    af, listed = pairs(40), []
    began = time.monotonic()
    found = query.extensions(af, code, budget=Budget.of(0.3), engine=engine)
    with pytest.raises(NotDecided, match=r"Not decided within 0\.3 s"):
        listed.extend(found)
    assert time.monotonic() - began < 15
    assert listed, "what was found before is given"
    with pytest.raises(NotDecided):
        query.count(af, code, budget=Budget.of(0.2), engine=engine)


@pytest.mark.parametrize("engine", ["pysat", "plain"])
@pytest.mark.parametrize("code", CODES)
def test_a_question_without_time_is_not_decided(code: str, engine: str) -> None:
    af = hard(60)
    answer = query.skeptical(af, code, "1", budget=Budget.of(0), engine=engine)
    if answer.holds is None:
        assert (answer.word, answer.witness) == ("not decided", None)
        assert "Not decided within 0 s" in answer.why
    else:
        # What needs no search is answered all the same, and rightly.
        assert answer.holds == query.skeptical(af, code, "1").holds


@pytest.mark.parametrize("question", [query.credulous, query.skeptical])
def test_a_hard_question_is_given_up_in_time(question) -> None:
    af, began = hard(), time.monotonic()
    answers = [
        question(af, code, "1", budget=Budget.of(0.3), engine="plain") for code in ("PR", "SST", "STG")
    ]
    assert time.monotonic() - began < 30
    assert any(answer.holds is None for answer in answers)


def test_the_solver_of_our_own_says_when_it_gives_up() -> None:
    # Seven pigeons do not fit into six holes, which is hard to see for a solver of this kind.
    engine = PlainEngine(most_conflicts=50)
    for pigeon in range(7):
        engine.add([pigeon * 6 + hole + 1 for hole in range(6)])
    for hole in range(6):
        for one in range(7):
            for other in range(one):
                engine.add([-(one * 6 + hole + 1), -(other * 6 + hole + 1)])
    with pytest.raises(NotDecided, match="too large without a SAT solver"):
        engine.solve([], Budget())
    engine.most_conflicts = 10**6
    assert engine.solve([], Budget()) is None


@pytest.mark.parametrize("seed", range(30))
def test_the_solver_of_our_own_agrees_with_pysat(seed: int) -> None:
    solvers = pytest.importorskip("pysat.solvers", reason="PySAT is not installed")
    chance = random.Random(seed)  # noqa: S311
    ours, theirs = PlainEngine(), solvers.Solver(name="cadical195")
    clauses = []
    for _ in range(chance.randint(20, 90)):
        clause = [chance.choice((-1, 1)) * chance.randint(1, 20) for _ in range(chance.randint(1, 4))]
        clauses.append(clause)
        ours.add(clause)
        theirs.add_clause(clause)
        wished = [chance.choice((-1, 1)) * v for v in chance.sample(range(1, 21), 3)]
        model = ours.solve(wished, Budget())
        assert (model is not None) == theirs.solve(assumptions=wished)
        if model is not None:
            held = set(model)
            assert held.issuperset(wished)
            assert all(held.intersection(one) for one in clauses)
