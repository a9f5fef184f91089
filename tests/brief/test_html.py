"""The page as text; how it behaves in a browser is tested in tests/browser."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from argmap.brief import render_brief
from argmap.core.errors import ArgmapError, UnknownName
from argmap.formats import load, loads
from argmap.render.errors import RenderError
from tests.brief.hostile import hostile_map

ALLOWED = """
    html head meta title style body a nav details summary ol ul li main header h1 h2 h3 h4 h5 p dl div dt dd
    section figure figcaption table caption colgroup col thead tbody tr th td article footer script
    span bdi strong em code q svg desc g rect path polygon circle text line
"""


class Page(HTMLParser):
    """Every tag with its attributes, and the text of style and script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] in ("style", "script") and self.tags[-1][0] not in self.raw:
            self.raw[self.tags[-1][0]] = data


@pytest.fixture(scope="module")
def harbour() -> str:
    return render_brief(load("harbour-bridge"), "html").decode()


@pytest.fixture(scope="module", params=["harbour-bridge", "hostile"])
def page(request: pytest.FixtureRequest) -> Page:
    m = hostile_map() if request.param == "hostile" else load(request.param)
    return Page(render_brief(m, "html").decode())


def test_the_policy_names_the_hashes_of_this_style_and_this_script(page: Page) -> None:
    policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv"))

    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for kind in ("style", "script"):
        digest = b64encode(sha256(page.raw[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy


def test_there_is_one_style_and_one_script_and_nothing_inline(page: Page) -> None:
    tags = [tag for tag, _ in page.tags]

    assert tags.count("style") == tags.count("script") == 1
    for _, attrs in page.tags:
        assert not [name for name in attrs if name == "style" or name.startswith("on")]


def test_only_known_elements_occur(page: Page) -> None:
    assert {tag for tag, _ in page.tags} <= set(ALLOWED.split())


def test_nothing_is_loaded_and_links_lead_only_where_they_may(page: Page) -> None:
    for tag, attrs in page.tags:
        assert "src" not in attrs
        assert "srcset" not in attrs
        assert tag not in ("link", "iframe", "base", "form", "object", "embed", "use", "image")
        href = attrs.get("href") or attrs.get("xlink:href")
        assert href is None or href.startswith(("#", "https://", "http://", "mailto:"))
    assert not re.search(r"url\(|@import", page.raw["style"])


def test_ids_are_unique(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]

    assert len(ids) == len(set(ids))


def test_headings_leave_no_level_out(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_same_map_gives_the_same_bytes(harbour: str) -> None:
    assert render_brief(load("harbour-bridge"), "html").decode() == harbour


def test_the_language_and_its_direction_are_said() -> None:
    text = render_brief(loads("{argmap: 1, id: m, question: Q, language: ar-EG}"), "html").decode()

    assert '<html lang="ar-EG" dir="rtl">' in text


def test_a_theme_gives_the_page_its_colours(harbour: str) -> None:
    printed = render_brief(load("harbour-bridge"), "html", theme="print").decode()

    assert "--support:#332288" in harbour
    assert "--support:#000000" in printed


def test_a_reference_to_what_is_left_out_stays_as_words() -> None:
    text = render_brief(load("harbour-bridge"), "html", without=["outline"]).decode()

    assert "Shorter queues" in text
    assert 'href="#congestion"' not in text


def test_templates_of_the_user_come_first_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("body { color: #123456; }")
    (tmp_path / "page.html.j2").write_text(
        "<title>{{ document.title }}</title><style>{{ style }}</style>{{ script | length }}"
    )

    text = render_brief(load("harbour-bridge"), "html", templates=tmp_path).decode()

    assert text.startswith("<title>Should the harbour bridge be tolled?</title>")
    assert "color: #123456;" in text


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("page.html.j2", "one\n{% if %}", 2),
        ("page.html.j2", "one\ntwo\n{{ document.nothing.more }}", 3),
        ("page.html.j2", "{{ 1 / 0 }}", 1),
        ("page.html.j2", "{{ ''.__class__.__mro__ }}", 1),
        ("page.html.j2", "{% include 'gone.j2' %}", 1),
        ("blocks.html.j2", "{% macro blocks(list, level) %}\n{{ list.x.y }}{% endmacro %}", 2),
        ("style.css", "</style><script>alert(1)</script>", 1),
        ("script.js", "'</SCRIPT>'", 1),
    ],
)
def test_a_broken_template_is_one_sentence_with_its_place(
    tmp_path: Path, name: str, content: str, line: int
) -> None:
    (tmp_path / name).write_text(content)

    with pytest.raises(RenderError) as caught:
        render_brief(load("harbour-bridge"), "html", templates=tmp_path)

    assert str(caught.value).startswith(f"{tmp_path / name}:{line}:1: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["style.css", "script.js", "page.html.j2", "blocks.html.j2"])
def test_a_template_that_is_not_utf_8_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\xfe/* caf\xe9 */")

    with pytest.raises(RenderError, match="not written in UTF-8") as caught:
        render_brief(load("harbour-bridge"), "html", templates=tmp_path)

    assert str(caught.value).startswith(f"{tmp_path / name}:1:1: ")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{% macro again() %}\n{{ again() }}{% endmacro %}{{ again() }}", "calls itself without end"),
        ("{{ 'x' * 10 ** 14 }}", "more than the memory holds"),
        ("{{ 'x' * 10 ** 20 }}", "OverflowError"),
    ],
)
def test_a_template_without_end_is_said_to_be_so(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "page.html.j2").write_text(content)

    with pytest.raises(RenderError, match=message) as caught:
        render_brief(load("harbour-bridge"), "html", templates=tmp_path)

    assert str(caught.value).startswith(str(tmp_path / "page.html.j2"))


def test_a_folder_of_templates_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="There is no folder of templates"):
        render_brief(load("harbour-bridge"), "html", templates=tmp_path / "gone")


def test_an_unknown_theme_is_said() -> None:
    with pytest.raises(UnknownName, match="There is no theme"):
        render_brief(load("harbour-bridge"), "html", theme="gaudy")
