"""The question of the map is not put as a question.

"Tolls on the harbour bridge" is a topic: positions answer it in different directions without meeting. A
question says what an answer must be an answer to.

Bad:

    question: Tolls on the harbour bridge

Good:

    question: Should the city charge a toll on the harbour bridge?

Put it as a question that the positions answer, and end it with a question mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules.am405_question_as_claim import MARKS

SEVERITY = "note"
WHOLE = True
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield one finding where the question does not end as one."""
    # Greek asks with a semicolon; in Thai, Lao or Khmer no mark is needed.
    marks = (*MARKS, ";", ";") if m.language.startswith("el") else MARKS
    unmarked = m.language.split("-")[0].lower() in ("th", "lo", "km", "my")
    if not unmarked and not m.question.rstrip("\"'”’»)]*_ ").endswith(marks):
        message = "The question does not end with a question mark."
        help = "Put it as a question that the positions answer."
        asked = m.question.rstrip(".!:;, ") + marks[0]
        fix = Fix(f"Write `{asked}`.", put=((("question",), asked),)) if marks is MARKS else None
        yield Finding(("question",), message, help, key=False, fix=fix)
