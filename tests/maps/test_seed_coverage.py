"""The shipped map leaves out nothing of the two documents, and takes from them only short quotations."""

from __future__ import annotations

import os
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import argmap
from maps.seed_coverage import DOCUMENTS, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("ARGMAP_SHARED") or ROOT.parent / "shared")
SEEDS = SHARED / "seeds"
MAP = ROOT / "maps" / "cuba-north-korea.yaml"
REVIEW = ROOT / "maps" / "cuba-north-korea-2018-review.yaml"

LONGEST_QUOTATION = 30
LONGEST_BORROWED_RUN = 7
PLAIN_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})

needs_seeds = pytest.mark.skipif(
    not all(list(SEEDS.glob(pattern)) for pattern, _ in DOCUMENTS.values()),
    reason=f"the two source documents are not part of the project; none at {SEEDS} (set ARGMAP_SHARED)",
)
each_document = pytest.mark.parametrize("source", DOCUMENTS)


@pytest.fixture(scope="module")
def m() -> argmap.ArgumentMap:
    return argmap.load(MAP)


def seed(source: str) -> str:
    """Return the text of a document."""
    (path,) = SEEDS.glob(DOCUMENTS[source][0])
    return path.read_text(encoding="utf-8")


def paragraphs(source: str) -> list[str]:
    """Return the non-empty lines of a document, normalised."""
    return [normal(line) for line in seed(source).splitlines() if line.strip()]


def normal(text: str) -> str:
    """Return the text with plain quotation marks and single spaces."""
    return " ".join(text.translate(PLAIN_MARKS).split())


def solid(text: str) -> str:
    """Return the text without any space."""
    return "".join(normal(text).split())


def words(text: str) -> list[str]:
    """Return the words of a text, in lower case and bare."""
    found = (word.strip(".'-") for word in re.findall(r"[\w'$.-]+", normal(text).lower()))
    return [word for word in found if word]


def quotations(m: argmap.ArgumentMap) -> Iterator[tuple[str, Any, str | None, Any]]:
    """Yield each quotation with its node's id, its source and its node."""
    for key, node in m.nodes.items():
        for quote in node.quotes:
            yield key, node, node.source_of(quote), quote


def own_words(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield every text of a map's plain form but quotations, and the titles and authors of publications."""
    if isinstance(value, dict):
        for key, inner in value.items():
            named = path[:1] == ("sources",) and key in {"title", "author"}
            if key not in {"quote", "quotes"} and not named:
                yield from own_words(inner, (*path, str(key)))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from own_words(inner, path)
    elif isinstance(value, str):
        yield "/".join(path), value


def known(m: argmap.ArgumentMap, key: str) -> bool:
    """Tell whether an id of an entry is found in the map."""
    space, _, name = key.rpartition(":")
    return name in {"": m.nodes, "event": m.events, "actor": m.actors, "source": m.sources}[space]


def entries(source: str) -> tuple[Entry, ...]:
    """Return the entries for a document."""
    return DOCUMENTS[source][1]


@needs_seeds
@each_document
def test_every_paragraph_has_its_entry(source: str) -> None:
    assert [number for number, _, _ in entries(source)] == list(range(1, len(paragraphs(source)) + 1))


@each_document
def test_only_page_furniture_is_left_without_a_node(source: str) -> None:
    empty = [(number, gist) for number, gist, ids in entries(source) if not ids]
    assert [entry for entry in empty if not entry[1].startswith("furniture: ")] == []


@needs_seeds
@each_document
def test_page_furniture_is_short(source: str) -> None:
    lines = paragraphs(source)
    furniture = [lines[number - 1] for number, _, ids in entries(source) if not ids]
    assert [line for line in furniture if len(line) > 80] == []


@each_document
def test_every_id_that_an_entry_names_is_in_the_map(source: str, m: argmap.ArgumentMap) -> None:
    assert [(number, key) for number, _, ids in entries(source) for key in ids if not known(m, key)] == []


def test_every_node_that_is_not_the_analysts_answers_for_a_paragraph(m: argmap.ArgumentMap) -> None:
    named = {key for source in DOCUMENTS for _, _, ids in entries(source) for key in ids}
    assert [key for key, node in m.nodes.items() if node.by != "analyst" and key not in named] == []


def test_every_event_actor_and_source_answers_for_a_paragraph(m: argmap.ArgumentMap) -> None:
    named = {key for source in DOCUMENTS for _, _, ids in entries(source) for key in ids}
    spaces = {"event": m.events, "actor": m.actors, "source": m.sources}
    every = {f"{space}:{key}" for space, things in spaces.items() for key in things}
    assert sorted(every - named) == []


def test_the_map_is_as_large_as_was_asked_for(m: argmap.ArgumentMap) -> None:
    assert len(m.arguments) + len(m.objections) >= 25
    assert len(m.evidence) >= 40
    assert len(m.events) >= 20
    assert len(m.actors) >= 25
    assert len(m.sources) >= 20


def test_every_node_has_a_label_that_a_diagram_can_show(m: argmap.ArgumentMap) -> None:
    assert [key for key, node in m.nodes.items() if not node.label or len(node.label) > 40] == []


def test_every_claim_is_short(m: argmap.ArgumentMap) -> None:
    assert [key for key, node in m.nodes.items() if len(node.text.split()) > 40] == []


def test_the_two_documents_cite_what_they_rely_on(m: argmap.ArgumentMap) -> None:
    reached, waiting = set(), list(DOCUMENTS)
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += m.sources[key].cites
    assert reached == set(m.sources)


def test_every_source_is_described_and_graded(m: argmap.ArgumentMap) -> None:
    assert [key for key, source in m.sources.items() if not source.descriptor or not source.reliability] == []


def test_every_piece_of_evidence_comes_from_a_document_that_was_read(m: argmap.ArgumentMap) -> None:
    read = {*DOCUMENTS}
    assert [
        key for key, node in m.evidence.items() if not node.sources or not read.issuperset(node.sources)
    ] == []


def test_an_argument_that_the_documents_make_is_attributed(m: argmap.ArgumentMap) -> None:
    theirs = [node for node in (*m.arguments.values(), *m.objections.values()) if node.by != "analyst"]
    assert [node.id for node in theirs if not (node.held_by or node.said_by) or not node.sources] == []


@needs_seeds
def test_every_quotation_stands_verbatim_in_the_document_it_names(m: argmap.ArgumentMap) -> None:
    for key, _, source, quote in quotations(m):
        assert source in DOCUMENTS, key
        assert normal(quote.exact) in normal(seed(source)), key


@needs_seeds
def test_every_quotation_stands_in_the_paragraph_of_its_locator(m: argmap.ArgumentMap) -> None:
    for key, _, source, quote in quotations(m):
        number = int(quote.locator.removeprefix("paragraph "))
        assert normal(quote.exact) in paragraphs(source)[number - 1], key


@needs_seeds
def test_every_quotation_stands_between_its_prefix_and_its_suffix(m: argmap.ArgumentMap) -> None:
    for key, _, source, quote in quotations(m):
        assert quote.prefix, key
        assert quote.suffix, key
        assert solid(quote.prefix + quote.exact + quote.suffix) in solid(seed(source)), key


def test_every_quotation_is_short(m: argmap.ArgumentMap) -> None:
    assert [key for key, _, _, quote in quotations(m) if len(quote.exact.split()) > LONGEST_QUOTATION] == []


def test_every_quotation_says_whose_words_it_gives(m: argmap.ArgumentMap) -> None:
    assert [key for key, node, _, _ in quotations(m) if not node.said_by] == []


@needs_seeds
@each_document
def test_every_passage_that_a_document_quotes_is_quoted_in_the_map(
    source: str, m: argmap.ArgumentMap
) -> None:
    taken = [solid(quote.exact).rstrip(".,") for _, _, where, quote in quotations(m) if where == source]
    for passage in re.findall(r"“([^“”]+)”", seed(source)):
        left = solid(passage).rstrip(".,")
        if any(left in exact for exact in taken):
            continue
        for exact in sorted(taken, key=len, reverse=True):
            left = left.replace(exact, "")
        assert left.strip(",.") == "", passage


@needs_seeds
@pytest.mark.parametrize("path", [MAP, REVIEW], ids=lambda path: path.stem)
def test_everything_but_the_quotations_is_in_our_own_words(path: Path) -> None:
    size = LONGEST_BORROWED_RUN + 1
    theirs = {run for source in DOCUMENTS for run in runs(words(seed(source)), size)}
    for place, text in own_words(argmap.load(path).to_dict()):
        assert [" ".join(run) for run in runs(words(text), size) if run in theirs] == [], place


@needs_seeds
@each_document
def test_quotations_of_one_node_do_not_overlap(source: str, m: argmap.ArgumentMap) -> None:
    text = solid(seed(source))
    for key, node in m.nodes.items():
        spans = []
        for quote in node.quotes:
            if node.source_of(quote) == source:
                start = text.index(solid(quote.prefix + quote.exact)) + len(solid(quote.prefix))
                spans.append((start, start + len(solid(quote.exact))))
        assert all(end <= start for (_, end), (start, _) in pairwise(sorted(spans))), key


def runs(items: list[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield every run of so many words."""
    return (tuple(items[start : start + size]) for start in range(len(items) - size + 1))
