"""The page on readings says what the command prints, and names every reading's family."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.semantics import FAMILIES
from argmap.semantics.balancing.standards import NAMES
from argmap.semantics.framework.scores import DEFAULT
from argmap.semantics.framework.weighing import NAMES as WEIGHINGS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "semantics.md").read_text("utf-8")
SHOWN = re.findall(r"```console\n\$ argmap (.+?)\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_a_console_block_shows_what_the_command_prints(
    command: str,
    output: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for example in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL):
        name = example.partition("id: ")[2].split()[0]
        (tmp_path / f"{name}.yaml").write_text(example, "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        main(shlex.split(command))
    assert capsys.readouterr().out.startswith(output)


def test_the_tables_hold_the_numbers_of_the_code() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if "|" in line
    ]
    for head, numbers in (
        ("score of a reliability", DEFAULT.reliability),
        ("score of a credibility", DEFAULT.credibility),
    ):
        at = next(i for i, row in enumerate(rows) if row[0] == head)
        said = dict(zip(rows[at][1:], rows[at + 2][1:], strict=True))
        assert {name: float(value) for name, value in said.items() if value != "unrated"} == {
            str(name): value for name, value in numbers.items()
        }


def test_every_family_and_standard_is_named() -> None:
    assert all(f"**{module.TITLE}.**" in PAGE for module in FAMILIES.values())
    assert all(f"`{name}`" in PAGE for name in (*NAMES, *WEIGHINGS))
