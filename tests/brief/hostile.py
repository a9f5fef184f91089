"""A map whose every text field holds markup, script and the syntax of every format a brief is written in."""

from __future__ import annotations

from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap

BAD = (
    "<script>window.hacked=1</script><img src=x onerror=window.hacked=2>"
    " [link](javascript:window.hacked=3) ![picture](https://example.org/x.png) <https://example.org/ok>"
    ' #panic("x") $1 + 1$ \\u{41} {{ 7*7 }} {% raw %} `code</style></script>` **bold**'
    " | cell | &amp; ]]> \"' --> =x @y *z*"
)
WORDS_OF_A_SOURCE = (
    *("title", "container-title", "publisher", "publisher-place", "genre", "note"),
    *("descriptor", "page", "volume", "issue", "event-title", "archive"),
)


def hostile_map() -> ArgumentMap:
    import json

    text = {"label": f"L {BAD}", "text": f"T {BAD}", "note": f"N {BAD}"}
    quote = {"exact": f"Q {BAD}", "prefix": BAD, "suffix": BAD, "locator": f"P {BAD}", "source": "s"}
    data = {
        "argmap": 1,
        "id": "hostile",
        "title": f"# Title {BAD}",
        "question": f"Question {BAD}?",
        "background": f"# Heading\n\n> quoted\n\n- one {BAD}\n- two\n\n1. three\n\n"
        "```\nfence\n```\n\n<div onclick=x>\n\n"
        "[a]: javascript:x\n[a]",
        "as_of": "2026-01-02",
        "authors": [BAD],
        "positions": {"p": text, "q": {"text": f"Bare {BAD}"}},
        "arguments": {
            "a": {
                **text,
                "for": {
                    "p": {"scheme": BAD, "warrant": BAD, "note": BAD, "with": ["m"], "strength": "strong"}
                },
                "held_by": ["x"],
                "quote": quote,
                "source": ["s"],
                "likelihood": "likely",
                "tags": [BAD],
            },
            "b": {**text, "for": "q"},
        },
        "objections": {
            "o": {**text, "against": "a", "by": "analyst"},
            "r": {**text, "against": "o"},
            "u": {**text, "against": "a->p"},
        },
        "evidence": {
            "e": {
                **text,
                "for": "a",
                "source": ["s"],
                "quote": quote,
                "said_by": ["x"],
                "credibility": 3,
                "event": "v",
            }
        },
        "assumptions": {"m": {**text, "basis": "caveat"}},
        "sources": {
            "s": {
                **dict.fromkeys(WORDS_OF_A_SOURCE, BAD),
                "author": [{"family": BAD, "given": BAD}, BAD],
                "URL": "javascript:window.hacked=4",
                "DOI": 'x" onmouseover="window.hacked=5',
                "archived": 'https://example.org/"><script>window.hacked=6</script>',
                "issued": "2026-01-01",
                "reliability": "B",
                "cites": ["t"],
            },
            "t": {"title": "Good", "URL": "https://example.org/good?a=1&b=2"},
        },
        "actors": {
            "x": {"name": BAD, "role": BAD, "interest": BAD, "text": BAD},
            "silent": {"name": BAD, "part_of": "x"},
        },
        "events": {
            "v": {
                "date": "2026-01",
                "label": BAD,
                "text": BAD,
                "place": BAD,
                "actors": ["x"],
                "sources": ["s"],
            }
        },
        "assessment": {
            "answer": BAD,
            "likelihood": "likely",
            "because": BAD,
            "confidence": {"level": "low", "because": BAD},
            "judgements": [
                {
                    "text": BAD,
                    "on": ["a", "a->p"],
                    "likelihood": 0.5,
                    "confidence": {"level": "low", "because": BAD},
                }
            ],
            "indicators": [{"text": BAD, "would": "weaken", "on": ["a"]}],
            "gaps": [{"text": BAD, "on": ["e"]}],
        },
    }
    return loads(json.dumps(data), format="json")
