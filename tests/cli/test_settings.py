"""One file of settings, found from the working directory, holds for every command in the same way."""

from __future__ import annotations

from pathlib import Path

import pytest

MAP = "id: m\nquestion: Toll?\npositions: {toll: {text: We should.}}\narguments: {a: {text: b, for: toll}}\n"
THEME = 'extends = "default"\n[light]\nsupport = "#123456"\n'


@pytest.fixture
def deeper(write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder below one with settings; the map stands elsewhere, beside settings that do not count."""
    write("desk/argmap.toml", 'theme = "looks/own.toml"\ntemplates = "own"\noutput-format = "concise"\n')
    write("desk/looks/own.toml", THEME)
    write("desk/own/style.css", "body { --own: 1 }")
    write("maps/argmap.toml", 'theme = "print"\noutput-format = "json"\n')
    write("maps/m.yaml", MAP)
    folder = tmp_path / "desk" / "deeper"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("THEME", "TEMPLATES", "ENGINE", "OUTPUT_FORMAT"):
        monkeypatch.delenv(f"ARGMAP_{name}", raising=False)
    return folder


def test_check_render_and_brief_take_the_same_settings(deeper: Path, argmap_) -> None:
    assert argmap_("check", "../../maps/m.yaml").said.splitlines()[0].endswith("The map has one position.")
    assert argmap_("render", "../../maps/m.yaml", "-o", "m.svg").code == 0
    assert "#123456" in (deeper / "m.svg").read_text("utf-8")
    assert argmap_("brief", "../../maps/m.yaml", "-o", "m.html").code == 0
    page = (deeper / "m.html").read_text("utf-8")
    assert "--own: 1" in page
    assert "--support:#123456" in page
