"""What a reader is shown first."""

from __future__ import annotations

from argmap import loads
from argmap.graph.weight import reasons, strongest_reply

M = loads("""
argmap: 1
id: m
question: Q?
positions: {p: {text: P.}}
arguments:
  weak: {text: W., for: {p: {strength: weak}}}
  plain: {text: A., for: p}
  strong: {text: S., for: {p: {strength: 0.9}}}
  full: {text: F., for: p}
objections:
  answered: {text: O., against: {strong: {strength: strong}}}
  rejoinder: {text: R., against: answered}
  open: {text: N., against: {strong: {strength: weak}}}
  backed: {text: N., against: {plain: {}}}
  bare: {text: N., against: plain->p}
evidence:
  e: {text: E., for: [full, backed], source: s}
sources: {s: {title: S}}
""")


def test_reasons_go_by_strength_then_by_what_stands_behind_them() -> None:
    assert [link.child for link in reasons(M, "p")] == ["strong", "full", "plain", "weak"]


def test_the_strongest_reply_is_one_that_nobody_answers() -> None:
    link = strongest_reply(M, "strong")
    assert link is not None
    assert link.child == "open"


def test_among_unanswered_replies_the_better_supported_comes_first() -> None:
    link = strongest_reply(M, "plain")
    assert link is not None
    assert link.child == "backed"


def test_where_nobody_replies_there_is_no_strongest_reply() -> None:
    assert strongest_reply(M, "weak") is None


def test_among_steps_of_equal_strength_the_likelier_claim_comes_first() -> None:
    m = loads("""
argmap: 1
id: m
question: Q?
positions: {p: {text: P.}}
arguments:
  doubtful: {text: A., for: p, likelihood: unlikely}
  unrated: {text: B., for: p}
  sure: {text: C., for: p, likelihood: very likely}
""")
    assert [link.child for link in reasons(m, "p")] == ["sure", "unrated", "doubtful"]
