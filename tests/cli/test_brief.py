from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_the_suffix_tells_the_format_and_several_files_are_written(argmap_: Any, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("b.html", "b.pdf", "b.md")]

    ran = argmap_("brief", "harbour-bridge", *(part for file in files for part in ("-o", file)))

    assert ran.code == 0
    assert ran.said == ""
    assert ran.told.splitlines() == [f"Wrote {file}." for file in files]
    assert [file.read_bytes()[:5] for file in files] == [b"<!DOC", b"%PDF-", b"# Sho"]


def test_without_an_output_the_map_gives_its_id(
    argmap_: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert argmap_("brief", "harbour-bridge").code == 0
    assert argmap_("brief", "harbour-bridge", "--to", "md").code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["harbour-bridge.html", "harbour-bridge.md"]


def test_a_dash_is_the_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from argmap.cli import main

    with pytest.raises(SystemExit) as stop:
        main(["brief", "harbour-bridge", "--to", "md", "-o", "-", "--sections", "front,answer"])

    out, err = capfdbinary.readouterr()
    assert not stop.value.code
    assert err == b""
    assert out.decode().splitlines()[0] == "# Should the harbour bridge be tolled?"
    assert b"## Timeline" not in out


def test_sections_can_be_left_out(argmap_: Any, tmp_path: Path) -> None:
    path = tmp_path / "b.md"

    argmap_("brief", "harbour-bridge", "-o", path, "--without", "timeline,actors", "--without", "glossary")

    text = path.read_text()
    assert "## The answer" in text
    assert not any(f"## {title}" in text for title in ("Timeline", "The actors", "Glossary"))


def test_the_sections_are_listed(argmap_: Any) -> None:
    ran = argmap_("brief", "--list")

    assert ran.code == 0
    assert ran.said.splitlines()[1].split() == ["answer", "The", "answer"]


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["-o", "brief.docx"], "`.docx` tells no format. Use .html, .pdf or .md"),
        (["-o", "brief"], "it has no suffix. Use .html, .pdf or .md, or name the format with --to"),
        (["--sections", "anser"], "There is no section `anser`. Did you mean `answer`?"),
        (["--without", "anser"], "There is no section `anser`."),
        (["--templates", "gone"], "There is no folder of templates `gone`."),
        (["--theme", "gaudy"], "There is no theme `gaudy`."),
        (["--engine", "steam"], "There is no layout engine `steam`."),
        (["-o", "gone/brief.md"], "gone/brief.md: The file cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    argmap_: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = argmap_("brief", "harbour-bridge", *args)

    assert ran.code == 2
    assert sentence in ran.told
    assert not list(tmp_path.iterdir())


def test_a_broken_template_leaves_the_old_file_as_it_was(argmap_: Any, write: Any, tmp_path: Path) -> None:
    write("templates/page.html.j2", "a\n{{ nothing.more }}")
    old = write("b.html", "old")

    ran = argmap_(
        "brief", "harbour-bridge", "-o", old, "-o", tmp_path / "b.md", "--templates", tmp_path / "templates"
    )

    assert ran.code == 2
    assert f"{tmp_path / 'templates' / 'page.html.j2'}:2:1: " in ran.told
    assert old.read_text() == "old"
    assert not (tmp_path / "b.md").exists()


def test_settings_above_the_working_directory_hold_unless_the_command_line_says_otherwise(
    argmap_: Any, write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deeper").mkdir()
    monkeypatch.chdir(tmp_path / "deeper")
    write("argmap.toml", 'theme = "print"\ntemplates = "own"\n')
    write("own/style.css", "body { --own: 1 }")
    path = write("m.yaml", "argmap: 1\nid: m\nquestion: Toll?\n")
    out = tmp_path / "out.html"

    assert argmap_("brief", path, "-o", out).code == 0
    assert "--own: 1" in out.read_text()
    assert "--support:#000000" in out.read_text()
    assert argmap_("brief", path, "-o", out, "--theme", "default").code == 0
    assert "--support:#332288" in out.read_text()


def test_the_help_has_each_example_on_a_line_of_its_own(argmap_: Any) -> None:
    said = argmap_("brief", "--help").said

    assert "\\b" not in said
    assert "\n  argmap brief map.yaml --to md -o -" in said


def test_what_a_pdf_had_to_give_up_is_told(
    argmap_: Any, write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "argmap.render.documents.pdf.compile_accessible", lambda *_, **__: (b"%PDF-", ("No font.",))
    )
    path = write("m.yaml", "argmap: 1\nid: m\nquestion: Toll?\n")

    ran = argmap_("brief", path, "-o", tmp_path / "m.pdf")

    assert ran.code == 0
    assert "argmap: warning: No font." in ran.told


def test_citation_styles_are_listed_named_and_set(argmap_, write, monkeypatch, tmp_path) -> None:
    names = argmap_("brief", "--list-styles").said.split()
    assert {"apa", "chicago-shortened-notes", "ieee"} <= set(names)

    def said(*more: str) -> str:
        return str(
            argmap_("brief", "harbour-bridge", "--to", "md", "-o", "-", "--sections", "sources", *more).said
        )

    assert "(2026, April 2)" in said("--citation-style", "apa")
    monkeypatch.chdir(tmp_path)
    write("argmap.toml", 'citation-style = "ieee"\n')
    assert "\\[1\\]" in said()
    monkeypatch.setenv("ARGMAP_CITATION_STYLE", "apa")
    assert "(2026, April 2)" in said()
    assert "“Trial Toll Cuts Queues.”" in said("--citation-style", "chicago-notes")


def test_a_citation_style_that_cannot_be_used_is_told(argmap_, write) -> None:
    ran = argmap_("brief", "harbour-bridge", "--citation-style", "chicago-note", "-o", "-")
    assert ran.code == 2
    assert "Did you mean `chicago-notes`?" in ran.told
    path = write("own.csl", "<style/>")
    ran = argmap_("brief", "harbour-bridge", "--citation-style", str(path), "-o", "-")
    assert ran.code == 2
    assert "own.csl" in ran.told
