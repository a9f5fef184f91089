"""What comparing two maps of 10,000 nodes costs: CPU, the median of five runs, beside reading them.

    python benchmarks/diff.py

The second map has 1 node in 20 reworded, 1 in 50 under a new id, 1 in 50 gone and as many new; the hard case
has a new id for every node. Exit 1: a target is missed.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path
from typing import Any

from clock import cpu

ROOT = Path(__file__).resolve().parents[1]
NODES = 10_000
TARGET = 1.5
"""Seconds for the comparison of two maps that are read already."""


def edited(written: dict[str, Any], *, all_ids: bool) -> dict[str, Any]:
    """Return the map as an analyst leaves it, or with a new id for every node."""
    from synthetic import sentence

    from argmap.change.diff.renames import Renames
    from argmap.change.diff.translate import renamed

    chance = random.Random(7)
    sections = ("arguments", "objections", "evidence", "assumptions")
    ids = [id for section in sections for id in written[section]]
    new = {id: f"new-{id}" for id in ids if all_ids or chance.random() < 0.02}
    made = renamed(written, Renames(nodes=new))
    for section in sections:
        for id, node in made[section].items():
            if chance.random() < 0.05:
                made[section][id] = {**node, "text": f"{node['text'][:-1]} {sentence(chance, 2, 3)}"}
        made[section] |= {
            f"{section}-added-{n}": {"text": sentence(chance), "for": {"position-0": {}}} for n in range(50)
        }
    return made


def main() -> int:
    sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]
    import json

    from synthetic import synthetic

    from argmap import ArgumentMap
    from argmap.change.diff import diff, patch
    from argmap.formats import load

    first = ArgumentMap(**synthetic(NODES))
    missed = []
    for name, all_ids in (("edited", False), ("every id new", True)):
        second = ArgumentMap.from_dict(edited(first.to_dict(), all_ids=all_ids))
        # Leaves are what can go without taking a link along.
        leaves = [
            id for id in second.arguments if not any(link.parent == id for link in second.links.values())
        ]
        second = second.remove(*leaves[:200]) if not all_ids else second
        seconds = cpu(lambda b=second: diff(first, b))
        changes = diff(first, second)
        assert patch(changes, first) == second
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "m.json")
            path.write_text(json.dumps(second.to_dict()), "utf-8")
            reading = cpu(lambda path=path: load(path))
        missed.append(seconds > TARGET)
        over = "   MISSED" if missed[-1] else ""
        ratio = seconds / reading
        told = f"{len(changes):6} changes {seconds:6.2f} s (≤ {TARGET}), {ratio:.1f} × reading one map"
        print(f"{name:14}{told} ({reading:.2f} s){over}")
    return int(any(missed))


if __name__ == "__main__":
    sys.exit(main())
