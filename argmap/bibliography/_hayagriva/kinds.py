"""The types of CSL and what Hayagriva has for them: a type, and the type of what it appeared in."""

from __future__ import annotations

KINDS: dict[str, tuple[str, str]] = {
    "article": ("article", ""),
    "article-journal": ("article", "periodical"),
    "article-magazine": ("article", "periodical"),
    "article-newspaper": ("article", "newspaper"),
    "bill": ("legislation", ""),
    "book": ("book", ""),
    "broadcast": ("video", "video"),
    "chapter": ("chapter", "book"),
    "classic": ("book", ""),
    "collection": ("anthology", ""),
    "dataset": ("repository", ""),
    "document": ("misc", ""),
    "entry": ("entry", "reference"),
    "entry-dictionary": ("entry", "reference"),
    "entry-encyclopedia": ("entry", "reference"),
    "event": ("exhibition", ""),
    "figure": ("artwork", "article"),
    "graphic": ("artwork", ""),
    "hearing": ("misc", ""),
    "interview": ("misc", ""),
    "legal_case": ("case", ""),
    "legislation": ("legislation", ""),
    "manuscript": ("manuscript", ""),
    "map": ("artwork", ""),
    "motion_picture": ("video", ""),
    "musical_score": ("audio", "book"),
    "pamphlet": ("book", ""),
    "paper-conference": ("article", "proceedings"),
    "patent": ("patent", ""),
    "performance": ("performance", ""),
    "periodical": ("periodical", ""),
    "personal_communication": ("misc", ""),
    "post": ("post", ""),
    "post-weblog": ("article", "blog"),
    "regulation": ("legislation", ""),
    "report": ("report", ""),
    "review": ("article", "periodical"),
    "review-book": ("article", "periodical"),
    "software": ("repository", ""),
    "song": ("audio", ""),
    "speech": ("misc", ""),
    "standard": ("report", ""),
    "thesis": ("thesis", ""),
    "treaty": ("legislation", ""),
    "webpage": ("web", ""),
}
"""CSL type → Hayagriva's type, and that of its parent where the two together say what it is."""

ROLES = {
    "translator": "translator",
    "compiler": "compiler",
    "composer": "composer",
    "contributor": "collaborator",
    "director": "director",
    "executive-producer": "executive-producer",
    "illustrator": "illustrator",
    "narrator": "narrator",
    "organizer": "organizer",
    "performer": "cast-member",
    "producer": "producer",
    "script-writer": "writer",
    "series-creator": "founder",
}
"""CSL's name of a part in a work → Hayagriva's."""

SERIALS = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID", "serial": "number"}
"""Hayagriva's kind of serial number → the key of a source."""

OTHER = ("misc", "")
"""For a type that CSL does not know, or none."""

CONTAINERS = {
    "article": "periodical",
    "chapter": "book",
    "entry": "reference",
    "web": "web",
    "post": "thread",
}
"""What a work appeared in, where its kind names nothing. Elsewhere it is `misc`, which changes no kind."""

_MEANT = {
    ("article", "periodical"): "article-journal",
    ("audio", ""): "song",
    ("book", ""): "book",
    ("chapter", "anthology"): "chapter",
    ("chapter", "proceedings"): "paper-conference",
    ("anthos", "anthology"): "chapter",
    ("anthos", "book"): "chapter",
    ("artwork", ""): "graphic",
    ("audio", "audio"): "broadcast",
    ("entry", "reference"): "entry-encyclopedia",
    ("legislation", ""): "legislation",
    ("misc", ""): "document",
    ("report", ""): "report",
    ("repository", ""): "software",
    ("blog", ""): "webpage",
    ("thread", ""): "post",
    ("post", "thread"): "post",
    ("proceedings", ""): "book",
    ("reference", ""): "book",
    ("newspaper", ""): "periodical",
    ("scene", "video"): "motion_picture",
    ("conference", ""): "event",
}


def csl_type(kind: str, parents: list[str]) -> str | None:
    """Return the CSL type that a type of Hayagriva and the types of its parents stand for.

    >>> csl_type("article", ["newspaper"]), csl_type("web", []), csl_type("nothing", [])
    ('article-newspaper', 'webpage', None)
    """
    for parent in (*parents, ""):
        if found := _READ.get((kind, parent)):
            return found
    return None


_READ = {**{pair: name for name, pair in reversed(KINDS.items())}, **_MEANT}
