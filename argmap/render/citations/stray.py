"""The stray marks that styles leave where a source lacks a part, as in `(1999,)`, `Co..` or `Times,.`: off.

Only marks go, never words, and none that stands so in the source itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from argmap.model.dates import Date
from argmap.model.sources import Name, Source
from argmap.render.spans import Emphasis, Link, Span, Spans, Strong, Text, plain

_STRAY = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<stray> ?\( *\)| ?\[ *\])",
        # Before a closing bracket, and a space that waits for a month: `(1999, )`, `(1999 )`.
        r"(?P<stray>[,;:]? +|[,;:])(?=[)\]])",
        r"(?<=[(\[])(?P<stray> *[,;:] *| +)",
        # `,.` and `;.`, but not `, .NET`.
        r"(?P<stray> ?[,;:] ?)(?=\.(?:\s|$))",
        r"[,;:](?P<stray> ?[,;:])(?=\s|$)",
        # `?.`, also before a closing quotation mark, and `..` that is no ellipsis.
        r"[?!](?P<stray>\.)(?=[\s”’»]|$)",
        r"(?<!\.)\.(?P<stray> ?\.)(?=[\s,;:)\]”’»]|$)(?! \.)",
        # `Address. , 2001`, `1999 .` and `2004 ;3(2)`; French puts a space before `;` and after it.
        r"(?<!\.)(?P<stray>\. )(?=,\s)",
        r"(?P<stray> +)(?=[,.](?:\s|$)|;\d)",
        r"^(?P<stray>[,;:.] )",
        r"(?P<stray> ?[,;:] ?)$",
    )
)
_MARKS = " .,;:()[]"
_UNSHOWN = ("abstract", "note", "descriptor")


def words_in(source: Source) -> tuple[str, ...]:
    """Return every text of a source that a reference may show.

    >>> words_in(Source(id="x", title="A toll?", author=["City Council"]))
    ('x', 'A toll?', 'City Council')
    """
    return tuple(
        str(value)
        for key, found in source
        if key not in _UNSHOWN
        for value in _flat(found)
        if isinstance(value, (str, Name)) and not isinstance(value, Date)
    )


def tidied(spans: Spans, own: Iterable[str] = ()) -> Spans:
    """Return a reference without stray marks; those that stand so in `own` texts stay.

    Of marks alone nothing is left.

    >>> tidied((Text("Wire. (ca. 1999,). "), Emphasis((Text("The Times"),)), Text(",.")))
    (Text(text='Wire. (ca. 1999). '), Emphasis(spans=(Text(text='The Times'),)), Text(text='.'))
    """
    own = tuple(own)
    for pattern in _STRAY:
        said = plain(spans)
        gone = {
            at for match in pattern.finditer(said) if _ours(match, own) for at in range(*match.span("stray"))
        }
        if gone:
            spans = tuple(_without(spans, gone, [0]))
    return spans if plain(spans).strip(_MARKS) else ()


def tidied_words(words: str, own: Iterable[str] = ()) -> str:
    """Return a citation without stray marks, and nothing where there are only marks.

    >>> tidied_words("(Wire 1999 )"), tidied_words("()")
    ('(Wire 1999)', '')
    """
    return plain(tidied((Text(words),), own))


def _ours(match: re.Match[str], own: tuple[str, ...]) -> bool:
    """Say whether marks are those of the style: no text of the source has them so, or ends with them."""
    said, (start, end) = match.string, match.span()
    marks, upto = said[start : end + 1], said[: match.end("stray")].rstrip()
    inside = end < len(said) and any(marks in text for text in own)
    return not inside and not any(upto.endswith(tail) for text in own if (tail := text.rstrip()[-12:]))


def _without(spans: Spans, gone: set[int], seen: list[int]) -> Iterator[Span]:
    for span in spans:
        if isinstance(span, Text):
            left = "".join(sign for at, sign in enumerate(span.text, seen[0]) if at not in gone)
            seen[0] += len(span.text)
            if left:
                yield Text(left)
        elif isinstance(span, (Emphasis, Strong, Link)):
            inside = tuple(_without(span.spans, gone, seen))
            if inside:
                yield Link(inside, span.url) if isinstance(span, Link) else type(span)(inside)
        else:
            seen[0] += len(plain((span,)))
            yield span


def _flat(value: Any) -> Iterable[Any]:
    return value if isinstance(value, (tuple, list)) else (value,)
