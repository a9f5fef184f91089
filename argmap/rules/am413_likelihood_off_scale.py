"""A judgement says how likely something is in a word that is not on the scale.

The analysts who had agreed on "a serious possibility" turned out to have meant odds from 20 to 80 in a
hundred (Sherman Kent, *Words of Estimative Probability*, 1964). The words of ICD 203 (*Analytic Standards*,
2015) have fixed ranges, which a brief prints beside them.

Looked for are, in the `answer` and the `judgements` of the assessment, words such as `possibly`, `perhaps`,
`potentially`, `a good chance`, `a 50/50 chance`, `may well`, `cannot be ruled out`, `certainly` and `certain
to`, outside quotation marks: the scale ends at 99 in a hundred (`almost certainly`). Bare `may`, `might` and
`could` are let be: they also say what is allowed, or what somebody is able to do. So are other texts, which
may tell how others put it. The words are data, for English, French, German and Spanish; maps in other
languages are passed over.

Bad:

    assessment:
      answer: Queues will possibly shorten.

Good:

    assessment:
      answer: Queues will likely shorten.
      likelihood: likely

Say it with `likelihood`: a word of the scale, a number, or a range.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, Path
from argmap.rules._phrases import words

SEVERITY = "warning"

_HELP = "Use `likelihood:` with a word of the scale, or a range such as [0.2, 0.4]."


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield each such word of the answer and of the judgements."""
    listed = words(m)
    if listed is None:
        return
    for path, text in _judged(m):
        for hit in listed.outside.hits(text):
            yield Finding(path, f"`{hit.words}` is not on the scale of likelihood.", _HELP, key=False)


def _judged(m: ArgumentMap) -> Iterator[tuple[Path, str]]:
    if m.assessment is None:
        return
    if m.assessment.answer:
        yield ("assessment", "answer"), m.assessment.answer
    for index, judgement in enumerate(m.assessment.judgements):
        yield ("assessment", "judgements", index, "text"), judgement.text
