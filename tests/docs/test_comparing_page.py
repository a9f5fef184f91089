"""The page on comparing shows what the command prints, and its example runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap.cli import main

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "comparing.md").read_text("utf-8")
DIFF = PAGE.partition("## Diff")[2].partition("\n## ")[0]


def test_the_console_block_shows_what_the_command_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = argmap.load("harbour-bridge")
    text = "A peak toll would soon shorten queues."
    after = before.replace(before.arguments["congestion"].model_copy(update={"text": text}))
    after = after.add(argmap.Objection(id="buses", text="Buses stay free.", attacks="fairness"))
    monkeypatch.chdir(tmp_path)
    argmap.save(before, "before.yaml")
    argmap.save(after, "after.yaml")
    (shown,) = re.findall(r"```console\n\$ argmap diff before.yaml after.yaml\n(.*?)```", DIFF, re.DOTALL)
    with pytest.raises(SystemExit) as stopped:
        main(["diff", "before.yaml", "after.yaml"])
    assert stopped.value.code == 1
    assert capsys.readouterr().out == shown


def test_the_python_block_runs_and_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", DIFF, re.DOTALL)
    exec(block, {})  # noqa: S102 - our own page
    (expected,) = re.findall(r"print\(changes\)  # (.*)", block)
    assert capsys.readouterr().out == f"{expected}\n"
