"""A file that this one extends cannot be followed.

It is absent, no map, no relative path, or extends this file in turn.

Bad:

    extends: ./absent.yaml

Good:

    title: A map that extends nothing

Check the path, which starts at the folder of the file it stands in. With `argmap check --alone` the file is
checked by itself.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
