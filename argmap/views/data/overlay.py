"""What a reading says of a map, put on a diagram: which boxes stand or fall, or how strong they are."""

from __future__ import annotations

from dataclasses import replace

from argmap.core.errors import ArgmapError
from argmap.core.words import in_a_row
from argmap.semantics.evaluation import LABELS, WORDS, Evaluation
from argmap.views.data.diagram import Diagram, DiagramEdge, DiagramNode
from argmap.views.data.drawing import Drawing

_VERBS = {"in": ("stands", "stand"), "out": ("falls", "fall"), "undecided": ("is undecided", "are undecided")}


def overlaid(drawing: Drawing, e: Evaluation) -> Diagram:
    """Return a diagram of a map with the outcome of a reading of the same map on it.

    Raises:
        ArgmapError: the drawing shows no nodes of the map, or the reading has no result.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> from argmap.views import diagram
    >>> m = load("harbour-bridge")
    >>> overlaid(diagram(m), evaluate(m, "grounded")).description.partition("Reading: ")[2]
    'grounded. 5 of these nodes stand and 5 fall.'
    """
    if not isinstance(drawing, Diagram) or drawing.flow == "chain":
        raise ArgmapError(
            "This view shows no nodes of the map, so there is nothing on it that could stand or fall.",
            hint="Use full, overview, position:POSITION or around:NODE.",
        )
    if not e.decided:
        why = " ".join(e.notes) or "It was not decided in time."
        raise ArgmapError(f"The reading `{e.reading}` has no result to draw. {why}", hint="Try another one.")
    if e.ranks:
        message = f"The reading `{e.reading}` puts the nodes in order; no box stands or falls by it."
        raise ArgmapError(message, hint="`argmap eval` shows the ranks; draw another reading.")
    nodes = tuple(_node(node, e) for node in drawing.nodes)
    edges = tuple(_edge(edge, e) for edge in drawing.edges)
    said = (f"Reading: {reading_words(e)}.", _summary(nodes), *e.notes)
    return replace(
        drawing,
        title=f"{drawing.title}, read by {e.reading}",
        description=" ".join([drawing.description, *said]),
        nodes=nodes,
        edges=edges,
        reading=reading_words(e),
        outcome=(*_outcome(nodes), *(f"{edge.words}." for edge in edges if edge.fails and edge.words)),
    )


def reading_words(e: Evaluation) -> str:
    """Return the name of a reading, with those of its options that bear on it and are not the usual ones.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> reading_words(evaluate(load("harbour-bridge")))
    'carneades, by preponderance'
    """
    parts = [e.reading]
    if e.reading == "carneades":
        parts.append(f"by {e.options.standard.name.replace('-', ' ')}")
    if e.labels and e.options.burden == "evidence":
        parts.append("every claim has to be shown")
    return ", ".join(parts)


def _node(node: DiagramNode, e: Evaluation) -> DiagramNode:
    if e.labels:
        return replace(node, standing=e.labels[node.id])
    return replace(node, strength=e.strengths[node.id])


def _edge(edge: DiagramEdge, e: Evaluation) -> DiagramEdge:
    if e.step_labels.get(edge.id) != "out":
        return edge
    return replace(edge, fails=True, words=edge.words and f"{edge.words}; the step does not hold")


def _summary(nodes: tuple[DiagramNode, ...]) -> str:
    """Return how many boxes stand, or how weak the weakest and how strong the strongest is."""
    strengths = [node.strength for node in nodes if node.strength is not None]
    if strengths:
        return f"Strengths go from {min(strengths):.2f} to {max(strengths):.2f}, of at most 1."
    said: list[str] = []
    for label in LABELS:
        count = sum(node.standing == label for node in nodes)
        if count:
            of = " of these nodes" if len(nodes) > 1 and not said else ""
            said.append(f"{count}{of} {_VERBS[label][count > 1]}")
    return f"{in_a_row(said)}." if said else "There is nothing yet that could stand or fall."


def _outcome(nodes: tuple[DiagramNode, ...]) -> list[str]:
    """Return a sentence for each label with the boxes that have it, or the strengths, strongest first."""
    weighed = [(node.strength, node.title) for node in nodes if node.strength is not None]
    weighed.sort(key=lambda one: -one[0])
    said = [f"“{title}” has the strength {strength:.2f}." for strength, title in weighed]
    for label in LABELS:
        if titles := [f"“{node.title}”" for node in nodes if node.standing == label]:
            said.append(f"{WORDS[label].capitalize()}: {'; '.join(titles)}.")
    return said
