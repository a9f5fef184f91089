"""A claim says two things at once.

An objection to one half would seem to strike the other too, and support for one half to carry both. A
conclusion that stands in one sentence with its reason (`… and therefore …`) is a step that nobody can
object to.

Looked for are, in English texts of positions, arguments, objections, assumptions and key judgements: a second
sentence, a semicolon between clauses of eight words or more, `and therefore`, `and thus`, `and hence`,
`which means that` and the like, and two clauses with a subject and a verb each that `and`, `but`, `yet` or
`, while` joins. Let be are lists (`cars, vans and lorries`), two verbs of one subject (`is old and leaks`),
`whereas`, which compares, and clauses that hang on `that`, `which`, `if`, `when` or `says`. Evidence may tell
what happened in several sentences.

Bad:

    arguments:
      congestion: {text: "Fewer cars would cross at peak, and therefore the city should act.", for: toll}
      air: {text: Noise may fall and air quality may improve., for: toll}

Good:

    arguments:
      congestion: {text: Fewer cars would cross at peak., for: toll}
      noise: {text: Noise may fall., for: toll}
      air: {text: Air quality may improve., for: toll}

Split it into two nodes, with a link between them where one is the reason for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import Evidence
from argmap.rules._clauses import joint
from argmap.rules._finding import Finding, at
from argmap.rules._sentences import ends

SEVERITY = "warning"

LONG = 8
"""In words: from where on a clause beside a semicolon counts as a claim of its own."""

_THEREFORE = re.compile(
    r"\band (?:therefore|thus(?! \w+ing\b)|hence|consequently)\b|, (?:therefore|hence|ergo) "
    r"|\bwhich (?:means|proves|shows|implies) that\b|\bit follows that\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?P<stop>[.!?])[\"'”’)\]]{0,3} [\"'“‘(\[]?[A-Z]")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|\([^()]*\)")


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the claims that hold more than one sentence, or a conclusion together with its reason."""
    if not m.language.lower().startswith("en"):
        return
    for node in m.nodes.values():
        if not isinstance(node, Evidence) and (sign := _sign(node.text)):
            help = "Split it into two nodes; link them where one is the reason for the other."
            yield Finding(
                at(node, "text"), f"The text of `{node.id}` says two things: {sign}.", help, key=False
            )
    for index, judgement in enumerate(m.assessment.judgements if m.assessment else ()):
        if sign := _sign(judgement.text):
            path = ("assessment", "judgements", index, "text")
            yield Finding(path, f"The judgement says two things: {sign}.", "Split it into two.", key=False)


def _sign(text: str) -> str:
    # What is wrong shows early: a text beyond this is AM401's business.
    plain = _QUOTED.sub("x", " ".join(text[:4000].split()))
    if match := _THEREFORE.search(plain):
        return f"“{match[0].strip(' ,')}” joins a conclusion to its reason"
    if any(ends(plain, match) for match in _STOP.finditer(plain)):
        return "it has a second sentence"
    # A short antithesis makes one point.
    if sum(len(clause.split()) >= LONG for clause in plain.split("; ")) > 1:
        return "a semicolon joins two long clauses"
    word = joint(plain)
    return f"“{word}” joins two clauses" if word else ""
