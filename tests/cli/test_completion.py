from __future__ import annotations

import shutil
import subprocess
import sys

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


def test_names_of_rules_formats_and_maps_are_completed_too() -> None:
    assert {"cuba-north-korea", "(files)"} <= completed("check", "cuba")
    assert {"harbour-bridge", "(files)"} <= completed("check", "cuba-north-korea", "harb")
    assert "AM204" in completed("check", "x.yaml", "--select", "AM2")
    assert completed("check", "--ignore", "AM3,both") == {"AM3,both-ways"}
    assert completed("check", "--output-format", "c") == {"concise"}
    assert completed("convert", "--to", "y") == {"yaml"}
    assert completed("convert", "--from", "yam") == {"yaml"}
    assert "both-ways" in completed("rule", "both")
    assert {"cuba-north-korea", "(files)"} <= completed("brief", "cuba")
    assert completed("render", "--view", "o") == {"origins:", "overview", "overview:"}
    assert completed("render", "--view", "a") == {"around:"}
    assert completed("render", "--theme", "pr") == {"print", "(files)"}
    assert completed("brief", "--theme", "pr") == {"print", "(files)"}
    assert completed("render", "--engine", "t") == completed("brief", "--engine", "t") == {"tree"}
    assert completed("brief", "--citation-style", "iee") == {"ieee", "(files)"}
    assert completed("render", "--to", "pn") == {"png"}
    assert completed("brief", "--sections", "answer,tim") == {"answer,timeline"}
    assert completed("schema", "--of", "s") == {"stats"}


def test_ids_are_completed_from_the_map_that_is_named() -> None:
    assert completed("rename", "harbour-bridge", "con") == {"congestion"}
    assert completed("rename", "harbour-bridge", "gaz") == {"gazette-2026-04-02"}
    assert completed("remove", "harbour-bridge", "toll", "re") == {"rebates"}
    assert completed("move", "harbour-bridge", "re") == {"rebates"}
    assert completed("move", "harbour-bridge", "rebates", "--to", "congestion") == {
        "congestion",
        "congestion->toll",
    }
    assert completed("rename", "gone.yaml", "a") == completed("rename", "-", "a") == set()


def test_completing_imports_only_what_it_needs() -> None:
    code = (
        "import sys\nfrom click.shell_completion import ShellComplete\nfrom argmap.cli import cli\n"
        "ShellComplete(cli, {}, 'argmap', 'X').get_completions(['check'], '--sel')\n"
        "print([m for m in ('pydantic', 'yaml', 'jinja2', 'typst', 'wasmtime') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
