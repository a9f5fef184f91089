"""The page on selecting shows what the command prints, and names every field and flag."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.graph.select.fields import FLAGS, field_names

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "selecting.md").read_text("utf-8")
SHOWN = re.findall(r"```console\n\$ argmap (.+?)\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_a_console_block_shows_what_the_command_prints(
    command: str, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(shlex.split(command))
    assert not stopped.value.code
    assert capsys.readouterr().out == output


def test_every_field_and_flag_is_named() -> None:
    assert len(SHOWN) == 3
    for name in (*field_names(), *FLAGS):
        assert re.search(rf"^  {name} ", PAGE, re.MULTILINE), name
