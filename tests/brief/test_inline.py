from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.brief.inline import inline, paragraphs
from argmap.render.blocks import Bullets, Paragraph
from argmap.render.spans import Code, Emphasis, Link, Strong, Text, plain, safe_url


def test_stress_code_and_links_become_spans() -> None:
    found = inline("*so* **much** `code` [toll](https://example.org/a?b=1&c=2)")

    assert [type(span) for span in found if not isinstance(span, Text)] == [Emphasis, Strong, Code, Link]
    assert found[-1] == Link((Text("toll"),), "https://example.org/a?b=1&c=2")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "# no heading",
        "> no quotation",
        "| no | table |",
        "&lt;b&gt;",
        "1 < 2 & 3 > 2",
    ],
)
def test_all_else_is_literal(text: str) -> None:
    assert plain(inline(text)) == text
    assert plain(paragraphs(text)[0].spans) == text


def test_a_picture_stays_words_and_an_address() -> None:
    assert plain(inline("![x](https://example.org/x.png)")) == "!x"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "/relative",
        "#here",
        "https:",
        "https://",
        "java\tscript:alert(1)",
        "https://example.org/\u202egnp",
        "mailto:nobody",
    ],
)
def test_no_other_address_becomes_a_link(address: str) -> None:
    assert safe_url(address) is None
    assert not any(isinstance(span, Link) for span in inline(f"[x]({address})"))
    assert not any(isinstance(span, Link) for span in inline(f"<{address}>"))


def test_a_link_cannot_be_made_of_another_address() -> None:
    with pytest.raises(ValueError, match="may not become a link"):
        Link((Text("x"),), "javascript:alert(1)")


def test_long_texts_keep_paragraphs_and_lists() -> None:
    found = paragraphs("One\ntwo.\n\n- a\n- *b*\n  1. c")

    assert [type(block) for block in found] == [Paragraph, Bullets]
    assert plain(found[0].spans) == "One two."
    inner = found[1].items[1].blocks
    assert isinstance(inner[1], Bullets)
    assert inner[1].ordered


@given(st.text(alphabet=st.sampled_from("ab *_`[]()<>!\\\n-1.#&\"'"), max_size=60))
def test_no_letter_is_ever_lost(text: str) -> None:
    def letters(words: str) -> int:
        return sum(char in "ab" for char in words)

    kept = letters(plain(inline(text)))
    assert kept == letters(text) or any(isinstance(span, Link) for span in inline(text))


@pytest.mark.parametrize(
    "deep",
    [
        "- " * 300 + "end",
        "> " * 300 + "end",
        "*a " * 500 + "end" + "b*" * 500,
        "[a" * 300 + "end" + "](x)" * 300,
    ],
)
def test_what_nests_deeper_than_anyone_reads_is_still_all_there(deep: str) -> None:
    assert "end" in "".join(str(block) for block in paragraphs(deep))
    assert "end" in plain(inline(deep))
