"""The README cannot lie: its files, commands and Python run as they stand there."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from argmap.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "CHANGELOG")]
PAGES += sorted((ROOT / "docs").glob("*.md"))


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(list(args))
    return int(stopped.value.code or 0)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the README shows."""
    shown = re.compile(r"<!-- file: (\S+) -->\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    for name, text in shown.findall(README):
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_maps_that_the_readme_shows_pass_the_checks(desk: Path) -> None:
    assert {path.name for path in desk.iterdir()} == {"bridge.yaml", "mine.yaml"}
    assert run("check", "bridge.yaml", "mine.yaml") == 0


@pytest.mark.parametrize(
    "line", [line[2:] for block in blocks("console") for line in block.splitlines() if line.startswith("$ ")]
)
def test_every_command_of_the_readme_runs(desk: Path, line: str) -> None:
    program, *args = shlex.split(line)
    assert program == "argmap"
    assert run(*args) == 0
    for option, value in pairwise(args):
        if option == "-o":
            assert (desk / value).stat().st_size > 0


def test_the_error_that_the_readme_shows_is_what_check_prints(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (desk / "bridge.yaml").read_text("utf-8").splitlines()
    line = next(i for i, words in enumerate(text) if "for: toll" in words)
    shown = next(block for block in blocks("text") if "error[AM101]" in block)
    text[line] = "    for: tol"
    (desk / "bridge.yaml").write_text("\n".join(text), "utf-8")
    assert run("check", "bridge.yaml") == 2
    printed = capsys.readouterr().out
    # The line number in the README may differ from the example's; all else is to the letter.
    at = re.compile(r"^(bridge\.yaml:)\d+|^ *\d+ \|", re.MULTILINE)
    for expected in shown.strip().splitlines():
        assert at.sub("", expected).strip() in at.sub("", printed)


def test_the_python_of_the_readme_runs(desk: Path) -> None:
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - our own page
    assert {"my-cuba.yaml", "overview.svg", "brief.html"} <= {path.name for path in desk.iterdir()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_our_pages_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_command_is_in_the_documentation() -> None:
    pages = "\n".join(page.read_text("utf-8") for page in PAGES)
    for name in (module.replace("_", "-") for module in COMMANDS):
        assert re.search(rf"argmap(?:`| )(?:[a-z`, ]*\b)?{name}\b|`{name}`", pages), name


def test_the_gate_finds_both_commands_in_the_readme() -> None:
    for marker in ("brief-command", "test-command"):
        assert re.search(rf"<!-- {marker} -->\n```sh\n.+?```", README, re.DOTALL)
