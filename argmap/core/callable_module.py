"""Packages that are functions of the public face too: `argmap.render(m, …)` beside `argmap.render.themes`."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inspect import Signature


def callable_as(package: str, target: str) -> None:
    """Make a package callable as the function `target` (`module:name`), which is imported when it is called.

    Once `argmap.render.themes` has been imported, `argmap.render` is the package, whatever stood there
    before; so the package itself has to answer the call.
    """
    module, _, name = target.partition(":")

    class Callable(ModuleType):
        @property
        def __signature__(self) -> Signature:
            """The signature of the function, which notebooks and editors show."""
            from inspect import signature

            return signature(getattr(import_module(module), name))

        def __call__(self, *args: Any, **options: Any) -> Any:
            return getattr(import_module(module), name)(*args, **options)

    sys.modules[package].__class__ = Callable
