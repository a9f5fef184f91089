from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from argmap.brief import render_brief
from argmap.brief.assemble import assemble
from argmap.formats import load
from argmap.render.blocks import Ref, Section, walk
from argmap.render.documents.md import escaped
from tests.brief.hostile import hostile_map

READER = MarkdownIt("commonmark").enable("table")


def test_words_come_out_as_they_went_in() -> None:
    bad = "# a *b* _c_ <b> [d](e) `f` | g ~~h~~ \\ i & &amp; ![j](k) 1. + - = > $x$"

    (token,) = [token for token in READER.parse(escaped(bad)) if token.type == "inline"]
    assert {child.type for child in token.children} <= {"text", "text_special"}
    assert "".join(child.content for child in token.children) == bad


@given(st.text(alphabet=st.sampled_from("ab1 *_`[]()<>!\\-+.=#&|~\"'\n:/@w"), min_size=1, max_size=40))
def test_no_text_becomes_anything_but_words(text: str) -> None:
    tokens = READER.parse(escaped(text.strip() or "x"))

    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    kinds = {child.type for child in tokens[1].children or ()}
    assert kinds <= {"text", "text_special", "softbreak"}


@pytest.mark.parametrize("name", ["harbour-bridge", "cuba-north-korea"])
def test_headings_are_those_of_the_sections(name: str) -> None:
    m = load(name)
    tokens = READER.parse(render_brief(m, "md").decode())
    found = [
        tokens[i + 1].content for i, token in enumerate(tokens) if token.tag == "h2" and token.nesting == 1
    ]

    assert found == [part.title for part in assemble(m).sections if part.title]


def test_every_reference_is_a_link_to_an_anchor() -> None:
    m = load("cuba-north-korea")
    text = render_brief(m, "md").decode()
    targets = set(re.findall(r"\]\(#([^)]+)\)", text))
    anchors = set(re.findall(r'<a id="([^"]+)"></a>', text))

    assert targets <= anchors
    assert len(re.findall(r"\]\(#", text)) == sum(
        isinstance(part, Ref) for part in walk(assemble(m).sections)
    )


@pytest.mark.parametrize("name", ["harbour-bridge", "cuba-north-korea"])
def test_no_prose_of_the_map_is_left_out(name: str) -> None:
    m = load(name)
    shown = re.sub(r"[“”‘’]", "", "".join(_words(READER.parse(render_brief(m, "md").decode()))))
    prose = [m.question, m.background, *(source.descriptor for source in m.sources.values())]
    for node in m.nodes.values():
        prose += [node.label, node.text, node.note, *(quote.exact for quote in node.quotes)]
    prose += [text for link in m.links.values() for text in (link.step.warrant, link.step.note)]
    for part in (*m.sources.values(), *m.actors.values(), *m.events.values()):
        said = [getattr(part, field, None) for field in ("text", "label", "note", "role", "interest")]
        # The `text` of a source is where its copy is, not what it says.
        prose += [text for text in said if isinstance(text, str)]
    wanted = {_flat("".join(_words(READER.parse(text)))) for text in prose if text}

    assert len(wanted) > 10
    assert [text for text in wanted if text.removesuffix(".") not in _flat(shown)] == []


def _words(tokens: list[Token]) -> list[str]:
    return [
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for token in tokens
        for child in (*(token.children or ()), token.__class__("softbreak", "", 0))
        if child.type != "html_inline"
    ]


def _flat(text: str) -> str:
    return " ".join(re.sub(r"[“”‘’]", "", text).split())


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    tokens = READER.parse(render_brief(hostile_map(), "md").decode())
    rows: list[int] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append(0)
        elif token.type in ("td_open", "th_open"):
            rows[-1] += 1

    assert tokens
    assert set(rows) <= {2, 3, 4, 5}
    assert 5 in rows


def test_a_hostile_map_makes_no_html_no_picture_and_no_other_link() -> None:
    for token in READER.parse(render_brief(hostile_map(), "md").decode()):
        for child in token.children or ():
            assert child.type != "image"
            if child.type == "html_inline":
                assert re.fullmatch(r'<a id="[\w:.-]+">|</a>|<br>', child.content)
            if child.type == "link_open":
                assert str(child.attrs["href"]).startswith(("#", "https://example.org/"))
        assert token.type != "html_block" or re.fullmatch(r'(<a id="[\w:.-]+"></a>)+\s*', token.content)


def test_the_parts_of_a_brief_are_all_there() -> None:
    text = render_brief(load("harbour-bridge"), "md").decode()

    for part in walk(assemble(load("harbour-bridge")).sections):
        if isinstance(part, Section) and part.title:
            assert f"# {escaped(part.title)}" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
