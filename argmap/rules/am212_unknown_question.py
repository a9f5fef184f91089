"""A link takes up a critical question that nobody asks there.

`question:` names a question of the scheme of the step that the link bears on. A question that doubts a
premise may be taken up on that node as well, and one that doubts the conclusion on the node that the step
ends in.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: {toll: {scheme: practical-reasoning}}}
    objections:
      buses: {text: Buses would do as well., against: {congestion->toll: {question: other-ways}}}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: {toll: {scheme: practical-reasoning}}}
    objections:
      buses: {text: Buses would do as well., against: {congestion->toll: {question: other-means}}}

`argmap scheme practical-reasoning` lists the questions of a scheme, and what each of them doubts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from argmap.core.fixes import Fix
from argmap.core.suggest import did_you_mean
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.rules._finding import Finding, at_link, listed
from argmap.schemes.catalogue import canonical, scheme

SEVERITY = "warning"
WHOLE = True
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the questions that no step asks where they are taken up."""
    links = [link for link in m.links.values() if link.step.question]
    if not links:
        return
    from argmap.schemes.questions import askable, takes_up

    asked = askable(m)
    keys: dict[str, list[str]] = {}
    for ref, key in asked:
        keys.setdefault(ref, []).append(key)
    for link in links:
        if not takes_up(link, asked) and (found := _said(m, link, asked, keys.get(link.parent, []))):
            path = at_link(m, link, "question")
            meant = re.fullmatch(r"Did you mean `([^`]+)`\?", found[1])
            fix = Fix(f"Write `{meant[1]}`.", put=((path, meant[1]),)) if meant else None
            yield Finding(path, *found, key=False, fix=fix)


def _said(
    m: ArgumentMap, link: Link, asked: Mapping[tuple[str, str], int], keys: list[str]
) -> tuple[str, str] | None:
    """Return what to say and what to do; None where another rule says what is wrong."""
    question = str(link.step.question)
    shown = question if len(question) <= 60 else f"{question[:59]}…"
    if link.parent in m.links:
        its = m.links[link.parent].step.scheme
        if its is None:
            message = f"The step `{link.parent}` has no scheme, and so no critical questions."
            return message, "Add `scheme:` to it, or take `question` out."
        if canonical(its) is None:
            return None
        message = f"`{shown}` is no critical question of `{canonical(its)}`."
        own = [q.key for q in scheme(its).questions]
        return message, did_you_mean(question, own) or f"It asks {listed(own, most=9)}."
    if link.parent not in m.nodes:
        return None
    message = f"No step asks `{shown}` of `{link.parent}`."
    for step in m.nodes[link.parent].links:
        if (step.id, question) in asked:
            return message, f"The step `{step.id}` asks it: name that instead of the node."
    known = (
        f"Known there: {listed(keys, most=9)}." if keys else "Take it out, or name a step (`a->b`) instead."
    )
    return message, did_you_mean(question, keys) or known
