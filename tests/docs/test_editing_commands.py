"""The commands of the page on editing run as they stand there, one after the other."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import argmap
from argmap.cli import main

ROOT = Path(__file__).resolve().parents[2]
SECTION = (ROOT / "docs" / "editing.md").read_text("utf-8").partition("## From the command line")[2]
SECTION = re.split(r"^## ", SECTION, maxsplit=1, flags=re.MULTILINE)[0]
BLOCKS = re.findall(r"^```console\n(.*?)^```$", SECTION, re.MULTILINE | re.DOTALL)
LINES = [line[2:] for block in BLOCKS for line in block.splitlines() if line.startswith("$ argmap ")]


def test_the_commands_run_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    bridge = re.search(r"<!-- file: bridge.yaml -->\n```yaml\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    notes = re.search(r"^```markdown\n(.*?)^```$", SECTION, re.MULTILINE | re.DOTALL)
    assert bridge
    assert notes
    (tmp_path / "bridge.yaml").write_text(bridge[1], "utf-8")
    (tmp_path / "notes.md").write_text(notes[1], "utf-8")
    monkeypatch.chdir(tmp_path)
    assert len(LINES) >= 12
    for line in LINES:
        with pytest.raises(SystemExit) as stopped:
            main(shlex.split(line)[1:])
        assert not stopped.value.code, line
    m = argmap.load("bridge.yaml")
    assert "shorter-queues" in m.arguments
    assert "fairness" not in m.nodes
    assert m.links["rebates->free"].polarity == "for"
    assert argmap.load("mine.yaml").arguments["talks-cost-little"].supports
    outline = argmap.load("notes.yaml")
    assert outline == argmap.load("notes.md")
    assert len(outline.links) == 5
    assert argmap.check("toll.yaml")
