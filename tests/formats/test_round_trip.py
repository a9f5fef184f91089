"""What is written is read again as the same map."""

from __future__ import annotations

import pytest
from hypothesis import given

import argmap
from tests.strategies import maps


@pytest.mark.parametrize("format", ["yaml", "json"])
@given(m=maps())
def test_reading_what_was_written_gives_the_same_map(format: str, m: argmap.ArgumentMap) -> None:
    text = argmap.dumps(m, format)
    again = argmap.loads(text, format=format)
    assert again == m
    assert argmap.dumps(again, format) == text, "the same map must give the same bytes"
    assert list(again.nodes) == list(m.nodes), "the order of a file is kept"


def test_what_is_no_path_is_refused_in_a_sentence() -> None:
    with pytest.raises(argmap.MapError, match="This is no path, but of the type ArgumentMap"):
        argmap.load(argmap.loads("{argmap: 1, id: m, question: q}"))
