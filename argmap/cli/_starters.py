"""The kinds of question that `argmap new` has a starter for."""

from __future__ import annotations

from dataclasses import dataclass

Answer = tuple[str, str, str]
"""The id of a position, its label and its text."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A map to start from: its file under `templates/`, and what stands in it where nothing is given."""

    about: str
    file: str
    question: str
    answers: tuple[Answer, ...]


BLANK = Starter(
    "any question",
    "new.yaml",
    "Should this be done?",
    (("it-should-be", "", "It should be."), ("it-should-not-be", "", "It should not be.")),
)

STARTERS: dict[str, Starter] = {
    "good-or-bad": Starter(
        "is something good or bad for somebody: effects, and the criteria that they are judged by",
        "starters/good-or-bad.yaml",
        "Is this good or bad for those whom it concerns?",
        (
            ("good", "Good", "On balance it is good for those whom it concerns."),
            ("bad", "Bad", "On balance it is bad for those whom it concerns."),
            ("mixed", "Neither", "Neither the good nor the bad in it outweighs the other."),
        ),
    ),
    "true": Starter(
        "what is true: hypotheses, and evidence that tells them apart",
        "starters/true.yaml",
        "Is this true?",
        (
            ("it-is-true", "It is true", "It is as it is claimed to be."),
            ("it-is-not-true", "It is not true", "It is not as it is claimed to be."),
            ("otherwise", "Another explanation", "What was seen has another explanation."),
        ),
    ),
    "should": Starter(
        "what should be done: options, what they cost, and whether they can be carried out",
        "starters/should.yaml",
        "Should this be done?",
        (
            ("do-it", "Do it", "It should be done."),
            ("leave-it", "Leave it", "Things should stay as they are."),
            ("otherwise", "Do something else", "Something else should be done about the same problem."),
        ),
    ),
    "who": Starter(
        "who did it: suspects, with motive, means, opportunity and traces",
        "starters/who.yaml",
        "Who did this?",
        (
            ("first-suspect", "The first suspect", "The first suspect did it."),
            ("second-suspect", "The second suspect", "The second suspect did it."),
            ("nobody", "Nobody", "Nobody did it."),
        ),
    ),
}
