"""What to do next: each kind found, placed, reasoned and ranked."""

from __future__ import annotations

import time

import jsonschema
import pytest
from hypothesis import given

import argmap
from argmap.formats import document_of, load_document
from argmap.views.tables.todo import KINDS, SCHEMA, Task, todo
from strategies import maps

HEAD = """\
argmap: 1
id: m
question: Toll?
as_of: 2026-05-01
positions: {toll: {text: A}, free: {text: B}}
"""


def found(more: str, **options) -> dict[tuple[str, str], Task]:
    return {(task.kind, task.about): task for task in todo(document_of(HEAD + more), **options)}


CASES = {
    "unsupported": ("arguments: {x: {text: X, for: toll}}", "x"),
    "loose": ("arguments: {x: {text: X, held_by: a}}\nactors: {a: {name: N}}", "x"),
    "unanswered": ("objections: {x: {text: X, against: toll}}", "x"),
    "questions": (
        "evidence: {e: {text: E, source: s, for: {toll: {scheme: sign}}}}\nsources: {s: {title: S}}",
        "e->toll",
    ),
    "unopposed": ("arguments: {x: {text: X, for: toll, source: s}}\nsources: {s: {title: S}}", "x"),
    "stale": (
        "arguments: {x: {text: X, for: toll}}\n"
        "evidence: {e: {text: E, for: x, source: s, basis: statistic}}\n"
        "sources: {s: {title: S, issued: 2004}}",
        "x",
    ),
    "gap": ("assessment: {gaps: [{text: No figures., on: [toll]}]}", "1"),
    "unverified": (
        "evidence: {e: {text: E, for: toll, source: s, quote: words}}\nsources: {s: {title: S, text: s.txt}}",
        "s",
    ),
    "unrated": ("evidence: {e: {text: E, for: toll, source: s}}\nsources: {s: {title: S}}", "s"),
}  # fmt: skip


def test_every_kind_of_task_has_a_case() -> None:
    assert list(CASES) == list(KINDS)


@pytest.mark.parametrize("kind", CASES)
def test_each_kind_is_found_with_its_place_and_remedy(kind: str) -> None:
    more, about = CASES[kind]
    task = found(more)[kind, about]
    assert task.what
    assert task.do.endswith(".")
    assert document_of(HEAD + more).origins.file == "" or task.place
    assert task.score > 0


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("unsupported", "arguments: {x: {text: X, for: toll, held_by: a}}\nactors: {a: {name: N}}"),
        ("unanswered", "objections: {x: {text: X, against: toll}, y: {text: Y, against: x}}"),
        ("unopposed", "arguments: {x: {text: X, for: toll}}\nobjections: {o: {text: O, against: x->toll}}"),
        (
            "unopposed",
            "arguments: {x: {text: X, for: toll}, y: {text: Y, for: x}}\n"
            "objections: {o: {text: O, against: y->x}}",
        ),
        (
            "unopposed",
            "arguments: {x: {text: X, for: {toll: {with: [c]}}}}\nassumptions: {c: {text: C}}\n"
            "objections: {o: {text: O, against: c}}",
        ),
        ("unverified", CASES["unverified"][0].replace(", text: s.txt", "")),
        (
            "unverified",
            CASES["unverified"][0].replace(
                "quote: words", "quote: {exact: words, verified: {date: 2026-01-01, seal: 0123456789abcdef}}"
            ),
        ),
        ("unrated", CASES["unrated"][0].replace("title: S", "title: S, reliability: F")),
        ("stale", CASES["stale"][0].replace("2004", "2024")),
        ("stale", CASES["stale"][0].replace("statistic", "event")),
        ("stale", CASES["stale"][0].replace(", issued: 2004", "")),
        (
            "questions",
            CASES["questions"][0] + "\nassumptions:\n  a: {text: A, for: {e->toll: {question: sign}}}\n"
            "  b: {text: B, for: {e->toll: {question: alternatives}}}\n"
            "  c: {text: C, for: {e->toll: {question: correlation}}}",
        ),
    ],
)
def test_what_is_done_is_no_task(kind: str, more: str) -> None:
    assert [about for its, about in found(more) if its == kind and about not in ("toll", "free")] == []


def test_the_newest_evidence_below_counts_through_all_steps() -> None:
    more = (
        "arguments: {x: {text: X, for: toll}, y: {text: Y, for: x}}\n"
        "evidence:\n"
        "  old: {text: E, for: x, source: s, basis: statistic}\n"
        "  new: {text: F, for: y, source: t, basis: statistic}\n"
        "sources: {s: {title: S, issued: 2004}, t: {title: T, issued: 2025}}"
    )
    assert ("stale", "x") not in found(more)
    assert ("stale", "x") in found(more.replace("2025", "2005"))
    assert ("stale", "y") not in found(more.replace("2025", "2005")), "the topmost speaks for those below"
    assert ("stale", "x") not in found(more.replace("2025", "2005"), stale_after=30)
    event = more.replace("2025", "2005") + "\nevents: {e: {date: 2026-04, text: E}}"
    assert ("stale", "x") not in found(event.replace("for: y,", "for: y, event: e,"))


def test_what_is_at_stake_with_an_objection_is_what_it_attacks() -> None:
    more = (
        "arguments: {x: {text: X, for: toll}, y: {text: Y, for: x}, z: {text: Z, for: y}}\n"
        "objections: {o: {text: O, against: y->x}, p: {text: P, against: z}}"
    )
    tasks = found(more)
    assert tasks["unanswered", "o"].carries == 2, "y carries z and p"
    assert tasks["unanswered", "o"].steps == 2
    assert tasks["unanswered", "p"].carries == 1
    # Weight 3, times 1 + log2(1 + 1), by three steps.
    assert tasks["unanswered", "p"].score == pytest.approx(3 * (1 + 1) / 3)
    assert tasks["unanswered", "p"].why == "3 steps from a position, carries 1 node"


def test_the_order_is_that_of_the_scores_then_of_the_kinds() -> None:
    for name in ("harbour-bridge", "cuba-north-korea"):
        tasks = todo(load_document(name))
        keys = [(-task.score, list(KINDS).index(task.kind)) for task in tasks]
        assert keys == sorted(keys)
        assert all(task.place and task.place.line > 1 for task in tasks)


def test_the_part_of_the_questions_that_is_open_counts() -> None:
    base = CASES["questions"][0]
    one = base + "\nassumptions: {a: {text: A, for: {e->toll: {question: sign}}}}"
    before, after = found(base)["questions", "e->toll"], found(one)["questions", "e->toll"]
    assert before.questions == ("correlation", "alternatives", "sign")
    assert after.questions == ("correlation", "alternatives")
    assert "2 of 3 questions open: correlation, alternatives" in after.what
    assert after.score == pytest.approx(before.score * 2 / 3)


def test_a_question_raised_by_evidence_is_an_objection_that_nobody_answers() -> None:
    more = (
        CASES["questions"][0].replace("\nsources", "\n")
        if False
        else (
            "arguments: {x: {text: X, for: {toll: {scheme: sign}}}}\n"
            "evidence: {e: {text: E, source: s, against: {x->toll: {question: alternatives}}}}\n"
            "sources: {s: {title: S}}"
        )
    )
    assert "asks `alternatives` of `x->toll`" in found(more)["unanswered", "e"].what
    assert ("unanswered", "e") not in found(more.replace(": {question: alternatives}", ": {}"))


def test_what_a_comment_tells_the_checks_to_pass_over_is_no_task() -> None:
    more = "objections:\n  # argmap: ignore[AM304] Nobody has an answer.\n  x: {text: X, against: toll}\n"
    assert ("unanswered", "x") not in found(more)
    assert ("unanswered", "x") in found(more.replace("ignore", "mind"))
    assert ("unanswered", "x") not in found(more.replace("ignore", "mind"), ignore=("AM304",))


def test_the_kind_and_the_node_narrow_the_list() -> None:
    document = load_document("cuba-north-korea")
    assert {task.kind for task in todo(document, kinds=["gap", "stale"])} == {"gap", "stale"}
    about = todo(document, about="missiles-to-cuba")
    assert {"kay-missiles->missiles-to-cuba", "wrong-direction", "only-if-shown"} <= {
        task.about for task in about
    }
    assert "back-channel->good" not in {task.about for task in about}
    assert len(about) < len(todo(document, about="bad")) < len(todo(document))
    assert "back-channel->good" in {task.about for task in todo(document, about="back-channel->good")}
    with pytest.raises(argmap.UnknownName, match=r"no kind of task `gaps`\. Did you mean `gap`"):
        todo(document, kinds=["gaps"])
    with pytest.raises(argmap.UnknownName, match=r"There is no node `god`\. Did you mean `good`"):
        todo(document, about="god")
    with pytest.raises(argmap.ConfigError, match="must be 0 or more"):
        todo(document, stale_after=-1)


def test_the_face_takes_a_map_or_a_file() -> None:
    m = argmap.load("harbour-bridge")
    of_map, of_file = argmap.todo(m), argmap.todo("harbour-bridge")
    assert [(t.kind, t.about, t.score) for t in of_map] == [(t.kind, t.about, t.score) for t in of_file]
    assert all(task.place is None for task in of_map)
    assert argmap.todo(m, kinds="gap")[0].to_dict()["line"] is None


@pytest.mark.parametrize("more", ["", "assessment: {gaps: [x]}", "objections: {o: {text: O, against: o}}"])
def test_a_map_of_nearly_nothing_has_tasks_or_none(more: str) -> None:
    assert isinstance(todo(document_of("argmap: 1\nid: m\nquestion: q\n" + more)), tuple)


@given(maps())
def test_any_map_has_tasks_of_the_form_that_the_schema_says(m: argmap.ArgumentMap) -> None:
    tasks = argmap.todo(m)
    said = {"total": len(tasks), "tasks": [task.to_dict() for task in tasks]}
    jsonschema.validate(said, SCHEMA)
    assert all(set(task.nodes) <= set(m.nodes) for task in tasks)
    assert len({(task.kind, task.about) for task in tasks if task.kind != "unopposed"}) == len(
        [task for task in tasks if task.kind != "unopposed"]
    )


def test_ten_times_the_nodes_take_about_ten_times_as_long() -> None:
    def spent(size: int) -> float:
        nodes = {
            f"n{i}": {
                "text": "T",
                "for": {f"n{i // 3}" if i else "p": {"scheme": "sign", "question": "sign"}},
            }
            for i in range(size)
        }
        m = argmap.ArgumentMap(id="m", question="q", positions={"p": {"text": "P"}}, arguments=nodes)
        start = time.process_time()
        tasks = argmap.todo(m)
        assert len(tasks) >= size
        return time.process_time() - start

    small = max(spent(500), 0.01)
    assert spent(5000) < 40 * small
