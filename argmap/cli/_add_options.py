"""The options of `argmap add`, kind by kind, as the commands and their help have them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from argmap.cli._ids import TARGET

Command = Callable[..., Any]

EVIDENCE_BASIS = (
    "testimony", "document", "event", "statistic", "expert", "law", "media", "image", "physical", "other",
)  # fmt: skip
ASSUMPTION_BASIS = ("supported", "caveat", "unsupported")
ACTOR_KINDS = ("person", "organization", "state", "group", "media")
CREDIBILITY = ("1", "2", "3", "4", "5", "6")
RELIABILITY = ("A", "B", "C", "D", "E", "F")


def _o(*names: str, **more: Any) -> Command:
    return click.option(*names, **more)


def _many(name: str, to: str, what: str, *, metavar: str = "ID", type: Any = None) -> Command:
    return _o(name, to, multiple=True, type=type, metavar=metavar, help=f"{what}; may be given again.")


LINKS = (
    _many(
        "--for",
        "supports",
        'What it speaks for: a node, or a link "a->b"; REF=strong says how much',
        metavar="REF",
        type=TARGET,
    ),
    _many(
        "--against",
        "attacks",
        'What it speaks against; a link "a->b" makes an undercut',
        metavar="REF",
        type=TARGET,
    ),
    _o("--strength", metavar="WORD", help="How much the step carries: weak, moderate, strong, or 0 to 1."),
    _o("--scheme", metavar="NAME", help="The kind of reasoning; `argmap scheme` lists them."),
    _o("--question", metavar="NAME", help="The critical question that it takes up."),
    _many("--with", "co_premises", "Another node that the step needs as well"),
    _o("--warrant", metavar="TEXT", help="Why the step holds."),
)
SOURCED = (
    _many("--source", "sources", "The source that records it"),
    _o("--quote", metavar="TEXT", help="The exact words of the source."),
    _o("--prefix", metavar="TEXT", help="The words just before them."),
    _o("--suffix", metavar="TEXT", help="The words just after them."),
    _o("--locator", metavar="TEXT", help="Page, paragraph or minute of the quotation."),
    _many("--said-by", "said_by", "The actor who said it, in the words quoted"),
)
NODE = (
    _o("--label", metavar="TEXT", help="A short title, as diagrams show it."),
    _many("--held-by", "held_by", "An actor who holds it"),
    _o("--likelihood", metavar="HOW", help="likely …, a number from 0 to 1, or a range 0.2-0.45."),
    _o("--event", metavar="ID", help="The event that it is about."),
    _many("--tag", "tags", "A free word to select by", metavar="WORD"),
    _o("--note", metavar="TEXT", help="A remark."),
)
EVIDENCE = (
    _o("--basis", type=click.Choice(EVIDENCE_BASIS), help="What kind of record it is."),
    _o(
        "--credibility",
        type=click.Choice(CREDIBILITY),
        help="1 confirmed to 5 improbable; 6 cannot be judged.",
    ),
    _o("--origin", metavar="ID", help="The source that the source has it from."),
)
ASSUMPTION = (_o("--basis", type=click.Choice(ASSUMPTION_BASIS), help="How well it is founded."),)
SOURCE = (
    _o("--type", metavar="TYPE", help="Its CSL type: report, article-newspaper, webpage …"),
    _many(
        "--author", "author", "Who wrote it: `Family, Given`, or the name of an institution", metavar="NAME"
    ),
    _o("--issued", metavar="DATE", help="When it was published (EDTF): 2026-04-02, 2026-04, 2026."),
    _o(
        "--container", "container_title", metavar="TEXT", help="The newspaper, journal or book that it is in."
    ),
    _o("--publisher", metavar="TEXT", help="Who published it."),
    _o("--url", "URL", metavar="URL", help="Its address."),
    _o("--doi", "DOI", metavar="DOI", help="Its DOI."),
    _o(
        "--reliability",
        type=click.Choice(RELIABILITY),
        help="A completely reliable to E; F cannot be judged.",
    ),
    _o("--descriptor", metavar="TEXT", help="One sentence: who, with what access, what bias."),
    _many("--cites", "cites", "A source that it has its matter from"),
)
ACTOR = (
    _o("--kind", type=click.Choice(ACTOR_KINDS), help="What sort of actor it is."),
    _o("--role", metavar="TEXT", help="Office or function."),
    _o("--part-of", "part_of", metavar="ID", help="The actor that it belongs to."),
    _o("--interest", metavar="TEXT", help="What they want."),
    _o("--anonymous", is_flag=True, default=None, help="The sources keep the name back."),
)
EVENT = (
    _o("--date", metavar="DATE", help="When (EDTF): 1960, 2013-07, 2017-11-22/2017-11-24."),
    _o("--label", metavar="TEXT", help="A short title."),
    _o("--place", metavar="TEXT", help="Where it happened."),
    _many("--actor", "actors", "Who took part"),
    _many("--source", "sources", "Who reports it"),
)
COMMON = (
    _o("--id", metavar="ID", help="Its id; default: made of its words."),
    _o("--by", metavar="WHO", help="`analyst` where you add it beyond what the sources say."),
    _o(
        "--into", metavar="FILE", help="Write it into this file, which extends MAP; made where there is none."
    ),
    _o("--dry-run", is_flag=True, help="Show the difference, and write nothing."),
    _o("--json", "as_json", is_flag=True, help="Print what was added as JSON, rather than its id."),
)

KINDS: dict[str, tuple[str, tuple[Command, ...], str]] = {
    "argument": ("arguments", (*LINKS, *SOURCED, *NODE), "Add a claim that speaks for something."),
    "objection": ("objections", (*LINKS, *SOURCED, *NODE), "Add a claim that speaks against something."),
    "evidence": ("evidence", (*LINKS, *SOURCED, *EVIDENCE, *NODE), "Add what a source records."),
    "assumption": ("assumptions", (*LINKS, *ASSUMPTION, *SOURCED, *NODE), "Add what is taken for granted."),
    "position": ("positions", (*LINKS, *SOURCED, *NODE), "Add an answer to the question."),
    "source": ("sources", SOURCE, "Add a publication, by its title."),
    "actor": ("actors", ACTOR, "Add somebody who holds, says or does something, by name."),
    "event": ("events", EVENT, "Add something dated."),
}
"""The section of each kind, its options, and what its command does."""
