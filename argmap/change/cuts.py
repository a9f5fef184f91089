"""What goes with an entry that is taken out: its lines, its own comments, a blank line too many."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from argmap.change.spans import Span, line_end

Cut = tuple[int, int]
"""Where a piece that goes begins and ends."""

_COMMA = re.compile(r"\s*,\s*")
_COMMENT = re.compile(r"[ \t]*#")
_BLANK = re.compile(r"[ \t]*(?:\r\n|[\r\n]|\Z)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|[\r\n]|\Z)")


def cuts(text: str, span: Span, gone: Sequence[int]) -> list[Cut]:
    r"""Return what is cut out of a text for these entries (or items) of a mapping (or list) to go.

    A comment right above an entry goes with it, and so do the comments inside it and behind it.

    >>> from argmap.change.spans import spans
    >>> text = "a: 1\n\n# of b\nb: 2  # two\n\nc: 3\n"
    >>> [(start, end)] = cuts(text, spans(text), [1])
    >>> text[:start] + text[end:]
    'a: 1\n\nc: 3\n'
    """
    runs: list[list[int]] = []
    for place in sorted(gone):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    if span.flow:
        return [cut for run in runs for cut in _in_brackets(text, span, run[0], run[-1])]
    return [_in_lines(text, span, run[0], run[-1]) for run in runs]


def _in_brackets(text: str, span: Span, first: int, last: int) -> list[Cut]:
    above = span.at(first - 1) if first else None
    below = span.at(last + 1) if last + 1 < span.size else None
    start, end = span.at(first).key[0], span.at(last).end
    if below and _COMMA.fullmatch(text, end, below.key[0]):
        return [(start, below.key[0])]
    if above and not below and _COMMA.fullmatch(text, above.end, start):
        return [(above.end, end)]
    # With comments between, only the comma goes too; one at the end does no harm.
    pieces = [(start, end)]
    comma = _comma(text, end) if below else None
    return pieces if comma is None else [*pieces, (comma, comma + 1)]


def _comma(text: str, index: int) -> int | None:
    """Return where the next comma stands that is in no comment."""
    while index < len(text):
        if text[index] == ",":
            return index
        if text[index] == "#":
            index = _next_line(text, index)
        elif text[index].isspace():
            index += 1
        else:
            return None
    return None


def _in_lines(text: str, span: Span, first: int, last: int) -> Cut:
    start = span.at(first).key[0]
    head = line_start(text, start)
    below = span.at(last + 1) if last + 1 < span.size else None
    if text[head:start].strip():
        # On the line of a dash: what comes below takes the place.
        return start, below.key[0] if below else span.at(last).end
    top, bottom = own_lines(text, span, first, last)
    bound = _bound(text, span, first)
    above, behind = _blank_above(text, top, bound), _blank_below(text, bottom)
    if below is None:
        # What stands apart below the mapping stays apart.
        return (above, bottom) if behind > bottom or bottom == len(text) else (top, bottom)
    return (top, behind) if above < top or not first else (top, bottom)


def own_lines(text: str, span: Span, first: int, last: int) -> Cut:
    """Return where the lines of entries begin and end, with the comments that are theirs."""
    head = line_start(text, span.at(first).key[0])
    top = _own_comments(text, head, _bound(text, span, first), span.column)
    return top, _inner_comments(text, line_end(text, span.at(last).end), span.column)


def _bound(text: str, span: Span, first: int) -> int:
    """Return where the lines begin that can belong to an entry."""
    if first:
        return line_end(text, span.at(first - 1).end)
    return line_end(text, span.after) if span.after else 0


def line_start(text: str, index: int) -> int:
    r"""Return where the line of a place begins.

    >>> line_start("a: 1\nb: 2", 7)
    5
    """
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _own_comments(text: str, head: int, bound: int, column: int) -> int:
    """Return where the comments begin that stand right above a line, as far in as it does."""
    top = head
    while top > bound:
        above = line_start(text, top - 2 if text[top - 2 : top] == "\r\n" else top - 1)
        if above < bound or not _COMMENT.match(text, above) or text.find("#", above) - above != column:
            break
        top = above
    # What a file begins with is about the file.
    return head if top == 0 and column == 0 else top


def _inner_comments(text: str, bottom: int, column: int) -> int:
    """Return where the comments end that follow and stand further in: they are of what is above them."""
    here = bottom
    while here < len(text):
        after = _next_line(text, here)
        if _COMMENT.match(text, here):
            if text.find("#", here) - here <= column:
                break
            bottom = after
        elif not _BLANK.match(text, here):
            break
        here = after
    return bottom


def _blank_above(text: str, top: int, bound: int) -> int:
    while top > bound:
        above = line_start(text, top - 2 if text[top - 2 : top] == "\r\n" else top - 1)
        if above < bound or not _BLANK.match(text, above):
            break
        top = above
    return top


def _blank_below(text: str, bottom: int) -> int:
    while bottom < len(text) and _BLANK.match(text, bottom):
        bottom = _next_line(text, bottom)
    return bottom


def _next_line(text: str, start: int) -> int:
    match = _LINE.match(text, start)
    return match.end() if match else len(text)


def joined(found: list[Cut]) -> list[Cut]:
    """Return cuts in order, those that touch made one."""
    made: list[Cut] = []
    for start, end in sorted(found):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def covering(cut: Sequence[Cut], at: int) -> int:
    """Return a place outside of cuts: behind the one that it stands in."""
    number = bisect_left(cut, (at, at)) - 1
    return cut[number][1] if number >= 0 and cut[number][0] < at < cut[number][1] else at
