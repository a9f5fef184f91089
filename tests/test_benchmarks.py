"""The map that measurements are made on is a sound one, and always the same."""

from __future__ import annotations

import runpy
from pathlib import Path

import argmap
from argmap.graph.walk import unreached

SYNTHETIC = runpy.run_path(str(Path(__file__).resolve().parents[1] / "benchmarks" / "synthetic.py"))


def test_the_synthetic_map_is_sound_and_always_the_same() -> None:
    text = SYNTHETIC["written"](300)
    m = argmap.loads(text)
    assert len(m.nodes) == 300
    assert unreached(m) == ()
    assert any(link.is_undercut for link in m.links.values())
    assert SYNTHETIC["written"](300) == text
    assert [d for d in argmap.check(m) if d.severity == "error"] == []


def test_the_quotations_that_are_measured_are_there_but_for_one_in_twenty(tmp_path: Path) -> None:
    quoting, source = SYNTHETIC["quoted"](100, 100_000)
    (tmp_path / "m.yaml").write_text(quoting, "utf-8")
    (tmp_path / "source.txt").write_text(source, "utf-8")
    found = argmap.verify(tmp_path / "m.yaml")
    assert (found.count("verified"), found.count("orphan")) == (95, 5)
