r"""What of a source BibTeX has no field for: in fields named `argmap-…`, which BibTeX passes over.

Their values are percent-encoded (RFC 3986): no brace, quotation mark or backslash can end the field.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, unquote

PREFIX = "argmap-"
_SAFE = "!#&'()*+,/:;=?@[]|<> "
_GONE = "none"


def written(value: Any) -> str:
    """Return a value as a field has it.

    >>> written("{B}"), written(["a", "b"]), written(None)
    ('%7BB%7D', 'json:[%22a%22, %22b%22]', 'none')
    """
    if value is None:
        return _GONE
    plainly = isinstance(value, str) and not value.startswith("json:") and value != _GONE
    text = value if plainly else "json:" + json.dumps(value, ensure_ascii=False)
    # Spaces are kept as they are only where BibTeX keeps them: single, and within.
    made = quote(text, safe=_SAFE).replace("  ", "%20%20")
    return f"%20{made[1:]}" if made.startswith(" ") else f"{made[:-1]}%20" if made.endswith(" ") else made


def read(raw: str) -> Any:
    """Return the value of a field; None where it says that there is none.

    >>> read(written({"file": "{x}.txt"}))
    {'file': '{x}.txt'}
    """
    if raw == _GONE:
        return None
    text = unquote(" ".join(raw.split()))
    if not text.startswith("json:"):
        return text
    try:
        return json.loads(text[5:])
    except ValueError:
        return text
