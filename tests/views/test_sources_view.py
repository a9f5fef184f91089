"""The chains of sources and the bars by origin, held to an independent count with networkx."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import pytest
from hypothesis import given, settings

from argmap import ArgumentMap, load, loads
from argmap.brief.pieces import source
from argmap.core.errors import UnknownName
from argmap.graph.independence import items_against, items_for
from argmap.graph.origins import ends
from argmap.render.spans import plain
from argmap.views import drawing
from argmap.views.data.bars import Bars
from argmap.views.data.diagram import Diagram
from argmap.views.sources import MOST
from strategies import maps

CUBA = load("cuba-north-korea")


def sources(m: ArgumentMap, name: str = "sources") -> Diagram:
    made = drawing(m, name)
    assert isinstance(made, Diagram)
    return made


def bars(m: ArgumentMap, position: str) -> Bars:
    made = drawing(m, f"origins:{position}")
    assert isinstance(made, Bars)
    return made


def network(m: ArgumentMap) -> nx.DiGraph:
    net = nx.DiGraph()
    net.add_nodes_from(m.sources)
    net.add_edges_from((id, cited) for id, source in m.sources.items() for cited in source.cites)
    return net


@settings(max_examples=40, deadline=None)
@given(maps())
def test_the_chains_are_the_citations_of_the_map(m: ArgumentMap) -> None:
    made = sources(m)
    net = network(m).subgraph(m.sources)
    ids = {box.id.removeprefix("source:") for box in made.nodes}
    assert len(ids) == len(made.nodes) == min(len(m.sources), MOST)
    assert {(a.sources[0], a.target) for a in made.edges} == {
        (f"source:{one}", f"source:{other}") for one, other in net.subgraph(ids).edges
    }
    for box in made.nodes:
        lines = [a for a in made.edges if a.target == box.id and not a.told]
        assert len(lines) <= 1, "more would run behind other boxes"
        own = [a for a in made.edges if a.sources == (box.id,)]
        assert bool(box.text) == any(a.told for a in own)
        if box.text:
            assert box.text.startswith("Also from: " if any(not a.told for a in own) else "From: ")
    circular = {id for part in nx.strongly_connected_components(net) if len(part) > 1 for id in part}
    circular |= {id for id in net if net.has_edge(id, id)}
    for box in made.nodes:
        id = box.id.removeprefix("source:")
        assert (box.kind == "origin") == (not set(net.successors(id)) and id not in circular)
        assert bool(box.badges) == (id in circular)


def test_each_source_of_the_shipped_map_says_how_much_comes_from_it() -> None:
    taken, held, lost = {}, {}, {}  # type: ignore[var-annotated]
    for item in CUBA.evidence.values():
        for id in item.sources:
            taken[id] = taken.get(id, 0) + 1
        for end in ends(CUBA)[item.id]:
            found = held if end.traced else lost
            found[end.source] = found.get(end.source, 0) + 1
    for box in sources(CUBA).nodes:
        id, said = box.id.removeprefix("source:"), box.caption.replace("\u00a0", " ")
        origin = "" if box.kind == "origin" else "origin of "
        for count, words in (
            (taken.get(id), "{} taken from it"),
            (held.get(id), f"{origin}{{}}"),
            (lost.get(id), "{} not traced further"),
        ):
            counted = words.format(f"{count} item{'' if count == 1 else 's'}")
            assert (counted in said) == bool(count), (id, said)


def test_the_chains_of_the_shipped_map_lead_from_two_sources_to_their_origins() -> None:
    made = sources(CUBA)
    net = network(CUBA)
    assert len(made.nodes) == len(CUBA.sources)
    assert {id for id in net if not net.in_degree(id)} == {"blog-2017", "iccas-2013"}
    assert sum(box.kind == "origin" for box in made.nodes) == sum(not net.out_degree(id) for id in net)
    assert len(made.sentences) == net.number_of_edges()
    assert all(" has its matter from “" in sentence for sentence in made.sentences)


def test_the_chains_behind_a_position_are_a_part_of_all() -> None:
    all_ = {box.id for box in sources(CUBA).nodes}
    for position in CUBA.positions:
        made = sources(CUBA, f"sources:{position}")
        assert {box.id for box in made.nodes} < all_
        assert made.title.startswith(CUBA.positions[position].title)


def test_of_too_many_sources_those_are_drawn_that_most_rests_on() -> None:
    many = ", ".join(f"s{i}: {{title: S{i}}}" for i in range(60))
    m = loads(
        f"{{argmap: 1, id: m, question: Q?, sources: {{{many}}},"
        " evidence: {e: {text: E., source: s57}, f: {text: F., source: s58}}}"
    )
    made = sources(m)
    assert (len(made.nodes), made.hidden) == (MOST, 60 - MOST)
    assert {"source:s57", "source:s58"} <= {box.id for box in made.nodes}
    assert "20 more are not shown" in made.description


def test_a_map_without_sources_says_so() -> None:
    assert sources(loads("{argmap: 1, id: m, question: Q?}")).description == "There are no sources yet."


@pytest.mark.parametrize("name", ["sources:goood", "origins:goood"])
def test_an_unknown_position_is_named(name: str) -> None:
    with pytest.raises(UnknownName, match="Did you mean `good`"):
        drawing(CUBA, name)


@settings(max_examples=40, deadline=None)
@given(maps())
def test_the_bars_count_every_item_of_a_position_by_each_of_its_ends(m: ArgumentMap) -> None:
    for position in m.positions:
        made = bars(m, position)
        for series, items in ((0, items_for(m, position)), (1, items_against(m, position))):
            counted = sum(max(len(ends(m)[id]), 1) for id in items)
            assert sum(bar.counts[series] for bar in made.bars) == counted


def test_the_bars_of_the_shipped_map_stand_by_their_weight_and_name_the_dominating_origin() -> None:
    for position in CUBA.positions:
        made = bars(CUBA, position)
        totals = [sum(bar.counts) for bar in made.bars if bar.id]
        assert totals == sorted(totals, reverse=True)
        for word, items in (("For", items_for(CUBA, position)), ("Against", items_against(CUBA, position))):
            found = Counter(end for id in items for end in ends(CUBA)[id])
            (first, most), (_, second) = found.most_common(2)
            assert f"{word} it: {len(items)} pieces of evidence of " in made.description
            said = f"the largest part from “{CUBA.sources[first.source].name}” ({most} of {len(items)}, "
            said += f"{100 * most / len(items):.0f}\u00a0%)"
            assert (said in made.description) == (second < most <= len(items) / 2)


def test_a_bar_says_in_words_whose_it_is_and_how_much_it_counts() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q?, positions: {p: {text: P.}},"
        " objections: {o: {text: O., against: p}}, evidence: {e: {text: E., for: p, source: s},"
        " f: {text: F., for: p, source: s},"
        " g: {text: G., for: o, source: s}}, sources: {s: {title: The Report, reliability: B,"
        " author: {family: Clerk, given: A.}, issued: 2026-03}}}"
    )
    assert bars(m, "p").sentences == ("The Report (Clerk, Mar 2026, B): 2 items for, 1 item against.",)
    assert bars(m, "p").description == (
        "For it: 2 pieces of evidence of 1 origin, “The Report” (2 of 2, 100\u00a0%). "
        "Against it: 1 piece of evidence of 1 origin, “The Report” (1 of 1, 100\u00a0%)."
    )
    assert bars(m, "p").note == ""


SPREAD = """
argmap: 1
id: m
question: Q?
positions: {p: {text: P.}}
sources: {a: {title: A}, b: {title: B}, c: {title: C}, d: {title: D}, hub: {title: Hub, cites: [a, b]}}
evidence:
"""


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ("aabcd", "of 4 origins; the largest part from “A” (2 of 5, 40\u00a0%)."),
        ("aaabc", "of 3 origins; most of it from “A” (3 of 5, 60\u00a0%)."),
        ("aabb", "of 2 origins."),
        ("abc", "of 3 origins."),
        (["a", "c", "hub", "hub"], "; the largest part from “Hub” (2 of 4, 50\u00a0%), not traced further."),
        (["hub", "hub"], "of at least 1 origin, “Hub” (2 of 2, 100\u00a0%), not traced further."),
    ],
)
def test_the_largest_part_is_named_as_what_it_is(items: str | list[str], said: str) -> None:
    rows = "".join(f"  e{n}: {{text: E., for: p, source: {id}}}\n" for n, id in enumerate(items))
    assert said in bars(loads(SPREAD + rows), "p").description


def test_the_bars_say_that_an_item_of_two_sources_counts_at_both() -> None:
    made = bars(loads(SPREAD + "  e: {text: E., for: p, source: [a, b]}\n"), "p")
    assert [bar.counts for bar in made.bars] == [(1, 0), (1, 0)]
    assert made.note == "An item that several sources report counts at each of their origins."
    assert made.description.endswith(made.note)


def test_names_keep_their_particles_and_two_authors_are_both_named() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q?, positions: {p: {text: P.}}, evidence: {e: {text: E., for: p,"
        " source: s}}, sources: {s: {title: Letters, issued: 1950, author: [{family: Gaulle, given: Charles,"
        " non-dropping-particle: de}, {family: Beethoven, given: Ludwig, dropping-particle: van}]}}}"
    )
    assert bars(m, "p").sentences == ("Letters (de Gaulle and Beethoven, 1950, not rated): 1 item for.",)


def test_sources_that_are_called_alike_are_told_apart() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q?, positions: {p: {text: P.}}, evidence: {e: {text: E., for: p,"
        " source: [x, y, z, w]}}, sources: {x: {title: Report}, y: {title: Report},"
        " z: {title: On ships, title-short: ICCAS}, w: {title: On planes, title-short: ICCAS}}}"
    )
    labels = ["Report (a)", "Report (b)", "On ships", "On planes"]
    assert [bar.label for bar in bars(m, "p").bars] == labels
    assert [box.title for box in sources(m).nodes] == labels
    said = [plain(source(m, id)) for id in m.sources]
    assert said == ["Report (a)", "Report (b)", "ICCAS (a)", "ICCAS (b)"]


CIRCLES = """
argmap: 1
id: m
question: Q?
sources:
  wire: {title: The wire}
  one: {title: One, cites: wire}
  two: {title: Two, cites: [one, wire]}
  a: {title: A, cites: b}
  b: {title: B, cites: [a, wire]}
  selfish: {title: Selfish, cites: selfish}
evidence:
  e: {text: E., source: one}
  f: {text: F., source: wire}
  g: {text: G., source: wire}
"""


def test_a_box_says_in_words_what_no_line_shows() -> None:
    made = sources(loads(CIRCLES))
    assert {box.title: box.text for box in made.nodes if box.text} == {
        "One": "From: The wire",
        "B": "From: A; The wire",
        "Selfish": "From: itself",
    }
    assert {box.title: box.badges[0].words for box in made.nodes if box.badges} == {
        "A": "It has its matter from itself, by way of “B”",
        "B": "It has its matter from itself, by way of “A”",
        "Selfish": "It cites itself",
    }
    assert "“Selfish” has its matter from itself." in made.sentences
    captions = {box.title: box.caption.replace("\u00a0", " ") for box in made.nodes}
    assert captions["The wire"].endswith("· 3 items, 2 of them taken from it")
    assert captions["One"].endswith("· 1 item taken from it")


def test_evidence_without_a_source_has_a_bar_of_its_own() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q?, positions: {p: {text: P.}}, evidence: {e: {text: E., for: p}}}"
    )
    made = bars(m, "p")
    assert [(bar.label, bar.counts) for bar in made.bars] == [("No source", (1, 0))]
    assert made.description == "For it: 1 piece of evidence without a source. Against it: no evidence."
