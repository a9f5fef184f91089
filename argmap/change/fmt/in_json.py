"""The canonical layout of a JSON map: the form that programs read and write."""

from __future__ import annotations


def formatted_json(content: bytes, file: str = "<text>") -> str:
    """Return the text of a JSON map in the canonical form, with a line end.

    Raises:
        MapError: with a diagnostic, and its place, for every fault: JSON is laid out by way of the map.

    >>> print(formatted_json(b'{"question": "Toll?", "id": "m"}'), end="")
    {
      "argmap": 1,
      "id": "m",
      "question": "Toll?"
    }
    """
    import json

    from argmap.reading.assemble import assemble

    made = assemble(content, file=file, folder=None, json=True).map.to_dict()
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
