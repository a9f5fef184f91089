"""References and citations of sources that lack parts: no style leaves a stray mark in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.formats import load
from argmap.model.argument_map import ArgumentMap
from argmap.model.sources import Source
from argmap.render.citations import kept
from argmap.render.citations.citations import citations
from argmap.render.citations.stray import tidied
from argmap.render.citations.styles import NAMES, Style
from argmap.render.spans import Emphasis, Link, Text, plain

VARIED = {
    "approximate": {
        "type": "article-newspaper",
        "title": "Wire",
        "container-title": "The Times",
        "issued": "1999~",
    },
    "approximate-book": {"type": "book", "title": "Wires", "author": ["Doe, Ann"], "issued": "1999~"},
    "open": {
        "type": "webpage",
        "title": "Sea watch",
        "author": ["Roe, Bob"],
        "URL": "https://example.org/a",
        "issued": "1999/..",
        "accessed": "2026-02-03",
    },
    "until": {"type": "hearing", "title": "Hearing on tolls", "issued": "../1995"},
    "interval": {
        "type": "report",
        "title": "Ports",
        "author": ["Port Board"],
        "publisher": "Port Board",
        "issued": "2010-03/2010-05",
    },
    "season": {
        "type": "article-journal",
        "title": "Harbour life",
        "author": ["Poe, Cy"],
        "container-title": "Quays",
        "volume": "3",
        "issue": "2",
        "page": "4-9",
        "issued": "2004-21",
    },
    "autumn": {"type": "interview", "title": "Talk", "author": ["Voe, Uma"], "issued": "2003-23"},
    "decade": {"type": "book", "title": "Old ferries", "author": ["Zoe, Wes"], "issued": "197X"},
    "unsigned": {
        "type": "article-newspaper",
        "title": "Queues fall",
        "container-title": "Gazette",
        "issued": "2020-05-04",
    },
    "untitled": {"type": "letter", "genre": "letter", "author": ["Moe, Di"], "issued": "1962-10-26"},
    "undated": {"type": "report", "title": "Paper", "author": ["Noe, Ed"], "publisher": "Institute"},
    "bare": {"title": "Only a title"},
    "speech": {"type": "speech", "title": "Address", "author": ["Koe, Flo"], "issued": "2001?"},
    "chapter": {
        "type": "chapter",
        "title": "On quays",
        "author": ["Loe, Gil"],
        "editor": ["Hoe, Ian"],
        "container-title": "Cities",
        "publisher": "Press",
        "page": "1-20",
        "issued": "1988",
    },
    "question": {
        "type": "article-magazine",
        "title": "Who pays?",
        "author": ["Joe, Kim Jr."],
        "container-title": "Weekly!",
        "issued": "2011-02",
    },
    "stopped": {
        "type": "book",
        "title": "Sayings of Co.",
        "author": ["Acme Inc."],
        "publisher": "Acme Inc.",
        "issued": "1999-04~/2001",
    },
}
STRAY = re.compile(
    r"[(\[]\s*[,.;:)\]]|[,;:]\s*[)\]]|\s[)\]]|[(\[]\s|,\s*\.(?=\s|$)|(?<!\.)\.\s?\.(?!\.)|,\s*,|;\s*[.,;]|:\s*[.,;:]"
    r"|\s[,.](?=\s|$)|\s;(?=\S)|[?!]\.|[,;:]$|^[,.;:]"
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "folder", lambda: tmp_path / "cache")


def with_sources(sources: dict[str, dict[str, object]]) -> ArgumentMap:
    made = {id: Source.model_validate({"id": id, **fields}) for id, fields in sources.items()}
    return load("harbour-bridge").model_copy(update={"sources": made})


@pytest.mark.parametrize("style", NAMES)
def test_no_style_leaves_a_stray_mark_where_a_part_is_lacking(style: str) -> None:
    made = citations(with_sources(VARIED), Style(style))

    said = [plain(one.spans) for one in made.references] + [made.citation(id) for id in VARIED]
    assert [words for words in said if STRAY.search(words)] == []
    assert sum(bool(words) for words in said) >= len(VARIED)


def test_an_approximate_year_stands_in_its_brackets_alone() -> None:
    (found,) = citations(with_sources({"x": VARIED["approximate"]}), Style("apa")).references

    assert plain(found.spans) == "Wire. (ca. 1999). The Times."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wire. (1999, ). The Times,.", "Wire. (1999). The Times."),
        ("Wire. 1999 ;.", "Wire. 1999."),
        ("Quays. 2004 ;3(2):4–9.", "Quays. 2004;3(2):4–9."),
        ("Moe, Di:, 1962.", "Moe, Di: 1962."),
        ("Only a title,, n.d..", "Only a title, n.d."),
        ("Queues fall, 2020. . Gazette", "Queues fall, 2020. Gazette"),
        ("Koe, Flo. Address. , 2001.", "Koe, Flo. Address, 2001."),
        ("Anais... , 2001. To be continued...", "Anais..., 2001. To be continued..."),
        ("Hoe, I. (ed..), p. 3;", "Hoe, I. (ed.), p. 3"),
        ("Address (). Forum [ ].", "Address. Forum."),
        (". Wire. 1999.", "Wire. 1999."),
        ("In : Cities ; Ports, v. 1.2, .NET.", "In : Cities ; Ports, v. 1.2, .NET."),
        ("()", ""),
        (".", ""),
        ("", ""),
    ],
)
def test_stray_marks_go_and_all_else_stays(words: str, expected: str) -> None:
    assert plain(tidied((Text(words),))) == expected


def test_marks_go_across_stress_and_links() -> None:
    link = Link((Text("a"),), "https://example.org/a")
    spans = (Emphasis((Text("Sayings of Co."),)), Text(". "), link, Text(",."))

    assert tidied(spans) == (Emphasis((Text("Sayings of Co."),)), Text(" "), link, Text("."))


@pytest.mark.parametrize(
    "title", ["What (, ) means", "Yes.. and no", "A ,, B", "[ ] unticked", "So ;. it goes"]
)
def test_marks_that_a_source_itself_has_stay(title: str) -> None:
    for style in ("apa", "ieee", "nature"):
        (found,) = citations(
            with_sources({"x": {"type": "book", "title": title, "issued": "1999"}}), Style(style)
        ).references
        assert "".join(title.split()).casefold() in "".join(plain(found.spans).split()).casefold()
