"""Libraries that only some copies need: `pip install 'argmap[verify]'` brings them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from argmap.verify.errors import CopyError


def demand(module: str, what: str) -> ModuleType:
    """Return a module of the extra `verify`.

    Raises:
        CopyError: it is not installed.

    >>> demand("argmap.core.place", "A place").__name__
    'argmap.core.place'
    """
    try:
        return import_module(module)
    except ImportError:
        message = f"{what} needs the library {module.partition('.')[0]}, which is not installed."
        hint = "Run `pip install 'argmap[verify]'`, or keep the copy as plain text."
        raise CopyError(message, hint=hint) from None
