"""CAF 1.3, the Carneades Argument Format of Carneades 3: statements and arguments, pro and con."""

from __future__ import annotations

import re
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
from argmap.model.dates import Date
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".caf.xml", ".caf", ".xml")
DESCRIPTION = "CAF 1.3, the Carneades Argument Format: statements, and arguments pro and con"
HOLDS = "statements with weights and standards, pro and con arguments with weights and schemes, references"
NOTES = f"""{pro_and_con.NOTES} A statement whose atom is `(undercut a1)` is what its arguments have in
common: they undercut `a1`. The weight of a statement is its likelihood; an unsupported one of 0.75 or
more is an assumption, as Carneades accepts it. A statement that is `main` is a position. Standards,
atoms, values and the roles of premises are kept."""

_UNDERCUT = re.compile(r"\(\s*undercut\s+([^()\s]+)\s*\)")
_ACCEPTED = 0.75
_DUBLIN = {
    "title": "title",
    "creator": "author",
    "publisher": "publisher",
    "type": "genre",
    "language": "language",
    "rights": "license",
    "identifier": "URL",
    "source": "source",
    "subject": "keyword",
    "description": "abstract",
}


def looks(peek: Peek) -> bool:
    """Say whether the root is `caf`."""
    return peek.root == "caf"


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a CAF file.

    Raises:
        MapError: it is no XML, or no CAF.
    """
    repairs = Repairs(file)
    root = xml_of(content, repairs)
    if root.name != "caf":
        message = f"The root element is `{root.name[:40]}`, not `caf`."
        raise refuse("AM008", message, Place(file, root.line, 1), "Check the file, or name its format.")
    graph = _headed(root, repairs)
    statements = [one for group in root.all("statements") for one in group.all("statement")]
    found = [one for group in root.all("arguments") for one in group.all("argument")]
    arguments = [_argument(one, number, repairs) for number, one in enumerate(found, 1)]
    needed = {premise.statement for argument in arguments for premise in argument.premises}
    supported = {argument.conclusion for argument in arguments if argument.pro}
    keys = {argument.key for argument in arguments}
    aimed: dict[str, str] = {}
    for one in statements:
        match = _UNDERCUT.fullmatch(_atom(one).strip())
        if match and match[1] in keys and one.get("id") in supported and one.get("id") not in needed:
            aimed[one.get("id")] = match[1]
        else:
            graph.claims.append(_claim(one, supported, repairs))
            if match:
                about = Argument("", match[1], [Premise(one.get("id"))], pro=False)
                arguments.append(about)
    for argument in arguments:
        if argument.conclusion in aimed:
            # An argument for an undercutter is one against the step itself, one against it backs the step.
            argument.conclusion, argument.pro = aimed[argument.conclusion], not argument.pro
    pro_and_con.add(graph, arguments)
    return build(graph, repairs)


def _headed(root: Element, repairs: Repairs) -> ClaimGraph:
    graph = ClaimGraph("caf")
    metadata = root.first("metadata")
    kept: dict[str, Any] = {"version": cleaned(root.get("version"), repairs)} if root.get("version") else {}
    if metadata:
        graph.title = cleaned(metadata.get("title"), repairs)
        if creator := cleaned(metadata.get("creator"), repairs):
            graph.rest["authors"] = [creator]
        if words := _described(metadata, repairs):
            graph.rest["background"] = words
        if rest := _rest(metadata, ("title", "creator"), repairs):
            kept["metadata"] = rest
    if kept:
        graph.rest["kept"] = {"caf": kept}
    references = root.first("references")
    for number, one in enumerate(references.all("metadata") if references else (), 1):
        key = cleaned(one.get("key"), repairs)
        graph.sources[_source_id(key, number, graph)] = _source(one, key, repairs)
    main = [one for one in root.below("statement") if one.get("main") == "true"]
    if not graph.title and main:
        graph.question = f"Does this hold: {_text(main[0], repairs)}"[:1000]
    return graph


def _source_id(key: str, number: int, graph: ClaimGraph) -> str:
    from argmap.model.ids import is_id, slug

    id = key if is_id(key) else slug(key) if key else f"reference-{number}"
    return f"{id}-{number}" if id in graph.sources or not is_id(id) else id


def _source(one: Element, key: str, repairs: Repairs) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, field in _DUBLIN.items():
        if value := cleaned(one.get(name), repairs):
            made[field] = [value] if field == "author" else value
    if words := _described(one, repairs):
        made["abstract"] = words
    kept = _rest(one, tuple(_DUBLIN), repairs)
    if date := cleaned(one.get("date"), repairs):
        from argmap.core.errors import MapError

        try:
            made["issued"] = Date(date)
            kept.pop("date", None)
        except MapError:
            kept["date"] = date
    kept.pop("key", None)
    if key:
        kept["key"] = key
    return {**made, **({"kept": {"caf": kept}} if kept else {})}


def _rest(one: Element, taken: tuple[str, ...], repairs: Repairs) -> dict[str, Any]:
    return {
        cleaned(key, repairs): cleaned(value, repairs)
        for key, value in one.attributes.items()
        if key not in taken and value.strip()
    }


def _described(one: Element, repairs: Repairs) -> str:
    """Return the description: the English one, or else the first."""
    group = one.first("descriptions")
    found = list(group.all("description")) if group else []
    found = [words for words in found if words.text.strip()]
    best = next((words for words in found if words.get("lang").startswith("en")), found[0] if found else None)
    return cleaned(best.text, repairs) if best else ""


def _atom(one: Element) -> str:
    atom = one.first("atom")
    return one.get("atom") or (atom.text if atom else "")


def _text(one: Element, repairs: Repairs) -> str:
    return _described(one, repairs) or cleaned(_atom(one), repairs)


def _claim(one: Element, supported: set[str], repairs: Repairs) -> Claim:
    key, fields = one.get("id"), dict[str, Any]()
    kept = {name: cleaned(one.get(name), repairs) for name in ("standard", "value") if one.get(name)}
    if _described(one, repairs) and _atom(one).strip():
        kept["atom"] = cleaned(_atom(one), repairs)
    if metadata := one.first("metadata"):
        kept |= _rest(metadata, ("key",), repairs)
    weight = share(one, "weight", repairs)
    if weight is not None and weight != 0.5:
        fields["likelihood"] = weight
    group = one.first("descriptions")
    words = [cleaned(d.text, repairs) for d in group.all("description") if d.text.strip()] if group else []
    section = "positions" if one.get("main") == "true" else ""
    if not section and weight is not None and weight >= _ACCEPTED and key not in supported:
        section = "assumptions"
    text = _text(one, repairs)
    if others := [word for word in words if word != text]:
        fields["kept"] = {"caf": {**kept, "descriptions": others}}
    elif kept:
        fields["kept"] = {"caf": kept}
    return Claim(key, text, section, fields)


def _argument(one: Element, number: int, repairs: Repairs) -> Argument:
    fields: dict[str, Any] = {}
    kept: dict[str, Any] = {"id": cleaned(one.get("id"), repairs)} if one.get("id") else {}
    weight = share(one, "weight", repairs)
    if weight is not None:
        fields["strength"] = weight
    if one.get("strict") == "true":
        fields["strict"] = True
    fields |= scheme_of(cleaned(one.get("scheme"), repairs), kept)
    if words := _described(one, repairs):
        fields["note"] = words
    if one.get("value"):
        kept["value"] = cleaned(one.get("value"), repairs)
    if metadata := one.first("metadata"):
        kept |= _rest(metadata, ("key",), repairs)
    group = one.first("premises")
    premises = list(group.all("premise")) if group else []
    roles = {
        cleaned(premise.get("statement"), repairs): cleaned(premise.get("role"), repairs)
        + (" (implicit)" if premise.get("implicit") == "true" else "")
        for premise in premises
        if premise.get("role") or premise.get("implicit") == "true"
    }
    if roles:
        kept["roles"] = {key: role.strip() for key, role in roles.items()}
    if kept:
        fields["kept"] = {"caf": kept}
    conclusion = one.first("conclusion")
    return Argument(
        one.get("id") or f"argument {number}",
        conclusion.get("statement") if conclusion else "",
        [
            Premise(premise.get("statement"), premise.get("positive", "true") != "false")
            for premise in premises
        ],
        one.get("pro", "true") != "false",
        fields,
    )
