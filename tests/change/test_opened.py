"""A map that is open with its files: edits land where a thing stands, and nothing is half done."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.change.edit import Edits
from argmap.core.errors import ArgmapError, FileError, MapError, UnknownName
from argmap.core.resources import shipped_map
from argmap.formats import dumps, load, loads, save
from argmap.model.argument_map import ArgumentMap
from argmap.model.sections import SECTIONS
from argmap.reading.yaml_text import entries
from strategies import maps

TOP = """\
argmap: 1
extends: ./base.yaml   # below

arguments:
  a:
    note: mine   # only the note
    held_by: [y]
  n: {text: N, for: {a: {with: [s]}}, source: g}
assessment: {gaps: [{text: G, on: [a]}]}
"""
BASE = """\
argmap: 1
id: m
question: q
positions: {p: {text: P}, q: {text: Q}}
arguments:
  # of a
  a:
    text: A
    for: p
    held_by: [x]
  b: {text: B, for: [a, a->p]}
assumptions: {s: {text: S}}
sources: {g: {title: G}}
actors:
  x: {name: X}
  y: {name: Y, part_of: x}
assessment: {gaps: [{text: H, on: [a->p]}]}
"""


@pytest.fixture
def top(write) -> Path:
    write("base.yaml", BASE)
    return write("top.yaml", TOP)


def test_a_rename_reaches_every_file(top: Path) -> None:
    doc = argmap.open(top).rename("a", "z").rename("x", "w").rename("g", "h").rename("s", "t")
    assert doc.save() == (top, top.parent / "base.yaml")
    assert top.read_text("utf-8") == (
        TOP.replace("  a:", "  z:")
        .replace("{a:", "{z:")
        .replace("[a]", "[z]")
        .replace("[s]", "[t]")
        .replace("g}", "h}")
    )
    assert (top.parent / "base.yaml").read_text("utf-8") == (
        BASE.replace("  a:", "  z:").replace("[a,", "[z,").replace("a->", "z->").replace("{s:", "{t:")
        .replace("{g:", "{h:").replace("[x]", "[w]").replace("x: {", "w: {").replace("of: x", "of: w")
    )  # fmt: skip
    assert load(top) == doc.map


MARKED = """\
argmap: 1
id: m
question: q
positions: {p: {text: P}, q: {text: Q}}
arguments:
  a:
    text: A
    for: {p: {with: [b], conflict: {with: {base: [b, c], theirs: [c]}}}}
    held_by: x
    conflict: {held_by: {theirs: [y]}, source: {theirs: g}, quotes: {theirs: [{exact: A, source: g}]}}
  b: {text: B, for: q}
  c: {text: C, for: q}
sources: {g: {title: G}}
actors: {x: {name: X}, y: {name: Y}}
assessment:
  gaps: [{text: G, on: [b]}]
  conflict: {gaps: {theirs: [{text: G, on: [c->q]}]}}
expect: {grounded: {b: in}}
conflict: {expect: {theirs: {grounded: {c: in}}}}
"""


def test_a_rename_reaches_what_the_conflicts_hold(write) -> None:
    path = write("m.yaml", MARKED)
    doc = argmap.open(path).rename("c", "zc").rename("y", "zy").rename("g", "zg")
    wanted = (
        MARKED.replace("c]", "zc]").replace(" c:", " zc:").replace("[c->", "[zc->")
        .replace("{c: in", "{zc: in").replace("[y]", "[zy]").replace(" y: {", " zy: {")
        .replace(" g}", " zg}").replace("{g:", "{zg:")
    )  # fmt: skip
    assert doc.texts[str(path)] == wanted
    doc.save()
    assert (
        load(path)
        == doc.map
        == argmap.rename(argmap.rename(argmap.rename(loads(MARKED), "c", "zc"), "y", "zy"), "g", "zg")
    )


def test_a_part_goes_from_every_file(top: Path) -> None:
    doc = argmap.open(top)
    doc.remove("a", keep_children=True).save()
    assert "a" not in load(top).nodes
    assert load(top) == doc.map
    assert "# only the note" not in top.read_text("utf-8")


def test_what_goes_above_does_not_bare_what_is_below(top: Path) -> None:
    doc = argmap.open(top).remove("y", keep_children=True)
    assert doc.map.arguments["a"].held_by == ()
    assert "held_by: []" in doc.texts[str(top)]
    doc.save()
    assert load(top) == doc.map


def test_a_value_is_set_where_it_stands(top: Path) -> None:
    doc = argmap.open(top)
    base = str(top.parent / "base.yaml")
    for path, value, file in (
        ("arguments.a.note", "other", str(top)),
        ("arguments.a.text", "Other", base),
        ("arguments.a.label", "L", base),
        ("arguments.b.for.a->p.strength", "weak", base),
        ("title", "T", str(top)),
        (("sources", "g", "title"), "T", base),
        ("arguments.n.label", "N", str(top)),
    ):
        before = doc.texts
        doc.set(path, value)
        assert [name for name in doc.files if doc.texts[name] != before[name]] == [file], path
    doc.save()
    assert load(top) == doc.map
    doc.unset("arguments.a.note").unset("title")
    assert (doc.map.title, doc.map.arguments["a"].note) == (None, None)


def test_a_new_part_goes_to_the_top_or_to_the_file_that_is_named(top: Path) -> None:
    part = argmap.Argument(id="z", text="Z", supports="b")
    base = top.parent / "base.yaml"
    assert "z: {text: Z, for: b}" in argmap.open(top).add(part).texts[str(top)]
    doc = argmap.open(top).add(part, into=base)
    assert "  z: {text: Z, for: b}\n" in doc.texts[str(base)]
    assert doc.changed == (str(base),)
    mine = top.parent / "deep" / "mine.yaml"
    mine.parent.mkdir()
    doc = argmap.open(top).add(part, into=mine)
    doc.add(argmap.Actor(id="z", name="Z"), into=mine)
    assert doc.path == mine
    assert doc.before[str(mine)] == ""
    assert doc.diff().startswith("--- /dev/null\n+++ ")
    assert doc.save() == (mine,)
    assert mine.read_text("utf-8").replace('"', "") == (
        "argmap: 1\nid: mine\nextends: ../top.yaml\nstatus: draft\n\n"
        "arguments:\n  z:\n    text: Z\n    for: b\n"
        "\nactors:\n  z:\n    name: Z\n"
    )
    whole = load(top).add(part, argmap.Actor(id="z", name="Z"))
    assert load(mine) == whole.replace(id="mine", status="draft") == doc.map
    # Once it is there, it is taken as it is.
    doc = argmap.open(top).add(argmap.Argument(id="y", text="Y", supports="z"), into=mine)
    doc.save()
    assert load(mine) == doc.map


def test_a_file_that_does_not_extend_the_map_takes_no_part(top: Path, write) -> None:
    part = argmap.Argument(id="z", text="Z")
    other = write("other.yaml", "argmap: 1\nid: o\nquestion: q\n")
    doc = argmap.open(top)
    for into, words in (
        (other, "does not extend the map"),
        (top.parent / "x.txt", "no name of a map"),
        (top.parent / "no" / "x.yaml", "cannot be written"),
    ):
        with pytest.raises(FileError, match=words):
            doc.add(part, into=into).save()


def test_a_part_in_brackets_gets_company_in_brackets(write) -> None:
    path = write("m.yaml", "id: m\nquestion: q\nactors:\n  x: {name: X}\nsources:\n  g:\n    title: G\n")
    doc = argmap.open(path).add(argmap.Actor(id="y", name="Y, Z"), argmap.Source(id="h", title="H"))
    long = argmap.Actor(id="z", name="Z", text="word " * 40)
    assert (
        doc.texts[str(path)].endswith(
            '  x: {name: X}\n  y: {name: "Y, Z"}\nsources:\n  g:\n    title: G\n  h:\n    title: H\n'
        )
        or "  y: {name: 'Y, Z'}\n" in doc.texts[str(path)]
    )
    assert "  z:\n    name: Z\n" in doc.add(long).texts[str(path)]


def test_an_entry_goes_to_another_file_in_its_authors_words(top: Path) -> None:
    base = top.parent / "base.yaml"
    doc = argmap.open(top).move("n", into=base)
    assert doc.texts[str(base)] == BASE.replace(
        "[a, a->p]}\n", "[a, a->p]}\n  n: {text: N, for: {a: {with: [s]}}, source: g}\n"
    )
    with pytest.raises(MapError, match="stands in both files"):
        doc.move("a", into=top)
    state = doc.map, doc.texts
    with pytest.raises(FileError, match="no file of the map"):
        doc.move("b", off="a", to="p", into=top.parent / "other.yaml")
    assert (doc.map, doc.texts) == state
    moved = argmap.open(top).move("n", to="b", kind="objection", into=base)
    moved.save()
    assert load(top).objections["n"].supports.keys() == {"b"}


def test_nothing_changes_where_an_edit_is_refused(top: Path) -> None:
    doc = argmap.open(top)
    state = (doc.map, doc.texts, doc.files, doc.path)
    edits: list[tuple[Any, type[Exception]]] = [
        (lambda: doc.add(argmap.Argument(id="a", text="A")), MapError),
        (lambda: doc.add(argmap.Argument(id="z", text="Z", supports="nowhere")), MapError),
        (lambda: doc.rename("a", "b"), MapError),
        (lambda: doc.remove("a"), ArgmapError),
        (lambda: doc.move("a"), ArgmapError),
        (lambda: doc.set("arguments.a.for", "nowhere"), MapError),
        (lambda: doc.set("arguments.a.likelihood", "sometimes"), MapError),
        (lambda: doc.set("arguments.a.misspelt", "x"), MapError),
        (lambda: doc.set("arguments.a.text.deeper", "x"), ArgmapError),
        (lambda: doc.set("", "x"), ArgmapError),
        (lambda: doc.set("extends", "x.yaml"), ArgmapError),
        (lambda: doc.set("title", object()), ArgmapError),
        (lambda: doc.set("assessment.gaps.0.text", "T"), ArgmapError),
        (lambda: doc.unset("arguments.a.text"), MapError),
        (lambda: doc.unset("arguments.a.nothing"), ArgmapError),
        (lambda: doc.replace(argmap.Argument(id="zz", text="A")), UnknownName),
    ]
    for edit, error in edits:
        with pytest.raises(error) as caught:
            edit()
        assert isinstance(caught.value, ArgmapError)
        assert (doc.map, doc.texts, doc.files, doc.path) == state
    assert doc.diff() == ""
    assert doc.save() == ()
    assert repr(doc).endswith("top.yaml: 0 of 2 files changed>")


BAD = {
    "no.yaml": None,
    "m.txt": b"a: 1\n",
    "m.argdown": b"a: 1\n",
    "utf16.yaml": "argmap: 1\n".encode("utf-16"),
    "latin.yaml": "question: caf\xe9\n".encode("latin-1"),
    "empty.yaml": b"",
    "list.yaml": b"- a\n",
    "cut.yaml": b"question: 'q\n",
    "cut.json": b'{"question": ',
    "alias.yaml": b"a: &b 1\nc: *b\n",
    "deep.yaml": b"a: " + b"[" * 1000,
    "wrong.yaml": b"argmap: 1\nid: m\nquestion: q\narguments: 3\n",
    "loop.yaml": b"argmap: 1\nextends: ./loop.yaml\n",
    "lost.yaml": b"argmap: 1\nextends: ./nowhere.yaml\n",
    "null.yaml": b"a: \x00\n",
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_opened_is_told(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if (content := BAD[name]) is not None:
        path.write_bytes(content)
    with pytest.raises(ArgmapError) as caught:
        argmap.open(path)
    assert caught.value.message


@pytest.mark.parametrize("path", [None, 3, b"m.yaml", "", "x\0y", "/", "x" * 5000])
def test_what_is_no_path_is_told(path: Any) -> None:
    with pytest.raises(ArgmapError):
        argmap.open(path)


def test_json_is_written_anew(write) -> None:
    path = write("m.json", json.dumps(loads(BASE).to_dict()))
    doc = argmap.open(path).rename("a", "z").move("b", kind="objection").remove("x", keep_children=True)
    doc.add(argmap.Argument(id="n", text="N"))
    doc.save()
    assert load(path) == doc.map
    assert path.read_text("utf-8").startswith('{\n  "argmap": 1,\n')


def test_the_diff_can_be_applied(top: Path) -> None:
    git = shutil.which("git")
    if not git:
        pytest.skip("needs git")
    (top.parent / "base.yaml").write_bytes(BASE.rstrip("\n").replace("\n", "\r\n").encode())
    doc = (
        argmap.open(top)
        .rename("a", "z")
        .add(argmap.Argument(id="new", text="N"), into=top.parent / "mine.yaml")
    )
    patch = doc.diff().replace(str(top.parent) + "/", "")
    subprocess.run([git, "apply", "-p0", "-"], cwd=top.parent, input=patch.encode(), check=True)
    assert {name: Path(name).read_bytes().decode() for name in doc.files} == doc.texts


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(m=maps(most=3), data=st.data())
def test_any_map_can_be_edited_as_it_was_written(m: ArgumentMap, data: st.DataObject, tmp_path: Path) -> None:
    path = tmp_path / data.draw(st.sampled_from(["m.yaml", "m.json"]))
    save(m, path)
    parts = [getattr(m, section)[id] for section in SECTIONS for id in getattr(m, section)]
    doc = argmap.open(path)
    if parts:
        part = data.draw(st.sampled_from(parts))
        doc.rename(part, "quite-new")
        wanted = argmap.rename(m, part, "quite-new")
        assert doc.map == wanted
        gone = data.draw(
            st.sampled_from([getattr(wanted, s)[id] for s in SECTIONS for id in getattr(wanted, s)])
        )
        doc.remove(gone, keep_children=True)
        assert doc.map == wanted.remove(gone)
        if wanted.nodes:
            node = data.draw(st.sampled_from(sorted(wanted.nodes)))
            if node in doc.map.nodes and gone.id != node:
                doc.replace(doc.map.nodes[node].model_copy(update={"note": "new", "tags": ()}))
    doc.add(argmap.Evidence(id="added", text="T: #", quote=": q", likelihood=[0.1, 0.2]))
    doc.save()
    assert load(path) == doc.map
    assert loads(dumps(doc.map)) == doc.map


def test_one_addition_to_a_large_map_is_quick(write) -> None:
    arguments = {
        f"e{n}": {"text": f"A sentence of some length, number {n}.", "for": f"e{n // 3}" if n > 2 else "a"}
        for n in range(10_000)
    }
    data = {
        "argmap": 1,
        "id": "m",
        "question": "q",
        "positions": {"a": {"text": "A"}},
        "arguments": arguments,
    }
    path = write("m.yaml", entries(data))
    start = time.process_time()
    argmap.load(path)
    reading = time.process_time() - start
    doc = argmap.open(path).add(argmap.Argument(id="new", text="N", supports="e5000"))
    doc.save()
    # Most of it is the reading: an edit reads once, and looks at the text once more.
    assert time.process_time() - start - reading < 4 * reading
    assert path.read_text("utf-8").endswith("  new:\n    text: N\n    for: e5000\n")


def test_the_shipped_maps_keep_every_other_line(tmp_path: Path) -> None:
    for name in ("cuba-north-korea", "cuba-north-korea-2018-review"):
        shutil.copy(str(shipped_map(name)), tmp_path)
    doc = argmap.open(tmp_path / "cuba-north-korea-2018-review.yaml").rename("back-channel", "line-by-havana")
    for name in doc.files:
        old, new = doc.before[name].splitlines(), doc.texts[name].splitlines()
        assert len(old) == len(new)
        assert all("line-by-havana" in b for a, b in zip(old, new, strict=True) if a != b)
        assert [a.replace("back-channel", "line-by-havana") for a in old if "back-channel" in a]
    doc.save()
    assert load(doc.path) == doc.map
    assert bool(Edits()) is False


def test_a_map_taken_in_by_a_name_is_not_edited(write) -> None:
    write("iran.yaml", "id: i\nquestion: q\narguments:\n  a: {text: A}\n  c: {text: C, for: a}\n")
    text = (
        "id: m\nquestion: q\nextends: {iran: ./iran.yaml}\npositions: {p: {text: P}}\n"
        'arguments:\n  a: {text: A, for: p}\n  b: {text: B, for: "iran:a"}\n'
    )
    path = write("m.yaml", text)
    doc = argmap.open(path).rename("a", "z").add(argmap.Argument(id="n", text="N", supports="iran:c"))
    doc.remove("b").set("arguments.z.note", "x").save()
    assert load(path) == doc.map
    assert set(doc.map.arguments) == {"iran:a", "iran:c", "z", "n"}
    assert doc.files == (str(path),)
    state = doc.map, doc.texts
    for edit in (lambda: doc.rename("iran:a", "y"), lambda: doc.remove("iran:a", keep_children=True)):
        with pytest.raises(ArgmapError):
            edit()
        assert (doc.map, doc.texts) == state
