r"""A text holds a control character, a direction override, or half a character.

Control characters do things to terminals, and direction overrides (U+202A to U+202E) make a text read other
than it is: two texts that look alike may say opposite things. Texts that mix scripts need neither.

Bad:

    title: "Free \u202Eof charge"

Good:

    title: "Free of charge"

Take the character out. Where a text of the other direction must be set apart, use the isolates U+2066 to
U+2069.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
