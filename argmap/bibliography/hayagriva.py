"""Hayagriva, the bibliographies of Typst: YAML, where a work names what it appeared in as its parent.

What a source of a map has and Hayagriva has no field for (an interval of dates, a rating, whom it cites)
stands under `argmap` in the entry. Typst passes that over; read again, nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.bibliography import Read
from argmap.bibliography._hayagriva.into import fields
from argmap.bibliography._hayagriva.out import OURS, entry
from argmap.bibliography._shared.entries import KEY, Entries, key_of, set_fields
from argmap.model.sources import Source

SUFFIXES = (".yaml", ".yml")
DESCRIPTION = "Hayagriva, the bibliography format of Typst (YAML)"


def read(text: str, file: str = "<text>") -> Read:
    """Return the sources of a Hayagriva text, and notes on what of it has no place in a map.

    Raises:
        MapError: the text is no YAML, or an entry in it is none, with its place.

    >>> read("trial: {type: web, title: 'Trial {Week}', date: 2026}").sources[0].title
    'Trial Week'
    """
    from argmap.reading.faults import refuse
    from argmap.reading.tree import Origins
    from argmap.reading.yaml_tree import read_tree

    tree = read_tree(text, file)
    origins = Origins(tree, file)
    found = Entries(file)
    for key, given in tree.items():
        place = origins.place((key,), key=True)
        if not isinstance(given, dict):
            hint = "Write its fields below it, such as `type` and `title`."
            raise refuse("AM009", f"The entry `{key}` holds no fields.", place, hint)
        known, left = fields(given)
        found.add(key, known, place)
        if left:
            found.note(key, f"a map has no place for {', '.join(f'`{name}`' for name in left)}.")
    return Read(tuple(found.sources.values()), tuple(found.notes))


def write(sources: Iterable[Source]) -> str:
    """Return sources as a Hayagriva text, which Typst reads.

    >>> print(write([Source(id="trial", type="webpage", title="Trial week", reliability="B")]), end="")
    trial:
      type: web
      title: Trial week
      argmap:
        reliability: B
    """
    from argmap.reading.yaml_text import entries

    return entries({key_of(source): _whole(source) for source in sources})


def _whole(source: Source) -> dict[str, Any]:
    """Return the entry of a source, with all that would not be read back from it as it was."""
    made = entry(source)
    wanted = set_fields(source)
    if key_of(source) != source.id:
        # The key that the entry stands under comes back by itself.
        custom = {key: value for key, value in wanted.pop("custom").items() if key != KEY}
        wanted |= {"custom": custom} if custom else {}
    # What is read back is compared as a source too: a name has several ways to be written.
    back = set_fields(Source(**{**fields(made)[0], "id": source.id}))
    ours = {key: wanted.get(key) for key in {**back, **wanted} if wanted.get(key) != back.get(key)}
    return {**made, OURS: ours} if ours else made
