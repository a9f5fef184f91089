"""The pictures of the README are what argmap draws today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap import load, loads
from argmap.render.pictures.svg import make
from argmap.views import diagram

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def drawn(name: str) -> bytes:
    if name == "overview":
        return make(diagram(load("cuba-north-korea"), "overview"))
    found = re.search(rf"<!-- file: {name}\.yaml -->\n```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found
    return make(diagram(loads(found[1])))


@pytest.mark.parametrize("name", ["overview", "bridge"])
def test_the_picture_is_up_to_date(name: str, accept: bool) -> None:
    path = ROOT / "docs" / "pictures" / f"{name}.svg"
    if accept:
        path.write_bytes(drawn(name))
    assert path.read_bytes() == drawn(name)
