from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import argmap
from argmap.brief.assemble import Aids, assemble, section_names
from argmap.brief.compared import document
from argmap.change.diff import diff
from argmap.render.blocks import Document, Figure, Section, walk
from argmap.render.documents.md import markdown
from argmap.render.spans import Edited, plain
from argmap.views.tables.changes import outcome

FIRST = argmap.load("harbour-bridge")
SECOND = (
    FIRST.remove("rebates")
    .add(argmap.Objection(id="bus", text="Buses stay free.", attacks="fairness"))
    .replace(
        FIRST.arguments["congestion"].model_copy(
            update={"text": "A toll at rush hours would shorten queues."}
        )
    )
)


def changed(sections: tuple[str, ...] = ("changes", "changes_map")) -> Document:
    return assemble(SECOND, sections, (), Aids(since=FIRST))


def said(section: Section) -> str:
    return markdown(Document("T", "T", "", "en", (), "", None, (section,)))


def test_the_section_is_there_only_when_an_earlier_map_is_given() -> None:
    assert "changes" in section_names()
    assert [s.id for s in assemble(SECOND, ["changes", "changes_map"]).sections] == []
    assert [s.id for s in changed().sections] == ["section:changes", "section:changes-map"]


def test_it_tells_the_changes_in_groups_by_the_names_of_nodes() -> None:
    section = changed().sections[0]
    titles = [block.title for block in section.blocks if isinstance(block, Section)]
    assert titles == [
        "The answer",
        "What stands",
        "New arguments and evidence",
        "No longer in the map",
        "Reworded",
    ]
    text = said(section)
    assert "new objection *Buses stay free*, against *Unfair to low earners*." in text
    assert "gone: objection *Rebates offset it*" in text


def test_words_that_went_and_came_are_marked() -> None:
    edited = [span for span in walk(changed().sections[0]) if isinstance(span, Edited)]
    assert {span.how for span in edited} == {"removed", "inserted"}
    assert "rush" in "".join(span.text for span in edited if span.how == "inserted")
    assert plain(tuple(edited[:1])) in (f"[-{edited[0].text}-]", f"{{+{edited[0].text}+}}")


def test_the_map_of_the_changes_is_a_figure() -> None:
    figures = [block for block in walk(changed().sections[1]) if isinstance(block, Figure)]
    assert len(figures) == 1
    assert {"bus", "rebates"} <= {box.id for box in figures[0].drawing.nodes}


def test_nothing_different_is_said_in_a_sentence() -> None:
    (section,) = assemble(FIRST, ["changes", "changes_map"], (), Aids(since=FIRST)).sections
    assert "nothing is different." in said(section)


@pytest.mark.parametrize("suffix", ["html", "md", "pdf"])
def test_it_is_in_every_format_of_the_brief(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"b.{suffix}"
    argmap.brief(SECOND, path, since=FIRST, sections=["changes", "changes_map"])
    if suffix == "html":
        assert "at rush hours</ins>" in path.read_text("utf-8")
        assert "<del>" in path.read_text("utf-8")
    elif suffix == "md":
        assert "at rush hours+}" in path.read_text("utf-8").replace("\\", "")
    else:
        pypdf = pytest.importorskip("pypdf")
        words = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
        assert "What changed" in words
        assert "Buses stay free" in words


def test_the_face_takes_a_path_and_refuses_a_part(tmp_path: Path) -> None:
    argmap.save(FIRST, tmp_path / "old.yaml")
    argmap.brief(SECOND, tmp_path / "b.md", since=tmp_path / "old.yaml", sections=["changes"])
    assert "Buses stay free" in (tmp_path / "b.md").read_text("utf-8")
    with pytest.raises(argmap.ArgmapError, match="whole map"):
        argmap.brief(SECOND, tmp_path / "b.md", since=FIRST, select="kind:evidence")
    with pytest.raises(argmap.FileError):
        argmap.brief(SECOND, tmp_path / "b.md", since="nosuch.yaml")


def test_a_document_of_the_changes_alone_names_both_maps() -> None:
    changes = diff(FIRST, SECOND)
    made = document(
        FIRST, SECOND, changes, outcome(FIRST, SECOND, changes, ["grounded"]), ("a.yaml", "b.yaml")
    )
    text = markdown(made)
    assert "From **a.yaml** to **b.yaml**." in text
    assert "are different (" in text
    assert "## What stands" in text


def test_the_command_takes_a_revision_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from argmap.cli import main

    monkeypatch.chdir(tmp_path)
    names = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    argmap.save(FIRST, "m.yaml")
    for words in (("init", "-q"), ("add", "m.yaml"), ("commit", "-q", "-m", "first")):
        subprocess.run(["git", *names, *words], check=True, capture_output=True)
    argmap.save(FIRST, "old.yaml")
    argmap.save(SECOND, "m.yaml")
    for since in ("HEAD", "HEAD:m.yaml", "old.yaml"):
        with pytest.raises(SystemExit) as stop:
            main(["brief", "m.yaml", "--since", since, "--sections", "changes", "--to", "md", "-o", "-"])
        assert not stop.value.code
        assert "Buses stay free" in capsys.readouterr().out
    for since in ("nosuch", "nosuch:m.yaml", "HEAD:x.yaml", ""):
        with pytest.raises(SystemExit) as stop:
            main(["brief", "m.yaml", "--since", since, "-o", "-"])
        assert stop.value.code == 2
        assert capsys.readouterr().err.startswith("argmap: error: ")
