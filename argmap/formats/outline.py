r"""A nested Markdown list, as people draft arguments: `+` speaks for what stands above, `-` against it.

    # Should the city charge a toll?

    - The city should charge a toll.
      - + A peak toll would shorten queues.
        - + Queues fell in the trial week. [Trial toll](https://gazette.example/trial)
        - _ Drivers may take the tunnel instead.
    - The bridge should stay free.

`_` undercuts: it attacks the step from the bullet above to where that leads. Behind a text may stand its id
and more, as in `{#queues .argument likelihood=likely}`; `[title](#queues)` is the same node once more.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePath

from argmap.core.errors import MapError
from argmap.core.place import Place
from argmap.formats._outline.into import NODE_KEYS, QUOTE_KEYS, STEP_KEYS, fill, put
from argmap.formats._outline.lines import Lines, Run, lines_of
from argmap.formats._outline.out import HEAD, written
from argmap.formats._outline.sources import KEYS
from argmap.formats._outline.words import words_of
from argmap.formats.claims.held import Holds, only
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import slug
from argmap.model.nodes import NODE_TYPES
from argmap.reading.build import build
from argmap.reading.decode import decode
from argmap.reading.document import Document
from argmap.reading.faults import refuse
from argmap.reading.tree import Origins, TreeMap
from argmap.reading.yaml_tree import read_tree

SUFFIXES = (".md", ".markdown")
DESCRIPTION = "a nested Markdown list with + and -, to draft in"
HOLDS = (
    "labels, texts, kinds, supports, attacks, undercuts, linked premises, their order, "
    "strength, scheme and warrant of a step, sources, quotations, ratings, notes"
)
LOSES = (
    "actors, events, the assessment, tags, what a step notes, the people of a source, "
    "and that a quotation was verified"
)

_HOLDS = Holds(
    map=HEAD,
    node=(*NODE_KEYS, "source", "quotes"),
    step=STEP_KEYS,
    source=(*KEYS, "title", "URL"),
)
_FRONT = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEYS = ("argmap", "question", *HEAD)


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    r"""Return the document of an outline.

    Raises:
        MapError: with the place: a bullet that is neither for nor against, no question, an id used twice …

    >>> found = read(b"# Toll?\n- Yes.\n  - + Queues would shorten.\n- No.\n").map
    >>> list(found.links), found.question
    (['queues-would-shorten->yes'], 'Toll?')
    """
    texts = {file: content.decode("utf-8-sig", "replace")}
    try:
        text = texts[file] = decode(content, file)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        tree, first = _front(text, file)
        found = lines_of(text, file, first)
        if not (first or found.roots):
            hint = "Write one for each position, as in `- Yes.`, and below it `- + Because …`."
            raise refuse("AM001", "This outline has no bullets.", Place(file), hint)
        _head(tree, found, file)
        fill(tree, found, file)
        return build(tree, file, texts)
    except MapError as error:
        error.texts = texts
        raise


def _front(text: str, file: str) -> tuple[TreeMap, int]:
    """Return what stands between two lines `---` at the top, and the number of lines that it takes."""
    match = _FRONT.match(text)
    if match is None or not match["yaml"].strip():
        return TreeMap(), match[0].count("\n") if match else 0
    # With a line above it, so that its places are those of the file.
    tree = read_tree(f"\n{match['yaml']}", file)
    for key in tree:
        if key not in _KEYS:
            place = Origins(tree, file).place((key,), key=True)
            hint = f"Known above an outline: {', '.join(_KEYS)}."
            raise refuse("AM007", f"`{key[:80]}` is not a known key.", place, hint)
    return tree, match[0].count("\n")


def _head(tree: TreeMap, found: Lines, file: str) -> None:
    """Find the question, the title and the background in what stands above the bullets."""
    heads = [run for _, run in found.heads]
    paragraphs = list(found.paragraphs)
    if "question" not in tree:
        asking = [run for run in (*heads, *paragraphs) if run.text.endswith("?")]
        asked = next(iter(asking or heads), None)
        if asked is None:
            hint = "Begin it with a heading, as in `# Should the city charge a toll?`."
            raise refuse("AM008", "This outline asks no question.", Place(file), hint)
        words = words_of(asked.text)
        put(tree, "question", words.text, asked, file)
        if words.id and "id" not in tree:
            put(tree, "id", words.id, asked, file)
        heads, paragraphs = ([run for run in runs if run is not asked] for runs in (heads, paragraphs))
    if heads and "title" not in tree:
        put(tree, "title", heads[0].text, heads.pop(0), file)
    if rest := [*heads, *paragraphs]:
        told = [tree["background"]] if isinstance(tree.get("background"), str) else []
        put(tree, "background", "\n\n".join((*told, *(run.text for run in rest))), rest[0], file)
    if "id" not in tree:
        known = not file.startswith("<") and PurePath(file).stem
        put(tree, "id", slug(known or str(tree["question"])), Run(0, 0), file)


def write(m: ArgumentMap) -> str:
    """Return the map as an outline: every node once, and pointed at from wherever else it bears on something.

    >>> from argmap.model.nodes import Argument, Position
    >>> m = ArgumentMap(id="m", question="Toll?", positions={"yes": Position(id="yes", text="Yes.")})
    >>> print(write(m.add(Argument(id="queues", text="Queues would shorten.", supports="yes"))), end="")
    ---
    id: m
    ---
    <BLANKLINE>
    # Toll?
    <BLANKLINE>
    - Yes. {#yes}
      - + Queues would shorten. {#queues}
    """
    return written(held(m))


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that an outline holds."""
    rest = only(m, _HOLDS)
    for section in NODE_TYPES:
        for part in rest.get(section, {}).values():
            if "quotes" in part:
                part["quotes"] = [
                    {key: words for key, words in quote.items() if key in ("exact", *QUOTE_KEYS)}
                    for quote in part["quotes"]
                ]
    return ArgumentMap.from_dict(rest)
