"""What `check` and the brief say of quotations and their copies."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import argmap
from argmap.brief.assemble import Aids, assemble
from argmap.render.documents.md import markdown

MAP = """\
id: m
question: Toll?
status: review
positions: {p: {text: P}, q: {text: Q}}
evidence:
  yes: {text: a, for: p, source: s, quote: queues fell by a fifth}
  no: {text: b, for: p, source: s, quote: queues fell by a third}
  two: {text: c, for: p, source: s, quote: fell}
  none: {text: d, for: p, source: t, quote: words}
sources:
  s: {title: S, text: s.txt, accessed: 2026-04-04}
  t: {title: T}
"""
TEXT = "In the trial week queues fell by a fifth. They fell.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "s.txt").write_text(TEXT)
    (tmp_path / "m.yaml").write_text(MAP)
    return tmp_path / "m.yaml"


def test_check_reads_the_copies_and_points_at_the_words(path: Path) -> None:
    found = argmap.check(path, select="AM50")
    assert [(d.rule, d.severity, d.node, d.place and d.place.line) for d in found] == [
        ("AM501", "error", "no", 7),
        ("AM502", "warning", "two", 8),
    ]
    assert found[0].help == "The nearest passage is: queues fell by a fifth"


def test_a_missing_copy_is_one_finding_and_not_one_for_each_quotation(path: Path) -> None:
    (path.parent / "s.txt").unlink()
    (finding,) = argmap.check(path, select="AM50")
    assert (finding.rule, finding.place and finding.place.line) == ("AM504", 11)
    assert finding.message == "The copy of `s`, `s.txt`, cannot be read: There is no such file."


def test_a_map_that_is_no_file_is_checked_without_copies() -> None:
    assert argmap.check(argmap.loads(MAP), select="AM50") == []


def test_a_map_without_copies_costs_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(MAP.replace("text: s.txt, ", ""))
    for name in [name for name in sys.modules if name.startswith("argmap.verify.")]:
        monkeypatch.delitem(sys.modules, name)
    assert argmap.check(path, select="AM50") == []
    assert "argmap.verify.run" not in sys.modules
    assert "argmap.verify.normal" not in sys.modules


def test_a_copy_is_read_once_for_all_rules(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.verify import run

    read: list[Path] = []
    content = run.content_of
    monkeypatch.setattr(run, "content_of", lambda path: read.append(path) or content(path))
    argmap.check(path)
    assert len(read) == 1
    argmap.check(path, ignore="AM50")
    assert len(read) == 1


def evidence(m: argmap.ArgumentMap, verification: argmap.Verification | None = None) -> str:
    return markdown(assemble(m, ["evidence"], (), Aids(verification=verification)))


def test_the_brief_marks_each_quotation_and_counts_them(path: Path) -> None:
    said = evidence(argmap.load(path), argmap.verify(path))
    assert (
        "Of 4 quotations in this table, 1 was found word for word in a copy of its source, "
        "1 was found in several places of the copy, 1 was not found in the copy and 1 was not verified."
        in said
    )
    for line, mark in zip(
        [line for line in said.splitlines() if line.startswith("| ")][2:],
        (
            "verified against a copy of 4 April 2026",
            "not found in a copy of",
            "in several places of a copy",
            "not verified",
        ),
        strict=True,
    ):
        assert f"\\[{mark}" in line


def test_without_copies_the_brief_says_what_the_map_records(path: Path) -> None:
    m = argmap.load(path)
    assert "The 4 quotations in this table were not looked up in copies of their sources." in evidence(m)
    assert "not verified" not in evidence(m)
    from argmap.verify.sealing import seal

    sealed = {"date": "2026-11-21", "seal": seal("ab" * 32, "queues fell by a fifth")}
    item = m.evidence["yes"].model_copy(
        update={"quotes": (argmap.Quote(exact="queues fell by a fifth", verified=sealed),)}
    )
    m = m.replace(item).replace(argmap.Source(id="s", title="S", text={"sha256": "ab" * 32}))
    assert "\\[verified 21 November 2026 (recorded)\\]" in evidence(m)
    m = m.replace(argmap.Source(id="s", title="S", text={"sha256": "cd" * 32}))
    assert "recorded" not in evidence(m), "the seal no longer fits"


def test_hostile_words_of_a_copy_stay_words(path: Path) -> None:
    (path.parent / "s.txt").write_text(
        "queues fell by a \x1b[31m<b>fourth</b>\u202e\n".replace("\x1b", "\u009b")
    )
    for found in argmap.check(path, select="AM501"):
        assert "\u009b" not in found.help
        assert "\u202e" not in found.help


def test_the_brief_does_not_call_edited_quotations_word_for_word(path: Path) -> None:
    path.write_text(MAP.replace("queues fell by a third", "'queues [of cars] fell … a fifth'").replace(
        "quote: fell}", "quote: queues fell}"
    ))  # fmt: skip
    said = evidence(argmap.load(path), argmap.verify(path))
    assert (
        "Of 4 quotations in this table, 2 were found word for word in a copy of their source, "
        "1 was found with insertions or omissions and 1 was not verified." in said
    )
    assert "Quotations are verbatim, but for what an editor put in or left out." in said
    assert "\\[verified with insertions or omissions against a copy of 4 April 2026\\]" in said


def test_a_copy_that_has_changed_does_not_carry_the_date_of_the_recorded_one(path: Path) -> None:
    recorded = "text: {file: s.txt, sha256: " + "ab" * 32 + "}"
    path.write_text(MAP.replace("text: s.txt", recorded))
    said = evidence(argmap.load(path), argmap.verify(path))
    assert "1 was found in a copy that has changed since it was recorded" in said
    assert "\\[found in a copy that has changed since 4 April 2026\\]" in said
    assert "\\[not found in a copy that has changed since 4 April 2026\\]" in said
    assert "copy of 4 April" not in said
    assert "word for word" not in said
    path.write_text(path.read_text().replace(", accessed: 2026-04-04", ""))
    said = evidence(argmap.load(path), argmap.verify(path))
    assert "\\[found in a copy that has changed since it was recorded\\]" in said


def test_check_says_why_a_bracket_does_not_hold(path: Path) -> None:
    (path.parent / "s.txt").write_text("In the trial week queues never fell by a third.")
    path.write_text(MAP.replace("queues fell by a third", "'queues [really] fell by a third'"))
    (found,) = (d for d in argmap.check(path, select="AM501") if d.node == "no")
    assert found.help == (
        "The bracket stands for “never”, which turns the sense. "
        "The nearest passage is: queues never fell by a third"
    )
