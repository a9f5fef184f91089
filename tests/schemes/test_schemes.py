"""The schemes as data: well formed, found by every name, with examples that run, and cheap to look up."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from argmap.core.errors import ArgmapError, UnknownName
from argmap.formats import document_of, load
from argmap.rules import check_document
from argmap.schemes import catalogue
from argmap.schemes.catalogue import canonical, names, nearest_scheme, scheme, schemes
from argmap.schemes.page import example, page
from argmap.schemes.questions import reviews
from argmap.schemes.scheme import COMPENDIUM, FAMILIES, built

ROOT = Path(__file__).parents[2]
ALL = schemes()
# The titles of the compendium of Walton, Reed and Macagno (2008, chapter 9) that policy maps need most, with
# the number of critical questions where the literature is of one mind on it.
WANTED = {
    "expert-opinion": 6,
    "witness-testimony": None,
    "position-to-know": None,
    "popular-opinion": None,
    "example": 5,
    "analogy": 4,
    "precedent": None,
    "composition": None,
    "division": None,
    "alternatives": None,
    "opposites": None,
    "verbal-classification": None,
    "arbitrary-classification": None,
    "practical-reasoning": None,
    "value-based-practical-reasoning": None,
    "positive-consequences": None,
    "negative-consequences": None,
    "slippery-slope": None,
    "waste": None,
    "threat": None,
    "danger-appeal": None,
    "fear-appeal": None,
    "distress": None,
    "need-for-help": None,
    "fairness": None,
    "rules": None,
    "exceptional-case": None,
    "gradualism": None,
    "ethotic": None,
    "ad-hominem": None,
    "circumstantial-ad-hominem": None,
    "bias": None,
    "inconsistent-commitment": None,
    "commitment": None,
    "evidence-to-hypothesis": None,
    "falsification": None,
    "best-explanation": None,
    "sample-to-population": None,
    "perception": None,
    "memory": None,
    "sign": None,
    "cause-to-effect": 4,
    "correlation-to-cause": 5,
    "ignorance": None,
}
QUESTION = "objections: {o: {text: O, against: {x->toll: {question: other-means}}}}"
MAP = """\
argmap: 1
id: m
question: Toll?
positions: {toll: {text: A}, free: {text: B}}
arguments:
  x: {text: X, for: {toll: {scheme: practical-reasoning, with: [c]}}}
assumptions: {c: {text: C}}
"""


def states(more: str) -> dict[str, str]:
    return dict(reviews(document_of(MAP + more).map)[0].states)


@pytest.mark.parametrize("name", WANTED)
def test_the_schemes_that_policy_maps_need_are_there(name: str) -> None:
    its = scheme(name)
    assert its.name == name
    assert WANTED[name] in (None, len(its.questions))


def test_every_scheme_of_a_shipped_map_is_known_by_its_own_name() -> None:
    used = {
        link.step.scheme
        for path in (ROOT / "maps").glob("*.yaml")
        for link in load(path).links.values()
        if link.step.scheme
    }
    assert len(used) >= 15
    assert used <= set(names())


@pytest.mark.parametrize("its", ALL, ids=lambda its: its.name)
def test_a_scheme_says_what_it_is_in_sentences(its) -> None:
    assert its.family in FAMILIES
    assert its.title[0].isupper()
    assert not its.title.endswith(".")
    assert all(text.endswith(".") for text in (its.about, its.conclusion, *(p.text for p in its.premises)))
    assert all(question.ask.endswith("?") for question in its.questions)
    assert len(its.questions) >= 3
    assert re.search(r"\(\d{4}\)|, 2008\)", its.citation)
    assert not re.search(r"\bpp?\. ?\d", its.citation), "a page is given only where it was looked up"
    assert its.example is not None


@pytest.mark.parametrize("its", ALL, ids=lambda its: its.name)
def test_an_example_runs_and_takes_its_question_up(its) -> None:
    document = document_of(example(its))
    found = [d for d in check_document(document) if d.severity != "note" and d.rule != "AM302"]
    assert found == []
    (review,) = reviews(document.map)
    assert review.scheme == its
    assert review.keys("raised") == (its.example.question,)


def test_names_and_other_names_are_unique() -> None:
    every = [name for its in ALL for name in (its.name, *its.aliases)]
    assert len(set(every)) == len(every)
    assert all(canonical(alias) == its.name for its in ALL for alias in its.aliases)
    assert (
        set(names())
        == {its.name for its in ALL}
        == {p.stem for p in (Path(catalogue.__file__).parent / "data").iterdir()}
    )


def test_most_schemes_are_of_the_compendium_and_the_others_say_so() -> None:
    others = [its for its in ALL if its.citation != COMPENDIUM]
    assert len(others) <= 3
    assert all(
        its.citation.startswith("Not in the compendium") or "chapter 9" in its.citation for its in others
    )


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("expert opinion", "expert-opinion"), ("Sign", "sign"), ("abducton", "abduction"), ("zzz", None)],
)
def test_an_unknown_name_has_a_nearest_one_or_none(wrong: str, right: str | None) -> None:
    assert canonical(wrong) is None
    assert nearest_scheme(wrong) == right
    with pytest.raises(UnknownName, match="There is no scheme"):
        scheme(wrong)


def test_a_question_is_open_until_it_is_taken_up() -> None:
    assert set(states("").values()) == {"open"}
    assert states(QUESTION)["other-means"] == "raised"
    assert set(states(QUESTION).values()) == {"open", "raised"}


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ("objections: {o: {text: O, against: {x->toll: {question: goal}}}}", "raised"),
        ("objections: {o: {text: O, against: {x: {question: goal}}}}", "raised"),
        ("objections: {o: {text: O, against: {c: {question: goal}}}}", "raised"),
        ("objections: {o: {text: O, for: {x->toll: {question: goal}}}}", "answered"),
        ("objections: {o: {text: O, for: {x: {question: goal}}}}", "answered"),
        ("objections: {o: {text: O, against: {x: {question: goal}}}, p: {text: P, against: o}}", "answered"),
        (
            "objections: {o: {text: O, against: {x: {question: goal}}}, p: {text: P, against: o->x}}",
            "answered",
        ),
        (
            "objections: {o: {text: O, against: {x: {question: goal}}}, p: {text: P, against: o},"
            " q: {text: Q, against: {x->toll: {question: goal}}}}",
            "raised",
        ),
        # `goal` doubts a premise, so it is not asked of the conclusion; without a key nothing is taken up.
        ("objections: {o: {text: O, against: {toll: {question: goal}}}}", "open"),
        ("objections: {o: {text: O, against: x->toll}}", "open"),
    ],
)
def test_where_a_question_may_be_taken_up_and_what_answers_it(more: str, state: str) -> None:
    assert states(more)["goal"] == state


def test_a_question_on_the_conclusion_may_be_taken_up_there_but_one_on_the_step_only_there() -> None:
    asked = "objections: {{o: {{text: O, against: {{{0}: {{question: {1}}}}}}}}}"
    assert states(asked.format("toll", "side-effects"))["side-effects"] == "raised"
    assert states(asked.format("x", "side-effects"))["side-effects"] == "open"
    assert states(asked.format("x", "other-means"))["other-means"] == "open"


def test_a_link_does_not_answer_the_questions_of_its_own_scheme() -> None:
    more = (
        "evidence: {{{}: {{text: E, source: s, for: {{toll: "
        "{{scheme: expert-opinion, question: consistency}}}}}}}}"
    )
    sources = "\nsources: {s: {title: S}}"
    (_, one) = reviews(document_of(MAP + more.format("e") + sources).map)
    assert one.states["consistency"] == "open"
    two = more.format("e")[:-1] + ", f: {text: F, source: s, for: {toll: {scheme: expert-opinion}}}}"
    found = {review.link.child: review.states for review in reviews(document_of(MAP + two + sources).map)}
    assert found["f"]["consistency"] == "answered"
    assert found["e"]["consistency"] == "open"


def test_the_page_of_all_schemes_is_up_to_date(accept: bool) -> None:
    path, wanted = ROOT / "docs" / "schemes.md", page(ALL)
    if accept:
        path.write_text(wanted, "utf-8")
    assert path.read_text("utf-8") == wanted, "run pytest --accept"


@pytest.fixture
def another_package(tmp_path, monkeypatch):
    """Install a package that brings schemes of its own: `another_package({"name.toml": text})`."""
    for cached in (catalogue._theirs, catalogue._their_aliases, catalogue._read):
        cached.cache_clear()

    def installed(files: dict[str, str], module: str = "their_schemes") -> None:
        folder = tmp_path / "their_schemes"
        folder.mkdir()
        (folder / "__init__.py").write_text("")
        for name, text in files.items():
            (folder / name).write_text(text)
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.delitem(sys.modules, "their_schemes", raising=False)
        point = EntryPoint("theirs", module, catalogue.GROUP)
        monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: EntryPoints((point,)))

    yield installed
    for cached in (catalogue._theirs, catalogue._their_aliases, catalogue._read):
        cached.cache_clear()


THEIRS = """\
title = "Argument from the stars"
family = "stars"
aliases = ["astrology"]
about = "A."
conclusion = "C."
citation = "Nobody (1999)"
[[premises]]
role = "stars"
text = "P."
[[questions]]
key = "which"
ask = "Which stars?"
attacks = "premise"
"""


def test_another_package_adds_schemes_but_replaces_none(another_package) -> None:
    another_package({"stars.toml": THEIRS, "sign.toml": THEIRS})
    assert canonical("stars") == canonical("astrology") == "stars"
    assert scheme("stars").question("which").ask == "Which stars?"
    assert scheme("sign").title == "Argument from sign"
    assert schemes()[-1].name == "stars", "an unknown family comes last"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title = ", "cannot be read"),
        (THEIRS.replace('title = "Argument from the stars"\n', ""), "title"),
        (THEIRS + "more = 1\n", "more"),
        (THEIRS.replace('"premise"', '"nothing"'), "`nothing` is not premise, step or conclusion"),
        (THEIRS.replace('key = "which"', 'key = "Which One"'), "not in kebab-case"),
        (THEIRS.replace('about = "A."', "about = 3"), "`about` is not a text"),
        (THEIRS.replace("[[premises]]", "[[premise]]"), "premises"),
    ],
)
def test_a_faulty_scheme_of_another_package_is_told_in_a_sentence(
    another_package, text: str, words: str
) -> None:
    another_package({"stars.toml": text})
    with pytest.raises(ArgmapError) as caught:
        scheme("stars")
    assert words in str(caught.value)
    assert "stars" in str(caught.value)


def test_a_package_that_cannot_be_imported_is_named(another_package) -> None:
    another_package({}, module="no_such_module_at_all")
    with pytest.raises(ArgmapError, match="cannot be used"):
        canonical("something-else")
    assert canonical("sign") == "sign", "what ships with argmap is found without asking others"


@pytest.mark.parametrize("data", [{}, {"premises": [], "questions": []}, {"premises": 3, "questions": 4}])
def test_data_of_the_wrong_form_is_refused(data) -> None:
    with pytest.raises(ArgmapError, match="The scheme `x` cannot be used"):
        built("x", data)


def test_to_know_a_name_no_scheme_is_read() -> None:
    code = (
        "from argmap.schemes import catalogue as c\n"
        "assert c.canonical('sign')\n"
        "print(c._read.cache_info().misses, c._aliases.cache_info().misses, c._theirs.cache_info().misses)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["0", "0", "0"]
