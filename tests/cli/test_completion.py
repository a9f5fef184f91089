from __future__ import annotations

import shutil
import subprocess

import pytest
from click.shell_completion import ShellComplete

from argmap.cli import cli


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(shell: str, argmap_) -> None:
    ran = argmap_("completion", shell)
    assert ran.code == 0
    assert "_ARGMAP_COMPLETE" in ran.said
    if shutil.which(shell):
        checked = subprocess.run([shell, "-n"], input=ran.said, text=True, capture_output=True, check=False)
        assert checked.stderr == ""


def completed(*args: str) -> set[str]:
    complete = ShellComplete(cli, {}, "argmap", "_ARGMAP_COMPLETE")
    return {
        item.value if item.type != "file" else "(files)"
        for item in complete.get_completions(list(args[:-1]), args[-1])
    }


def test_commands_options_and_maps_are_completed() -> None:
    assert {"convert", "completion"} <= completed("co")
    assert "--format" in completed("stats", "--f")
    assert {"cuba-north-korea", "(files)"} <= completed("stats", "cuba")
    assert completed("stats", "zzz") == {"(files)"}
    assert completed("stats", "--format", "j") == {"json"}
    assert completed("completion", "z") == {"zsh"}
