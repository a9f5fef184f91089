"""The page of a scheme, as text, as data and as Markdown; and the lists of all."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from argmap.core.printable import printable
from argmap.schemes.scheme import FAMILIES, Scheme

_PLAIN = re.compile(r"[A-Za-z][\w ,.'’;-]*[\w.]")
_WIDTH = 80
_ON = {
    "premise": "a premise",
    "step": "the step",
    "conclusion": "the conclusion",
}

_HEAD = """\
# Schemes

The kinds of reasoning that a link can name (`scheme:`), and the critical questions that each has to meet.
`argmap scheme sign` prints one of these pages; this file is made by `argmap scheme --all --format markdown`.

Most of the schemes are those of Douglas Walton, Chris Reed and Fabrizio Macagno, *Argumentation Schemes*
(Cambridge University Press, 2008), chapter 9, said here in our own words; where one is from elsewhere, its
page says so.

**To take up a question,** write `question: KEY` on a link. An attack raises it, and a support answers it; an
attack that is answered in turn (something attacks it, or its step) answers it as well. `argmap todo` lists
the questions that nobody took up. What a question doubts says where the link may end:

| it doubts | the link may end on |
|---|---|
| a premise | the step (`a->b`), the node that it starts from, or one of its co-premises |
| the step | the step |
| the conclusion | the step, or the node that it leads to |

**Examples** lack their first lines, which are the same for all (the pages of `argmap scheme` have them):

```yaml
{first}```

"""

_FIRST = """\
argmap: 1
id: example
question: Should the city charge a toll on the harbour bridge?
positions:
  toll: {text: The city should charge a toll.}
  no-toll: {text: The bridge should stay free of charge.}
"""


def example(scheme: Scheme, *, whole: bool = True) -> str:
    """Return the example of a scheme as a map; without its first lines unless it is `whole`.

    >>> from argmap.schemes.catalogue import scheme
    >>> print(example(scheme("memory"), whole=False).splitlines()[-1].strip())
    against: {claim: {question: records}}
    """
    its = scheme.example
    if its is None:
        return ""
    question = scheme.question(its.question)
    doubts = question.attacks if question else "step"
    target = {"premise": "reason", "step": "reason->claim", "conclusion": "claim"}[doubts]
    lines = (
        "arguments:",
        "  claim:",
        f"    text: {_yaml(its.claim)}",
        f"    for: {_yaml(its.position)}",
        "  reason:",
        f"    text: {_yaml(its.reason)}",
        f"    for: {{claim: {{scheme: {scheme.name}}}}}",
        "objections:",
        "  doubt:",
        f"    text: {_yaml(its.doubt)}",
        f"    against: {{{target}: {{question: {its.question}}}}}",
    )
    return (_FIRST if whole else "") + "\n".join(lines) + "\n"


def as_text(scheme: Scheme) -> str:
    """Return the page of a scheme for a terminal."""
    lines = [f"{scheme.name}: {scheme.title}", ""]
    lines += [*_wrapped(scheme.about, ""), ""]
    if scheme.aliases:
        lines += [*_wrapped(f"Also: {', '.join(scheme.aliases)}.", ""), ""]
    roles = max(len(premise.role) for premise in scheme.premises)
    lines += ["Premises"]
    for premise in scheme.premises:
        lines += _wrapped(premise.text, f"  {premise.role:{roles}}  ")
    lines += ["Conclusion", *_wrapped(scheme.conclusion, "  "), ""]
    keys = max(len(question.key) for question in scheme.questions)
    lines += ["Critical questions, and what they doubt"]
    for question in scheme.questions:
        lines += _wrapped(question.ask, f"  {question.key:{keys}}  {question.attacks:10}  ")
    if scheme.example:
        lines += ["", "Example", "", textwrap.indent(example(scheme), "    ").rstrip()]
    lines += ["", *_wrapped(f"Source: {scheme.citation.replace('*', '')}.", "")]
    return "".join(f"{printable(line)}\n" for line in "\n".join(lines).split("\n"))


def as_markdown(scheme: Scheme, *, level: int = 1) -> str:
    """Return the page of a scheme as Markdown."""
    lines = [f"{'#' * level} {scheme.name}", "", f"**{scheme.title}.** {scheme.about}", ""]
    if scheme.aliases:
        lines += [f"Also: {', '.join(f'`{alias}`' for alias in scheme.aliases)}.", ""]
    lines += [f"- *{premise.role}*: {premise.text}" for premise in scheme.premises]
    lines += [
        f"- Therefore: {scheme.conclusion}",
        "",
        "| key | critical question | doubts |",
        "|---|---|---|",
    ]
    lines += [f"| `{q.key}` | {q.ask} | {_ON[q.attacks]} |" for q in scheme.questions]
    if scheme.example:
        lines += ["", "```yaml", example(scheme, whole=False).rstrip("\n"), "```"]
    lines += ["", f"Source: {scheme.citation}.", ""]
    return "\n".join(lines)


def as_data(scheme: Scheme) -> dict[str, object]:
    """Return the page of a scheme as data."""
    return {
        "name": scheme.name,
        "title": scheme.title,
        "family": scheme.family,
        "aliases": list(scheme.aliases),
        "about": scheme.about,
        "premises": [{"role": premise.role, "text": premise.text} for premise in scheme.premises],
        "conclusion": scheme.conclusion,
        "questions": [{"key": q.key, "ask": q.ask, "attacks": q.attacks} for q in scheme.questions],
        "example": example(scheme),
        "citation": scheme.citation,
    }


def table(schemes: Iterable[Scheme]) -> str:
    """Return a line for each scheme, under its family."""
    known = list(schemes)
    width = max(len(scheme.name) for scheme in known)
    lines: list[str] = []
    for title, members in _by_family(known):
        lines += ["", title] if lines else [title]
        for scheme in members:
            lines += _wrapped(scheme.title, f"  {scheme.name:{width}}  ")
    return "".join(f"{printable(line)}\n" for line in lines)


def page(schemes: Iterable[Scheme]) -> str:
    """Return the pages of all schemes as one Markdown file."""
    known = list(schemes)
    lines = []
    for title, members in _by_family(known):
        links = ", ".join(f"[{scheme.name}](#{scheme.name})" for scheme in members)
        lines.append(f"- **{title}**: {links}")
    pages = (as_markdown(scheme, level=2) for scheme in known)
    return _HEAD.replace("{first}", _FIRST) + "\n".join([*lines, "", *pages])


def _by_family(schemes: Iterable[Scheme]) -> Iterator[tuple[str, list[Scheme]]]:
    for family, members in groupby(schemes, key=lambda scheme: scheme.family):
        yield FAMILIES.get(family, family), list(members)


def _wrapped(text: str, first: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False
    )


def _yaml(text: str) -> str:
    """Return a text as a value of YAML."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
