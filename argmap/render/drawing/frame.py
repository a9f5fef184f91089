"""What every drawing has in common: the root with its names, links and ids, and words where it is empty."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from argmap.render.drawing.boxes import text_markup
from argmap.render.drawing.labels import set_line
from argmap.render.drawing.measure import width
from argmap.render.drawing.stylesheet import font_family, standalone_style
from argmap.render.drawing.xml import clean, element, escape, number
from argmap.render.themes import Theme
from argmap.views.data.drawing import Drawing

MARGIN = 16.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a drawing shows, without its frame.

    Markup, size, what to call it, more classes for its root, more rules for its style sheet.
    """

    markup: str
    width: float
    height: float
    what: str
    class_: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Ids:
    """How the parts of a drawing are called, and whether they lead somewhere."""

    links: bool = True
    standalone: bool = True
    prefix: str = ""

    def named(self, drawn: str, id: str, words: str, **attributes: str | None) -> str:
        """Wrap what was drawn: a link to `#` and the id, or a picture with words of its own.

        A drawing that stands alone carries the ids itself.
        """
        own = f"{self.prefix}{id}" if self.standalone else None
        shared = {**attributes, "aria_label": words, "id": own}
        if self.links:
            target = own or id
            return element("a", drawn, href="#" + quote(clean(target), safe=""), **shared)
        return element("g", drawn, role="graphics-symbol img", **shared)


def sentence(words: str, theme: Theme) -> tuple[str, float, float]:
    """Write a sentence where there is nothing to draw; give the markup, its width and its height."""
    size = theme.size["title"]
    line = set_line(0, size, clean(words), "text", size)
    return text_markup(line, 0, 0, theme.light.ink, "am-text"), width(line.text, size), size * 1.3


def framed(drawing: Drawing, drawn: Drawn, theme: Theme, ids: Ids) -> str:
    """Return the whole SVG."""
    breadth, height = drawn.width + 2 * MARGIN, drawn.height + 2 * MARGIN
    names = f"{ids.prefix}argmap.title", f"{ids.prefix}argmap.description"
    head = element("title", escape(drawing.title), id=names[0]) + element(
        "desc", escape(drawing.description), id=names[1]
    )
    paper = element("rect", class_="am-paper", width=breadth, height=height, fill=theme.light.paper)
    shift = f"translate({number(MARGIN)} {number(MARGIN)})"
    language = escape(drawing.language) or "en"
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="am-diagram{drawn.class_ and " " + drawn.class_}" '
        f'viewBox="0 0 {number(breadth)} {number(height)}" '
        f'width="{number(breadth)}" height="{number(height)}" lang="{language}" xml:lang="{language}" '
        f'direction="ltr" role="graphics-document document" '
        f'aria-roledescription="{drawn.what}" aria-labelledby="{escape(names[0])} {escape(names[1])}" '
        f'font-family="{escape(font_family(theme))}">'
    )
    xml_head = '<?xml version="1.0" encoding="UTF-8"?>\n' if ids.standalone else ""
    style = standalone_style(theme, drawn.style) if ids.standalone else ""
    body = element("g", drawn.markup, class_="am-view", transform=shift)
    return f"{xml_head}{opening}\n{head}\n{style}{paper}\n{body}\n</svg>\n"
