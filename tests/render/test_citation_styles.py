"""Citation styles: each that comes along works, and one of the user's own works or is told plainly."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.core.errors import ConfigError, FileError, UnknownName
from argmap.formats import load
from argmap.render.citations import kept
from argmap.render.citations.citations import citations
from argmap.render.citations.styles import NAMES, style_of
from argmap.render.errors import RenderError
from argmap.render.spans import plain


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "folder", lambda: tmp_path / "cache")


@pytest.mark.parametrize("name", NAMES)
def test_each_style_can_be_used(name: str) -> None:
    made = citations(load("harbour-bridge"), style_of(name))

    assert made.notes == ()
    # Chemists leave out titles, and some styles the year of a report; none leaves out both.
    said = [plain(one.spans).lower() for one in made.references]
    assert all(any(word in words for word in ("2026", "trial", "members")) for words in said)
    # The later notes of the Chinese standard say the place alone: the brief then names the source itself.
    cited = {one.id: made.citation(one.id) for one in made.references}
    assert name == "gb-7714-2015-note" or (all(cited.values()) and len({*cited.values()}) == len(cited))


HEAD = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Own</title>'
    "<id>own</id><updated>2024-01-01T00:00:00+00:00</updated></info>"
)
TITLE = '<text variable="title"/>'


CALL = '<text macro="{}"/>'


def csl(inside: str = TITLE, macros: str = "") -> str:
    return (
        f'{HEAD}{macros}<citation><layout prefix="&lt;" suffix=">">{inside}</layout></citation>'
        f'<bibliography><layout suffix="!">{inside}</layout></bibliography></style>'
    )


def macro(name: str, calls: str, times: int = 1) -> str:
    return f'<macro name="{name}">{CALL.format(calls) * times}</macro>'


def test_a_style_of_ones_own_is_used(tmp_path: Path) -> None:
    path = tmp_path / "own.csl"
    path.write_text(csl(), "utf-8")
    made = citations(load("harbour-bridge"), style_of(path))

    assert plain(made.references[0].spans) == "Trial toll cuts queues!"
    assert made.citation(made.references[0].id) == "<Trial toll cuts queues>"


FAULTY = [
    ("", "not XML"),
    ("<html/>", "no CSL style"),
    ("<!DOCTYPE x [<!ENTITY a 'b'>]><style/>", "no entities"),
    (f"{HEAD}</style>", "only names another"),
    (f"{HEAD}<citation><layout>{TITLE}</layout></citation></style>", "no reference list"),
    (csl(CALL.format("a"), macro("a", "b") + macro("b", "a")), "comes to call itself"),
    (csl("<group>" * 300 + TITLE + "</group>" * 300), "parts deep"),
    (csl(CALL.format("m0"), "".join(macro(f"m{n}", f"m{n + 1}") for n in range(999))), "parts deep"),
    (csl(CALL.format("m0"), "".join(macro(f"m{n}", f"m{n + 1}", 9) for n in range(20))), "200,000 parts"),
]


@pytest.mark.parametrize(("text", "said"), FAULTY)
def test_a_style_that_cannot_be_used_is_told_plainly(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "own.csl"
    path.write_text(text, "utf-8")

    with pytest.raises(ConfigError, match=said) as caught:
        style_of(path)
    assert caught.value.hint
    assert str(path) in str(caught.value)


def test_a_style_that_the_processor_refuses_is_told_plainly(tmp_path: Path) -> None:
    path = tmp_path / "own.csl"
    path.write_text(csl("<nonsense/>"), "utf-8")

    with pytest.raises(RenderError, match="`own` cannot be used"):
        citations(load("harbour-bridge"), style_of(path))


def test_a_style_file_must_be_there_and_be_small(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        style_of(tmp_path / "none.csl")
    path = tmp_path / "large.csl"
    path.write_bytes(b" " * (1024 * 1024 + 1))
    with pytest.raises(FileError, match="larger than 1 MiB"):
        style_of(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8"):
        style_of(path)


def test_an_unknown_style_is_told_with_the_nearest_one() -> None:
    with pytest.raises(UnknownName, match="Did you mean `chicago-notes`"):
        style_of("chicago-note")
