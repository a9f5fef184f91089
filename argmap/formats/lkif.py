"""LKIF, the argument graphs in it: statements, and arguments pro and con, as Carneades 2 wrote them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from argmap.core.place import Place
from argmap.formats.claims import arguments as pro_and_con
from argmap.formats.claims.arguments import Argument, Premise
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph
from argmap.formats.claims.numbers import share
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.schemes import scheme_of
from argmap.formats.claims.texts import cleaned
from argmap.formats.claims.xml import Element, xml_of
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".lkif.xml", ".lkif", ".xml")
DESCRIPTION = "LKIF: the argument graphs of the Legal Knowledge Interchange Format"
HOLDS = "statements with values and standards, pro and con arguments with weights and schemes, the main issue"
NOTES = f"""{pro_and_con.NOTES} The main issue is the position and gives the question. What is assumed, or
said to be true and not argued for, is an assumption, and so is what a premise of the type `assumption`
takes for granted. Values, standards and the roles of premises are kept; theories and rules are not read,
which is told. Of several graphs the first is read."""


def looks(peek: Peek) -> bool:
    """Say whether the root is `lkif`."""
    return peek.root == "lkif"


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of the first argument graph of an LKIF file.

    Raises:
        MapError: it is no XML, or has no argument graph.
    """
    repairs = Repairs(file)
    root = xml_of(content, repairs)
    graphs = list(root.below("argument-graph")) if root.name != "argument-graph" else [root]
    if not graphs:
        message = "The file has no `argument-graph`."
        hint = "Rules and theories are not read: name a file with an argument graph."
        raise refuse("AM008", message, Place(file, root.line, 1), hint)
    _unread(root, graphs[1:], repairs)
    return build(_graph(graphs[0], repairs), repairs)


def _unread(root: Element, more: list[Element], repairs: Repairs) -> None:
    for one in more:
        message = f"The file has a further argument graph `{(one.get('id') or one.get('title'))[:60]}`."
        place = Place(repairs.file, one.line, 1)
        repairs.made("second graph", message, "It was left out.", place=place)
    for one in root.all("theory", "sources"):
        message = f"The file has a part `{one.name}`."
        place = Place(repairs.file, one.line, 1)
        repairs.made("no argument graph", message, "It was left out.", place=place)


def _graph(one: Element, repairs: Repairs) -> ClaimGraph:
    graph = ClaimGraph("lkif", title=cleaned(one.get("title"), repairs), id=one.get("id"))
    group, found = one.first("statements"), one.first("arguments")
    statements = list(group.all("statement")) if group else []
    arguments = list(found.all("argument")) if found else []
    made = [_argument(each, number, repairs) for number, each in enumerate(arguments, 1)]
    supported = {argument.conclusion for argument in made if argument.pro}
    granted = {
        premise.get("statement")
        for argument in arguments
        for premise in argument.below("premise")
        if premise.get("type") == "assumption"
    }
    main = one.get("main-issue")
    for statement in statements:
        graph.claims.append(_claim(statement, main, supported, granted, repairs))
    texts = {claim.key: claim.text for claim in graph.claims}
    if main and main not in texts:
        message = f"The main issue `{main[:60]}` is not there."
        repairs.made("no main issue", message, "The position was found by the links.", near=main)
    elif main:
        graph.question = f"Does this hold: {texts[main]}"[:1000]
    pro_and_con.add(graph, made)
    return graph


def _claim(one: Element, main: str, supported: set[str], granted: set[str], repairs: Repairs) -> Claim:
    key, kept = one.get("id"), dict[str, Any]()
    for name in ("value", "standard"):
        if one.get(name) and one.get(name) != "unknown":
            kept[name] = cleaned(one.get(name), repairs)
    assumed = one.get("assumption") == "true" or key in granted or one.get("value") == "true"
    if one.get("assumption") == "true":
        kept["assumption"] = True
    section = "positions" if key == main and main else ""
    if not section and assumed and one.get("value") != "false" and key not in supported:
        section = "assumptions"
    said = one.first("s")
    text = cleaned(" ".join((said or one).text.split()), repairs, node=key)
    if said and said.get("pred"):
        kept["pred"] = cleaned(said.get("pred"), repairs)
        text = text or kept["pred"]
    return Claim(key, text, section, {"kept": {"lkif": kept}} if kept else {})


def _argument(one: Element, number: int, repairs: Repairs) -> Argument:
    fields: dict[str, Any] = {}
    kept: dict[str, Any] = {"id": cleaned(one.get("id"), repairs)} if one.get("id") else {}
    weight = share(one, "weight", repairs)
    if weight is not None:
        fields["strength"] = weight
    fields |= scheme_of(cleaned(one.get("scheme"), repairs), kept)
    if title := cleaned(one.get("title"), repairs):
        fields["note"] = title
    group = one.first("premises")
    premises = list(group.all("premise")) if group else []
    roles = {
        cleaned(premise.get("statement"), repairs): cleaned(premise.get("role"), repairs)
        for premise in premises
        if premise.get("role")
    }
    if roles:
        kept["roles"] = roles
    if kept:
        fields["kept"] = {"lkif": kept}
    conclusion = one.first("conclusion")
    return Argument(
        one.get("id") or f"argument {number}",
        conclusion.get("statement") if conclusion else "",
        [
            Premise(
                premise.get("statement"),
                premise.get("polarity", "positive") != "negative",
                premise.get("type") == "exception",
            )
            for premise in premises
        ],
        one.get("direction", "pro") != "con",
        fields,
    )
