from __future__ import annotations

import json

MAP = """\
id: m
question: Toll?
positions: {toll: {text: a}, free: {text: b}, rest: {text: c}}
arguments: {queues: {text: d, for: toll, against: free}, alone: {text: e}}
objections: {rebates: {text: f, against: queues->toll}}
evidence: {trial: {text: g, for: queues, source: s, quote: [h, i]}}
assumptions: {drivers: {text: j}}
sources: {s: {title: k}, t: {title: l}}
assessment: {gaps: [m, n], judgements: [o], indicators: [p]}
"""
COUNTED = {
    "id": "m", "nodes": 8, "links": 4, "positions": 3, "arguments": 2, "objections": 1, "evidence": 1,
    "assumptions": 1, "sources": 2, "actors": 0, "events": 0, "supports": 2, "attacks": 1, "undercuts": 1,
    "depth": 2, "breadth": 3, "fan_in": 1, "unreached": 2, "quotations": 2, "cited_sources": 1, "origins": 1,
    "judgements": 1, "indicators": 1, "gaps": 2, "mean_fan_in": 1.0,
    "by_position": {
        "toll": {
            "for": {"argument": 1, "objection": 0, "evidence": 1, "assumption": 0},
            "against": {"argument": 0, "objection": 1, "evidence": 0, "assumption": 0},
            "mixed": {"argument": 0, "objection": 0, "evidence": 0, "assumption": 0},
            "balance": 0.667,
            "origins": {"for": 1, "against": 0},
        },
        "free": {
            "for": {"argument": 0, "objection": 0, "evidence": 0, "assumption": 0},
            "against": {"argument": 1, "objection": 0, "evidence": 1, "assumption": 0},
            "mixed": {"argument": 0, "objection": 0, "evidence": 0, "assumption": 0},
            "balance": 0.0,
            "origins": {"for": 0, "against": 1},
        },
        "rest": {
            "for": {"argument": 0, "objection": 0, "evidence": 0, "assumption": 0},
            "against": {"argument": 0, "objection": 0, "evidence": 0, "assumption": 0},
            "mixed": {"argument": 0, "objection": 0, "evidence": 0, "assumption": 0},
            "balance": None,
            "origins": {"for": 0, "against": 0},
        },
    },
}  # fmt: skip


def test_a_map_is_counted(argmap_, write) -> None:
    ran = argmap_("stats", write("m.yaml", MAP), "--format", "json")
    assert (ran.code, ran.told) == (0, "")
    assert json.loads(ran.said) == COUNTED
    assert list(json.loads(ran.said)) == list(COUNTED), "the order is stable"


def test_the_table_says_the_same(argmap_, write) -> None:
    said = argmap_("stats", write("m.yaml", MAP)).said
    assert "     8  nodes\n" in said
    assert "toll, 67% of those that take a side are for\n" in said
    assert "  objection           0        1        0\n" in said
    assert "\nrest\n" in said
    assert "     1  independent origins of the evidence, at least\n" in said
    assert "  origins             1        0\n" in said


def test_a_map_of_nothing_is_counted_too(argmap_, write) -> None:
    ran = argmap_("stats", write("m.yaml", "id: m\nquestion: q\n"), "--format", "json")
    assert json.loads(ran.said)["breadth"] == 0
