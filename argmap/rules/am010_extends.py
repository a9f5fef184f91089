"""A file that this one extends cannot be followed.

It is absent, no map, or extends this file in turn; or what stands there is neither a relative path nor the
name of a map that ships with argmap. The same holds for maps that are taken in by a name of their own.

Bad:

    extends: ./absent.yaml

Bad:

    extends: {tunnel: ./absent.yaml}

Good:

    title: A map that extends nothing

Good:

    extends: {bridge: harbour-bridge}

Check the path, which starts at the folder of the file it stands in. With `argmap check --alone` the file is
checked by itself.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
