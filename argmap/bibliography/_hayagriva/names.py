"""Names: Hayagriva has a mapping, or a text with commas from which it takes the particles by their case."""

from __future__ import annotations

from typing import Any

from argmap.model.sources import Name


def written(name: Name) -> str | dict[str, str]:
    """Return a name as Hayagriva has it: as a text where that is read back in the same way.

    >>> written(Name(family="Kay", given="Jane")), written(Name(literal="The U.S., once"))
    ('Kay, Jane', {'name': 'The U.S., once'})
    >>> written(Name(family="van der Haar", given="Carla"))
    {'name': 'van der Haar', 'given-name': 'Carla'}
    """
    parts = _parts(name)
    if set(parts) == {"name", "given-name"}:
        text = f"{parts['name']}, {parts['given-name']}"
        if _split(text) == parts:
            return text
    return parts


def _parts(name: Name) -> dict[str, str]:
    if name.literal and not (name.family or name.given):
        return {"name": name.literal}
    found = {
        "name": " ".join(part for part in (name.non_dropping_particle, name.family or name.literal) if part),
        "given-name": name.given,
        "prefix": name.dropping_particle,
        "suffix": name.suffix,
    }
    return {key: value for key, value in found.items() if value}


def read(found: Any) -> dict[str, str] | None:
    """Return the fields of a name that Hayagriva has as a mapping or a text; None where there is none.

    >>> read("von der Leyen, Ursula")
    {'family': 'Leyen', 'given': 'Ursula', 'dropping-particle': 'von der'}
    >>> read({"name": "UNICEF"}), read("Luther King, Jr., Martin")
    ({'literal': 'UNICEF'}, {'family': 'Luther King', 'given': 'Martin', 'suffix': 'Jr.'})
    """
    if isinstance(found, (str, int)):
        parts = _split(str(found))
    elif isinstance(found, dict):
        parts = {key: str(value).strip() for key, value in found.items() if isinstance(value, (str, int))}
    else:
        return None
    if not parts.get("name"):
        return {"literal": parts["alias"]} if parts.get("alias") else None
    if not (parts.get("given-name") or parts.get("prefix") or parts.get("suffix")):
        return {"literal": parts["name"]}
    fields = {
        "family": parts["name"],
        "given": parts.get("given-name", ""),
        "dropping-particle": parts.get("prefix", ""),
        "suffix": parts.get("suffix", ""),
    }
    return {key: value for key, value in fields.items() if value}


def _split(text: str) -> dict[str, str]:
    """Return the parts between the commas: prefix and family name, perhaps a suffix, given name."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 3:
        return {"name": text.strip()}
    words = parts[0].split()
    first = next((i for i, word in enumerate(words) if not word[0].islower()), max(len(words) - 1, 0))
    # Hayagriva takes for the prefix what ends with the last word in small letters before a capital.
    last = max((i for i, word in enumerate(words[:-1]) if word[0].islower()), default=-1) + 1
    cut = last if any(not word[0].islower() for word in words) else first
    found = {
        "prefix": " ".join(words[:cut]),
        "name": " ".join(words[cut:]),
        "given-name": parts[-1] if len(parts) > 1 else "",
        "suffix": parts[1] if len(parts) > 2 else "",
    }
    return {key: value for key, value in found.items() if value}
