"""What the citation processor wrote is kept, and nothing depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.formats import load
from argmap.render.citations import kept, typeset
from argmap.render.citations.citations import citations
from argmap.render.citations.styles import Style


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr(kept, "folder", lambda: folder)
    return folder


def test_one_run_serves_all(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[bytes] = []
    run = typeset._run
    monkeypatch.setattr(typeset, "_run", lambda data: runs.append(data) or run(data))
    m = load("cuba-north-korea")

    assert citations(m, Style()) is citations(m, Style())
    assert len(runs) == 1


def test_what_was_set_is_kept_and_taken_up_again(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    first = citations(load("cuba-north-korea"), Style())
    assert len(list(cache.iterdir())) == 1

    monkeypatch.setattr(typeset, "_run", lambda _: pytest.fail("It was set again."))
    assert citations(load("cuba-north-korea"), Style()) == first


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[[], [], false",
        b'[[["s0", "", [["link", ["x"], "javascript:x"]]]], [], false]',
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_a_damaged_file_is_not_taken_up(content: bytes, cache: Path) -> None:
    first = citations(load("harbour-bridge"), Style())
    (file,) = cache.iterdir()
    file.write_bytes(content)

    assert citations(load("harbour-bridge"), Style()) == first


def test_a_folder_that_cannot_be_written_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setattr(kept, "folder", lambda: tmp_path / "file" / "below")

    assert citations(load("harbour-bridge"), Style()).notes == ()


def test_only_the_latest_are_kept(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 2)
    for name in ("apa", "ieee", "mla", "nature"):
        citations(load("harbour-bridge"), Style(name))

    assert len(list(cache.iterdir())) == 2
