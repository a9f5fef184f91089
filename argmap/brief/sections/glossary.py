"""The scales and the symbols, explained."""

from __future__ import annotations

from argmap.brief.pieces import para, spans
from argmap.model.argument_map import ArgumentMap
from argmap.model.scales import CREDIBILITY, ICD_203, RELIABILITY
from argmap.render.blocks import Block, Callout, Definitions, Figure, Look, Row, Section, Table, Term
from argmap.render.spans import Mark, Text
from argmap.views.data.diagram import Badge, Diagram, DiagramEdge, DiagramNode

ORDER = 150
TITLE = "Glossary of scales and symbols"

_WORDS = (
    (
        "Confidence",
        "How good the ground under a judgement is: low, moderate or high. It does not say how likely it is.",
    ),
    ("Step", "What joins one node to another, for or against. A step can be disputed by itself."),
    (
        "Bearing",
        "How a node works on a position through all the steps between: an objection to an objection helps.",
    ),
)
_LOOKS: tuple[tuple[Look, str, str], ...] = (
    (
        "fact",
        "Fact",
        "What a source records. It is on record; whether it is true is what the rating is about.",
    ),
    ("assumption", "Assumption", "What is taken for granted."),
    (
        "judgement",
        "Judgement",
        "What somebody concludes: arguments, objections, experts' opinions, the answer.",
    ),
    ("value", "Value", "What somebody holds to be good or bad."),
)


def section(m: ArgumentMap) -> Section:
    """Return the scales as tables and the symbols as a diagram."""
    words = Definitions(
        (
            *(Term((Text(word),), (para(meaning),)) for word, meaning in _WORDS),
            Term(
                (Mark("analyst", "analyst"),),
                (para("Added by the map's author beyond what the sources say."),),
            ),
        )
    )
    blocks: tuple[Block, ...] = (
        words,
        Section("section:glossary-looks", "How statements look", _looks()),
        Section("section:glossary-symbols", "Symbols of the diagrams", (_symbols(),)),
        Section("section:glossary-scales", "Scales", (_likelihood(), _letters(), _numbers())),
    )
    return Section("section:glossary", TITLE, blocks)


def _looks() -> tuple[Block, ...]:
    return tuple(Callout(look, name, (para(meaning),)) for look, name, meaning in _LOOKS)


def _likelihood() -> Table:
    rows = tuple(
        Row(((para(first),), (para(second),), (para(f"{low * 100:.0f}–{high * 100:.0f} %"),)))
        for first, second, low, high in ICD_203
    )
    caption = "Likelihood: the words of Intelligence Community Directive 203 (2015) and their ranges."
    return Table((Text(caption),), ("Words", "Or", "Range"), rows, (4, 4, 2))


def _letters() -> Table:
    rows = tuple(Row(((para(letter),), (para(words),))) for letter, words in RELIABILITY.items())
    return Table((Text("Reliability of a source (Admiralty code)."),), ("Letter", "Meaning"), rows, (2, 8))


def _numbers() -> Table:
    rows = tuple(Row(((para(str(number)),), (para(words),))) for number, words in CREDIBILITY.items())
    caption = "Credibility of an item (Admiralty code). F and 6: it cannot be judged; not: it is worst."
    return Table((Text(caption),), ("Number", "Meaning"), rows, (2, 8))


def _symbols() -> Figure:
    boxes = (
        DiagramNode("sample.position", "position", "A position", "An answer to the question"),
        DiagramNode(
            "sample.argument",
            "argument",
            "An argument",
            "Offered for something",
            badges=(Badge("+2", "2 more for this"), Badge("−1", "1 more against this", "attack")),
        ),
        DiagramNode("sample.objection", "objection", "An objection", "Offered against something"),
        DiagramNode("sample.evidence", "evidence", "Evidence", "What a source records"),
        DiagramNode("sample.assumption", "assumption", "An assumption", "Taken for granted"),
        DiagramNode(
            "sample.undercut",
            "objection",
            "An objection to a step",
            "The claim may hold and prove nothing",
            by_analyst=True,
        ),
    )
    arrows = (
        DiagramEdge(
            "sample.1",
            ("sample.argument", "sample.assumption"),
            "sample.position",
            "support",
            words="An argument supports a position, together with an assumption",
        ),
        DiagramEdge(
            "sample.2",
            ("sample.objection",),
            "sample.position",
            "attack",
            words="An objection speaks against a position",
        ),
        DiagramEdge(
            "sample.3",
            ("sample.evidence",),
            "sample.argument",
            "support",
            words="Evidence supports an argument",
        ),
        DiagramEdge(
            "sample.4",
            ("sample.undercut",),
            "sample.3",
            "undercut",
            words="An objection disputes the step from the evidence to the argument",
        ),
    )
    drawn = Diagram("The symbols", "Every kind of box and of arrow that the diagrams use.", boxes, arrows)
    caption = spans("Numbers on a box count what is for it (+) and against it (−) and not drawn.")
    return Figure("section:glossary-figure", drawn, caption)
