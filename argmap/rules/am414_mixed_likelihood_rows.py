"""The map uses words of both rows of the likelihood scale.

ICD 203 has two rows of words for the same ranges: `likely` and `probable` both mean 55 to 80 per cent. Side
by side they look like two degrees. Analysts are asked not to mix them in one product (*Analytic Standards*,
2015, D.6.e(2)(a)).

Looked at are every `likelihood` that is written as a word, and the words in the texts of the assessment,
outside quotation marks (`probably` counts as `probable`). The row that is used more often is taken to be
meant; the words of the other are found.

Bad:

    arguments:
      congestion: {text: A peak toll would shorten queues., for: toll, likelihood: likely}
      revenue: {text: The toll would pay for the bridge., for: toll, likelihood: very likely}
      detours: {text: Traffic would move to the tunnel., for: no-toll, likelihood: probable}

Good:

    arguments:
      congestion: {text: A peak toll would shorten queues., for: toll, likelihood: likely}
      revenue: {text: The toll would pay for the bridge., for: toll, likelihood: very likely}
      detours: {text: Traffic would move to the tunnel., for: no-toll, likelihood: likely}

Use the words of one row.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.model.likelihood import Likelihood
from argmap.model.scales import ICD_203
from argmap.rules._finding import Finding, Path, at
from argmap.rules._phrases import words
from argmap.rules._texts import texts

SEVERITY = "warning"

_ROWS = tuple({line[row] for line in ICD_203} for row in (0, 1))


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the words of the row that is used less."""
    used: tuple[list[tuple[Path, str]], list[tuple[Path, str]]] = ([], [])
    for path, likelihood in _written(m):
        if likelihood and likelihood.word:
            used[likelihood.word in _ROWS[1]].append((path, likelihood.word))
    if listed := words(m):
        for path, text in texts(m):
            if path[0] == "assessment":
                for row, phrases in enumerate((listed.first_row, listed.second_row)):
                    used[row].extend((path, hit.words) for hit in phrases.hits(text))
    rare, common = used if len(used[0]) < len(used[1]) else used[::-1]
    if not rare:
        return
    for path, word in rare:
        message = f"`{word}` is of another row of the scale than `{common[0][1]}`, which the map uses too."
        yield Finding(path, message, "Use the words of one row.", key=False)


def _written(m: ArgumentMap) -> Iterator[tuple[Path, Likelihood | None]]:
    for node in m.nodes.values():
        yield at(node, "likelihood"), node.likelihood
    if m.assessment:
        yield ("assessment", "likelihood"), m.assessment.likelihood
        for index, judgement in enumerate(m.assessment.judgements):
            yield ("assessment", "judgements", index, "likelihood"), judgement.likelihood
