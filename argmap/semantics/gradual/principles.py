"""What a reader may expect of a gradual semantics, and not every one of them keeps.

Baroni, Rago and Toni, "From fine-grained properties to broad principles for gradual argumentation" (IJAR
105, 2019); open-mindedness: Potyka, "Open-mindedness of gradual argumentation semantics" (SUM 2019).
"""

BROKEN: dict[str, str] = {
    "balance": "support does not make up for an equal attack",
    "continuity": "a very small change can move a strength by much",
    "duality": "attack and support do not count alike",
    "open-mindedness": "a claim may hold out against any number of reasons",
}
"""Each principle, as what it means for a reader that a semantics breaks it."""
