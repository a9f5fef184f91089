"""From a text to the model: the passes in their order."""

from __future__ import annotations

from collections.abc import Callable

from argmap.argdown import remedies
from argmap.argdown.collect import collect
from argmap.argdown.data import front_matter_of
from argmap.argdown.draft import Draft
from argmap.argdown.explode import explode
from argmap.argdown.faults import Fault, Faults
from argmap.argdown.freeze import freeze
from argmap.argdown.include import Include, with_includes
from argmap.argdown.lexer import Lexed, lex
from argmap.argdown.model import Argdown, Comment, Mode
from argmap.argdown.parser import parse_tree
from argmap.argdown.places import place
from argmap.argdown.regroup import regroup
from argmap.argdown.rehang import rehang
from argmap.argdown.settings import Settings
from argmap.argdown.syntax import Tree
from argmap.argdown.tokens import Lines
from argmap.argdown.vanish import with_vanished

PASSES: tuple[Callable[[Draft], None], ...] = (rehang, place, explode, regroup)


def parse(
    text: str,
    file: str = "<text>",
    *,
    mode: Mode | None = None,
    include: Include | None = None,
    front_matter: bool = True,
) -> Argdown:
    r"""Read an Argdown text.

    `mode` overrides what the front matter says; `front_matter=False` leaves its settings out of account.
    `include` gives the text of a file that `@include(path)` names (`from_folder` makes one).

    >>> model = parse("[Open]: The bridge should stay open.\n  - <Cost>: It costs too much.")
    >>> model.statements["Open"].text, model.relations[0].kind, model.relations[0].source
    ('The bridge should stay open.', 'attack', 'Cost')

    Raises:
        MapError: The text breaks the syntax; each diagnostic says where, and what to write instead.
    """
    text = with_includes(text, file, include)
    lines = Lines(text)
    faults = Faults(file, lines)
    lexed = lex(text)
    _told(lexed, faults)
    tree = parse_tree(lexed, faults)
    settings = Settings(_front_matter(tree, faults) if front_matter else {})
    draft = Draft(settings, faults, mode or settings.mode)
    draft.comments = [Comment(text[start:end], lines.span(start, end)) for start, end in lexed.comments]
    collect(tree, draft)
    faults.refuse()
    for each in PASSES:
        each(draft)
    token = tree.front_matter
    span = lines.span(token.start, token.end) if token else None
    return with_vanished(freeze(draft, text=text, front_matter_span=span))


def _told(lexed: Lexed, faults: Faults) -> None:
    if lexed.stray is not None:
        faults.error(remedies.stray_backslash(lexed.stray))
    for start, _ in lexed.cut_addresses:
        faults.warn(
            start,
            "The rest of this line is a comment, since `//` begins one, even in an address.",
            "Write the address as a link, `[text](https://…)`, or write `:\\/\\/`.",
        )


def _front_matter(tree: Tree, faults: Faults) -> dict[str, object]:
    if tree.front_matter is None:
        return {}
    try:
        return front_matter_of(tree.front_matter)
    except Fault as fault:
        faults.error(fault)
        return {}
