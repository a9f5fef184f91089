"""The colours of a theme as CSS: variables for a page, plain rules for a drawing that stands alone."""

from __future__ import annotations

from argmap.render.drawing.outcome import NEWS_STYLE, STYLE
from argmap.render.themes import Palette, Theme, load_theme

_RULES = """\
.am-diagram{max-width:100%;height:auto;color:var(--am-ink)}
.am-paper{fill:var(--am-paper)}
.am-title,.am-text,.am-legend-word,.am-label{fill:var(--am-ink)}
.am-caption{fill:var(--am-muted)}
.am-sign,.am-label-box,.am-joint.am-joint,.am-pill{fill:var(--am-paper)}
.am-ring{stroke:var(--am-focus)}
.am-chip{stroke:var(--am-analyst)}
.am-analyst-word{fill:var(--am-analyst)}
.am-legend-box{fill:var(--am-legend);stroke:var(--am-rule)}
.am-year,.am-lane,.am-event,.am-bar,.am-count{fill:var(--am-ink)}
.am-date,.am-small{fill:var(--am-muted)}
.am-stripe{fill:var(--am-legend)}
.am-axis{stroke:var(--am-rule)}
.am-mark{stroke:var(--am-evidence)}
.am-solid{fill:var(--am-evidence)}
.am-hollow{fill:var(--am-paper)}
.am-bar-for{fill:var(--am-support);stroke:var(--am-support)}
.am-bar-against{fill:var(--am-paper);stroke:var(--am-attack)}
.am-bar-both{fill:var(--am-paper);stroke:var(--am-undercut)}
.am-hatch-against{stroke:var(--am-attack)}
.am-hatch-both{stroke:var(--am-undercut)}
a.am-row:hover .am-event,a.am-row:hover .am-bar{text-decoration:underline}
.am-row:focus{outline:none}
.am-row:focus-visible .am-back{stroke:var(--am-focus);stroke-width:3}
.am-rule{stroke:var(--am-rule)}
.am-badge{fill:var(--am-ink)}
.am-node:focus{outline:none}
.am-node:focus-visible .am-shape,a.am-node:hover .am-shape{stroke-width:3}
.am-node:focus-visible .am-shape{stroke:var(--am-focus);stroke-width:4}
"""
_KINDS = ("position", "argument", "objection", "evidence", "assumption", "source", "origin")
_EDGES = ("support", "attack", "undercut")


def font_family(theme: Theme) -> str:
    """Write the theme's fonts as CSS does."""
    return ", ".join(f"'{name}'" if " " in name else name for name in theme.family)


def stylesheet(theme: str | Theme = "default") -> str:
    """Give the CSS for a page with drawings made with `standalone=False`.

    Colours are custom properties (`--am-paper`, `--am-ink` …) that follow the reader's light or dark mode,
    or the attribute `data-theme` on any element around the drawing.
    """
    look = load_theme(theme)
    return _sheet(look, STYLE + NEWS_STYLE)


def _sheet(look: Theme, more: str) -> str:
    light, dark = _variables(look.light), _variables(look.dark)
    rules = _RULES + "".join(
        f".am-fill-{kind}{{fill:var(--am-fill-{kind});stroke:var(--am-{kind})}}\n"
        f".am-inner.am-line-{kind}{{stroke:var(--am-{kind})}}\n.am-ink-{kind}{{fill:var(--am-{kind})}}\n"
        for kind in _KINDS
    )
    rules += "".join(
        f".am-line-{kind}{{stroke:var(--am-{kind})}}\n"
        f".am-head.am-fill-{kind},.am-joint.am-fill-{kind},.am-pill.am-fill-{kind}"
        f"{{fill:var(--am-{kind});stroke:var(--am-{kind})}}\n"
        for kind in _EDGES
    )
    rules += ".am-line-cites{stroke:var(--am-source)}\n" + more
    return (
        f".am-diagram{{{light}}}\n@media (prefers-color-scheme:dark){{.am-diagram{{{dark}}}}}\n"
        f'[data-theme="light"] .am-diagram{{{light}}}\n[data-theme="dark"] .am-diagram{{{dark}}}\n'
        f"@media print{{.am-diagram.am-diagram{{{light}}}}}\n{rules}"
        ".am-badge-support .am-badge{fill:var(--am-on-line)}\n.am-head.am-fill-support{stroke:none}\n"
    )


def standalone_style(theme: Theme, more: str = "") -> str:
    """Give the style element of a drawing that stands alone, with `more` rules for what not all have.

    Programs that know no CSS variables skip the whole rule and use the attributes, which hold the light
    colours.
    """
    return f"<style>\n@supports (fill:var(--am-ink)){{\n{_sheet(theme, more)}}}\n</style>\n"


def _variables(palette: Palette) -> str:
    plain = ("paper", "ink", "muted", "support", "attack", "undercut", "focus", "analyst", "legend", "rule")
    parts = [f"--am-{name}:{getattr(palette, name)}" for name in plain]
    parts.append(f"--am-on-line:{palette.on_line}")
    parts += [f"--am-fill-{kind}:{colour}" for kind, colour in palette.fill.items()]
    parts += [f"--am-{kind}:{colour}" for kind, colour in palette.stroke.items()]
    return ";".join(parts)
