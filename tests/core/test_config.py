"""Settings: the nearest file counts, and what cannot be used is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.core.config import settings
from argmap.core.errors import ConfigError


def test_the_nearest_file_with_settings_counts(write, tmp_path: Path) -> None:
    write("pyproject.toml", '[tool.argmap]\ntheme = "dark"\n')
    write("a/pyproject.toml", "[tool.other]\n")
    write("a/b/c.txt", "")
    assert settings(tmp_path / "a" / "b") == {"theme": "dark", "folder": str(tmp_path)}
    write("x/argmap.toml", 'engine = "tree"\n')
    assert settings(tmp_path / "x")["engine"] == "tree"


def test_paths_start_at_the_folder_of_the_file(write, tmp_path: Path) -> None:
    write("argmap.toml", 'theme = "looks/own.toml"\ntemplates = "own"\n')
    (tmp_path / "deeper").mkdir()
    found = settings(tmp_path / "deeper")
    assert (found["theme"], found["templates"]) == (str(tmp_path / "looks/own.toml"), str(tmp_path / "own"))
    write("argmap.toml", f'theme = "{tmp_path}/own.toml"\n')
    assert settings(tmp_path)["theme"] == f"{tmp_path}/own.toml"


BROKEN = {
    "no TOML": ("argmap.toml", "theme =", "cannot be read"),
    "no UTF-8": ("argmap.toml", b"theme = '\xff'", "cannot be read"),
    "an unknown setting": ("argmap.toml", "them = 'a'", "There is no setting `them`. Did you mean `theme`?"),
    "a wrong type": ("argmap.toml", "theme = 3", "`theme` must be a text"),
    "a switch as a number": ("argmap.toml", "max-words = true", "`max-words` must be a whole number"),
    "no table": ("pyproject.toml", "[tool]\nargmap = 3", "is not a table"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_settings_that_cannot_be_used_are_told(name: str, write, tmp_path: Path) -> None:
    file, content, words = BROKEN[name]
    write(file, content)
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path)
    assert words in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / file))


def test_a_foreign_pyproject_is_no_matter(write, tmp_path: Path) -> None:
    write("pyproject.toml", "tool = 3\n")
    assert "folder" not in settings(tmp_path) or settings(tmp_path)["folder"] != str(tmp_path)
