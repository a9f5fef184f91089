"""Diagrams for the tests: a realistic one of twenty nodes, larger ones by number, any by Hypothesis."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from argmap.views.data.bars import Bar, Bars
from argmap.views.data.diagram import Badge, Diagram, DiagramEdge, DiagramNode, EdgeKind, Flow
from argmap.views.data.lanes import Lanes, Moment, Span

_WORDS = [
    "toll",
    "peak",
    "harbour",
    "congestion",
    "revenue",
    "ferry",
    "commuters",
    "evidence",
    "trial",
    "report",
    "office",
    "figures",
    "would",
    "shorten",
    "queues",
    "because",
    "of",
    "the",
    "and",
    "in",
    "for",
    "a",
    "year",
    "budget",
    "households",
    "measured",
    "independent",
    "review",
    "sanctions",
    "trade",
]


def bridge(flow: Flow = "up") -> Diagram:
    """The toll on the harbour bridge: co-premises, an undercut, badges, a focus, nodes of the analyst."""
    nodes = (
        DiagramNode("toll", "position", "Charge a toll", "The city should charge a toll at peak hours."),
        DiagramNode("free", "position", "Keep it free", "The bridge should stay free of charge."),
        DiagramNode(
            "congestion",
            "argument",
            "A peak toll would shorten queues",
            "Drivers who can travel at another time will, so those who cannot wait less.",
            badges=(Badge("+3", "3 more reasons for this"), Badge("−2", "2 more objections", "attack")),
        ),
        DiagramNode("revenue", "argument", "The toll pays for the ferry", "About 14 million a year."),
        DiagramNode("fairness", "argument", "A flat toll weighs most on low-paid commuters"),
        DiagramNode("no-alternative", "assumption", "No free crossing is nearby", "", "basis: caveat"),
        DiagramNode("rebates", "objection", "Rebates remove most of the burden", focus=True),
        DiagramNode("take-up", "objection", "Few who are entitled claim rebates", by_analyst=True),
        DiagramNode("trial", "evidence", "Queues fell by a fifth in the trial week", "", "The Gazette · B2"),
        DiagramNode("london", "evidence", "London’s charge cut traffic by 18 %", "", "TfL, 2004 · A1"),
        DiagramNode("stockholm", "evidence", "Stockholm’s traffic fell by 20 %", "", "City, 2009 · A2"),
        DiagramNode("diversion", "objection", "Traffic moved to the northern ring"),
        DiagramNode("counts", "evidence", "Ring counts rose by 9 %", "", "Road Office · A2"),
        DiagramNode("cost", "objection", "Collecting the toll costs a third of what it yields"),
        DiagramNode("weather", "objection", "The trial week was a school holiday", by_analyst=True),
        DiagramNode("school", "evidence", "School calendar: spring holiday 16–22 March", "", "Ministry · A1"),
        DiagramNode("survey", "evidence", "61 % of night-shift workers drive", "", "Labour survey · B2"),
        DiagramNode("bus", "argument", "Buses would run on time"),
        DiagramNode("bus-log", "evidence", "Delays fell from 11 to 6 minutes", "", "Bus log · B3"),
        DiagramNode("habit", "objection", "People get used to it and drive again"),
    )
    links: list[tuple[tuple[str, ...], str, EdgeKind]] = [
        (("congestion",), "toll", "support"),
        (("revenue",), "toll", "support"),
        (("bus",), "toll", "support"),
        (("fairness", "no-alternative"), "free", "support"),
        (("fairness",), "toll", "attack"),
        (("rebates",), "fairness", "attack"),
        (("take-up",), "rebates", "attack"),
        (("trial",), "congestion", "support"),
        (("london",), "congestion", "support"),
        (("stockholm",), "congestion", "support"),
        (("diversion",), "congestion", "attack"),
        (("counts",), "diversion", "support"),
        (("cost",), "revenue", "attack"),
        (("weather",), "trial->congestion", "undercut"),
        (("school",), "weather", "support"),
        (("survey",), "fairness", "support"),
        (("bus-log",), "bus", "support"),
        (("habit",), "congestion", "attack"),
    ]
    edges = tuple(
        DiagramEdge(
            f"{sources[0]}->{target}", sources, target, kind, words=f"{sources[0]}: {kind} of {target}"
        )
        for sources, target, kind in links
    )
    return Diagram(
        "Should the harbour bridge be tolled?",
        "Two positions with their reasons.",
        nodes,
        edges,
        flow,
        hidden=7,
    )


def small() -> Diagram:
    """Six nodes with one of everything, small enough for a golden file."""
    return Diagram(
        "A toll on the bridge",
        "One position, its argument, an undercut and co-premises.",
        (
            DiagramNode("toll", "position", "Charge a toll"),
            DiagramNode(
                "queues", "argument", "A toll shortens queues", badges=(Badge("+2", "2 more reasons"),)
            ),
            DiagramNode("peak", "assumption", "Queues come at the peak", by_analyst=True),
            DiagramNode("trial", "evidence", "Queues fell by a fifth", "", "The Gazette · B2", focus=True),
            DiagramNode("holiday", "objection", "The trial week was a holiday"),
            DiagramNode("cost", "objection", "It costs more than it yields <&>"),
        ),
        (
            DiagramEdge("queues->toll", ("queues", "peak"), "toll", "support", words="queues supports toll"),
            DiagramEdge("trial->queues", ("trial",), "queues", "support", label="from cause to effect"),
            DiagramEdge("holiday->trial", ("holiday",), "trial->queues", "undercut"),
            DiagramEdge("cost->toll", ("cost",), "toll", "attack"),
        ),
        hidden=1,
    )


def large(count: int, flow: Flow = "up", seed: int = 3) -> Diagram:
    """A tree of a given size with texts of real length."""
    chance = random.Random(seed)  # noqa: S311

    def words(least: int, most: int) -> str:
        return " ".join(chance.choice(_WORDS) for _ in range(chance.randint(least, most))).capitalize()

    nodes = [DiagramNode(f"p{i}", "position", words(4, 8), words(8, 16)) for i in range(2)]
    edges: list[DiagramEdge] = []
    inner = [("p0", 0), ("p1", 0)]
    for i in range(count - 2):
        parent, depth = inner[i % 2] if i < 8 else chance.choice(inner)
        kind = "argument" if depth == 0 else chance.choice(["evidence", "evidence", "objection", "argument"])
        nodes.append(
            DiagramNode(
                f"x{i}", kind, words(4, 9), words(8, 20) if chance.random() < 0.4 else "", words(2, 4)
            )
        )
        edge: EdgeKind = "attack" if kind == "objection" else "support"
        edges.append(DiagramEdge(f"x{i}->{parent}", (f"x{i}",), parent, edge))
        if kind in {"argument", "objection"} and depth < 4:
            inner.append((f"x{i}", depth + 1))
    return Diagram("A large map", "Made by number.", tuple(nodes), tuple(edges), flow)


@st.composite
def diagrams(draw: st.DrawFn) -> Diagram:
    """Any diagram: cycles, self-attacks, co-premises, undercuts of undercuts, odd texts."""
    count = draw(st.integers(1, 12))
    kinds = st.sampled_from(["position", "argument", "objection", "evidence", "assumption"])
    words = st.text(max_size=40)
    badges = st.lists(st.builds(Badge, st.text(max_size=6), words), max_size=2).map(tuple)
    nodes = tuple(
        DiagramNode(
            f"n{i}", draw(kinds), draw(words), draw(words), draw(words), draw(badges), draw(st.booleans())
        )
        for i in range(count)
    )
    ids = st.sampled_from([node.id for node in nodes])
    edges: list[DiagramEdge] = []
    for i in range(draw(st.integers(0, 14))):
        sources = tuple(draw(st.lists(ids, min_size=1, max_size=3, unique=True)))
        at_edge = bool(edges) and draw(st.booleans())
        target = draw(st.sampled_from([edge.id for edge in edges])) if at_edge else draw(ids)
        kind: EdgeKind = "undercut" if at_edge else draw(st.sampled_from(["support", "attack"]))
        label = draw(st.sampled_from(["", "", "scheme"]))
        edges.append(DiagramEdge(f"e{i}", sources, target, kind, label))
    flow = draw(st.sampled_from(["up", "left"]))
    return Diagram(draw(words), draw(words), nodes, tuple(edges), flow, draw(st.booleans()))


def chains() -> Diagram:
    """A blog that repeats a paper and a report; the paper repeats the report; two that cite each other."""
    names = {
        "blog": "A blog post",
        "paper": "What the paper says",
        "report": "The report <&>",
        "echo": "Echo",
    }
    nodes = tuple(
        DiagramNode(
            f"source:{id}",
            "origin" if id == "report" else "source",
            name,
            "From: The report <&>" if id == "paper" else "",
            "2026\u00a0· B\u00a0· 3\u00a0items",
            badges=(Badge("circular", "It has its matter from itself", "attack"),) if id == "echo" else (),
        )
        for id, name in names.items()
    )
    pairs = (("blog", "paper"), ("blog", "report"), ("paper", "report"), ("blog", "echo"), ("echo", "blog"))
    edges = tuple(
        DiagramEdge(f"{a}->{b}", (f"source:{a}",), f"source:{b}", "cites", words=f"{a} cites {b}")
        for a, b in pairs
    )
    return Diagram("Who has it from whom", "Four sources.", nodes, edges, "chain", hidden=2)


def bars() -> Bars:
    """Three origins: one for, one against, one both ways, and a name with markup."""
    return Bars(
        "The evidence by its origins",
        "Mostly one report.",
        ("for", "against", "both"),
        (
            Bar("The report of the office", (7, 2, 0), "2026\u00a0· B", "source:report"),
            Bar("A name <b> that is so long that it needs two lines & more", (0, 3, 1), "", "source:other"),
            Bar("Nothing yet", (0, 0, 0)),
        ),
    )


def lanes() -> Lanes:
    """Every mark of a timeline once."""
    return Lanes(
        "Timeline",
        "Six events.",
        ("Office", "Union of the commuters", "Others"),
        (
            Moment(
                "event:old", "Old times", "until 1990", "", (0, 2), Span("open", "known", 1), words="Old."
            ),
            Moment("event:bridge", "The bridge <&> opens", "in 1990", "1990", (0,), words="Bridge."),
            Moment(
                "event:talks",
                "Talks",
                "about\u00a02001",
                "2001",
                (0, 1),
                about=True,
                after=11,
                words="Talks.",
            ),
            Moment(
                "event:trial",
                "A trial week",
                "16–22 Mar",
                "2001",
                (1,),
                Span("known", "known", 3),
                words="T.",
            ),
            Moment(
                "event:plan", "Planning", "from 2001", "2001", (0, 1, 2), Span("about", "open", 5), words="P."
            ),
            Moment("event:none", "Nobody is named", "5 May", "2003", (), after=2, words="N."),
        ),
    )


@st.composite
def any_lanes(draw: st.DrawFn) -> Lanes:
    """Any lanes: odd words, stretches of time that overlap, rows in no lane."""
    names = draw(st.lists(st.text(max_size=30), max_size=6))
    count = draw(st.integers(0, 15))
    ends = st.sampled_from(["known", "about", "open"])
    events = [
        Moment(
            f"event:e{row}",
            draw(st.text(max_size=60)),
            draw(st.text(max_size=30)),
            draw(st.sampled_from(["", "1960", "45 BC", "2001"])),
            tuple(sorted(draw(st.sets(st.integers(0, len(names) - 1))))) if names else (),
            draw(st.none() | st.builds(Span, ends, ends, st.integers(row, count - 1))),
            draw(st.booleans()),
            draw(st.integers(0, 40)),
            draw(st.text(max_size=30)),
        )
        for row in range(count)
    ]
    return Lanes(draw(st.text(max_size=30)), draw(st.text(max_size=30)), tuple(names), tuple(events))


@st.composite
def any_bars(draw: st.DrawFn) -> Bars:
    """Any bars: odd words, no rows, rows without a count."""
    series = draw(st.lists(st.sampled_from(["for", "against", "both"]), min_size=1, max_size=3, unique=True))
    counts = st.tuples(*(st.integers(0, 10_000) for _ in series))
    words = st.text(max_size=60)
    rows = draw(st.lists(st.builds(Bar, words, counts, words, st.sampled_from(["", "source:a"])), max_size=8))
    rows = [Bar(row.label, row.counts, row.caption, row.id and f"{row.id}{n}") for n, row in enumerate(rows)]
    return Bars(draw(words), draw(words), tuple(series), tuple(rows))
