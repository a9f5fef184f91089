"""The brief in a real browser: accessible, without network, with and without script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Open = Callable[..., Any]


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (320, False), (320, True)])
def test_axe_finds_no_violation(opened: Open, width: int, dark: bool) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()

    found = axe.run(opened(width=width, dark=dark).page)

    assert found.response["violations"] == [], found.generate_report()


@pytest.mark.parametrize("width", [1280, 768, 320])
def test_the_page_never_scrolls_sideways(opened: Open, width: int) -> None:
    page = opened(width=width).page

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1280, 768, 320])
def test_long_words_and_addresses_do_not_make_the_page_scroll_sideways(
    opened: Open, tmp_path: Path, width: int
) -> None:
    from argmap.brief import write_brief
    from argmap.formats import loads

    long = "Internationalisierungsmassnahmenverordnung"
    url = f"https://example.org/{'a-long-way/' * 12}end?{'q' * 80}"
    text = f"""{{argmap: 1, id: m, question: "{long} {url}?",
      positions: {{p: {{label: {long}, text: "{long}."}},
      q: {{text: "{url}"}}}}, actors: {{x: {{name: "{long * 2}"}}}}, sources: {{s: {{title: "{long * 2}"}}}},
      arguments: {{a: {{text: "{url}", for: {{p: {{warrant: "{url}"}}}}, held_by: x}},
        b: {{label: "{long}", text: "{url}", for: q, by: x}}}},
      objections: {{o: {{text: "{url}", against: a}}}},
      assumptions: {{z: {{text: "{url}", for: q}}}}, events: {{v: {{date: 2020, text: "{url}", actors: x}}}},
      evidence: {{e: {{text: "{url}", for: a, source: s, said_by: x, quote: "{url}"}}}}}}"""
    file = tmp_path / "long.html"
    write_brief(loads(text), file)

    assert opened(file=file, width=width).page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("keys", ["ControlOrMeta", ""])
def test_a_box_opens_in_a_new_tab_like_any_other_link(opened: Open, keys: str) -> None:
    page = opened().page
    box = page.locator(".map").first.locator(".am-node[data-id='back-channel']")

    with page.context.expect_page() as other:
        box.click(modifiers=[keys]) if keys else box.click(button="middle")

    assert other.value.url.endswith("#back-channel")
    assert "picked" not in page.locator(".map").first.get_attribute("class")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_our_own_words_say_that_they_are_english(opened: Open, tmp_path: Path, language: str) -> None:
    from argmap.brief import write_brief
    from argmap.formats import loads

    file = tmp_path / "other.html"
    text = f"{{argmap: 1, id: m, question: Q, language: {language}, positions: {{p: {{text: Oui.}}}},"
    write_brief(loads(text + " arguments: {a: {text: Non., for: p}}, actors: {x: {name: X}}}"), file)
    page = opened(file=file).page
    spoken = "part => part.closest('[lang]').lang"

    for what in ("h2", "nav a", "dt", "thead th", "caption", ".mark", "button", "footer"):
        found = page.locator(what)
        assert found.count()
        assert {found.nth(i).evaluate(spoken) for i in range(found.count())} == {"en"}, what
    for what in ("h1", "#p .title bdi", ".side h3 bdi", "#section\\:submap-p h3"):
        found = page.locator(what)
        assert {found.nth(i).evaluate(spoken) for i in range(found.count())} <= {language}, what


def test_the_page_asks_nothing_of_the_network_and_complains_of_nothing(opened: Open, page_file: Path) -> None:
    brief = opened()
    brief.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    brief.page.wait_for_timeout(200)

    assert brief.requests == [page_file.as_uri()]
    assert brief.complaints == []


def test_without_script_the_page_has_the_same_words(opened: Open) -> None:
    def words(page: Any) -> list[str]:
        # A locator reads the page from outside, so it works where the page itself may run nothing.
        return str(page.locator("main").text_content()).split()

    with_script = opened().page
    with_script.evaluate("document.querySelectorAll('.tools, .note').forEach((part) => part.remove())")

    assert words(with_script) == words(opened(script=False).page)


def test_a_deep_link_opens_what_is_folded_around_its_target(opened: Open) -> None:
    page = opened().page
    page.get_by_role("button", name="Fold the whole outline", exact=True).first.click()
    target = page.locator("[id='canada-motive']")
    assert not target.evaluate("part => part.checkVisibility()")

    page.evaluate("location.hash = '#canada-motive'")
    page.wait_for_timeout(100)

    assert target.evaluate("part => part.checkVisibility()")
    assert 0 <= target.bounding_box()["y"] < 900


def test_a_deep_link_in_the_address_leads_to_its_place(opened: Open) -> None:
    page = opened(at="#source:iccas-2013").page

    assert 0 <= page.locator("[id='source:iccas-2013']").bounding_box()["y"] < 900


def test_every_link_inside_the_page_has_one_target(opened: Open) -> None:
    page = opened().page
    lost, twice = page.evaluate(
        """() => {
          const ids = [...document.querySelectorAll('[id]')].map((part) => part.id);
          const links = [...document.querySelectorAll('a[href^="#"]')]
            .map((a) => decodeURIComponent(a.getAttribute('href').slice(1)));
          return [links.filter((id) => !ids.includes(id)), ids.filter((id, i) => ids.indexOf(id) !== i)];
        }"""
    )

    assert (lost, twice) == ([], [])


def test_a_click_on_a_box_shows_its_neighbours_and_escape_shows_all(opened: Open) -> None:
    page = opened().page
    diagram = page.locator(".map").first
    box = diagram.locator(".am-node[data-id='back-channel']")

    box.click()

    assert "picked" in diagram.get_attribute("class")
    assert diagram.locator(".am-node.on").count() > 1
    assert diagram.locator(".am-node:not(.on)").count() > 1
    assert "Havana as a back channel" in page.locator(".note").first.text_content()
    page.keyboard.press("Escape")
    assert "picked" not in diagram.get_attribute("class")


def test_a_second_click_on_a_box_leads_to_its_place_in_the_outline(opened: Open) -> None:
    page = opened().page
    box = page.locator(".map").first.locator(".am-node[data-id='back-channel']")

    box.click()
    box.click()

    page.wait_for_url("**#back-channel")


def test_without_script_a_click_on_a_box_leads_to_its_place(opened: Open) -> None:
    page = opened(script=False).page

    page.locator(".map").first.locator(".am-node[data-id='back-channel']").click()

    page.wait_for_url("**#back-channel")


def test_a_diagram_is_zoomed_by_keys_and_by_buttons(opened: Open) -> None:
    page = opened().page
    diagram = page.locator(".map").first
    drawing = diagram.locator("svg")
    width = drawing.bounding_box()["width"]

    diagram.focus()
    page.keyboard.press("+")
    assert drawing.bounding_box()["width"] == pytest.approx(width * 1.4, rel=0.05)
    page.keyboard.press("0")
    assert drawing.bounding_box()["width"] == pytest.approx(width, rel=0.02)
    page.get_by_role("button", name="Zoom in").first.click()
    page.get_by_role("button", name="Zoom in").first.click()
    assert drawing.bounding_box()["width"] > width * 1.8
    page.get_by_role("button", name="Fit the diagram to the page").first.click()
    assert drawing.bounding_box()["width"] == pytest.approx(width, rel=0.02)


def test_a_zoomed_diagram_moves_by_arrow_keys_and_by_the_mouse(opened: Open) -> None:
    page = opened().page
    diagram = page.locator(".map").first
    diagram.scroll_into_view_if_needed()
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").first.click()
    start = diagram.evaluate("map => map.scrollLeft")

    diagram.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    moved = diagram.evaluate("map => map.scrollLeft")
    assert moved > start
    frame = diagram.bounding_box()
    page.mouse.move(frame["x"] + 300, frame["y"] + 200)
    page.mouse.down()
    page.mouse.move(frame["x"] + 200, frame["y"] + 200, steps=4)
    page.mouse.up()
    assert diagram.evaluate("map => map.scrollLeft") == pytest.approx(moved + 100, abs=3)


def test_the_outline_is_folded_by_the_keyboard_alone(opened: Open) -> None:
    page = opened().page
    fold = page.locator("ul.outline details").first

    fold.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert fold.get_attribute("open") is None
    page.keyboard.press("Enter")
    assert fold.get_attribute("open") is not None


def test_the_first_tab_leads_past_the_contents(opened: Open) -> None:
    page = opened().page

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the brief"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_markup_and_script_in_every_text_field_stay_words(opened: Open, tmp_path: Path) -> None:
    from argmap.brief import write_brief
    from tests.brief.hostile import hostile_map

    file = tmp_path / "hostile.html"
    write_brief(hostile_map(), file)
    hostile = opened(file=file)
    hostile.page.wait_for_timeout(200)

    assert hostile.complaints == []
    assert hostile.requests == [file.as_uri()]
    assert hostile.page.evaluate("window.hacked") is None
    assert hostile.page.locator("main img, main iframe, main script, main form, main style").count() == 0
    targets = hostile.page.evaluate("[...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))")
    assert all(target.startswith(("#", "https://", "http://", "mailto:")) for target in targets)
