"""One meaning of support, one file: `SUMMARY`, and `compiled(baf)`, which returns attacks alone."""

from argmap.core.registry import Registry

KINDS = Registry("argmap.semantics.bipolar.kinds", what="meaning of support", needs=("SUMMARY", "compiled"))
