"""The reference list, and the citations of the evidence, in the style that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import argmap
from argmap.brief.assemble import Aids, assemble
from argmap.brief.sections import evidence, sources
from argmap.core.errors import UnknownName
from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Bullets, Item, Section, walk
from argmap.render.citations import typeset
from argmap.render.citations.styles import Style
from argmap.render.errors import RenderError
from argmap.render.spans import Link, Ref, plain


def lines(item: Item) -> list[str]:
    return [plain(block.spans) for block in item.blocks]


def listed(m: ArgumentMap, style: str = "chicago-shortened-notes") -> dict[str, list[str]]:
    found = sources.section(m, citation_style=Style(style))
    assert isinstance(found, Section)
    (bullets,) = (block for block in found.blocks if isinstance(block, Bullets))
    return {item.id: lines(item) for item in bullets.items}


def one(**fields: object) -> list[str]:
    data = {"argmap": 1, "id": "m", "question": "Q?", "sources": {"x": fields, "y": {"title": "The Other"}}}
    return listed(loads(json.dumps(data)))["source:x"]


def test_each_source_stands_once_in_the_order_of_the_style() -> None:
    m = load("cuba-north-korea")
    found = listed(m)

    assert {*found} == {f"source:{id}" for id in m.sources}
    surnames = [words[0].split(".")[0].split(",")[0].casefold() for words in found.values()]
    people = [
        name for name in surnames if name in {"gomez", "griffiths", "kay", "macdonald", "taylor", "trudeau"}
    ]
    assert people == sorted(people)


def test_a_source_says_who_it_is_how_reliable_and_how_much_rests_on_it() -> None:
    first, known, whence = listed(load("harbour-bridge"))["source:gazette-2026-04-02"]

    assert first.startswith("The Gazette. “Trial Toll Cuts Queues.” April 2, 2026")
    assert "Rated B (usually reliable)." in known
    assert "1 node of the map rests on it." in known or "nodes of the map rest on it." in known
    assert known.endswith("Archived copy.")
    assert whence.startswith("It has its matter from Trial week figures")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"title": "T", "issued": "2003/2004"}, "Dated 2003 – 2004."),
        ({"title": "T", "issued": "2001-21"}, "Dated spring 2001."),
        ({"title": "T", "issued": "2003?"}, "Dated perhaps 2003."),
        ({"title": "T", "accessed": "2026-05-03"}, "Accessed 3 May 2026."),
        ({"title": "T", "descriptor": "A paper"}, "A paper."),
        ({"title": "Long Title", "title-short": "Label, 2003"}, "Cited here as “Label, 2003”."),
        ({"title": "T", "archived": "javascript:x"}, "Archived copy: javascript:x."),
    ],
)
def test_what_the_reference_leaves_out_stands_below_it(fields: dict[str, object], expected: str) -> None:
    assert expected in one(**fields)[1]


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "T", "issued": "2003-04-02"},
        {"title": "T", "issued": "2003~"},
        {"title": "Long Title", "title-short": "Long"},
    ],
)
def test_nothing_is_said_twice(fields: dict[str, object]) -> None:
    assert len(one(**fields)) == 1


def test_a_style_that_prints_the_day_of_access_needs_no_second_one() -> None:
    fields = {"type": "webpage", "title": "T", "URL": "https://a.example/", "accessed": "2026-05-03"}
    m = loads(json.dumps({"argmap": 1, "id": "m", "question": "Q?", "sources": {"x": fields}}))

    for style in ("ieee", "chicago-shortened-notes", "apa", "mla"):
        said = " ".join(listed(m, style)["source:x"])
        assert sum(said.lower().count(word) for word in ("accessed", "retrieved")) == 1, style


def test_numbers_stand_before_the_references_and_in_the_table() -> None:
    m = load("harbour-bridge")
    first = listed(m, "ieee")["source:gazette-2026-04-02"][0]
    table = evidence.section(m, citation_style=Style("ieee"))

    assert first.startswith("[1] ")
    said = [part.text for part in walk(table) if isinstance(part, Ref) and part.id.startswith("source:")]
    assert "[1, p. 3]" in said


def test_the_evidence_is_cited_with_its_places() -> None:
    table = evidence.section(load("cuba-north-korea"))
    said = {part.text for part in walk(table) if isinstance(part, Ref) and part.id.startswith("source:")}

    assert {"Blog, 2017", "ICCAS, 2013, para. 16"} <= said


def test_without_the_processor_the_brief_stands_in_plain_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(_: bytes) -> str:
        raise RenderError("Typst broke off.")

    monkeypatch.setattr(typeset, "_run", broken)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(typeset.kept, "read", lambda _: None)
    told: list[str] = []
    argmap.brief(load("harbour-bridge"), tmp_path / "b.md", warn=told.append)
    text = (tmp_path / "b.md").read_text("utf-8")

    assert "**“Trial toll cuts queues”**" in text
    assert "Trial toll cuts queues, 2026" in text
    assert len(told) == 1
    assert "refuses" in told[0]


def test_a_style_is_given_by_name_or_by_file(tmp_path: Path) -> None:
    m = load("harbour-bridge")
    argmap.brief(m, tmp_path / "b.md", citation_style="apa")
    assert "(2026, April 2)" in (tmp_path / "b.md").read_text("utf-8")

    with pytest.raises(UnknownName, match="citation style `ap`"):
        argmap.brief(m, tmp_path / "b.md", citation_style="ap")


def test_addresses_become_links_and_nothing_else_does() -> None:
    document = assemble(load("harbour-bridge"), ["sources"], aids=Aids(citation_style=Style("apa")))

    urls = {part.url for part in walk(document.sections) if isinstance(part, Link)}
    assert "https://gazette.example/2026/trial-toll-cuts-queues" in urls
    assert all(url.startswith("https://") for url in urls)
