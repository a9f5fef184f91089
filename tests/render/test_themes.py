from __future__ import annotations

from pathlib import Path

import pytest

from argmap.core.errors import ConfigError, UnknownName
from argmap.render.themes import Palette, load_theme, theme_names
from render.colour import DEFICIENCIES, ciede2000, contrast, seen

PALETTES = [
    pytest.param(palette, id=f"{name}-{mode}")
    for name in theme_names()
    for mode, palette in (("light", load_theme(name).light), ("dark", load_theme(name).dark))
]


@pytest.mark.parametrize(
    ("one", "two", "difference"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ],
)
def test_the_colour_difference_is_the_published_one(one, two, difference) -> None:  # type: ignore[no-untyped-def]
    assert ciede2000(one, two) == pytest.approx(difference, abs=1e-4)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_everyone_can_tell_support_from_attack(palette: Palette, deficiency: str) -> None:
    assert ciede2000(seen(palette.support, deficiency), seen(palette.attack, deficiency)) >= 40


@pytest.mark.parametrize("palette", PALETTES)
def test_every_text_stands_out_from_what_is_behind_it(palette: Palette) -> None:
    for kind, fill in palette.fill.items():
        for ink in (palette.ink, palette.muted, palette.analyst, palette.stroke[kind]):
            assert contrast(ink, fill) >= 4.5
    assert contrast(palette.ink, palette.legend) >= 4.5
    assert contrast(palette.ink, palette.paper) >= 4.5
    assert contrast(palette.on_line, palette.support) >= 4.5


@pytest.mark.parametrize("palette", PALETTES)
def test_every_stroke_stands_out_from_what_is_around_it(palette: Palette) -> None:
    for line in (palette.support, palette.attack, palette.undercut, palette.focus):
        assert contrast(line, palette.paper) >= 3
    for kind, stroke in palette.stroke.items():
        assert contrast(stroke, palette.paper) >= 3
        assert contrast(stroke, palette.fill[kind]) >= 3
    assert contrast(palette.attack, palette.legend) >= 3
    assert contrast(palette.analyst, palette.legend) >= 3


@pytest.mark.parametrize("palette", PALETTES)
def test_what_stands_in_a_chart_stands_out_from_the_stripes_of_its_lanes(palette: Palette) -> None:
    for ground in (palette.paper, palette.legend):
        assert contrast(palette.ink, ground) >= 4.5
        assert contrast(palette.muted, ground) >= 4.5
        assert contrast(palette.stroke["evidence"], ground) >= 3


def test_the_default_theme_has_the_colours_of_the_design() -> None:
    palette = load_theme("default").light
    assert (palette.support, palette.attack) == ("#332288", "#b35a00")


def test_a_theme_of_ones_own_changes_only_what_it_names(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('name = "own"\n[light]\nsupport = "#003366"\n')
    theme = load_theme(own)
    assert theme.light.support == "#003366"
    assert theme.light.attack == load_theme("default").light.attack
    assert load_theme(str(own)) == theme
    assert load_theme(theme) is theme


@pytest.mark.parametrize(
    "content",
    [
        "name = ",
        'extends = "default"\n[light]\nsupport = "blue"',
        '[light]\nunknown = "#000000"',
        "light = 3",
    ],
)
def test_a_broken_theme_file_is_named(tmp_path: Path, content: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(content)
    with pytest.raises(ConfigError, match=r"own\.toml.*Known themes: default"):
        load_theme(own)


def test_a_missing_theme_is_named() -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_theme("nowhere.toml")
    with pytest.raises(UnknownName, match=r"no theme `nowhere`.*default, page, print"):
        load_theme("nowhere")
