"""The one Hypothesis strategy of the tests: `maps()` draws valid maps that use every field of the format."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import link_id
from argmap.model.scales import RANGES
from argmap.model.sections import SECTIONS
from argmap.model.sources import DATES as DATE_KEYS
from argmap.model.sources import NAMES, TEXTS

NASTY = (
    *(
        "no",
        "yes",
        "on",
        "true",
        "null",
        "~",
        "Null",
        "012",
        "0o7",
        "0x1F",
        "1e5",
        "1.0",
        ".5",
        ".inf",
        ".NaN",
        "-1",
    ),
    *(
        "2017-11-22",
        "12:30:45",
        "1_000",
        "<<",
        "=",
        "a: b",
        "a #b",
        "#a",
        "a:",
        ": a",
        "- a",
        "-",
        "? a",
        "% a",
        "@a",
    ),
    *(
        "`a`",
        "!a",
        "!!str a",
        "&a",
        "*a",
        "|",
        "> a",
        "[a",
        "{a}",
        "a, b",
        "'",
        '"',
        "\\",
        "\\n",
        "'a' b",
        '"a" b',
    ),
    *(
        "---",
        "--- a",
        "...",
        "a\n---\nb",
        "a\n\nb",
        "a \nb",
        "a\n  b",
        "a\n b\n",
        "a\tb",
        "a\n\tb",
        "# a\n# b",
    ),
    *(
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "&amp;",
        "]]>",
        "${a}",
        "{{ a }}",
        "a\u2028b",
        "a\u2029b",
    ),
    *(
        "שלום עולם",
        "مرحبا",
        "naïve",
        "e\u0301",
        "\u2066a\u2069",
        "👩🏽‍🔬🏳️‍🌈",
        "a\ufeffb",
        "日本語、テスト",
        "हिन्दी",
        "\u00a0a b\u00a0c",
        "a\u200bb",
    ),
    *("x" * 130, "word " * 40 + "end", "long line with a colon: " * 8 + "x", "a  b   c", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢"),
)
"""Texts that YAML, terminals and renderers have been seen to stumble over."""

_LETTERS = st.characters(
    codec="utf-8",
    exclude_categories=["Cc", "Cs"],
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\ufffe\uffff",
)
texts = st.one_of(
    st.sampled_from(NASTY),
    st.lists(
        st.one_of(st.sampled_from(NASTY), st.sampled_from(["\n", " ", "a"])), min_size=1, max_size=3
    ).map("".join),
    st.text(_LETTERS, min_size=1, max_size=12),
).filter(lambda text: text.strip() != "")

DATES = (
    "1960",
    "2013-07",
    "2017-11-22",
    "2017-11-22/2017-11-24",
    "2004-11~",
    "201X",
    "19XX",
    "2001-21",
    "1984?",
    "../2004",
    "2004/..",
    "-0044-03-15",
)
IDS = (
    *(
        "a",
        "b1",
        "no",
        "012",
        "null",
        "1e5",
        "true",
        "for",
        "against",
        "quote",
        "quotes",
        "gaps",
        "judgements",
        "with",
        "id",
    ),
    *(
        "source",
        "back-channel",
        "x_y",
        "naïve",
        "名前",
        "हिन्दी",
        "x" * 60,
        "on",
        "text",
        "extends",
        "0x1f",
        "positions",
    ),
)
ids = st.sampled_from(IDS)
maybe = lambda strategy: st.one_of(st.none(), strategy)  # noqa: E731 - reads as a word in the tables below
probabilities = st.one_of(st.sampled_from([0.0, 1.0, 0.5, 1e-05, 1 / 3]), st.floats(0, 1))
likelihoods = st.one_of(
    st.sampled_from(sorted(RANGES)), probabilities, st.tuples(probabilities, probabilities).map(sorted)
)
strengths = st.one_of(st.sampled_from(["weak", "moderate", "strong"]), probabilities)


def some(names: list[str], most: int = 2) -> st.SearchStrategy[list[str]]:
    """Draw a few of these names, each once."""
    return st.lists(st.sampled_from(names), max_size=most, unique=True) if names else st.just([])


def one(names: list[str]) -> st.SearchStrategy[str | None]:
    """Draw one of these names or none."""
    return maybe(st.sampled_from(names)) if names else st.none()


def filled(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw a part: only a few of its fields are set, as in life."""
    names = sorted(fields)
    return st.lists(st.sampled_from(names), max_size=6, unique=True).flatmap(
        lambda chosen: st.fixed_dictionaries({name: fields[name] for name in chosen})
    )


plain_data = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**6), 10**6), st.floats(-1e9, 1e9), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(texts, inner, max_size=2)),
    max_leaves=4,
)
kept = st.dictionaries(st.sampled_from(["aif", "kialo"]), plain_data, max_size=2)


confidences = st.one_of(
    st.sampled_from(["low", "moderate", "high"]),
    st.fixed_dictionaries({"level": st.sampled_from(["low", "high"]), "because": texts}),
)
names = st.one_of(
    texts,
    st.builds(
        lambda family, more: {"family": family, **more},
        texts,
        filled(given=texts, suffix=texts, **{"dropping-particle": texts, "non-dropping-particle": texts}),
    ),
)


@st.composite
def maps(draw: st.DrawFn, *, most: int = 4) -> ArgumentMap:
    """Draw a valid map. `most` bounds the parts of a section."""
    free = list(IDS)
    keys: dict[str, list[str]] = {}
    for section in ("positions", "arguments", "objections", "evidence", "assumptions"):
        keys[section] = draw(st.lists(st.sampled_from(free), max_size=most, unique=True)) if free else []
        free = [id for id in free if id not in keys[section]]
    for section in ("sources", "actors", "events"):
        keys[section] = draw(st.lists(ids, max_size=most, unique=True))
    nodes = [id for section in SECTIONS[:5] for id in keys[section]]
    data: dict[str, Any] = {"id": draw(ids), "question": draw(texts)}
    data |= draw(
        filled(
            title=texts,
            background=texts,
            as_of=st.sampled_from(DATES),
            status=st.sampled_from(["draft", "review", "final"]),
            language=st.sampled_from(["en", "de", "ar", "no"]),
            authors=st.lists(texts, max_size=2, unique_by=_tidied),
            kept=kept,
        )
    )
    links: list[str] = []
    for section in SECTIONS[:5]:
        data[section] = {id: draw(_node(section, id, nodes, links, keys)) for id in keys[section]}
    data["sources"] = {id: draw(_source(keys)) for id in keys["sources"]}
    data["actors"] = {id: draw(_actor(keys)) for id in keys["actors"]}
    data["events"] = {id: draw(_event(keys)) for id in keys["events"]}
    if draw(st.booleans()):
        data["assessment"] = draw(_assessment(nodes + links))
    if nodes:
        labels = st.dictionaries(
            st.sampled_from(nodes), st.sampled_from(["in", "out", "undecided"]), max_size=2
        )
        data["expect"] = draw(
            st.dictionaries(st.sampled_from(["grounded", "carneades", "no"]), labels, max_size=2)
        )
    return ArgumentMap(**data)


def _tidied(text: str) -> str:
    from argmap.model.base import tidy

    return tidy(text)


@st.composite
def _node(
    draw: st.DrawFn, section: str, id: str, nodes: list[str], links: list[str], keys: dict[str, list[str]]
) -> dict[str, Any]:
    part: dict[str, Any] = {"text": draw(texts)}
    part |= draw(
        filled(
            label=texts,
            held_by=some(keys["actors"]),
            said_by=some(keys["actors"]),
            source=some(keys["sources"]),
            event=one(keys["events"]),
            likelihood=likelihoods,
            by=st.just("analyst"),
            tags=st.lists(texts, max_size=2, unique_by=_tidied),
            note=texts,
            quotes=st.lists(_quote(keys["sources"]), max_size=2),
            kept=kept,
        )
    )
    if section == "evidence":
        part |= draw(
            filled(
                basis=st.sampled_from(["testimony", "event", "statistic", "other"]),
                credibility=st.integers(1, 6),
                origin=one(keys["sources"]),
            )
        )
    if section == "assumptions":
        part |= draw(filled(basis=st.sampled_from(["supported", "caveat", "unsupported"])))
    aims = [ref for ref in [*nodes, *links] if ref != id]
    for key in ("for", "against"):
        targets = draw(some(aims))
        if targets:
            part[key] = {target: draw(_step(nodes)) for target in targets}
            # `#against` ids come only where one node does both; no other link may aim at those here.
            links += [link_id(id, t) for t in targets if key == "for" or t not in part.get("for", ())]
    return part


def _quote(sources: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    verified = st.fixed_dictionaries({"date": st.sampled_from(DATES), "seal": _digits(16)})
    rest = filled(prefix=texts, suffix=texts, locator=texts, source=one(sources), verified=verified)
    return st.builds(lambda exact, more: {"exact": exact, **more}, texts, rest)


def _digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789abcdef", min_size=count, max_size=count)


def _step(nodes: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    step = filled(
        strength=strengths,
        scheme=st.sampled_from(["cause-to-effect", "analogy"]),
        question=texts,
        warrant=texts,
        strict=st.booleans(),
        note=texts,
        by=st.just("analyst"),
        kept=kept,
        **{"with": some(nodes)},
    )
    return st.one_of(st.just({}), step)


def _source(keys: dict[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    plain = dict.fromkeys(TEXTS, texts)
    people = {name: st.lists(names, max_size=2) for name in NAMES}
    dates = {name: st.sampled_from(DATES) for name in DATE_KEYS}
    copies = filled(file=texts, sha256=_digits(64), date=st.sampled_from(DATES))
    return filled(
        text=st.one_of(texts, copies),
        **plain,
        **people,
        **dates,
        reliability=st.sampled_from("ABCDEF"),
        cites=some(keys["sources"]),
        custom=st.dictionaries(texts.map(_tidied), texts, max_size=2),
        kept=kept,
        by=st.just("analyst"),
    )


def sources() -> st.SearchStrategy[dict[str, Any]]:
    """Draw the fields of one source."""
    return _source({"sources": list(IDS)})


def _actor(keys: dict[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    rest = filled(
        kind=st.sampled_from(["person", "state", "media"]),
        role=texts,
        part_of=one(keys["actors"]),
        interest=texts,
        text=texts,
        anonymous=st.booleans(),
        by=st.just("analyst"),
        kept=kept,
    )
    return st.builds(lambda name, more: {"name": name, **more}, texts, rest)


def _event(keys: dict[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    rest = filled(
        label=texts, actors=some(keys["actors"]), sources=some(keys["sources"]), place=texts, kept=kept
    )
    return st.builds(
        lambda date, text, more: {"date": date, "text": text, **more}, st.sampled_from(DATES), texts, rest
    )


def _assessment(refs: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    on, by = some(refs), st.just("analyst")

    def items(**more: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
        item = st.builds(lambda text, rest: {"text": text, **rest}, texts, filled(on=on, by=by, **more))
        return st.lists(item, max_size=2)

    return filled(
        answer=texts,
        likelihood=likelihoods,
        confidence=confidences,
        because=texts,
        by=by,
        judgements=items(likelihood=likelihoods, confidence=confidences),
        indicators=items(would=st.sampled_from(["strengthen", "weaken"])),
        gaps=items(),
    )
