"""The words that CSL 1.0.2 has for what a source is, and what older programs call some of its fields."""

from __future__ import annotations

TYPES = frozenset(
    (
        *("article", "article-journal", "article-magazine", "article-newspaper", "bill", "book"),
        *("broadcast", "chapter", "classic", "collection", "dataset", "document", "entry"),
        *("entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing"),
        *("interview", "legal_case", "legislation", "manuscript", "map", "motion_picture"),
        *("musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical"),
        *("personal_communication", "post", "post-weblog", "regulation", "report", "review"),
        *("review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage"),
    )
)
OLDER = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "event": "event-title",
    "archive-location": "archive_location",
}
MORE = frozenset(
    (
        *("citation-key", "citation-label", "citation-number", "year-suffix", "page-first", "locator"),
        "first-reference-note-number",
    )
)
"""Fields of CSL that are about a citation, not a source: kept among a source's own."""
