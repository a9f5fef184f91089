"""JSON-LD: claims in the words of schema.org, quotations as Web Annotations (W3C 2017)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.formats.claims.held import Holds, only
from argmap.formats.claims.records import json_text
from argmap.model.argument_map import ArgumentMap
from argmap.model.likelihood import Likelihood
from argmap.model.nodes import Node
from argmap.model.quotes import Quote

SUFFIXES = (".jsonld",)
DESCRIPTION = "JSON-LD: claims and a review of them (schema.org), quotations as Web Annotations"
HOLDS = (
    "question, title, background, texts, labels, tags, who holds or says what, supports and attacks, "
    "sources' titles, dates and addresses, quotations with their contexts, the assessment's answer"
)
LOSES = "events, ratings, what is said of steps, undercuts and linked premises, and most fields of sources"

# The words of schema.org by their prefix, not by its context document: nobody needs a network to read it.
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "argmap": "urn:argmap:",
    "url": {"@id": "https://schema.org/url", "@type": "@id"},
    "supports": {"@id": "argmap:supports", "@type": "@id"},
    "attacks": {"@id": "argmap:attacks", "@type": "@id"},
}
_TYPES = {"report": "Report", "book": "Book", "webpage": "WebPage", "article-newspaper": "NewsArticle"}
_SOURCE = ("title", "type", "issued", "URL", "DOI")
_NODE = ("label", "tags", "held_by", "said_by", "source", "quotes")


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that is handed out."""
    keys = ("title", "background", "language", "authors", "as_of")
    holds = Holds(map=keys, node=_NODE, source=_SOURCE, actor=("name",))
    part = only(m, holds)
    links = {link.id for link in m.links.values()}
    for section in ("positions", "arguments", "objections", "evidence", "assumptions"):
        for node in part.get(section, {}).values():
            for polarity in ("for", "against"):
                node[polarity] = {key: {} for key in node.get(polarity, {}) if key not in links}
            for quote in node.get("quotes", ()):
                quote.pop("verified", None)
                quote.pop("locator", None)
    if m.assessment and m.assessment.answer:
        part["assessment"] = {"answer": m.assessment.answer}
    return ArgumentMap.from_dict(part)


def write(m: ArgumentMap) -> str:
    """Return the map as a graph of linked data: a question, claims, the works they appear in, annotations."""
    graph = [_question(m), *_claims(m), *_works(m), *_people(m), *_annotations(m), *_review(m)]
    return json_text({"@context": _CONTEXT, "@graph": graph})


def _set(**fields: Any) -> dict[str, Any]:
    """Return the fields that say something, under their names in JSON-LD."""
    return {
        key.replace("at_", "@"): value for key, value in fields.items() if value not in (None, "", [], ())
    }


def _question(m: ArgumentMap) -> dict[str, Any]:
    return _set(
        at_id=_iri("map", m.id),
        at_type="Question",
        name=m.title,
        text=m.question,
        abstract=m.background,
        inLanguage=m.language,
        author=[{"@type": "Person", "name": name} for name in m.authors],
        dateModified=m.as_of,
        suggestedAnswer=[{"@id": _iri("node", id)} for id in m.positions],
    )


def _claims(m: ArgumentMap) -> Iterator[dict[str, Any]]:
    for node in m.nodes.values():
        aims = {
            "supports": [_iri("node", parent) for parent in node.supports if parent in m.nodes],
            "attacks": [_iri("node", parent) for parent in node.attacks if parent in m.nodes],
        }
        yield _set(
            at_id=_iri("node", node.id),
            at_type=["Claim", f"argmap:{node.kind.capitalize()}"],
            name=node.label,
            text=node.text,
            keywords=list(node.tags),
            author=[{"@id": _iri("actor", id)} for id in node.held_by],
            contributor=[{"@id": _iri("actor", id)} for id in node.said_by],
            appearance=[{"@id": _iri("source", id)} for id in node.sources],
            **aims,
        )


def _works(m: ArgumentMap) -> Iterator[dict[str, Any]]:
    for source in m.sources.values():
        yield _set(
            at_id=_iri("source", source.id),
            at_type=_TYPES.get(str(source.type), "CreativeWork"),
            name=source.title,
            datePublished=source.issued,
            url=source.url,
            identifier=f"doi:{source.doi}" if source.doi else None,
        )


def _people(m: ArgumentMap) -> Iterator[dict[str, Any]]:
    for actor in m.actors.values():
        kind = "Person" if actor.kind == "person" else "Organization"
        yield _set(at_id=_iri("actor", actor.id), at_type=kind, name=actor.name)


def _annotations(m: ArgumentMap) -> Iterator[dict[str, Any]]:
    for node in m.nodes.values():
        for number, quote in enumerate(node.quotes, 1):
            yield _set(
                at_id=f"{_iri('node', node.id)}:quote:{number}",
                at_type="oa:Annotation",
                **{"oa:hasBody": {"@id": _iri("node", node.id)}, "oa:hasTarget": _target(m, node, quote)},
            )


def _target(m: ArgumentMap, node: Node, quote: Quote) -> dict[str, Any]:
    selector = {"@type": "oa:TextQuoteSelector", "oa:exact": quote.exact}
    around = {"oa:prefix": quote.prefix, "oa:suffix": quote.suffix}
    selector |= {key: words for key, words in around.items() if words}
    id = node.source_of(quote)
    place = {"oa:hasSource": {"@id": _iri("source", id)}} if id in m.sources else {}
    return {"@type": "oa:SpecificResource", **place, "oa:hasSelector": selector}


def _review(m: ArgumentMap) -> Iterator[dict[str, Any]]:
    if m.assessment is None or not m.assessment.answer:
        return
    rating = m.assessment.likelihood
    yield _set(
        at_id=f"{_iri('map', m.id)}:assessment",
        at_type="ClaimReview",
        claimReviewed=m.question,
        itemReviewed={"@id": _iri("map", m.id)},
        reviewBody=m.assessment.answer,
        reviewRating=_rating(rating) if rating else None,
        author=[{"@type": "Person", "name": name} for name in m.authors],
    )


def _rating(likelihood: Likelihood) -> dict[str, Any]:
    low, high = likelihood.low, likelihood.high
    middle = round((low + high) / 2, 4)
    return {"@type": "Rating", "ratingValue": middle, "worstRating": 0, "bestRating": 1}


def _iri(what: str, id: str | None) -> str:
    """Return the name of a part in the web of data.

    >>> _iri("node", "back-channel"), _iri("node", "名前")
    ('urn:argmap:node:back-channel', 'urn:argmap:node:%E5%90%8D%E5%89%8D')
    """
    from urllib.parse import quote

    return f"urn:argmap:{what}:{quote(id or '', safe='')}"
