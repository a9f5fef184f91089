"""What `import argmap` offers: typed, forgiving of form, strict about names."""

from __future__ import annotations

import importlib
import inspect
import pydoc
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import argmap

SMALL = "{argmap: 1, id: m, question: Toll?, positions: {toll: {text: We should.}}}"
USER = """\
import argmap

m = argmap.load("harbour-bridge")
part = argmap.Argument(id="a", text="b", links=[argmap.Link("toll")])
proof = argmap.Evidence(id="e", text="c", source="gazette-2026-04-02", quote="d", likelihood="likely")
m = m.add(part, proof).replace(part, title="New", status="final").remove("e", m.sources["union-survey"])
m = m.replace(argmap.Source(id="office-report", title="R"))
whole = argmap.ArgumentMap(id="x", question="y", positions={"p": {"text": "q"}})
again: argmap.ArgumentMap = argmap.ArgumentMap.from_dict(whole.to_dict())
argmap.render(m, "x.svg", view="overview", theme="print")
argmap.brief(m, "x.pdf", sections=["answer"])
found: list[argmap.Diagnostic] = argmap.check(m, select="AM2", max_words=30)
year = argmap.Date(2017).year
step = argmap.Step(strength="strong", co_premises=["a"])
argmap.Link("toll", "against", step)
doc: argmap.OpenMap = argmap.open("m.yaml").add(part, into="mine.yaml").rename("a", "c").remove(["c", part])
doc.set("arguments.a.text", "b").move("a", to="toll", polarity="against").save()
rest = argmap.remove(doc.map, part, keep_children=True)
m = argmap.move(argmap.rename(rest, "e", "f"), "f", kind="objection")
drafted: argmap.ArgumentMap = argmap.new("Toll?").argument("a", "b", supports=["toll"]).map
try:
    argmap.save(m, "m.yaml")
except (argmap.FileError, argmap.UnknownName, argmap.FormatError, argmap.RenderError) as error:
    print(error.hint, error.message)
"""
MISTAKES = """\
import argmap

m = argmap.load(3)
argmap.laod("m.yaml")
m.replace("toll")
"""


def mypy(path: Path) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", path.name],
        cwd=path.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return ran.stdout + ran.stderr


def test_a_users_program_is_type_checked_by_the_types_of_the_face(write) -> None:
    assert mypy(write("user.py", USER)).startswith("Success")
    found = mypy(write("mistakes.py", MISTAKES))
    assert found.count(": error: ") == 3, found


def test_the_types_are_part_of_the_package() -> None:
    assert (Path(argmap.__file__).parent / "py.typed").is_file()


def test_all_that_is_offered_is_there() -> None:
    assert all(getattr(argmap, name) for name in argmap.__all__)
    assert issubclass(argmap.RenderError, argmap.ArgmapError)
    with pytest.raises(AttributeError, match="has no attribute 'laod'"):
        argmap.laod  # noqa: B018


def test_check_takes_a_rule_or_several_and_the_length_of_a_text() -> None:
    m = argmap.loads(SMALL)
    assert [d.rule for d in argmap.check(m, select="few-positions")] == [
        d.rule for d in argmap.check(m, select=["few-positions"])
    ]
    assert argmap.check(m, select="AM", ignore="AM") == []
    assert not argmap.check(m, select="AM401")
    assert argmap.check(m, select="AM401", max_words=1)
    with pytest.raises(argmap.ConfigError, match="must be 1 or more"):
        argmap.check(m, max_words=0)
    with pytest.raises(argmap.UnknownName, match="There is no rule `AM999`"):
        argmap.check(m, select="AM999")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (
            lambda m, folder: argmap.render(m, folder / "x.svg", them="print"),
            "no option `them`. There are engine, theme.",
        ),
        (lambda m, folder: argmap.render(m, folder / "x.svg", scale=2), "It is for `.png`."),
        (lambda m, folder: argmap.brief(m, folder / "x.md", papr="a4"), "Did you mean `paper`?"),
        (
            lambda m, folder: argmap.brief(m, folder / "x.md", view="full"),
            "Known: by_actor, citation_style, ",
        ),
    ],
)
def test_an_unknown_option_is_told_with_the_known_ones(make, words: str, tmp_path: Path) -> None:
    with pytest.raises(argmap.ArgmapError, match="no option `") as caught:
        make(argmap.loads(SMALL), tmp_path)
    assert words in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_map_shows_itself_in_a_notebook_beside_others() -> None:
    one, other = argmap.loads(SMALL), argmap.loads(SMALL.replace("Toll?", "Fee?"))
    pages = [m._repr_html_() for m in (one, one, other)]
    assert pages[0] == pages[1]
    assert "<?xml" not in pages[0]
    assert "<a " not in pages[0]
    assert "(1 node, 0 links, 0 sources)" in pages[0]
    trees = [ET.fromstring(page) for page in (pages[0], pages[2])]  # noqa: S314 - our own drawing
    ids = [{node.get("id") for node in tree.iter() if node.get("id")} for tree in trees]
    assert ids[0]
    assert ids[1]
    assert not ids[0] & ids[1]
    assert ET.fromstring(one._repr_svg_()).tag.endswith("svg")  # noqa: S314


@pytest.mark.parametrize("name", ["render", "brief"])
def test_a_package_that_is_a_function_too_shows_its_signature_and_its_options(name: str) -> None:
    package = importlib.import_module(f"argmap.{name}")
    function = getattr(importlib.import_module("argmap.face"), name)
    assert inspect.signature(package) == inspect.signature(function)
    assert f"argmap.{name}(m, " in package.__doc__
    taken = {"render": ["view", "semantics", "theme", "engine", "scale"], "brief": []}[name]
    if name == "brief":
        parameters = inspect.signature(package.render_brief).parameters.values()
        taken = ["format", *(p.name for p in parameters if p.kind is p.KEYWORD_ONLY)]
    assert [option for option in taken if f"- `{option}`: " not in package.__doc__] == []
    assert package.__doc__.splitlines()[0] in pydoc.render_doc(package)


@pytest.mark.parametrize(
    "give",
    [
        lambda given, folder: argmap.render(given, folder / "x.svg"),
        lambda given, folder: argmap.brief(given, folder / "x.md"),
        lambda given, folder: argmap.view(given),
    ],
)
def test_a_path_where_a_map_belongs_is_told_in_a_sentence(give, tmp_path: Path) -> None:
    with pytest.raises(argmap.ArgmapError, match="This is not a map, but of the type `str`") as caught:
        give("harbour-bridge", tmp_path)
    assert "argmap.load(" in caught.value.hint


def test_a_picture_shows_what_stands_in_a_reading_with_its_options(tmp_path: Path) -> None:
    m = argmap.load("harbour-bridge")
    path = tmp_path / "x.svg"
    argmap.render(m, path, semantics="carneades", standard="scintilla", theme="print")
    drawn = path.read_text("utf-8")
    assert "Reading: carneades, by scintilla" in drawn
    assert "Stands." in drawn
    path.unlink()
    for options, words in (
        ({"semantics": "groundd"}, "Did you mean `grounded`"),
        ({"semantics": "grounded", "burden": "nobody"}, "There is no burden `nobody`"),
        ({"semantics": "grounded", "them": "print"}, "no option `them`"),
        ({"burden": "evidence"}, "no option `burden`"),
        ({"semantics": "grounded", "view": "timeline"}, "shows no nodes of the map"),
    ):
        with pytest.raises(argmap.ArgmapError, match=words):
            argmap.render(m, path, **options)
    assert list(tmp_path.iterdir()) == []
