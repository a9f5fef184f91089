"""`argmap scheme` as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.formats import loads
from argmap.schemes.catalogue import names, schemes


@pytest.mark.parametrize("name", ["best-explanation", "abduction"])
def test_a_scheme_is_explained_by_any_of_its_names(argmap_, name: str) -> None:
    ran = argmap_("scheme", name)
    assert (ran.code, ran.told) == (0, "")
    assert ran.said.startswith("best-explanation: Argument to the best explanation\n")
    assert "\nCritical questions, and what they doubt\n" in ran.said
    assert "Source: Douglas Walton, Chris Reed and Fabrizio Macagno, Argumentation Schemes" in ran.said


def test_without_a_name_every_scheme_has_a_line_under_its_family(argmap_) -> None:
    lines = argmap_("scheme").said.splitlines()
    found = [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "]
    assert found == [its.name for its in schemes()]
    assert "What others say" in lines


def test_the_pages_and_the_list_fit_a_terminal(argmap_) -> None:
    said = argmap_("scheme", "--all").said + argmap_("scheme").said
    assert [line for line in said.splitlines() if len(line) > 80] == []
    assert all(f"\n{name}: " in f"\n{said}" for name in names())


def test_all_pages_as_markdown_are_the_page_in_the_documentation(argmap_) -> None:
    said = argmap_("scheme", "--all", "--format", "markdown").said
    assert said == Path(__file__).parents[2].joinpath("docs", "schemes.md").read_text("utf-8")


def test_a_page_as_json_holds_a_map_that_loads(argmap_) -> None:
    said = json.loads(argmap_("scheme", "expert-opinion", "--format", "json").said)
    assert [q["key"] for q in said["questions"]] == [
        "expertise", "field", "opinion", "trustworthiness", "consistency", "backup-evidence",
    ]  # fmt: skip
    assert loads(said["example"]).links["reason->claim"].step.scheme == "expert-opinion"
    assert len(json.loads(argmap_("scheme", "--format", "json").said)) == len(names())


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["expert-opinon"], "There is no scheme `expert-opinon`. Did you mean `expert-opinion`?"),
        (["zzz"], "There is no scheme `zzz`. Known: act-and-person, "),
        (["sign", "--all"], "Name a scheme, or use --all, not both."),
        (["\x1b[31m"], r"There is no scheme `\x1b[31m`."),
    ],
)
def test_what_is_unknown_is_refused_with_a_remedy(argmap_, args: list[str], words: str) -> None:
    ran = argmap_("scheme", *args)
    assert (ran.code, ran.said) == (2, "")
    assert words in ran.told
