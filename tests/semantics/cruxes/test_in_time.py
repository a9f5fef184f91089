"""A budget is kept on maps that are long, dense or go in a circle, by every reading and every report."""

from __future__ import annotations

import json
import time

import pytest

from argmap.core.budget import Budget
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import evaluate, readings
from argmap.semantics.cruxes.report import report
from argmap.semantics.evaluation import Options


def made(arguments: dict[str, object]) -> ArgumentMap:
    positions = {"p": {"text": "P"}, "q": {"text": "Q"}}
    return loads(
        json.dumps({"id": "m", "question": "q", "positions": positions, "arguments": arguments}),
        format="json",
    )


def chain(size: int) -> ArgumentMap:
    return made({f"a{i}": {"text": "A", "for": f"a{i - 1}" if i else "p"} for i in range(size)})


def ring(size: int) -> ArgumentMap:
    return made(
        {f"a{i}": {"text": "A", "for": [f"a{(i + 1) % size}", *([] if i else ["p"])]} for i in range(size)}
    )


def clique(size: int) -> ArgumentMap:
    return made(
        {
            f"a{i}": {
                "text": "A",
                "for": "p" if i % 2 else "q",
                "against": [f"a{j}" for j in range(size) if j != i],
            }
            for i in range(size)
        }
    )


MAPS = {"chain": chain(1500), "ring": ring(1500), "clique": clique(30)}
SOON = 5
"""Seconds of the processor: a machine that is busy with other things takes longer."""


@pytest.mark.parametrize("reading", readings())
@pytest.mark.parametrize("name", MAPS)
def test_every_reading_ends_in_time(name: str, reading: str) -> None:
    began = time.process_time()
    found = evaluate(MAPS[name], reading, Options(seconds=0.01))
    assert time.process_time() - began < SOON
    assert found.decided or found.notes


@pytest.mark.parametrize("reading", ["carneades", "grounded", "naive", "aspic-last-link", "df-quad"])
@pytest.mark.parametrize("name", MAPS)
def test_what_would_change_the_outcome_ends_in_time(name: str, reading: str) -> None:
    e = evaluate(MAPS[name], reading, Options(seconds=0.5))
    began = time.process_time()
    found = report(e, share=True, budget=Budget.of(0.1))
    assert time.process_time() - began < SOON
    if e.decided and found.robustness is not None:
        assert found.robustness.samples <= 100


@pytest.mark.parametrize("reading", ["grounded", "ideal", "eager"])
def test_one_extension_is_found_once_however_long_the_circle(reading: str) -> None:
    began = time.process_time()
    found = evaluate(MAPS["ring"], reading)
    assert time.process_time() - began < SOON
    assert found.decided


def test_chains_too_long_for_structured_arguments_are_not_decided() -> None:
    found = evaluate(MAPS["chain"], "aspic-last-link")
    assert not found.decided
    assert "too long" in found.notes[0]


def test_strengths_that_were_cut_short_are_not_said_to_swing() -> None:
    late = evaluate(MAPS["clique"], "df-quad", Options(seconds=0.0))
    assert not late.decided
    assert late.notes == ("Not settled within 0 s. With more time the strengths may settle.",)


@pytest.mark.parametrize("reading", ["deductive-support", "necessary-support", "evidential-support"])
def test_the_bipolar_readings_keep_a_budget(reading: str) -> None:
    late = evaluate(MAPS["clique"], reading, Options(seconds=0.0))
    assert (late.decided, late.notes[0][:10]) == (False, "Not decide")
