"""What was given to `argmap add` as a part of a map."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from argmap.core.errors import ArgmapError, MapError

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.sections import Part

_TEXT = {"sources": "title", "actors": "name"}
_STEP = ("strength", "scheme", "question", "co_premises", "warrant")
_QUOTE = ("prefix", "suffix", "locator")
_OPTIONS = {
    "supports": "--for",
    "attacks": "--against",
    "co_premises": "--with",
    "sources": "--source",
    "actors": "--actor",
    "tags": "--tag",
    "quotes": "--quote",
    "container_title": "--container",
}
"""The options that are not called as their field is."""
_MOST_WORDS = 5
_RANGE = re.compile(r"\s*\[?\s*([0-9.]+)\s*(?:,|-|–|\.\.)\s*([0-9.]+)\s*\]?\s*")


def part_of(m: ArgumentMap, section: str, text: str, id: str | None, given: Mapping[str, Any]) -> Part:
    """Return the part that these words and options make.

    Raises:
        ArgmapError: an option makes no sense alone, or the part is not as it must be.
    """
    from argmap.model.nodes import NODE_TYPES
    from argmap.model.sections import PART_TYPES

    fields = {name: value for name, value in given.items() if value not in (None, (), "")}
    fields[_TEXT.get(section, "text")] = text
    taken = m.nodes if section in NODE_TYPES else getattr(m, section)
    if section in NODE_TYPES:
        _links(fields)
        _quoted(fields)
    for name in ("likelihood", "credibility"):
        if name in fields:
            fields[name] = value_of(fields[name])
    if "author" in fields:
        fields["author"] = [_name(name) for name in fields["author"]]
    try:
        part: Part = PART_TYPES[section](id=id or fresh(text, taken, m.language), **fields)
    except MapError as error:
        raise by_option(error) from None
    return part


def fresh(text: str, taken: Collection[str], language: str = "en") -> str:
    """Return an id made of the words of a text that carry its sense, which no other part has.

    >>> fresh("A peak toll would shorten queues.", {"peak-toll-shorten-queues"})
    'peak-toll-shorten-queues-2'
    """
    from argmap.model.ids import slug

    id = base = slug(_telling(text, language))
    number = 2
    while id in taken:
        id, number = f"{base}-{number}", number + 1
    return id


def _telling(text: str, language: str) -> str:
    """Return the first words of a text that are not mere grammar; the text where hardly any are left."""
    from argmap.cli._small_words import words_of_grammar
    from argmap.model.ids import words_of

    small = words_of_grammar(language)
    words = [word for word in words_of(text) if word not in small]
    return " ".join(words[:_MOST_WORDS]) if len(words) > 1 else text


def by_option(error: MapError) -> ArgmapError:
    """Return an error of a part with the option that it is about, in the place of the field.

    >>> by_option(MapError("Argument.held_by.0: `a b` cannot be an id.")).message
    '--held-by: `a b` cannot be an id.'
    """
    where, colon, said = error.message.partition(": ")
    steps = where.split(".")[1:] if colon and "`" not in where else []
    if not steps:
        message = said if colon and where.isalpha() else error.message
    else:
        named = [step for step in steps if step in _STEP]
        aimed = next((step for step in steps if step in ("supports", "attacks")), "")
        name = (named or [aimed or steps[0]])[0]
        option = _OPTIONS.get(name, f"--{name.lower().replace('_', '-')}")
        message = said if name in ("text", "title", "name") else f"{option}: {said}"
    return ArgmapError(message, hint=error.hint)


def value_of(text: str) -> Any:
    """Return a number, a range or a word as the format has it.

    >>> value_of("likely"), value_of("0.3"), value_of("0.2-0.45")
    ('likely', 0.3, [0.2, 0.45])
    """
    from argmap.reading.scalars import plain

    if match := _RANGE.fullmatch(text):
        return [plain(match[1]), plain(match[2])]
    return plain(text)


def _links(fields: dict[str, Any]) -> None:
    step = {name: fields.pop(name) for name in _STEP if name in fields}
    if "strength" in step:
        step["strength"] = value_of(step["strength"])
    given = [name for name in ("supports", "attacks") if name in fields]
    if step and not given:
        options = ", ".join(f"--{'with' if name == 'co_premises' else name}" for name in step)
        raise ArgmapError(
            f"{options}: there is no step that this speaks of.", hint="Give --for or --against."
        )
    for name in given:
        fields[name] = dict(_aimed(ref, step) for ref in fields[name])


def _aimed(ref: str, step: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the target of `REF=strong`, and what is said of the step."""
    bare, equals, strength = ref.replace("→", "->").rpartition("=")
    if not equals or strength.startswith(">"):
        return ref.replace("→", "->").strip(), dict(step)
    return bare.strip(), {**step, "strength": value_of(strength)}


def _quoted(fields: dict[str, Any]) -> None:
    beside = {name: fields.pop(name) for name in _QUOTE if name in fields}
    if "quote" in fields:
        fields["quotes"] = [{"exact": fields.pop("quote"), **beside}]
        if "sources" not in fields:
            raise ArgmapError("A quotation stands in a source.", hint="Name it with --source.")
    elif beside:
        raise ArgmapError("There is no quotation that these words are about.", hint="Give --quote.")


def _name(text: str) -> str | dict[str, str]:
    family, comma, given = (part.strip() for part in text.partition(","))
    return {"family": family, "given": given} if comma and family and given else text
