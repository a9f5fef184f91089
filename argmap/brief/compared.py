"""What is different between two maps, as blocks: what a brief says of it, and a whole document of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.brief.pieces import para, spans, stopped
from argmap.brief.words import counted
from argmap.change.diff.changes import Change, Changes
from argmap.change.diff.groups import groups
from argmap.change.diff.said import Name, Sentence, Value, Words, sentence
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Document, Figure, Item, Paragraph, Section
from argmap.render.spans import Edited, Emphasis, Ref, Span, Spans, Strong, Text, What
from argmap.views.data.change_map import change_map
from argmap.views.tables.changes import Outcome, Shift, shift_sentences, unmoved

MOST = 60
"""So many changes are told under one heading; the rest are counted."""
MOST_SHIFTS = 20
MAP_TITLE = "The changes on the map"
_ANCHORS: dict[str, What] = {"nodes": "node", "sources": "source", "actors": "actor", "events": "event"}
_OPENINGS = {"+": "new ", "−": "gone: ", "~": ""}
STANDS = "What stands"


def compared(changes: Changes, found: Outcome | None) -> Iterator[Section]:
    """Yield what is different under headings: the answer first, then what stands, then the reasons."""
    grouped = groups(changes)
    yield from (_group(changes, title, n) for n, (title, _) in enumerate(grouped) if title == "The answer")
    if found is not None:
        yield Section("section:changes-stands", STANDS, tuple(_stands(found)))
    yield from (_group(changes, title, n) for n, (title, _) in enumerate(grouped) if title != "The answer")


def summary(changes: Changes, found: Outcome | None) -> Spans:
    """Return in a sentence or two how much is different."""
    if not changes:
        return spans("Nothing is different.")
    signs = [change.sign for change in changes.told]
    counts = {"new": signs.count("+"), "gone": signs.count("−"), "changed": signs.count("~")}
    said = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
    head = f"{counted(len(signs), 'thing is', 'things are')} different ({said})."
    if found is None:
        return spans(head)
    turned = len({shift.id for shift in found.positions})
    tail = f" {counted(turned, 'position comes', 'positions come')} out differently." if turned else ""
    return spans(head, tail or f" {unmoved(found)}")


def drawn(a: ArgumentMap, b: ArgumentMap, changes: Changes) -> Iterator[Section]:
    """Yield the section with the diagram of the changes; none where no node is different."""
    diagram = change_map(a, b, changes)
    if not any(node.novelty for node in diagram.nodes):
        return
    words = (
        "A thick frame and a plus mark what is new, a grey title and a minus what is gone, a broken frame "
        "and a wave what has changed. What it bears on is drawn with it."
    )
    figure = Figure("section:changes-figure", diagram, para(words).spans, told=False)
    yield Section("section:changes-map", MAP_TITLE, (figure,))


def document(
    a: ArgumentMap, b: ArgumentMap, changes: Changes, found: Outcome | None, names: tuple[str, str]
) -> Document:
    """Return a document of its own on what is different; `names` are what the two maps were called by."""
    head = Section(
        "section:changes", "", (para(*names_said(names)), Paragraph(summary(changes, found), "lead"))
    )
    title = f"What is different: {b.name}"
    return Document(
        title=title,
        question=b.question,
        description=f"{title}: {names[0]} and {names[1]}",
        language=b.language,
        authors=(),
        as_of=b.as_of.in_words() if b.as_of else "",
        day=b.as_of.latest if b.as_of else None,
        sections=(head, *compared(changes, found), *drawn(a, b, changes)),
    )


def names_said(names: tuple[str, str]) -> tuple[str | Span, ...]:
    """Return what was compared with what."""
    return ("From ", Strong((Text(names[0]),)), " to ", Strong((Text(names[1]),)), ".")


def _group(changes: Changes, title: str, number: int) -> Section:
    listed = dict(groups(changes))[title]
    items = [Item((Paragraph(_line(changes, one)),)) for one in listed[:MOST]]
    blocks: list[Block] = [Bullets(tuple(items))]
    if len(listed) > MOST:
        blocks.append(para(f"And {len(listed) - MOST} more.", role="small"))
    return Section(f"section:changes-{number + 1}", title, tuple(blocks))


def _line(changes: Changes, change: Change) -> Spans:
    said = sentence(changes, change)
    whole = change.what != "link" and not change.quoted
    opening = _OPENINGS[change.sign] if whole else ""
    run = spans(Strong((Text(f"{change.sign} "),)), opening, _spans(said))
    last = run[-1]
    # The signs around an edited word hide that it ends with a full stop.
    return run if isinstance(last, Edited) and last.text.endswith((".", "!", "?", "…")) else stopped(run)


def _spans(said: Sentence) -> Spans:
    found: list[Span] = []
    for piece in said:
        if isinstance(piece, Name):
            found.append(Emphasis((Ref.to(_ANCHORS[piece.space], piece.id, piece.text),)))
        elif isinstance(piece, Words):
            found += [Text(r.text) if r.how == "kept" else Edited(r.how, r.text) for r in piece.runs]
        else:
            found.append(Text(piece.text if isinstance(piece, Value) else piece))
    return tuple(found)


def _stands(found: Outcome) -> Iterator[Block]:
    if found.positions:
        yield _shifts(found.positions)
    else:
        yield para(unmoved(found))
    if found.others:
        yield para("Other claims that come out differently:")
        yield _shifts(found.others[:MOST_SHIFTS])
        if len(found.others) > MOST_SHIFTS:
            yield para(f"And {len(found.others) - MOST_SHIFTS} more.", role="small")
    yield from (para(note, role="small") for note in found.notes)
    yield para(f"Compared were these readings: {', '.join(found.readings)}.", role="small")


def _shifts(shifts: Iterable[Shift]) -> Bullets:
    return Bullets(tuple(Item((Paragraph(stopped(_spans(said))),)) for said in shift_sentences(shifts)))
