"""An entry of Hayagriva as the fields of a source, and what of it has no place there."""

from __future__ import annotations

import re
from typing import Any

from argmap.bibliography._hayagriva import dates, names
from argmap.bibliography._hayagriva.kinds import ROLES, SERIALS, csl_type
from argmap.bibliography._hayagriva.out import OURS
from argmap.bibliography._hayagriva.strings import unescaped

_PARTS = {role: part for part, role in ROLES.items()}
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EVENTS = ("conference", "exhibition")
_USED = {
    *("type", "title", "author", "date", "parent", "editor", "affiliated", "publisher", "location"),
    *("organization", "issue", "volume", "edition", "page-range", "url", "serial-number", "language"),
    *(
        "archive",
        "archive-location",
        "call-number",
        "volume-total",
        "page-total",
        "abstract",
        "note",
        "genre",
    ),
    *("doi", "isbn", "issn", OURS),
}


def fields(entry: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the fields of a source, and the names of what was left behind.

    >>> fields({"type": "Web", "title": "{Toll} week", "runtime": "01:20"})
    ({'type': 'webpage', 'title': 'Toll week'}, ('runtime',))
    """
    parents = _parents(entry)
    kinds = [_kind(parent) for parent in parents]
    kind = _kind(entry) or "misc"
    event = next((p for p, k in zip(parents, kinds, strict=True) if k in _EVENTS), {})
    original = next((p for p, k in zip(parents, kinds, strict=True) if k == "original"), {})
    series = next((p for p, k in zip(parents, kinds, strict=True) if k == "anthology" and kind == "book"), {})
    container = next((p for p in parents if p not in (event, original, series)), {})
    series = series or next(iter(_parents(container)), {})
    nearest = (entry, container)
    numbers, address = _numbers(entry), entry.get("url") or container.get("url")
    left = [key for key in entry if key not in _USED]
    left += [f"parent.{key}" for key in container if key not in _USED]
    found: dict[str, Any] = {
        "type": csl_type(kind, kinds),
        "title": _text(entry.get("title")),
        "title-short": _short(entry.get("title")),
        "author": _names(entry.get("author")),
        "editor": _names(_first(nearest, "editor")),
        **_others(entry, left),
        "original-author": _names(original.get("author")),
        "original-title": _text(original.get("title")),
        "original-publisher": _publisher(original.get("publisher"), "name"),
        "original-publisher-place": _publisher(original.get("publisher"), "location"),
        "event-place": _text(event.get("location")),
        "container-title": _text(container.get("title")),
        "collection-title": _text(series.get("title")),
        "collection-number": _plain(series.get("volume")),
        "event-title": _text(event.get("title")),
        "publisher": _publisher(_first(nearest, "publisher"), "name"),
        "publisher-place": _publisher(_first(nearest, "publisher"), "location")
        or _text(_first((entry, container), "location")),
        "authority": _text(entry.get("organization")),
        "issued": _date(_first(nearest, "date"), "date", left),
        "original-date": _date(original.get("date"), "original date", left),
        "edition": _plain(_first(nearest, "edition")),
        "volume": _plain(_first(nearest, "volume")),
        "issue": _plain(_first(nearest, "issue")),
        "page": _plain(entry.get("page-range")),
        "genre": _text(entry.get("genre")),
        "language": _plain(entry.get("language")),
        "number-of-volumes": _plain(entry.get("volume-total")),
        "number-of-pages": _plain(entry.get("page-total")),
        **{key: numbers.pop(kind, None) or _plain(entry.get(kind)) for kind, key in SERIALS.items()},
        "URL": _plain(address.get("value") if isinstance(address, dict) else address),
        "accessed": _date(address.get("date"), "url.date", left) if isinstance(address, dict) else None,
        "archive": _text(entry.get("archive")),
        "archive_location": _text(entry.get("archive-location")),
        "call-number": _text(entry.get("call-number")),
        "abstract": _text(entry.get("abstract")),
        "note": _text(entry.get("note")),
    }
    left += [f"serial-number.{key}" for key in numbers]
    left += [f"{role}.alias" for role in ("author", "editor") if _has_alias(_first(nearest, role))]
    if isinstance(ours := entry.get(OURS), dict):
        found.update(ours)
    return {key: value for key, value in found.items() if value}, tuple(left)


def _kind(entry: dict[str, Any]) -> str:
    return str(entry.get("type", "")).lower()


def _parents(entry: dict[str, Any]) -> list[dict[str, Any]]:
    found = entry.get("parent")
    return [part for part in (found if isinstance(found, list) else [found]) if isinstance(part, dict)]


def _first(entries: tuple[dict[str, Any], ...], key: str) -> Any:
    return next((entry[key] for entry in entries if entry.get(key)), None)


def _plain(value: Any) -> str | None:
    return str(value).strip() or None if isinstance(value, (str, int, float)) else None


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        bare = _plain(value.get("value"))
        return bare if value.get("verbatim") else _text(value.get("value"))
    text = _plain(value)
    return unescaped(text) if text else None


def _short(value: Any) -> str | None:
    return _text(value.get("short") or value.get("shorthand")) if isinstance(value, dict) else None


def _publisher(value: Any, key: str) -> str | None:
    if isinstance(value, dict) and ("name" in value or "location" in value):
        return _text(value.get(key))
    return _text(value) if key == "name" else None


def _names(value: Any) -> list[Any]:
    found = (names.read(one) for one in (value if isinstance(value, list) else [value]))
    return [one["literal"] if set(one) == {"literal"} else one for one in found if one]


def _has_alias(value: Any) -> bool:
    people = value if isinstance(value, list) else [value]
    return any(isinstance(one, dict) and one.get("alias") and one.get("name") for one in people)


def _others(entry: dict[str, Any], left: list[str]) -> dict[str, list[Any]]:
    """Return those who had another part in it, by CSL's name of that part."""
    found: dict[str, list[Any]] = {}
    groups = entry.get("affiliated")
    for group in groups if isinstance(groups, list) else [groups]:
        if isinstance(group, dict):
            part = _PARTS.get(_CAPITAL.sub("-", str(group.get("role", ""))).lower())
            if part:
                found.setdefault(part, []).extend(_names(group.get("names")))
            else:
                left.append(f"affiliated.{group.get('role')}")
    return found


def _date(value: Any, what: str, left: list[str]) -> str | None:
    if value is None:
        return None
    if isinstance(value, int):
        value = f"{value:04d}" if value >= 0 else f"-{-value:04d}"
    date = dates.read(str(value))
    if date is None:
        left.append(what)
    return date


def _numbers(entry: dict[str, Any]) -> dict[str, str]:
    found = entry.get("serial-number")
    if isinstance(found, dict):
        return {str(key).lower(): str(value) for key, value in found.items() if value is not None}
    return {"serial": str(found)} if found is not None else {}
