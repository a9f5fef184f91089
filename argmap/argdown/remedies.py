"""The faults of syntax, in words: what stands there, and what to write instead."""

from __future__ import annotations

from argmap.argdown.faults import Fault
from argmap.argdown.tokens import Token

_NAMES = {
    "relation": "a relation",
    "heading": "a heading",
    "number": "a numbered statement",
    "inference start": "a line of inference",
    "inference end": "a line of inference",
    "bullet": "a list item",
    "ordinal": "a list item",
    "front matter": "front matter",
    "statement definition": "the definition of a statement",
    "statement reference": "a reference to a statement",
    "argument definition": "the definition of an argument",
    "argument reference": "a reference to an argument",
    "data": "data in braces",
    "tag": "a tag",
    "end": "the end of the text",
    "empty line": "an empty line",
    "newline": "the end of the line",
    "indent": "a deeper line",
    "dedent": "a less deep line",
}


def _name(token: Token) -> str:
    return _NAMES.get(token.kind, f"`{_short(token.image)}`")


def _short(image: str) -> str:
    words = " ".join(image.split())
    return words if len(words) <= 40 else words[:39] + "…"


def nothing(token: Token) -> Fault:
    """Return the fault of a text in which nothing is said."""
    return Fault(
        token.start, "There is no statement in this text.", "Write a sentence, or `[Title]: a sentence`."
    )


def stray_backslash(offset: int) -> Fault:
    """Return the fault of a backslash with nothing behind it."""
    return Fault(
        offset, "A backslash stands at the end of the line.", "Write two of them (`\\\\`), or take it away."
    )


def after_front_matter(token: Token) -> Fault:
    """Return the fault of front matter that touches the text."""
    return Fault(
        token.start,
        f"The front matter must be followed by an empty line; here comes {_name(token)}.",
        "Put an empty line below the closing `===`.",
    )


def orphan(token: Token) -> Fault:
    """Return the fault of a line that begins with a sign that needs something before it."""
    if token.kind == "relation":
        sign = token.image.strip()
        return Fault(
            token.start,
            f"The relation `{sign}` has nothing above it that it could belong to.",
            f"Put it directly below a statement or an argument, indented by a blank or more, without an "
            f"empty line between them; to begin a sentence with this sign, write `\\{sign}`.",
        )
    if token.kind in ("bullet", "ordinal"):
        return Fault(
            token.start,
            "A list item stands inside of a paragraph; lists cannot be nested in anything.",
            f"Put an empty line above the list, or write `{_escaped(token)}` if it is part of the sentence.",
        )
    if token.kind in ("inference start", "inference end"):
        return Fault(
            token.start,
            "A line of inference stands outside of a premise-conclusion structure.",
            "Put a numbered premise such as `(1) …` above it and a conclusion below it, without empty lines.",
        )
    if token.kind == "data":
        return Fault(
            token.start,
            "Data in braces belong to nothing here.",
            "Put them behind a statement, an argument or a heading, or write `\\{` if it is text.",
        )
    return misplaced(token)


def _escaped(token: Token) -> str:
    image = token.image.strip()
    return "\\*" if image == "*" else image[:-1] + "\\."


def misplaced(token: Token) -> Fault:
    """Return the fault of something that cannot stand where it stands."""
    kind, image = token.kind, _short(token.image)
    if kind in ("statement definition", "statement reference", "argument definition", "argument reference"):
        sign = "@" if kind.endswith("reference") else "\\"
        way = "mention it as" if kind.endswith("reference") else "write"
        return Fault(
            token.start,
            f"`{image}` may stand only at the beginning of a paragraph or behind a sign of relation.",
            f"Put an empty line above it, or {way} `{sign}{image}` in a sentence.",
        )
    if kind == "number":
        return Fault(
            token.start,
            "A premise-conclusion structure begins inside of a paragraph.",
            f"Put an empty line above `{image}`, or write `\\{image}` if it is part of the sentence.",
        )
    if kind == "relation":
        sign = token.image.strip()
        return Fault(
            token.start,
            f"The relation `{sign}` is not indented like the ones above it, nor below its parent.",
            f"Indent it by a blank or more than what it belongs to, and as far as the other relations of the "
            f"same parent; to begin a line of text with this sign, write `\\{sign}`.",
        )
    if kind == "heading":
        return Fault(
            token.start,
            "A heading stands inside of a paragraph.",
            "Put an empty line above it, or write `\\#` if it is part of the sentence.",
        )
    if kind in ("bullet", "ordinal", "inference start"):
        return orphan(token)
    if kind == "front matter":
        return Fault(
            token.start,
            "Front matter may stand only at the very beginning of the text.",
            "Move it to the top, or write `\\===` less than three times.",
        )
    if kind == "data":
        return Fault(
            token.start,
            "There are data in braces already, or none can stand here.",
            "Put all data into one pair of braces, separated by commas.",
        )
    if kind in ("indent", "dedent"):
        return Fault(
            token.start,
            "The indentation of this line fits to no line above it.",
            "Indent it like the line it belongs beside; do not mix tabs and blanks.",
        )
    return Fault(
        token.start,
        f"{_name(token).capitalize()} cannot stand here.",
        "Relations or an empty line may follow; tags stand before the data, and text before both.",
    )


def empty_heading(token: Token) -> Fault:
    """Return the fault of a heading without words."""
    return Fault(token.start, "The heading has no words.", "Write words behind it, or `\\#` if it is text.")


def deep_heading(token: Token) -> Fault:
    """Return the fault of a heading with more levels than anybody can read."""
    return Fault(token.start, "The heading stands too deep.", "Use fewer `#`: 99 levels are read at most.")


def unclosed(token: Token) -> Fault:
    """Return the fault of bold or italic text that does not end."""
    what = "bold" if len(token.image) == 2 else "italic"
    escaped = "".join("\\" + char for char in token.image)
    return Fault(
        token.start,
        f"The {what} text that begins with `{token.image}` does not end in this paragraph.",
        f"Write `{token.image}` at its end as well, before a blank or a mark such as `.`; write `{escaped}` "
        "if the sign itself is meant.",
    )


def no_text(token: Token, head: Token | None) -> Fault:
    """Return the fault of a title, a number or a sign with nothing behind it."""
    if token.kind not in ("end", "empty line", "newline"):
        return misplaced(token) if token.kind not in ("inference start", "inference end") else orphan(token)
    what = f"`{_short(head.image)}`" if head else "the sign"
    return Fault(
        head.start if head else token.start,
        f"There is no text behind {what}.",
        "Write a sentence behind it, or a reference without a colon: `[Title]` or `<Title>`.",
    )


def text_after_reference(token: Token, head: Token | None) -> Fault:
    """Return the fault of text behind a title that has no colon."""
    title = _short(head.image) if head else "[Title]"
    return Fault(
        token.start,
        f"Text stands behind the reference `{title}`.",
        f"Write `{title}:` to define it, `@{title}` to mention it, or put an empty line between.",
    )


def contradicts_argument(token: Token) -> Fault:
    """Return the fault of a contradiction with an argument."""
    return Fault(
        token.start,
        "Only statements can contradict each other; here stands an argument.",
        "Write `-` or `->` for an attack, or name the statement that is contradicted: `>< [Title]`.",
    )


def argument_in_structure(token: Token) -> Fault:
    """Return the fault of an argument where a premise or a conclusion is wanted."""
    return Fault(
        token.start,
        "An argument cannot be a premise or a conclusion.",
        "Write a sentence, or the title of a statement in square brackets: `[Title]`.",
    )


def no_inference(token: Token) -> Fault:
    """Return the fault of premises without a conclusion."""
    return Fault(
        token.start,
        "This premise-conclusion structure has no inference.",
        "Put a line `----` and a numbered conclusion below the premises, without empty lines; or write "
        f"`\\{token.image.strip()}` if it is no premise.",
    )


def no_conclusion(token: Token) -> Fault:
    """Return the fault of an inference with no conclusion below it."""
    return Fault(
        token.start,
        f"Below the line of inference a numbered conclusion must stand; here comes {_name(token)}.",
        "Write `(3) …` with the conclusion on the next line, without an empty line between them.",
    )


def loose_premise(offset: int) -> Fault:
    """Return the fault of premises behind the last conclusion."""
    return Fault(
        offset,
        "The premise-conclusion structure ends with a premise from which nothing follows.",
        "Put a line `----` above this statement if it is a conclusion, or move it up to the other premises.",
    )


def comma_at_end(token: Token) -> Fault:
    """Return the fault of a list of rules that ends with a comma."""
    return Fault(
        token.start,
        "Behind a comma another rule of inference must follow.",
        "Take the comma away, or name a rule.",
    )


def open_inference(token: Token, start: Token) -> Fault:
    """Return the fault of an inference that is not closed."""
    return Fault(
        token.start,
        f"The line of inference is not closed; here comes {_name(token)}.",
        "Write `----`, or two hyphens, the rules on one line, data in braces, two hyphens: `-- Rule --`.",
    )


def after_inference(token: Token) -> Fault:
    """Return the fault of something behind the line of inference."""
    return Fault(
        token.start,
        f"Nothing may stand behind a line of inference; here comes {_name(token)}.",
        "End the line there, and write the numbered conclusion on the next one.",
    )


def not_an_undercut(token: Token) -> Fault:
    """Return the fault of a relation to an inference that is no undercut."""
    return Fault(
        token.start,
        f"An inference can only be undercut, but here stands `{token.image.strip()}`.",
        "Write `<_` for an undercut, or put the relation below a premise or below the conclusion.",
    )


def mixed_list(token: Token) -> Fault:
    """Return the fault of a list inside of a list."""
    return Fault(
        token.start,
        f"A list cannot hold {_name(token)} here: lists cannot be nested, and items must be of one kind.",
        "Give all items the same sign and the same indent, or put an empty line between two lists.",
    )
