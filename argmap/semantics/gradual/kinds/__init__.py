"""One gradual semantics, one file, found by being here: citation, `MODEL`, and the principles it `BREAKS`."""

from argmap.core.registry import Registry

KINDS = Registry("argmap.semantics.gradual.kinds", what="gradual semantics", needs=("MODEL", "BREAKS"))
