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
