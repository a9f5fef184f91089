# ruff: noqa: E501 - tables read best with a row a line
"""Whatever bytes a reader is given, it gives a map or an ArgmapError, and soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.core.errors import ArgmapError
from argmap.core.resources import shipped_map
from tests.strategies import NASTY

_FLAGSHIP = shipped_map("cuba-north-korea")
_WHOLE = _FLAGSHIP.read_bytes() if _FLAGSHIP else b""
# A part that is a whole map by itself, so that most mutations get past the syntax.
SEED = b"""\
argmap: 1
id: m
question: Toll?
as_of: 2026-05
positions: {toll: {label: Charge, text: Yes.}, free: {text: "No."}}
arguments:
  queues:
    text: |
      Shorter queues.
      Really.
    for: {toll: {strength: 0.5, scheme: sign, with: [drivers]}}
    against: free
    quote: {exact: fell by a fifth, prefix: 'In the week, '}
    likelihood: [0.2, 0.45]
    source: gazette
objections: {rebates: {text: Rebates., against: queues->toll, likelihood: very likely}}
assumptions: {drivers: {text: Drivers react., basis: caveat}}
sources: {gazette: {type: report, issued: 2026-04~, author: [{family: A, given: B}, The Gazette], reliability: B}}
actors: {office: {name: The office, kind: organization}}
events: {trial: {date: 2026-03-16/2026-03-22, text: A week., actors: [office], sources: gazette}}
assessment: {confidence: {level: low, because: One week.}, gaps: [Incomes?], judgements: [{text: J., on: [queues]}]}
expect: {grounded: {queues: in}}
"""
_PIECES = [
    *(b"&a", b"*a", b"<<: ", b"!!x ", b"---\n", b"...\n", b"? ", b"- ", b": ", b"{", b"}", b"[", b"]", b"'", b'"', b"|", b">"),
    *(b"\n", b"\t", b"    ", b"#", b"%", b"\0", b"\xff", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"1e999", b".nan", b"->"),
    *(b"extends: /etc/passwd\n", b"links: a\n", b"id: x\n", b"null", b"true", b"0x", b"-", b"\r", b"argmap: 2\n"),
    *(text.encode() for text in NASTY),
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, seed: bytes) -> bytes:
    """Draw the seed with a few bytes struck out, doubled, or put in."""
    content = seed
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        length = draw(st.integers(0, 12))
        piece = draw(
            st.one_of(st.sampled_from(_PIECES), st.binary(max_size=3), st.just(content[at : at + 40]))
        )
        content = content[:at] + piece + content[at + length :]
    return content


def assert_survives(content: bytes, format: str) -> None:
    start = time.process_time()
    try:
        m = argmap.loads(content, format=format)
    except ArgmapError as error:
        said = str(error)
    else:
        said = "a map"
        assert argmap.loads(argmap.dumps(m, format), format=format) == m
    assert said
    assert time.process_time() - start < 2


@settings(max_examples=300)
@given(content=mutated(SEED))
def test_a_mutated_map_is_read_or_refused(content: bytes) -> None:
    assert_survives(content, "yaml")


@settings(max_examples=150)
@given(content=mutated(argmap.dumps(argmap.loads(SEED), "json").encode()))
def test_a_mutated_json_map_is_read_or_refused(content: bytes) -> None:
    assert_survives(content, "json")


@settings(max_examples=150)
@given(
    content=st.one_of(
        st.binary(max_size=60), st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))
    )
)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for format in ("yaml", "json"):
        assert_survives(content, format)


@pytest.mark.slow
@settings(max_examples=5000, derandomize=False)
@given(content=mutated(SEED))
def test_a_map_mutated_in_thousands_of_ways_is_read_or_refused(content: bytes) -> None:
    assert_survives(content, "yaml")


@pytest.mark.slow
@settings(max_examples=150, derandomize=False)
@given(content=mutated(_WHOLE))
def test_the_shipped_map_mutated_is_read_or_refused(content: bytes) -> None:
    assert_survives(content, "yaml")
