"""What a fault of reading tells its reader to do, and that one mistake is one fault."""

from __future__ import annotations

import pytest

import argmap
from argmap.core.errors import MapError

HEAD = "argmap: 1\nid: m\nquestion: Toll?\n"
QUEUES = "positions: {toll: {text: a}}\narguments:\n  queues: {text: b, for: %s}\n"

# The lines after the head; line and column; a part of what is told.
REMEDIES = {
    "a quotation mark left open": ('title: "a\nstatus: draft\n', 4, 8, "Close the quotation mark"),
    "a bracket left open": ("authors: [a, b\ntitle: c\n", 4, 10, "Close the quotation mark or the bracket."),
    "a brace left open": ("positions:\n  a: {text: b\n  c: {text: d}\n", 5, 6, "or the bracket."),
    "a comma left out": ('positions: {a: b "c": d}\n', 4, 21, "comma"),
    "a colon in a text": ("title: a: b\n", 4, 9, "in quotes, or end the line above with a colon."),
    "a key without a colon": ("positions\n  a: b\n", 4, 1, "End the key with a colon"),
    "a tab": ("positions:\n\ta: b\n", 5, 1, "Indent with spaces, not with tabs."),
    "a tab further down": ("positions:\n  a: b\n\tc: d\n", 6, 1, "Indent with spaces, not with tabs."),
    "a special character": ("title: @a\n", 4, 8, "starts with a special character in quotes."),
    "keys out of line": (
        "positions:\n  a: b\n c: d\n",
        6,
        2,
        "Line up the keys of a mapping: the indentation differs here.",
    ),
    "words after a quotation": ('title: "a" b\n', 4, 12, "Check the indentation and the quotation marks."),
    "a likelihood in percent": (
        "arguments: {a: {text: b, likelihood: 70%}}\n",
        4,
        38,
        "Write 70 % as 0.7.",
    ),
    "a likelihood of half a percent": (
        "arguments: {a: {text: b, likelihood: 0.5 %}}\n",
        4,
        38,
        "Write 0.5 % as 0.005.",
    ),
    "a range in percent": (
        "arguments: {a: {text: b, likelihood: 70–80%}}\n",
        4,
        38,
        "Write 70–80 % as [0.7, 0.8].",
    ),
    "more than all": ("arguments: {a: {text: b, likelihood: 700%}}\n", 4, 38, "Use one of: almost no chance"),
    "a text in the place of a node": ("positions: {a: Yes}\n", 4, 16, "Write `a: {text: …}`."),
    "a text in the place of an actor": ("actors: {a: Anne}\n", 4, 13, "Write `a: {name: …}`."),
    "a text in the place of an event": ("events: {a: b}\n", 4, 13, "Write `a: {date: …, text: …}`."),
    "a list of nodes": (
        "positions: [a, b]\n",
        4,
        12,
        "Write each one under its id, as in `a: {text: …}`.",
    ),
    "a list of sources": (
        "sources: [The Gazette]\n",
        4,
        10,
        "Write each one under its id, as in `a: {title: …}`.",
    ),
    "a list of texts": ("positions: {a: {text: [a, b]}}\n", 4, 23, "Write one text."),
    "a mapping as a text": ("title: {a: b}\n", 4, 8, "Write one text."),
    "a text as an assessment": ("assessment: a\n", 4, 13, "Write it as `key: value` lines."),
    "a mapping as a list": ("authors: {a: b}\n", 4, 10, "Write a list, as in `[one, other]`."),
    "a fraction as a rating": ("evidence: {a: {text: b, credibility: 2.0}}\n", 4, 38, "for example 2."),
    "a title in the place of a source": (
        'arguments: {a: {text: b, source: "The Gazette, p. 3"}}\n',
        4,
        34,
        "Make it an entry under `sources`, and name its id here.",
    ),
    "a name in the place of an actor": (
        "arguments: {a: {text: b, held_by: [The Mayor]}}\n",
        4,
        36,
        "Make it an entry under `actors`, and name its id here.",
    ),
    "a key that is no id": ("sources: {The Gazette: {title: b}}\n", 4, 11, "for example `the-gazette`."),
    "an undercut of a link that is not there": (
        QUEUES % "none" + "objections: {rebates: {text: c, against: queues->toll}}\n",
        7,
        42,
        "`queues` has no link to `toll`: mend the one it has, or take the reference away.",
    ),
}


@pytest.mark.parametrize("name", REMEDIES)
def test_a_fault_is_told_where_it_began_and_with_what_to_write(name: str) -> None:
    text, line, column, words = REMEDIES[name]
    with pytest.raises(MapError) as caught:
        argmap.loads(HEAD + text)
    told = caught.value.diagnostics[-1]
    assert words in told.help
    assert (told.place.line, told.place.column) == (line, column)


def test_a_misspelt_target_is_one_fault_though_an_undercut_relies_on_it() -> None:
    text = HEAD + QUEUES % "tol" + "objections: {rebates: {text: c, against: queues->toll}}\n"
    with pytest.raises(MapError) as caught:
        argmap.loads(text)
    assert [d.message for d in caught.value.diagnostics] == ["There is no node `tol`."]
    assert caught.value.hint == "Did you mean `toll`?"


def test_a_link_that_points_nowhere_is_not_suggested() -> None:
    text = HEAD + QUEUES % "zzz" + "objections: {rebates: {text: c, against: queues->zz}}\n"
    with pytest.raises(MapError) as caught:
        argmap.loads(text)
    assert not any("Did you mean" in d.help for d in caught.value.diagnostics)
