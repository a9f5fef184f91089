"""The house keeps its shape: small files, imports that point down, and a sentence at every door."""

from __future__ import annotations

import ast
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted((ROOT / "argmap").rglob("*.py"))
LENGTHS = {path: path.read_text("utf-8").count("\n") for path in FILES}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_has_a_docstring_and_no_more_than_300_lines(path: Path) -> None:
    assert LENGTHS[path] <= 300
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_half_of_the_files_have_no_more_than_90_lines() -> None:
    assert statistics.median(LENGTHS.values()) <= 90


def test_imports_point_down() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    if not linter.exists() and not shutil.which("lint-imports"):
        pytest.skip("import-linter is not installed")
    ran = subprocess.run(
        [str(linter) if linter.exists() else "lint-imports", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout


def test_importing_argmap_imports_nothing_heavy() -> None:
    heavy = ("pydantic", "yaml", "click", "rich", "jinja2", "typst")
    code = f"import sys, argmap; print([m for m in {heavy} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom argmap.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print([m for m in ('pydantic', 'yaml', 'rich', 'jinja2', 'typst', 'wasmtime') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip().endswith("[]")


def test_nothing_asserts_what_a_user_can_cause() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Assert)
    ]
    assert found == []
