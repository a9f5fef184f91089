"""Options that take a name: a shell completes it, and whether it is one is told where it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    TextType = click.ParamType[str]
else:
    TextType = click.ParamType


class Name(TextType):
    """A name that a registry, or a list, knows; it is asked only when a shell wants to complete.

    With `several`, names may stand side by side with commas between; with `files`, a file may be named too.
    """

    def __init__(
        self, what: str, known: Callable[[], Iterable[str]], *, several: bool = False, files: bool = False
    ) -> None:
        self.name = what
        self.known = known
        self.several = several
        self.files = files

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete the names that begin with what is there, in whatever case."""
        before, comma, begun = incomplete.rpartition(",") if self.several else ("", "", incomplete)
        found = [
            CompletionItem(before + comma + name)
            for name in self.known()
            if name.lower().startswith(begun.lower())
        ]
        return [*found, CompletionItem(incomplete, type="file")] if self.files else found


def _formats() -> Iterable[str]:
    from argmap.formats import FORMATS

    return FORMATS


def _reports() -> Iterable[str]:
    from argmap.rules._report import REPORTS

    return REPORTS


def _rules() -> Iterable[str]:
    from argmap.rules import rules

    return [*rules(), *(rule.name for rule in rules().values())]


def _views() -> Iterable[str]:
    from argmap.views import VIEWS

    for name, module in VIEWS.items():
        if not module.TAKES or module.TAKES[0] == "[":
            yield name
        if module.TAKES:
            yield f"{name}:"


def _themes() -> Iterable[str]:
    from argmap.render.themes import theme_names

    return theme_names()


def _engines() -> Iterable[str]:
    from argmap.render.layout.choose import ENGINES

    return ["auto", *ENGINES]


def _pictures() -> Iterable[str]:
    from argmap.render.pictures import PICTURES

    return PICTURES


def _styles() -> Iterable[str]:
    from argmap.render.citations.styles import NAMES

    return NAMES


def _sections() -> Iterable[str]:
    from argmap.brief.assemble import SECTIONS

    return SECTIONS


FORMAT = Name("format", _formats)
REPORT = Name("output format", _reports)
RULE = Name("rule", _rules)
RULES = Name("rule", _rules, several=True)
VIEW = Name("view", _views)
THEME = Name("theme", _themes, files=True)
ENGINE = Name("engine", _engines)
STYLE = Name("citation style", _styles, files=True)
PICTURE = Name("picture format", _pictures)
SECTIONS = Name("section", _sections, several=True)
