"""Citations: as the manuals print them, with every character of a title, and never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.render.citations import citations as made_in
from argmap.render.citations import kept, typeset
from argmap.render.citations.citations import Citations, citations, notes_on
from argmap.render.citations.locators import locator
from argmap.render.citations.markup import passages
from argmap.render.citations.styles import Style
from argmap.render.errors import RenderError
from argmap.render.spans import Emphasis, Link, plain
from tests.render.published import BLUM, DITTMAR, DOYLE, LIU, PUBLISHED, YU


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for caches of each test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(kept, "folder", lambda: folder)
    return folder


def a_map(sources: dict[str, object], **more: object) -> ArgumentMap:
    data = {"argmap": 1, "id": "m", "question": "Q?", "sources": sources, **more}
    return loads(json.dumps(data, ensure_ascii=False))


def of(source: dict[str, object], style: str = "chicago-shortened-notes", **more: object) -> Citations:
    return citations(a_map({"x": source}, **more), Style(style))


def listed(source: dict[str, object], style: str = "chicago-shortened-notes", **more: object) -> str:
    return plain(of(source, style, **more).references[0].spans)


@pytest.mark.parametrize(("style", "source", "expected"), PUBLISHED)
def test_references_are_those_that_the_manuals_print(
    style: str, source: dict[str, object], expected: str
) -> None:
    assert listed(source, style) == expected


@pytest.mark.parametrize(
    ("style", "source", "place", "expected"),
    [
        ("chicago-shortened-notes", YU, "p. 48", "Yu, Interior Chinatown, 48"),
        ("chicago-notes", YU, "page 48", "Yu, Interior Chinatown, 48"),
        ("chicago-shortened-notes", DOYLE, "p. 64", "Doyle, “Queen Mary Psalter,” 64"),
        ("chicago-shortened-notes", DITTMAR, "p. 480", "Dittmar and Schemske, “Temporal Variation,” 480"),
        ("chicago-fullnotes", BLUM, None, "Blum, “Flax Seeds”"),
        ("chicago-author-date", YU, "p. 48", "(Yu 2020, 48)"),
        ("apa", YU, "p. 48", "(Yu, 2020, p. 48)"),
        ("mla", YU, "p. 48", "(Yu, 48)"),
        ("ieee", YU, "pages 48-50", "[1, pp. 48–50]"),
        ("nature", YU, "paragraph 4", "[1, para. 4]"),
        ("vancouver-superscript", YU, None, "[1]"),
    ],
)
def test_citations_name_the_place(
    style: str, source: dict[str, object], place: str | None, expected: str
) -> None:
    quote = {"exact": "words", "source": "x", **({"locator": place} if place else {})}
    m = a_map({"x": source}, evidence={"e": {"text": "E.", "source": "x", "quote": quote}})

    assert citations(m, Style(style)).citation("x", [place] if place else []) == expected


def test_a_place_that_was_not_foreseen_stands_inside_the_brackets() -> None:
    made = of(YU, "apa")

    assert made.citation("x", ["table 2"]) == "(Yu, 2020, table 2)"
    assert made.citation("nobody", ["p. 3"]) == ""


def test_no_citation_says_ibid() -> None:
    quotes = [{"exact": "w", "locator": f"p. {n}"} for n in range(3)]
    nodes = {f"e{n}": {"text": "E.", "source": "x", "quote": quote} for n, quote in enumerate(quotes)}
    m = a_map({"x": YU}, evidence=nodes)

    for style in ("turabian-fullnote-8", "chicago-notes", "modern-humanities-research-association-notes"):
        said = [citations(m, Style(style)).citation("x", [f"p. {n}"]) for n in range(3)]
        assert all(words.startswith("Yu, Interior Chinatown") for words in said)


@pytest.mark.parametrize(
    ("places", "bare", "expected"),
    [
        (["paragraph 18"], False, "para. 18"),
        (["¶ 4"], False, "para. 4"),
        (["paragraphs 2 and 3"], False, "paras. 2 and 3"),
        (["p. 3", "p. 7"], True, "3, 7"),
        (["p. 3", "p. 3"], False, "p. 3"),
        (["12:30"], False, "12:30"),
        (["about the middle"], False, "about the middle"),
        (["page <b>"], False, "page <b>"),
        ([], False, ""),
    ],
)
def test_places_are_written_as_citations_write_them(places: list[str], bare: bool, expected: str) -> None:
    assert locator(*places, bare_pages=bare) == expected


HOSTILE = [
    "<script>alert(1)</script> & <b>bold</b>",
    "Pay $x^2$ or $5",
    "#let x = 1; #panic() @s1 <s0>",
    "*stars* _lines_ `code` [[ ]] ~ --- ...",
    "\\ back \\$ \\{ slash \\",
    "{ open } braces {{ }} }{",
    "\"straight\" and 'single' and “curly” ‘quotes’",
    "שלום עולם and مرحبا",
    "日本語の題名",
    "a\u202fb \u00e9 \U0001f600",
    "- : ? ! % @ | > ,",
    "null",
    "12",
]


@pytest.mark.parametrize("style", ["chicago-shortened-notes", "apa", "ieee", "mla"])
@pytest.mark.parametrize("title", HOSTILE)
def test_each_character_of_a_title_comes_through(title: str, style: str) -> None:
    found = listed({"type": "book", "title": title, "author": [title], "publisher": title}, style)

    # Spaces are set anew, and a headline may raise a first letter; the full stop may give way.
    def bare(text: str) -> str:
        return "".join(text.split()).casefold()

    quoted = bare(title).replace("“", "‘").replace("”", "’")
    assert bare(title).rstrip(".!?,") in bare(found) or quoted.rstrip(".!?,") in bare(found)


@pytest.mark.parametrize("place", [place for place in HOSTILE if place.strip() == place])
def test_each_character_of_a_place_comes_through(place: str) -> None:
    quote = {"exact": "words", "source": "x", "locator": place}
    m = a_map({"x": YU}, evidence={"e": {"text": "E.", "source": "x", "quote": quote}})

    for style in ("chicago-shortened-notes", "apa", "ieee", "nature"):
        said = citations(m, Style(style)).citation("x", [place])
        assert "".join(place.split()) in "".join(said.split())


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Amid growing isolation, North Korea falls back", "Amid Growing Isolation, North Korea Falls Back"),
        ("Is Cuba-North Korea cooperation good for U.S. and the EU?", None),
        ("U.S. and NATO's iPhone deal with the DPRK", None),
        ("eBay in the CIA's sights", None),
        ("How McDonald and O'Neil met", None),
    ],
)
def test_no_style_changes_a_capital_letter(title: str, expected: str | None) -> None:
    source = {
        "type": "article-newspaper",
        "title": title,
        "container-title": "Diario de Cuba",
        "author": ["A"],
    }
    for style in ("chicago-shortened-notes", "apa", "ieee", "nature", "mla", "vancouver", "the-lancet"):
        found = listed(source, style)
        start = found.casefold().index(title.casefold().rstrip("?"))
        said = found[start : start + len(title)]
        assert all(new == old or old.islower() for old, new in zip(title, said, strict=True))
    if expected:
        assert expected in listed(source)


def test_only_english_titles_become_headlines() -> None:
    title = "Die Brücke über den großen Fluss ist gesperrt"

    assert "große" in listed({"type": "book", "title": title, "language": "de"})
    assert "Ist Gesperrt" in listed({"type": "book", "title": title})
    assert title in listed({"type": "book", "title": title}, language="de")
    assert title in listed({"type": "book", "title": title, "language": "German"})


@pytest.mark.parametrize("style", ["chicago-shortened-notes", "chicago-notes", "apa", "ieee", "mla"])
@pytest.mark.parametrize(
    "source",
    [
        {},
        {"title": "T"},
        {"author": ["A"]},
        {"type": "interview", "author": ["A"]},
        {"type": "post-weblog", "title": "T", "issued": "2017-11"},
        {"type": "article-newspaper", "title": "T"},
        {"type": "article", "title": "T", "issued": 2004},
        {"type": "webpage", "title": "T", "URL": "not an address"},
        {"type": "webpage", "title": "T", "URL": "http://999.999.999.999/"},
        {"type": "webpage", "title": "T", "URL": "https://xn--a.example/"},
        {
            "type": "no-such-type",
            "title": "T",
            "language": "%%%",
            "issued": "2001-21",
            "page": "x",
            "volume": "?",
        },
    ],
)
def test_what_is_missing_or_odd_does_no_harm(source: dict[str, object], style: str) -> None:
    made = of(source, style)

    assert [one.id for one in made.references] == ["x"]
    words = plain(made.references[0].spans)
    assert words or made.notes
    assert "Preprint" not in words
    assert "(," not in words
    assert ",)" not in words


def test_numbers_are_those_of_the_list() -> None:
    m = load("cuba-north-korea")
    made = citations(m, Style("ieee"))

    assert [one.number for one in made.references] == [f"[{n}]" for n in range(1, len(m.sources) + 1)]
    for one in made.references:
        assert made.citation(one.id) == one.number


def test_the_list_is_sorted_as_the_style_says() -> None:
    made = citations(a_map({"b": {"author": ["Zed"], "title": "A"}, "a": YU, "c": LIU}), Style("apa"))

    assert [one.id for one in made.references] == ["c", "a", "b"]


def test_titles_are_stressed_and_addresses_linked() -> None:
    spans = of(BLUM).references[0].spans

    assert [plain(one.spans) for one in spans if isinstance(one, Emphasis)] == ["New York Times"]
    assert [one.url for one in spans if isinstance(one, Link)] == [BLUM["URL"]]


def test_markup_of_any_kind_is_read_as_words() -> None:
    (one,) = passages(
        '<p>a<script>x</script><a href="javascript:x">b</a><img src=x onerror=y><em>c<b>d</b></em></p>'
    )

    assert plain(one.spans) == "axbcd"
    assert not [span for span in one.spans if isinstance(span, Link)]


def test_what_is_refused_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    entry_of = made_in.entry_of
    broken = {"type": "book", "title": {"no": "title"}}
    monkeypatch.setattr(
        made_in,
        "entry_of",
        lambda source, *rest, **more: broken if source.id in "bd" else entry_of(source, *rest, **more),
    )
    m = a_map({id: {"title": f"Title {id}"} for id in "abcde"})
    made = citations(m, Style())

    assert {one.id for one in made.references if one.spans} == {*"ace"}
    assert {one.id for one in made.references} == {*"abcde"}
    (note,) = made.notes
    assert "`b`, `d`" in note
    assert notes_on(m, Style()) == made.notes
    assert made.citation("b") == ""


def test_when_typst_itself_fails_all_stand_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: bytes) -> str:
        raise RenderError("Typst broke off.")

    monkeypatch.setattr(typeset, "_run", broken)
    made = citations(load("harbour-bridge"), Style())

    assert [one.spans for one in made.references] == [(), (), ()]
    assert len(made.notes) == 1


def test_more_sources_than_can_be_set_in_time_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_in, "MOST", 2)
    made = citations(load("harbour-bridge"), Style())

    assert len(made.references) == 3
    assert "3 sources" in made.notes[0]
