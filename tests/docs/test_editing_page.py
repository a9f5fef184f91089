"""docs/editing.md shows Python that runs as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "editing.md").read_text("utf-8")
BRIDGE = """\
id: bridge
question: Toll?
positions:
  toll: {text: Toll it.}
  free: {text: Keep it free.}
arguments:
  queues: {text: A toll would shorten queues., for: toll}   # by a fifth
  detour: {text: Drivers would take the quays., against: queues->toll}
"""


def test_the_python_of_the_page_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bridge.yaml").write_text(BRIDGE, "utf-8")
    first, second = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)[:2]
    exec(first, {})  # noqa: S102 - our own page
    assert "+  air: {text: Fewer queues mean cleaner air., for: toll" in capsys.readouterr().out
    m = argmap.load("bridge.yaml")
    assert set(m.links) == {"shorter-queues->toll", "detour->shorter-queues->toll", "air->toll"}
    assert "# by a fifth" in Path("bridge.yaml").read_text("utf-8")
    exec(second, {"argmap": argmap})  # noqa: S102 - our own page
    assert set(argmap.load("bridge.yaml").nodes) == {"toll", "free", "queues", "detour", "week"}
