"""A map of many nodes for measurements: the same for the same numbers, its texts as long as an analyst's.

python benchmarks/synthetic.py 10000 > big.yaml
"""

from __future__ import annotations

import random
import sys
from typing import Any

WORDS = """\
the cooperation between both governments has grown since the visit and would make a toll at peak
hours likely to shorten queues while critics hold that figures from a single week say little about
income or trade and an unnamed official told reporters that further inquiries are needed before
anyone draws conclusions from it
""".split()  # noqa: SIM905 - words read best as a text
SCHEMES = ("cause-to-effect", "expert-opinion", "sign", "analogy", "practical-reasoning", "witness-testimony")
LIKELY = ("very unlikely", "unlikely", "roughly even chance", "likely", "very likely")


def sentence(chance: random.Random, shortest: int = 8, longest: int = 22) -> str:
    """Return a sentence of some ten to twenty words."""
    words = chance.choices(WORDS, k=chance.randint(shortest, longest))
    return " ".join(words).capitalize() + "."


def synthetic(nodes: int, seed: int = 1) -> dict[str, Any]:
    """Return a map of `nodes` nodes as plain data: a tree under three positions, and undercuts."""
    chance = random.Random(seed)
    positions = {f"position-{i}": {"label": f"Position {i}", "text": sentence(chance)} for i in range(3)}
    sources = {f"source-{i}": _source(chance, i) for i in range(max(3, nodes // 50))}
    actors = {
        f"actor-{i}": {
            "name": sentence(chance, 2, 3).rstrip("."),
            "kind": chance.choice(["person", "organization"]),
        }
        for i in range(max(3, nodes // 100))
    }
    kinds: dict[str, dict[str, Any]] = {"arguments": {}, "objections": {}, "evidence": {}, "assumptions": {}}
    targets, links = list(positions), []
    for i in range(nodes - len(positions)):
        kind = chance.choices(list(kinds), weights=[30, 25, 40, 5])[0]
        id = f"{kind.rstrip('s')}-{i}"
        # Rather near the front: maps are broad, and some dozen steps deep.
        parent = targets[int(len(targets) * chance.random() ** 1.7)]
        part: dict[str, Any] = {"label": sentence(chance, 3, 5).rstrip("."), "text": sentence(chance)}
        part |= _bearing(chance, kind, id, parent, links)
        if kind == "evidence":
            part |= _record(chance, list(sources), list(actors))
        elif chance.random() < 0.3:
            part["likelihood"] = chance.choice(LIKELY)
        kinds[kind][id] = part
        if kind in ("arguments", "objections"):
            targets.append(id)
    return {
        "argmap": 1,
        "id": f"synthetic-{nodes}",
        "title": "A synthetic map",
        "question": "Does the reader keep up?",
        "status": "review",
        "positions": positions,
        **kinds,
        "sources": sources,
        "actors": actors,
    }


def _bearing(chance: random.Random, kind: str, id: str, parent: str, links: list[str]) -> dict[str, Any]:
    if kind == "objections":
        if links and chance.random() < 0.15:
            return {"against": chance.choice(links)}
        return {"against": {parent: {"strength": chance.choice(["weak", "moderate", "strong"])}}}
    links.append(f"{id}->{parent}")
    if chance.random() < 0.3:
        return {"for": parent}
    step: dict[str, Any] = {
        "strength": chance.choice(["weak", "moderate", "strong"]),
        "scheme": chance.choice(SCHEMES),
    }
    if chance.random() < 0.2:
        step["warrant"] = sentence(chance)
    return {"for": {parent: step}}


def _record(chance: random.Random, sources: list[str], actors: list[str]) -> dict[str, Any]:
    return {
        "source": chance.choice(sources),
        "said_by": chance.choice(actors),
        "basis": chance.choice(["testimony", "document", "statistic", "media"]),
        "credibility": chance.randint(1, 6),
        "quote": {"exact": sentence(chance, 5, 12), "locator": f"paragraph {chance.randint(1, 40)}"},
    }


def _source(chance: random.Random, number: int) -> dict[str, Any]:
    return {
        "type": "article-newspaper",
        "title": sentence(chance, 4, 9).rstrip("."),
        "container-title": "The Gazette",
        "issued": f"{chance.randint(1990, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "URL": f"https://example.org/{number}",
        "reliability": chance.choice("ABCDEF"),
    }


def written(nodes: int) -> str:
    """Return the map as YAML."""
    import argmap

    return argmap.dumps(argmap.ArgumentMap(**synthetic(nodes)))


def quoted(quotations: int, characters: int, seed: int = 1) -> tuple[str, str]:
    """Return a map of quotations as YAML, and the text that they stand in.

    One in twenty is not there but for a word; one in twenty leaves words out.
    """
    import argmap

    chance = random.Random(seed)
    words = ["".join(chance.choices("abcdefghilmnoprstuvy", k=chance.randint(2, 11))) for _ in range(30_000)]
    # Zipf (1949): the tenth word is a tenth as frequent as the first.
    said = chance.choices(words, [1 / rank for rank in range(1, len(words) + 1)], k=characters // 7)
    for at in range(0, len(said), 13):
        said[at] = chance.choice(["“{}”", "{}—so", "{},", "{}.\n\n", "’{}", "{} "]).format(said[at])
    evidence: dict[str, Any] = {}
    for i in range(quotations):
        first = chance.randrange(len(said) - 40)
        words = [word.strip() for word in said[first : first + chance.randint(6, 30)]]
        if i % 20 == 0:
            words[len(words) // 2] = "elsewhere"
        if i % 20 == 1:
            words[2:-2] = ["[…]"]
        evidence[f"e{i}"] = {"text": sentence(chance), "source": "s", "quote": " ".join(words)}
    m = {
        "id": "quoted",
        "question": "Is it there?",
        "evidence": evidence,
        "sources": {"s": {"text": "source.txt"}},
    }
    return argmap.dumps(argmap.ArgumentMap(**m)), " ".join(said)


if __name__ == "__main__":
    sys.stdout.write(written(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
