"""One file of several, several of one, and the same map either way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli import main
from argmap.core.errors import ArgmapError, FileError
from argmap.core.file_set import write_set
from argmap.formats import dumps, load, loads
from argmap.graph.split import split
from argmap.model.argument_map import ArgumentMap
from strategies import maps

BASE = """\
id: base
question: Q?
positions: {p: {text: P}, q: {text: Q}}
arguments: {a: {text: A, for: p}, b: {text: B, for: [p, q]}, c: {text: C, for: q, tags: [Mil/itary]}}
objections: {u: {text: U, against: [a->p, c]}, v: {text: V, against: c->q, tags: [x]}}
evidence: {e: {text: E, for: {a: {with: [loose]}}, source: s}}
assumptions: {loose: {text: L}}
sources: {s: {title: S, text: sources/s.txt}}
assessment: {answer: Yes., judgements: [{text: j, on: [a, c->q]}]}
expect: {grounded: {a: in}}
"""
TOP = """\
# A comment.
id: top
extends: [../base.yaml, {iran: ../iran.yaml}]
arguments: {d: {text: D, for: {p: {with: [iran:x]}}}}
"""
IRAN = "{id: i, question: I?, arguments: {x: {text: X}}, sources: {r: {title: R, text: r.txt}}}"


@pytest.fixture
def top(write) -> Path:
    write("base.yaml", BASE)
    write("iran.yaml", IRAN)
    return write("in/top.yaml", TOP)


def test_a_bundle_is_the_same_map_in_one_file(top: Path, argmap_) -> None:
    out = top.parent / "one.yaml"
    ran = argmap_("bundle", top, "-o", out)
    assert (ran.code, ran.said) == (0, "")
    text = out.read_text("utf-8")
    assert "extends" not in text
    whole, m = load(out), load(top)
    assert whole.sources["s"].text is not None
    assert whole.sources["s"].text.file == "../sources/s.txt"
    assert "outside of the new folder" in ran.told
    assert whole.replace(*m.sources.values()) == m
    assert list(whole.nodes) == list(m.nodes)
    assert argmap_("check", out).code in (0, 1)


def test_copies_are_named_from_where_the_bundle_stands(top: Path, argmap_) -> None:
    out = top.parent.parent / "one.json"
    assert argmap_("bundle", top, "-o", out).told == f"Wrote {out}.\n"
    m = load(out)
    assert [s.text.file for s in m.sources.values() if s.text] == ["sources/s.txt", "r.txt"]


def test_a_bundle_goes_to_the_standard_output(top: Path, argmap_) -> None:
    assert set(loads(argmap_("bundle", top).said).nodes) == set(load(top).nodes)


def test_files_that_are_there_are_not_written_over(top: Path, argmap_, tmp_path: Path) -> None:
    for args in (("bundle", top, "-o", top), ("split", top, "--by", "tag", "-o", tmp_path)):
        before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
        ran = argmap_(*args)
        assert ran.code == 2
        assert "There is a file of this name." in ran.told
        assert {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")} == before
    out = tmp_path / "one.yaml"
    out.write_text("old", "utf-8")
    assert argmap_("bundle", top, "-o", out, "--force").code == 0
    assert load(out).id == "top"


SPLIT = {
    "position": {
        "base.yaml": {"p", "q", "b", "u"},
        "p.yaml": {"a", "e", "loose"},
        "q.yaml": {"c", "v"},
        "index.yaml": {"u"},
    },
    "tag": {
        "base.yaml": {"p", "q", "a", "b", "u", "e", "loose"},
        "mil-itary.yaml": {"c", "u"},
        "x.yaml": {"v"},
        "index.yaml": {"v"},
    },
}  # fmt: skip


@pytest.mark.parametrize("by", SPLIT)
def test_a_map_is_split_into_files_that_are_maps_and_give_the_map_again(
    by: str, write, argmap_, tmp_path: Path
) -> None:
    path, out = write("base.yaml", BASE), tmp_path / "parts" / "deep"
    ran = argmap_("split", path, "--by", by, "-o", out)
    assert (ran.code, ran.said) == (0, "")
    assert {file.name for file in out.iterdir()} == set(SPLIT[by])
    assert load(out / "index.yaml").replace(*load(path).sources.values()) == load(path)
    for file in out.iterdir():
        assert load(file).question == "Q?", "each is a map by itself"
        written = loads(file.read_text("utf-8"))
        if file.name != "index.yaml":
            assert set(written.nodes) - {"u"} == SPLIT[by][file.name] - {"u"}, file.name
    ran = argmap_("split", path, "--by", by, "-o", out)
    assert (ran.code, "There is a file of this name." in ran.told) == (2, True)
    assert argmap_("split", path, "--by", by, "-o", out, "--force").code == 0


@given(maps(), st.sampled_from(["position", "tag"]))
def test_bundled_what_was_split_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, m: ArgumentMap, by: str
) -> None:
    folder = tmp_path_factory.mktemp("split")
    for name, written in split(m, by).items():  # type: ignore[arg-type]
        (folder / f"{name}.yaml").write_bytes(dumps(ArgumentMap.from_dict(written)).encode())
    for file in folder.iterdir():
        load(file)
    again = load(folder / "index.yaml")
    assert again == m
    assert loads(dumps(again)) == m


def test_names_of_files_are_told_apart_and_cannot_lead_elsewhere() -> None:
    tags = ["a/../b", "A B", "a b", "base", "index", "..", "名前", "a-b"]
    parts = ", ".join(f"n{n}: {{text: T, tags: ['{tag}']}}" for n, tag in enumerate(tags))
    m = loads(f"{{id: m, question: q, arguments: {{{parts}}}}}")
    names = list(split(m, "tag"))
    assert len({name.casefold() for name in names}) == len(tags) + 2
    assert not any(set(name) & set("/\\. ") for name in names)


def test_too_many_parts_are_refused() -> None:
    parts = ", ".join(f"n{n}: {{text: T, tags: [t{n}]}}" for n in range(63))
    with pytest.raises(ArgmapError, match="64 are the most"):
        split(loads(f"{{id: m, question: q, arguments: {{{parts}}}}}"), "tag")


def test_a_set_of_files_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    old = tmp_path / "a.yaml"
    old.write_text("old", "utf-8")
    (tmp_path / "c.yaml").mkdir()
    with pytest.raises(FileError):
        write_set({old: b"new", tmp_path / "b.yaml": b"new", tmp_path / "c.yaml": b"new"}, force=True)
    assert old.read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "c.yaml"]
    with pytest.raises(FileError):
        write_set({old / "x" / "y.yaml": b"new"})
    with pytest.raises(FileError):
        write_set({tmp_path / "new" / "y.yaml": b"new", tmp_path / "new" / ("x" * 300): b"new"})
    assert not (tmp_path / "new").exists(), "folders that were made are taken back"
    write_set({tmp_path / "new" / "er" / "y.yaml": b"new"})
    assert (tmp_path / "new" / "er" / "y.yaml").read_bytes() == b"new"


@pytest.mark.parametrize(
    "args",
    [
        ("bundle", "none.yaml"),
        ("bundle", "base.yaml", "-o", "x.docx"),
        ("bundle", "base.yaml", "-o", "no/such/x.yaml"),
        ("split", "base.yaml", "--by", "position", "-o", "base.yaml/x"),
        ("split", "base.yaml", "--by", "position", "-o", "x\ud800"),
        ("split", "base.yaml", "--by", "nothing", "-o", "x"),
        ("split", "broken.yaml", "--by", "tag", "-o", "x"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    args: tuple[str, ...], write, argmap_, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write("base.yaml", BASE)
    write("broken.yaml", "id: [")
    monkeypatch.chdir(tmp_path)
    ran = argmap_(*args)
    assert ran.code == 2
    assert "Traceback" not in ran.told
    assert ran.told
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base.yaml", "broken.yaml"]


def test_both_read_the_standard_input(monkeypatch: pytest.MonkeyPatch, capsysbinary, tmp_path: Path) -> None:
    import io

    monkeypatch.chdir(tmp_path)
    for args in (["bundle", "-"], ["split", "-", "--by", "position", "-o", "out"]):
        stdin = io.TextIOWrapper(io.BytesIO(BASE.encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        with pytest.raises(SystemExit) as stopped:
            main(args)
        assert not stopped.value.code
    assert load("out/index.yaml").id == "base"
