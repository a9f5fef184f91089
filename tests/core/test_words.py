# ruff: noqa: E501 - tables read best with a row a line
"""Names, suggestions, places and what a terminal may be shown."""

from __future__ import annotations

import pytest

from argmap.core.diagnostics import Diagnostic
from argmap.core.errors import ArgmapError, UnknownName
from argmap.core.place import Place
from argmap.core.printable import printable
from argmap.core.registry import Registry
from argmap.core.resources import shipped_map, shipped_maps
from argmap.core.suggest import did_you_mean


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("quesiton", "question"),
        ("gud", ""),
        ("GOODD", "good"),
        ("Question", "question"),
        ("zzzz", ""),
        ("", ""),
        ("good", "good"),
    ],
)
def test_the_nearest_name_is_suggested(name: str, hint: str) -> None:
    said = did_you_mean(name, ["good", "bad", "question"])
    assert said == (f"Did you mean `{hint}`?" if hint else "")


def test_a_module_is_found_by_name_and_an_unknown_one_is_told() -> None:
    parts = Registry("argmap.core", what="part")
    assert parts["place"].__name__ == "argmap.core.place"
    assert "place" in parts
    assert "plaice" not in parts
    assert len(parts) == len(list(parts))
    with pytest.raises(UnknownName, match=r"There is no part `plaice`\. Did you mean `place`\?"):
        parts["plaice"]


def test_a_module_of_another_package_is_found_too(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import EntryPoint, EntryPoints

    from argmap.core import registry

    registry._installed.cache_clear()
    registry._entry_points.cache_clear()
    groups = {"theirs": "argmap.core", "far": "other"}
    points = EntryPoints(EntryPoint(name, "argmap.core.place", group) for name, group in groups.items())
    monkeypatch.setattr("importlib.metadata.entry_points", lambda: points)
    parts = Registry("argmap.core", what="part")
    assert parts["theirs"].__name__ == "argmap.core.place"
    assert "far" not in parts
    registry._installed.cache_clear()
    registry._entry_points.cache_clear()


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("no_such_package", "ModuleNotFoundError: No module named 'no_such_package'"),
        ("argmap.core.place:gone", "AttributeError: "),
        ("argmap.core.place", "it has no `read`"),
    ],
)
def test_a_broken_module_of_another_package_is_told_in_a_sentence(
    target: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from importlib.metadata import EntryPoint

    from argmap.core import registry

    point = EntryPoint("theirs", target, "argmap.core")
    monkeypatch.setattr(registry, "_entry_points", lambda group: (point,))
    parts = Registry("argmap.core", what="part", needs=("read",))
    with pytest.raises(ArgmapError) as caught:
        parts["theirs"]
    assert str(caught.value).startswith(
        f"The part `theirs` of the package `{target}` cannot be used: {words}"
    )
    assert str(caught.value).endswith("Update that package, or uninstall it.")


@pytest.mark.parametrize(
    "name", ["", "../maps/cuba-north-korea", "a/b", "a\\b", ".hidden", "/etc/passwd", "nothing"]
)
def test_only_a_bare_name_names_a_shipped_map(name: str) -> None:
    assert shipped_map(name) is None


def test_the_shipped_maps_are_found() -> None:
    assert "cuba-north-korea" in shipped_maps()
    assert all(shipped_map(name) for name in shipped_maps())


@pytest.mark.parametrize(
    ("text", "shown"),
    [("plain é שלום 日本 👩🏽‍🔬 a\u00a0b", None), ("a\x1b[2Jb\x07", "a\\x1b[2Jb\\x07"), ("a\nb", "a\\nb"), ("\u202ea", "\\u202ea"), ("\ud800", "\\ud800")],
)  # fmt: skip
def test_only_harmless_characters_reach_a_terminal(text: str, shown: str | None) -> None:
    assert printable(text) == (text if shown is None else shown)


def test_of_many_known_names_the_first_are_listed() -> None:
    said = str(UnknownName("id", "zzzz", [f"a{number:03}" for number in range(50)]))
    assert said.endswith("a010, a011 and 38 more.")
    assert str(UnknownName("id", "a", [])) == "There is no id `a`. There is none at all."


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = ArgmapError("It broke.", hint="Mend it.", place=Place("a\nb.yaml", 3, 4))
    assert str(error) == "a\\nb.yaml:3:4: It broke. Mend it."


def test_diagnostics_are_sorted_by_place_and_written_as_plain_data() -> None:
    late = Diagnostic("AM201", "note", "b", place=Place("x", 2, 1))
    early, nowhere = (
        Diagnostic("AM202", "error", "a", place=Place("x", 1, 9)),
        Diagnostic("AM203", "warning", "c"),
    )
    assert sorted([late, early, nowhere], key=lambda d: d.sort_key) == [nowhere, early, late]
    assert early.to_dict() == {
        "rule": "AM202", "severity": "error", "message": "a", "help": "", "node": "", "file": "x", "line": 1, "column": 9,
        "fix": None,
    }  # fmt: skip
    assert nowhere.to_dict()["line"] is None
