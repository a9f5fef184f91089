from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.brief import render_brief
from argmap.brief.assemble import assemble
from argmap.formats import load, loads
from argmap.render.blocks import Figure, Ref, walk
from argmap.render.documents.pdf import as_data
from argmap.render.errors import RenderError
from tests.brief.hostile import hostile_map

pypdf = pytest.importorskip("pypdf")


def opened(content: bytes) -> Any:
    return pypdf.PdfReader(io.BytesIO(content))


@pytest.fixture(scope="module")
def flagship() -> bytes:
    told: list[str] = []
    made = render_brief(load("cuba-north-korea"), "pdf", warn=told.append)
    assert told == []
    return made


def names(item: Any) -> list[str]:
    """Return the structure elements of a tree, in order."""
    found = [str(item.get("/S", ""))]
    kids = item.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(kid, dict):
            found += names(kid)
    return found


def test_the_brief_of_the_shipped_map_is_tagged_titled_and_not_too_long(flagship: bytes) -> None:
    reader = opened(flagship)
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"] == True  # noqa: E712
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Cuba, North Korea and the United States"
    assert len(reader.pages) <= 44
    tags = set(names(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/Table", "/TH", "/Figure", "/L", "/Link", "/TOC"} <= tags


def test_it_claims_pdf_ua_1(flagship: bytes) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in flagship


def test_pdfua_finds_no_error(flagship: bytes, tmp_path: Path) -> None:
    pdfua = pytest.importorskip("pdfua")
    path = tmp_path / "brief.pdf"
    path.write_bytes(flagship)

    report = pdfua.validate(str(path))

    assert [finding.message for finding in report.findings if finding.severity.name == "ERROR"] == []


def test_each_section_has_a_bookmark(flagship: bytes) -> None:
    titles = [entry.title for entry in opened(flagship).outline if not isinstance(entry, list)]

    assert titles == [part.title for part in assemble(load("cuba-north-korea")).sections if part.title]


def test_every_page_but_the_first_has_a_running_header_and_every_page_its_number(flagship: bytes) -> None:
    pages = opened(flagship).pages
    texts = [page.extract_text() for page in pages]

    assert "As of 30 November 2017" in texts[1]
    for number, text in enumerate(texts, 1):
        assert f"{number} / {len(pages)}" in text
        assert number == 1 or "Cuba, North Korea and the United States" in text


def test_diagrams_are_vectors_with_words_instead(flagship: bytes) -> None:
    reader = opened(flagship)
    figures = [part for part in walk(assemble(load("cuba-north-korea")).sections) if isinstance(part, Figure)]

    assert not any(image for page in reader.pages for image in page.images)
    assert names(reader.trailer["/Root"]["/StructTreeRoot"]).count("/Figure") == len(figures)


def test_references_are_links_inside_the_file(flagship: bytes) -> None:
    references = [part for part in walk(assemble(load("cuba-north-korea")).sections) if isinstance(part, Ref)]
    links = [
        note
        for page in opened(flagship).pages
        for note in page.get("/Annots", [])
        if note.get_object().get("/Subtype") == "/Link"
    ]

    # The heading of a column, repeated on the next page, may hold no link; a link that breaks counts twice.
    assert len(links) >= len(references) - 10


def test_every_font_is_embedded(flagship: bytes) -> None:
    for page in opened(flagship).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            (inner,) = font.get_object()["/DescendantFonts"]
            assert {"/FontFile2", "/FontFile3"} & set(inner.get_object()["/FontDescriptor"])


def test_the_same_map_gives_the_same_bytes() -> None:
    m = load("harbour-bridge")

    assert render_brief(m, "pdf") == render_brief(m, "pdf")


def test_the_date_of_the_file_is_the_day_of_the_map_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    own = opened(render_brief(load("harbour-bridge"), "pdf")).metadata
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    told = opened(render_brief(load("harbour-bridge"), "pdf")).metadata

    assert own["/CreationDate"].startswith("D:20260501")
    assert told["/ModDate"].startswith("D:20260101")


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_the_paper_can_be_chosen(paper: Any, size: tuple[int, int]) -> None:
    box = opened(render_brief(load("harbour-bridge"), "pdf", paper=paper)).pages[0].mediabox

    assert (round(box.width), round(box.height)) == size


def test_three_positions_stand_side_by_side_on_a_page_turned_round(flagship: bytes) -> None:
    wide = [page for page in opened(flagship).pages if page.mediabox.width > page.mediabox.height]

    assert wide
    text = wide[0].extract_text()
    for title in ("Good for the United States", "Bad for the United States", "Makes little difference"):
        assert title in text


def test_users_words_are_never_typst_markup() -> None:
    told: list[str] = []
    text = "".join(
        page.extract_text() for page in opened(render_brief(hostile_map(), "pdf", warn=told.append)).pages
    )

    assert told == []
    assert '#panic("x")' in text
    assert "$1 + 1$" in text


def test_no_link_of_a_hostile_map_leads_to_a_script() -> None:
    uris = {
        action["/URI"]
        for page in opened(render_brief(hostile_map(), "pdf")).pages
        for note in page.get("/Annots", [])
        if (action := note.get_object().get("/A")) and "/URI" in action
    }

    assert uris == {"https://example.org/ok", "https://example.org/x.png", "https://example.org/good?a=1&b=2"}


def test_a_character_that_no_font_has_costs_the_claim_and_not_the_brief() -> None:
    told: list[str] = []
    m = loads('{argmap: 1, id: m, question: "Toll \\uE123 \\U000F0000?"}')
    # No font of any machine has a character of the last private plane; what is drawn in its place is a box.
    made = render_brief(m, "pdf", warn=told.append)

    assert made.startswith(b"%PDF-")
    assert b"<pdfuaid:part>" not in made
    assert told == [
        "Some characters are in no font of this machine and show as boxes; the PDF does not claim PDF/UA-1. "
        "Install a font that has them."
    ]


def test_right_to_left_writing_is_set() -> None:
    told: list[str] = []
    m = loads("{argmap: 1, id: m, question: هل يجب فرض رسوم؟, language: ar, positions: {a: {text: نعم}}}")

    assert opened(render_brief(m, "pdf", warn=told.append)).trailer["/Root"]["/Lang"] == "ar"


def test_paragraphs_run_from_right_to_left_where_all_their_letters_do() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q, language: ar, background: هل يجب فرض رسوم؟,"
        " positions: {a: {text: نعم or no}}}"
    )
    found = [
        part["rtl"] for part in _paragraphs(as_data(assemble(m, ["background", "outline"]).sections, {}))
    ]

    assert found[0] is True
    assert not any(found[1:])


def _paragraphs(part: Any) -> list[Any]:
    if isinstance(part, list):
        return [one for item in part for one in _paragraphs(item)]
    if not isinstance(part, dict):
        return []
    own = [part] if part.get("tag") == "paragraph" else []
    return own + [one for item in part.values() for one in _paragraphs(item)]


def test_a_template_of_the_user_comes_first(tmp_path: Path) -> None:
    (tmp_path / "brief.typ").write_text(
        '#let data = json("data.json")\n#set document(title: "T")\nOwn: #data.document.title'
    )

    text = opened(render_brief(load("harbour-bridge"), "pdf", templates=tmp_path)).pages[0].extract_text()

    assert "Own: Should the harbour bridge be tolled?" in text


def test_a_broken_template_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "brief.typ").write_text("#gone")

    with pytest.raises(RenderError, match="unknown variable: gone"):
        render_brief(load("harbour-bridge"), "pdf", templates=tmp_path)


def test_a_heading_that_is_repeated_on_the_next_page_is_bookmarked_once(flagship: bytes) -> None:
    titles = [entry["/Title"] for part in opened(flagship).outline for entry in _entries(part)]
    evaluated = "What stands, and under which reading"
    positions = titles[titles.index("The positions side by side") + 1 : titles.index(evaluated)]

    assert len(positions) == len(set(positions)) == 3


def _entries(part: Any) -> Iterator[Any]:
    if isinstance(part, list):
        for one in part:
            yield from _entries(one)
    else:
        yield part
