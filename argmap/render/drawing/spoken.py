"""What a drawing shows, in sentences for those who do not see it."""

from __future__ import annotations

from argmap.render.themes import Theme
from argmap.views.data.diagram import DiagramEdge, DiagramNode

_ENDS = ".!?…。！？؟"


def box_words(node: DiagramNode, theme: Theme) -> str:
    """Return all that a box shows: its kind, title, text and caption, whose it is, and its badges.

    >>> from argmap.render.themes import load_theme
    >>> toll = DiagramNode("toll", "evidence", "Queues fell", "By a fifth.", "B2 · The Gazette")
    >>> box_words(toll, load_theme("default"))
    'Evidence: Queues fell. By a fifth. B2, The Gazette.'
    """
    parts = [node.title, node.text, node.caption.replace("\u00a0", " ").replace(" · ", ", ")]
    parts += [theme.words["analyst_legend"].capitalize()] if node.by_analyst else []
    parts += [outcome_words(node, theme)]
    parts += [badge.words for badge in node.badges]
    said = [part.strip() for part in parts if part.strip()]
    ended = [part if part[-1] in _ENDS else f"{part}." for part in said]
    return f"{theme.words[node.kind]}: {' '.join(ended)}"


def outcome_words(node: DiagramNode, theme: Theme) -> str:
    """Return what a reading says of a node, or what became of it between two maps, or nothing."""
    if node.novelty:
        return (node.news or theme.words[node.novelty]).capitalize()
    if node.standing:
        return theme.words[node.standing].capitalize()
    if node.strength is not None:
        return f"{theme.words['strength'].capitalize()} {node.strength:.2f}"
    return ""


def arrow_words(edge: DiagramEdge) -> str:
    """Return what an arrow says, with its label."""
    return f"{edge.words} ({edge.label})" if edge.words and edge.label else edge.words


def needed_words(edge: DiagramEdge, theme: Theme) -> str:
    """Return the mark of an arrow whose premises are not all shown, or nothing."""
    return theme.words["needs"].replace("{count}", str(edge.needs)) if edge.needs else ""
