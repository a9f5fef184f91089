"""A document as one HTML page that needs nothing else: no network, no server, and no script to be read."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Collection, Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from argmap.core.place import Place
from argmap.core.resources import shipped
from argmap.render.blocks import Document, Figure, Table, anchors, walk
from argmap.render.documents import Look, requoted
from argmap.render.drawing.stylesheet import stylesheet
from argmap.render.drawing.svg import svg
from argmap.render.errors import RenderError
from argmap.render.themes import Palette, Theme, load_theme

if TYPE_CHECKING:
    from jinja2 import Environment

SUFFIXES = (".html", ".htm")
PAGE = "page.html.j2"
_DIRECTIONS = {"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"}


def make(document: Document, look: Look) -> bytes:
    """Return a document as an HTML file."""
    return html(document, templates=look.templates, theme=look.theme, engine=look.engine).encode()


def html(
    document: Document,
    *,
    templates: Path | None = None,
    theme: str | Path | Theme = "default",
    engine: str = "auto",
) -> str:
    """Write a document as HTML. A folder of `templates` comes before our own, file by file.

    Raises:
        RenderError: a template is broken (with its place), or a diagram cannot be drawn.
        UnknownName: there is no such theme or engine.
    """
    look = load_theme(theme)
    environment = _environment(templates)
    style = _whole(environment, "style.css", "</style")
    parts = list(walk(document.sections))
    style = _plain(f"{_colours(look)}{stylesheet(look)}{_widths(parts)}{style}")
    script = _plain(_whole(environment, "script.js", "</script"))
    figures = [part for part in parts if isinstance(part, Figure)]
    known = anchors(document)
    drawings = {figure.id: _drawing(figure, n, look, engine, known) for n, figure in enumerate(figures, 1)}
    english = document.language.lower().split("-")[0] == "en"
    return _rendered(
        environment,
        # Our own words are English, whatever the language of the map.
        ours=_plain("" if english else ' lang="en" dir="ltr"'),
        document=document,
        anchors=known,
        drawings=drawings,
        style=style,
        script=script,
        policy=policy(style, script),
        direction="rtl" if document.language.lower().split("-")[0] in _DIRECTIONS else "ltr",
    )


def policy(style: str, script: str) -> str:
    """Return the content security policy that lets nothing in but this style and this script."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _environment(templates: Path | None) -> Environment:
    from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Folder(FileSystemLoader):
        def get_source(self, environment: Environment, template: str) -> Any:
            try:
                return super().get_source(environment, template)
            except UnicodeDecodeError:
                place = Place(str(Path(self.searchpath[0], template)))
                raise RenderError("The template is not written in UTF-8.", place=place) from None

    folders = [*([templates] if templates else []), shipped("templates")]
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([Folder(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["requoted"] = requoted
    environment.filters["fragment"] = lambda id: "#" + quote(id, safe=":-_.~")
    return environment


def _plain(text: str) -> Any:
    """Return the text of a style, a script or an attribute of ours, which a page holds as it is."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - of ours, or a template of the user; never text of a map


def _whole(environment: Environment, name: str, closing: str) -> str:
    """Return a style or script file; it must not close its element."""
    if environment.loader is None:
        raise RenderError("There are no templates.")
    text, file, _ = environment.loader.get_source(environment, name)
    text = text.replace("\r\n", "\n").strip()
    if closing in text.lower():
        raise RenderError(f"`{closing}` would end the file inside the page.", place=Place(file or name))
    return f"\n{text}\n"


def _drawing(figure: Figure, number: int, theme: Theme, engine: str, known: Collection[str]) -> Any:
    from markupsafe import Markup

    drawn = svg(
        figure.drawing,
        theme=theme,
        engine=engine,
        # Boxes, bars and rows are links where the page has what they would lead to.
        links=all(id in known for id in figure.drawing.places),
        standalone=False,
        id_prefix=f"figure-{number}.",
    )
    return Markup(drawn)  # noqa: S704 - escaped where it was written


def _rendered(environment: Environment, **context: Any) -> str:
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        return environment.get_template(PAGE).render(context)
    except RecursionError as problem:
        raise RenderError("The template calls itself without end.", place=_place(problem)) from None
    except MemoryError as problem:
        message = "The template makes more than the memory holds."
        raise RenderError(message, place=_place(problem)) from None
    except TemplateSyntaxError as problem:
        place = Place(problem.filename or problem.name or PAGE, problem.lineno)
        raise RenderError(f"The template is broken: {problem.message}.", place=place) from None
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as problem:
        reason = f"{type(problem).__name__}: {problem}".rstrip(".")
        raise RenderError(f"The template cannot be filled: {reason}.", place=_place(problem)) from None


def _place(problem: BaseException) -> Place:
    """Return the place in the innermost template that an error came through."""
    place, trace = Place(PAGE), problem.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            place = Place(file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _colours(theme: Theme) -> str:
    """Return the theme's colours as variables of the page, for light and for dark."""
    light, dark = _variables(theme.light), _variables(theme.dark)
    rules = f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    if not re.fullmatch(r"[\w\s#:;,@(){}.\-]*", rules):
        raise RenderError(f"The colours of the theme `{theme.name}` are not plain colours.")
    return rules


def _widths(parts: Iterable[object]) -> str:
    """Return the widths of all columns as rules: a style attribute would need a laxer policy."""
    tables = [part for part in parts if isinstance(part, Table)]
    shares = {round(100 * share / sum(table.widths)) for table in tables for share in table.widths}
    return "".join(f".w{share}{{width:{share}%}}" for share in sorted(shares))


def _variables(palette: Palette) -> str:
    plain = ("paper", "ink", "muted", "support", "attack", "undercut", "focus", "analyst", "legend", "rule")
    parts = [f"--{name}:{getattr(palette, name)}" for name in plain]
    parts += [f"--fill-{kind}:{colour}" for kind, colour in palette.fill.items()]
    parts += [f"--{kind}:{colour}" for kind, colour in palette.stroke.items()]
    return ";".join(parts)
