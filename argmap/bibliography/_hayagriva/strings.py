r"""Texts as Hayagriva reads them: `{…}` keeps its case, `$…$` is mathematics, `\` takes either back."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"([\\{}$])")
_WORD = re.compile(r"(\S+)(\s*)")
_FIRST = re.compile(r"\W*\w[^A-Z]*")


def escaped(text: str) -> str:
    r"""Return a text so that Hayagriva takes every character for itself.

    >>> print(escaped("$x$ {a}"))
    \$x\$ \{a\}
    """
    return _CONTROL.sub(r"\\\1", text)


def kept_case(text: str) -> str:
    r"""Return a text in which no style changes a capital letter: names keep theirs.

    A style may still raise the first letter of a word that has no capital, as headlines do in English.

    >>> print(kept_case("Ties with Cuba-North Korea"))
    Ties with {Cuba-North} {Korea}
    """
    return _WORD.sub(_kept, text)


def _kept(match: re.Match[str]) -> str:
    word, space = match.groups()
    if word == word.lower():
        return escaped(word) + space
    if not match.string[: match.start()].strip():
        # No style lowers the capital that a title begins with. Where more must be kept, the space goes into
        # the braces too: title case loses one that follows a text's first braces.
        return escaped(word) + space if _FIRST.fullmatch(word) else f"{{{escaped(word)}{space}}}"
    return f"{{{escaped(word)}}}{space}"


def verbatim(text: str) -> str:
    r"""Return a text of which no style changes the case of any letter.

    >>> print(verbatim("Diario de Cuba"))
    {Diario de Cuba}
    """
    return f"{{{escaped(text)}}}"


def unescaped(text: str) -> str:
    r"""Return the characters that a text of Hayagriva stands for; mathematics keeps its signs.

    >>> unescaped(r"The {U.S.} pays 5 \$"), unescaped("An {open brace")
    ('The U.S. pays 5 $', 'An open brace')
    """
    if not _CONTROL.search(text):
        return text
    found: list[str] = []
    letters, mathematics = iter(text), False
    for letter in letters:
        if letter == "\\":
            after = next(letters, "")
            found.append(after if after in "\\{}$" and after else letter + after)
        elif letter == "$":
            mathematics = not mathematics
            found.append(letter)
        elif letter not in "{}" or mathematics:
            found.append(letter)
    return "".join(found)
