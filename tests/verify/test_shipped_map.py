"""Every quotation of the shipped map stands in the two documents, where its locator says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.formats import load_document
from argmap.verify.run import verify

ROOT = Path(__file__).resolve().parents[2]
SEEDS = Path(os.environ.get("ARGMAP_SHARED") or ROOT.parent / "shared") / "seeds"
FILES = {"blog-2017": "000_*.txt", "iccas-2013": "001_*.txt"}
TEXTS = {source: path for source, pattern in FILES.items() for path in SEEDS.glob(pattern)}

needs_seeds = pytest.mark.skipif(
    len(TEXTS) < len(FILES),
    reason=f"the two source documents are not part of the project; none at {SEEDS} (set ARGMAP_SHARED)",
)


@needs_seeds
def test_every_quotation_of_the_shipped_map_is_verified_in_its_paragraph_with_its_range() -> None:
    document = load_document(ROOT / "maps" / "cuba-north-korea.yaml")
    found = verify(document, TEXTS)
    texts = {source: path.read_text("utf-8") for source, path in TEXTS.items()}
    assert len(found.verdicts) > 50
    for verdict in found.verdicts:
        quote = document.map.nodes[verdict.node].quotes[verdict.index]
        assert (verdict.status, verdict.anchor, verdict.note) == ("verified", "fits", ""), verdict
        (passage,) = verdict.passages
        text = texts[str(verdict.source)]
        assert text[passage.start : passage.end] == passage.text
        # Few of them have an editor's brackets; of the others the words are those of the document.
        if "[" not in quote.exact and "…" not in quote.exact:
            assert passage.text.split() == quote.exact.split()
        assert quote.locator == f"paragraph {passage.paragraph}"
        lines = [line for line in text.splitlines() if line.strip()]
        assert passage.text.split("\n")[0] in lines[int(passage.paragraph or 0) - 1]


@needs_seeds
def test_with_the_documents_exchanged_none_is_verified_and_each_is_told_where_it_stands() -> None:
    document = load_document(ROOT / "maps" / "cuba-north-korea.yaml")
    blog, iccas = TEXTS["blog-2017"], TEXTS["iccas-2013"]
    found = verify(document, {"blog-2017": iccas, "iccas-2013": blog})
    assert {verdict.status for verdict in found.verdicts} == {"orphan"}
    others = {"blog-2017": "iccas-2013", "iccas-2013": "blog-2017"}
    for verdict in found.verdicts:
        assert verdict.note == f"It stands in the copy of {others[str(verdict.source)]}."
