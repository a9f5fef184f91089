"""The checks. One rule, one file: its docstring is its manual page, its name begins with its code.

A rule file has `SEVERITY` and `check(m)`, which yields findings; or `READER = True`: the reader finds it; or
`check_texts(m, verification)`: it speaks of the copies of sources, which are read once for all such rules; or
`check_tree(tree)`: it looks at what the files say, joined, with their places.
`WHOLE = True` says that it makes no sense of a map apart from those it extends; `SETTINGS` names the keyword
arguments that it takes; `FIXES`, `"safe"` or `"unsafe"`, says that some of its findings have a fix.
Entry points of the group `argmap.rules` add rules of other packages, named likewise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from argmap.core.diagnostics import Diagnostic, Severity
from argmap.model.sections import SECTIONS
from argmap.reading.document import Document
from argmap.rules._comments import Ignore, by_line, ignores
from argmap.rules._finding import Finding
from argmap.rules._rule import Rule, chosen, rule, rules

if TYPE_CHECKING:
    from argmap.verify.verdict import Verification

__all__ = ["Rule", "check_document", "chosen", "rule", "rules"]

_COMPLETENESS = ("AM3", "AM520", "AM521", "AM522")
"""The codes, and beginnings of codes, of what a draft may still lack."""


def check_document(
    document: Document, *, select: Iterable[str] = (), ignore: Iterable[str] = (), **settings: Any
) -> list[Diagnostic]:
    """Return what the rules find in a document, in order of place, without what its comments ignore.

    Where the document has no file, the diagnostics have no places.
    `select` and `ignore` take codes, beginnings of codes (`AM2`) and names of rules; `ignore` wins.
    A setting (`max_words=40`) goes to the rules that take it.

    Raises:
        UnknownName: `select` or `ignore` names no rule.

    >>> from argmap.formats import document_of
    >>> document = document_of("{argmap: 1, id: m, question: Toll?, positions: {yes: {text: We should.}}}")
    >>> [d.message for d in check_document(document, select=["few-positions"])]
    ['The map has one position.']
    """
    wanted, origins = _wanted(select, ignore), document.origins
    comments = {name: ignores(text, name) for name, text in document.texts.items()}
    lines_of = {name: by_line(there) for name, there in comments.items()}
    found = []
    for finding, diagnostic in _found(document, wanted, settings):
        place = origins.place(finding.path, key=finding.key)
        lines = {place.line}
        if finding.path[0] in SECTIONS and len(finding.path) > 1:
            node = origins.place(finding.path[:2], key=True)
            lines |= {node.line} if node.file == place.file else set()
        if not _ignored(diagnostic.rule, lines, lines_of.get(place.file, {})):
            found.append(replace(diagnostic, place=place if place.file else None))
    codes = {one.code for one in wanted}
    found += [diagnostic for diagnostic in document.repairs if diagnostic.rule in codes]
    # The comments of a file that is extended are judged when that file is checked itself.
    found += _on_comments(comments.get(origins.file, []), wanted, document.map.status)
    return sorted(found, key=lambda d: d.sort_key)


def _wanted(select: Iterable[str], ignore: Iterable[str]) -> list[Rule]:
    codes = (chosen(select) or set(rules())) - chosen(ignore)
    return [one for code, one in rules().items() if code in codes]


def _found(
    document: Document, wanted: Iterable[Rule], settings: dict[str, Any]
) -> Iterator[tuple[Finding, Diagnostic]]:
    m = document.map
    wanted = [one for one in wanted if not (m.extends and getattr(one.module, "WHOLE", False))]
    verification = _verified(document, wanted)
    for one in wanted:
        module = one.module
        if one.by == "map":
            names = [name for name in getattr(module, "SETTINGS", ()) if settings.get(name) is not None]
            findings = module.check(m, **{name: settings[name] for name in names})
        elif one.by == "tree":
            findings = module.check_tree(document.origins.tree)
        elif one.by == "texts" and verification:
            findings = module.check_texts(m, verification)
        else:
            continue
        severity = _severity(one, m.status)
        for finding in findings:
            path = finding.path
            node = finding.node or (str(path[1]) if path[0] in SECTIONS and len(path) > 1 else "")
            yield (
                finding,
                Diagnostic(
                    one.code, severity, finding.message, node=node, help=finding.help, fix=finding.fix
                ),
            )


def _verified(document: Document, wanted: Iterable[Rule]) -> Verification | None:
    """Return what the copies of sources say, where a rule asks for it and a source names one."""
    m = document.map
    if not any(source.text and source.text.file for source in m.sources.values()):
        return None
    if not document.origins.file or not any(one.by == "texts" for one in wanted):
        return None
    from argmap.verify.run import verify

    return verify(document)


def _severity(rule: Rule, status: str) -> Severity:
    """Return how bad a finding is: a draft may be incomplete, a final map may not."""
    if rule.severity != "warning" or status == "review":
        return rule.severity
    if status == "final":
        return "error"
    return "note" if rule.code.startswith(_COMPLETENESS) else "warning"


def _ignored(code: str, lines: set[int], comments: Mapping[int, list[Ignore]]) -> bool:
    found = [c for line in (0, *lines) for c in comments.get(line, ()) if code in c.codes]
    for comment in found:
        comment.used.add(code)
    return bool(found)


def _on_comments(comments: list[Ignore], wanted: list[Rule], status: str) -> Iterator[Diagnostic]:
    ran = {one.code for one in wanted if one.by != "comments"}
    for one in wanted if comments else ():
        if one.by == "comments":
            for comment, message, help, *fix in one.module.check_ignores(comments, ran):
                said = Diagnostic(one.code, _severity(one, status), message, place=comment.place, help=help)
                yield replace(said, fix=fix[0]) if fix else said
