"""Quotations verified: the words of a map looked up in copies of its sources, exactly or not at all.

    import argmap
    argmap.verify("map.yaml").verdicts
    argmap.verify(m, {"gazette": "downloads/gazette.pdf"})

Words are compared in a normal form (`normal`) that unites spellings of the same words, such as “…” and "...",
and is never fuzzy. A verdict is `verified`, `ambiguous` (several places, and prefix and suffix do not say
which), `orphan` (not there; the nearest passage is a suggestion) or `unchecked` (no copy).
"""

from __future__ import annotations

from argmap.core.callable_module import callable_as

# `argmap.verify(m)` and the package `argmap.verify` share a name.
callable_as(__name__, "argmap.face:verify")
