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
