"""`argmap rule` as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.rules import rules


@pytest.fixture
def run(capsys):
    """Run `argmap rule`: exit code, stdout, stderr."""

    def ran(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stop:
            main(["rule", *args])
        return int(stop.value.code or 0), *capsys.readouterr()

    return ran


@pytest.mark.parametrize("name", ["AM204", "am204", "both-ways"])
def test_a_rule_is_explained_by_its_code_and_its_name(run, name):
    code, out, _ = run(name)
    assert code == 0
    assert out.startswith("AM204 both-ways (warning)\n\nA node both supports and attacks the same thing.\n")
    assert "Bad:\n\n    arguments:\n      revenue: " in out


def test_without_a_name_every_rule_has_a_line(run):
    _, out, _ = run()
    assert [line.split()[0] for line in out.splitlines()] == list(rules())


def test_all_manual_pages_are_the_page_in_the_documentation(run):
    _, out, _ = run("--all", "--output-format", "markdown")
    assert out == Path(__file__).parents[2].joinpath("docs", "rules.md").read_text("utf-8")
    assert run("--all")[1].count("\nBad") >= len(rules())


def test_a_page_as_json_has_the_examples_apart(run):
    _, out, _ = run("both-ways", "--output-format", "json")
    said = json.loads(out)
    assert (said["code"], said["name"], said["severity"], said["found_by"]) == (
        "AM204",
        "both-ways",
        "warning",
        "map",
    )
    assert len(said["bad"]) == len(said["good"]) == 1
    assert len(json.loads(run("--output-format", "json")[1])) == len(rules())


def test_one_page_as_markdown_has_fences(run):
    assert "```yaml\narguments:\n" in run("AM204", "--output-format", "markdown")[1]


def test_an_unknown_rule_is_refused_with_a_suggestion(run):
    code, out, err = run("both-way")
    assert (code, out) == (2, "")
    assert "There is no rule `both-way`. Did you mean `both-ways`?" in err
    assert run("AM204", "--all")[0] == 2
