"""What a source must say of itself, and which sources may say less."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap.reading.document import Document
from argmap.reading.tree import Origins, TreeMap
from argmap.rules import check_document
from rules.finding import said
from strategies import maps

NAMED = "evidence:\n  a: {{text: A., for: toll, source: s}}\nsources:\n  s: {{{}}}\n"
FULL = "title: T, author: A. Clerk, issued: 2026"


def without(*keys: str) -> str:
    return ", ".join(part for part in FULL.split(", ") if part.split(":")[0] not in keys)


@pytest.mark.parametrize(
    ("code", "fields", "found"),
    [
        ("AM520", FULL, False),
        ("AM520", without("issued"), True),
        ("AM520", without("issued") + ", accessed: 2026-05-01", True),
        ("AM520", without("issued") + ", original-date: 1960", False),
        ("AM520", without("issued") + ", issued: ../2026-05", False),
        ("AM520", without("issued") + ", issued: 2026~", False),
        ("AM520", without("issued") + ", by: analyst", False),
        ("AM521", FULL, False),
        ("AM521", without("title"), True),
        ("AM521", without("title") + ", title-short: T", False),
        ("AM521", without("title") + ", genre: Memorandum", False),
        ("AM521", without("title") + ", type: interview", False),
        ("AM521", without("title", "author") + ", type: interview", True),
        ("AM521", without("title") + ", type: report", True),
        ("AM521", without("title") + ", by: analyst", False),
        ("AM522", FULL, False),
        ("AM522", without("author"), True),
        ("AM522", without("author") + ", URL: https://a.example, DOI: 10.1000/1, ISBN: '1'", True),
        ("AM522", without("author") + ", editor: E", False),
        ("AM522", without("author") + ", container-title: The Gazette", False),
        ("AM522", without("author") + ", collection-title: Papers", False),
        ("AM522", without("author") + ", publisher: P", False),
        ("AM522", without("author") + ", authority: The council", False),
        ("AM522", without("author") + ", event-title: A hearing", False),
        ("AM522", without("author") + ", type: treaty", False),
        ("AM522", without("author") + ", type: webpage", True),
        ("AM522", without("author") + ", by: analyst", False),
    ],
)
def test_a_source_that_evidence_names_says_when_what_and_who(code, fields, found):
    assert bool(said(code, NAMED.format(fields))) is found


@pytest.mark.parametrize("code", ["AM520", "AM521", "AM522"])
def test_a_source_known_only_through_another_may_lack_everything(code):
    text = (
        "evidence:\n  a: {text: A., for: toll, source: s, origin: o}\n"
        "events:\n  e: {date: 2025, text: E., sources: [s, c]}\n"
        f"sources:\n  s: {{{FULL}, cites: c}}\n  o: {{}}\n  c: {{}}"
    )
    assert said(code, text) == []


@pytest.mark.parametrize("code", ["AM520", "AM521", "AM522"])
@pytest.mark.parametrize("use", ["source: s", "quotes: [{exact: x, source: s}]"])
def test_every_node_and_every_quotation_that_names_a_source_counts(code, use):
    text = f"arguments:\n  a: {{text: A., for: toll, {use}}}\nsources:\n  s: {{}}"
    (finding,) = said(code, text)
    assert "`s`" in finding.message
    assert finding.help.startswith("Add `")


@pytest.mark.parametrize(
    ("status", "severity"), [("draft", "note"), ("review", "warning"), ("final", "error")]
)
@pytest.mark.parametrize("code", ["AM520", "AM521", "AM522"])
def test_a_draft_may_lack_what_a_final_map_may_not(code, status, severity):
    text = f"status: {status}\n" + NAMED.format("")
    assert [d.severity for d in said(code, text)] == [severity]


@settings(max_examples=60, deadline=None)
@given(maps())
def test_the_rules_on_sources_take_any_map(m):
    check_document(Document(m, Origins(TreeMap(), "")), select=["AM52"])
