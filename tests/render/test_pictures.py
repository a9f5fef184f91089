from __future__ import annotations

import io
import warnings
from dataclasses import replace
from datetime import UTC, datetime

import pypdf
import pytest
from PIL import Image

from argmap.core.errors import ArgmapError
from argmap.render.drawing.svg import svg
from argmap.render.errors import RenderError
from argmap.render.pictures import PICTURES, options_for
from argmap.render.pictures.pdf import pdf
from argmap.render.pictures.png import LONGEST_SIDE, fitting_scale, png
from argmap.render.pictures.png import make as make_png
from argmap.render.typst_compile import compile_accessible, compile_typst, document_time
from argmap.views.data.diagram import Diagram, DiagramNode
from render.samples import bridge, small


def image(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_a_png_has_twice_the_pixels_of_its_drawing() -> None:
    drawn = svg(small())
    width, height = (float(x) for x in drawn.split('viewBox="0 0 ')[1].split('"')[0].split())
    picture = image(png(drawn))
    assert picture.width == pytest.approx(2 * width, abs=2)
    assert picture.height == pytest.approx(2 * height, abs=2)
    assert png(drawn) == png(drawn)


def test_a_png_is_drawn_in_the_colours_of_the_theme() -> None:
    colours = image(png(svg(small()))).getcolors(maxcolors=10**7) or []
    found = {colour for _, colour in colours}
    assert {(0x33, 0x22, 0x88), (0xB3, 0x5A, 0x00), (0xFF, 0xFF, 0xFF)} <= found
    assert max(colours)[1] == (255, 255, 255)


def test_a_png_in_print_is_grey() -> None:
    colours = image(png(svg(small(), theme="print"))).getcolors(maxcolors=10**7) or []
    assert all(max(colour) - min(colour) <= 2 for _, colour in colours)


@pytest.mark.parametrize(
    ("scale", "says"),
    [
        (400.0, r"too large for a PNG.*use a scale of at most \d+"),
        (float("nan"), "too large for a PNG"),
        (0.0, "is none at all. Use a scale above 0"),
        (-1.0, "is none at all"),
    ],
)
def test_an_absurd_size_is_refused(scale: float, says: str) -> None:
    with pytest.raises(RenderError, match=says):
        png(svg(small()), scale=scale)


def test_the_scale_that_an_error_names_can_be_used() -> None:
    width, height = 30_000.0, 900.0
    fits = fitting_scale(width, height)
    assert 0.5 <= fits < 2
    assert max(width, height) * fits <= LONGEST_SIDE
    assert fitting_scale(2_000, 2_000) > 2
    assert fitting_scale(90_000, 90_000) == 0.12


def sized(width: int, height: int) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"></svg>'


def test_a_large_png_is_drawn_smaller_and_says_so() -> None:
    with pytest.warns(UserWarning, match=r"drawn at scale 1 instead of 2"):
        picture = image(png(sized(20_000, 20)))
    assert picture.width == 20_000


def test_what_is_too_large_even_at_the_least_scale_is_refused() -> None:
    with pytest.raises(RenderError, match=r"At scale 0\.5 .* use a scale of at most 0\.33"):
        png(sized(60_000, 20))


def test_a_png_says_when_no_font_has_a_character() -> None:
    diagram = Diagram("Test", "d", (DiagramNode("a", "position", "\U00013000 and \ue000"),))
    with pytest.warns(UserWarning, match="empty boxes, for no font of this machine .*: \U00013000"):
        assert make_png(diagram).startswith(b"\x89PNG")


def test_a_png_names_only_the_characters_that_are_missing() -> None:
    hebrew_and_more = "".join(chr(0x5D0 + i) for i in range(20)) + "\U00013000" + "\U00013001" * 5
    diagram = Diagram("Test", "d", (DiagramNode("a", "position", hebrew_and_more),))
    with pytest.warns(UserWarning, match=": \U00013000 \U00013001$"):
        make_png(diagram)


def test_a_png_in_our_own_font_needs_no_note() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        png(svg(bridge()))


@pytest.mark.parametrize(("language", "written"), [("en", "en"), ("cs", "cs"), ("pt-br", "pt-BR")])
def test_a_pdf_is_in_the_language_of_its_map(language: str, written: str) -> None:
    made = pdf(replace(small(), language=language))
    assert pypdf.PdfReader(io.BytesIO(made)).trailer["/Root"]["/Lang"] == written


def test_a_kind_of_picture_is_given_the_options_it_takes() -> None:
    options = {"theme": "print", "scale": 3.0}
    both = [PICTURES["svg"], PICTURES["png"]]
    assert options_for(PICTURES["svg"], options, both) == {"theme": "print"}
    assert options_for(PICTURES["png"], options) == options
    with pytest.raises(ArgmapError, match=r"`\.svg` has no option `scale`\. It is for `\.png`"):
        options_for(PICTURES["svg"], options)
    with pytest.raises(ArgmapError, match=r"no option `them`\. There are engine, theme"):
        options_for(PICTURES["svg"], {"them": "print"})


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(RenderError, match="has no size"):
        png("<p>hello</p>")


def test_a_pdf_is_one_tagged_page_with_title_and_alternative_text() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(bridge())))
    assert len(reader.pages) == 1
    assert reader.metadata
    assert reader.metadata.title == "Should the harbour bridge be tolled?"
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "Two positions with their reasons." in str(_alternatives(root["/StructTreeRoot"]))
    assert "Charge a toll" in reader.pages[0].extract_text()


def _alternatives(element: object, depth: int = 0) -> list[str]:
    got = element.get_object() if isinstance(element, pypdf.generic.PdfObject) else element
    if isinstance(got, list):
        return [text for part in got for text in _alternatives(part, depth + 1)]
    if not isinstance(got, dict) or depth > 20:
        return []
    own = [str(got["/Alt"])] if "/Alt" in got else []
    return own + (_alternatives(got["/K"], depth + 1) if "/K" in got else [])


def test_the_same_diagram_gives_the_same_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert pdf(small()) == pdf(small())
    dated = pdf(small(), timestamp=datetime(2026, 5, 1, tzinfo=UTC))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777593600")
    assert pdf(small()) == dated
    assert b"2026-05-01" in dated


def test_a_word_that_no_font_has_costs_the_standard_and_says_so() -> None:
    diagram = Diagram("Test", "d", (DiagramNode("a", "position", "\U00013000 and \ue000"),))
    with pytest.warns(UserWarning, match="does not claim PDF/UA-1"):
        assert pdf(diagram).startswith(b"%PDF")


def test_markup_of_users_stays_text_in_a_pdf() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made = pdf(replace(small(), title='#panic("x") $a$ *b* @c <d>'))
    assert 'panic("x") $a$ *b* @c <d>' in pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text()


def test_a_template_reads_data_and_files_and_nothing_else() -> None:
    made = compile_typst('#json("data.json").a #read("b.txt")', b'{"a": "x"}', files={"b.txt": b"y"})
    assert made.startswith(b"%PDF")
    for path in ("/etc/hostname", "../x", "pyproject.toml"):
        with pytest.raises(RenderError, match="Typst could not make the PDF"):
            compile_typst(f'#read("{path}")')
    with pytest.raises(ValueError, match="not a plain file name"):
        compile_typst("", files={"../x": b""})


def test_a_picture_of_two_pages_is_refused() -> None:
    with pytest.raises(RenderError, match="2 pages"):
        compile_typst("a #pagebreak() b", format="png")


def test_a_template_that_does_not_compile_tells_why() -> None:
    with pytest.raises(RenderError, match="unknown variable: nonsense"):
        compile_typst("#nonsense")


def test_a_pdf_that_claims_a_standard_needs_no_note() -> None:
    template = '#set document(title: "t", date: none)\n#set text(font: "Source Sans Pro")\nplain'
    assert compile_accessible(template)[1] == ()


def test_the_time_of_a_document_is_asked_for_or_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert document_time() == 0
    assert document_time(5) == 5
    assert document_time(datetime(1970, 1, 2, tzinfo=UTC)) == 86400


@pytest.mark.parametrize(
    "text", ["tomorrow", "-1", "1.5", "99999999999999", "253402300800", "9" * 6000, "١٢"]
)
def test_a_time_beyond_the_calendar_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    with pytest.raises(RenderError, match="not a number of seconds"):
        pdf(small())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "253402300799")
    assert document_time() == 253402300799


@pytest.mark.parametrize("asked", [-1, 10**14, datetime(1960, 1, 1, tzinfo=UTC)])
def test_a_time_asked_for_is_within_the_calendar(asked: int | datetime) -> None:
    with pytest.raises(RenderError, match="not within the years 1970 to 9999"):
        document_time(asked)


def test_a_panic_of_typst_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    def panics(*_: object, **__: object) -> bytes:
        raise PanicException("index out of bounds")

    monkeypatch.setattr("typst.compile", panics)
    with pytest.raises(RenderError, match="Typst broke off while making the PDF: index out of bounds"):
        compile_typst("x")


def test_an_interrupt_by_the_user_is_no_panic(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("typst.compile", interrupted)
    with pytest.raises(KeyboardInterrupt):
        compile_typst("x")
