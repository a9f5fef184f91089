"""One sentence says both how likely something is and how sure the analyst is.

Likelihood is about the world, confidence about the ground under the judgement. "We judge with high confidence
that it is unlikely" is read as one number, and as the wrong one; ICD 203 therefore keeps the two out of one
sentence (*Analytic Standards*, 2015, D.6.e(2)(a)).

Looked for are, in the texts of nodes and of the assessment, a word of likelihood and a phrase such as `with
high confidence`, `(low confidence)` or `our confidence` in the same sentence, outside quotation marks. A
judgement that has a `likelihood` is told with it, so that its text may say nothing of confidence. The trust
that people have in something is let be (`confidence in the mayor`). The words are data, for English, French,
German and Spanish; maps in other languages are passed over.

Bad:

    assessment:
      answer: We judge with high confidence that queues will likely shorten.

Good:

    assessment:
      answer: Queues will likely shorten.
      confidence: {level: high, because: "Three trials, three sources."}

Put the confidence under `confidence`, or into a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, Path
from argmap.rules._phrases import Words, words
from argmap.rules._sentences import sentences
from argmap.rules._texts import texts

SEVERITY = "warning"

_HELP = "Put the confidence under `confidence`, or into a sentence of its own."
_OURS = ("positions", "arguments", "objections", "evidence", "assumptions", "assessment")


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the texts in which a sentence mixes the two."""
    listed = words(m)
    if listed is None:
        return
    told = _told_with_likelihood(m)
    for path, text in texts(m):
        if path[0] in _OURS and (found := _mixed(text, listed, path in told)):
            yield Finding(path, found, _HELP, key=False)


def _told_with_likelihood(m: ArgumentMap) -> set[Path]:
    """Return the paths of the texts that a brief tells together with their likelihood."""
    if m.assessment is None:
        return set()
    found: set[Path] = {("assessment", "answer")} if m.assessment.likelihood else set()
    for index, judgement in enumerate(m.assessment.judgements):
        if judgement.likelihood:
            found.add(("assessment", "judgements", index, "text"))
    return found


def _mixed(text: str, listed: Words, with_likelihood: bool) -> str:
    lowered = text.lower()
    if not any(stem in lowered for stem in listed.sure):
        return ""
    for sentence in sentences(text):
        sure, likely = listed.confidence.hits(sentence), listed.likely.hits(sentence)
        if sure and likely:
            return f"One sentence says how likely (`{likely[0].words}`) and how sure (`{sure[0].words}`)."
        if sure and with_likelihood:
            return f"`{sure[0].words}` says how sure, in a text that a brief shows with its likelihood."
    return ""
