"""The names of BibTeX: `von Last, Jr, First`, with `and` between, and institutions in braces of their own."""

from __future__ import annotations

import re
from typing import Any

from argmap.bibliography._bibtex.latex import decoded, encoded

OTHERS = "others"
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)


def read(raw: str) -> tuple[list[Any], list[str]]:
    r"""Return the names of a list as a source has them, and what of their LaTeX was lost.

    >>> read(r"van der Haar, Jan and {World Bank} and King, Jr., Martin Luther")[0][:2]
    [{'family': 'Haar', 'given': 'Jan', 'non-dropping-particle': 'van der'}, 'World Bank']
    """
    from pybtex.bibtex.utils import split_name_list

    found: list[Any] = []
    lost: list[str] = []
    for one in split_name_list(" ".join(raw.split())):
        name = one.strip().strip(",").strip()
        if name:
            found.append(_one(name, lost))
    return [name for name in found if name], lost


def _one(raw: str, lost: list[str]) -> Any:
    from pybtex.database import InvalidNameString, Person

    def text(words: list[str]) -> str:
        shown, left = decoded(" ".join(words))
        lost.extend(left)
        return shown.replace("\u00a0", " ").strip()

    if _one_group(raw) or raw.casefold() == OTHERS:
        return text([raw])
    try:
        person = Person(raw)
    except InvalidNameString:
        lost.append(f"`{raw}`, for its commas")
        return text([raw])
    parts = {
        "family": text(person.last_names),
        "given": text([*person.first_names, *person.middle_names]),
        "non-dropping-particle": text(person.prelast_names),
        "suffix": text(person.lineage_names),
    }
    if not parts["family"]:
        return text([raw])
    return {key: part for key, part in parts.items() if part}


def _one_group(raw: str) -> bool:
    r"""Say whether braces hold the whole of a name, and not only a letter of it such as `{\'E}`."""
    if not (raw.startswith("{") and raw.endswith("}")) or raw.startswith("{\\"):
        return False
    depth = 0
    for at, mark in enumerate(raw):
        depth += {"{": 1, "}": -1}.get(mark, 0)
        if not depth:
            return at == len(raw) - 1
    return False


def written(names: list[Any]) -> str:
    r"""Return names as BibTeX has them.

    >>> written(["World Bank", {"family": "Haar", "given": "Jan", "non-dropping-particle": "van der"}])
    '{World Bank} and van der Haar, Jan'
    """
    return " and ".join(_written(name, last=name is names[-1]) for name in names)


def _written(name: Any, *, last: bool) -> str:
    if isinstance(name, str):
        return OTHERS if last and name == OTHERS else f"{{{encoded(name)}}}"
    if "literal" in name:
        return f"{{{encoded(name['literal'])}}}"
    particle = " ".join(
        encoded(name[key]) for key in ("dropping-particle", "non-dropping-particle") if key in name
    )
    family = _guarded(name["family"], small=True)
    parts = [f"{particle} {family}".strip()]
    parts += [_guarded(name[key]) for key in ("suffix", "given") if key in name]
    if "suffix" in name and "given" not in name:
        parts.append("")
    return ", ".join(parts)


def _guarded(part: str, *, small: bool = False) -> str:
    """Return a part of a name in braces where BibTeX would take it apart."""
    apart = small and any(not word[:1].isupper() for word in part.split())
    shown = encoded(part)
    return f"{{{shown}}}" if apart or "," in part or _AND.search(f" {part} ") else shown
