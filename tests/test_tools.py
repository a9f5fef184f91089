"""The checks of style, types and layers are part of the one command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

LAYERS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
TOOLS = {
    "ruff finds nothing": ["-m", "ruff", "check", "."],
    "every file is formatted": ["-m", "ruff", "format", "--check", "."],
    "the types hold": ["-m", "mypy"],
    "imports point down": ["-c", LAYERS],
}


@pytest.mark.parametrize("name", TOOLS)
def test_the_tools_are_content(name: str) -> None:
    done = subprocess.run(
        [sys.executable, *TOOLS[name]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{name}:\n{done.stdout}{done.stderr}"
