"""A Carneades file as claims and ties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from argmap.formats._carneades.file import NAME, OURS, Entry, File, names, number, worded
from argmap.formats._carneades.issues import against_rivals, main_positions
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.keepable import keepable, with_ours
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.schemes import known
from argmap.formats.claims.texts import cleaned
from argmap.model.links import Polarity
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

WEIGHING = ("linked", "convergent", "cumulative", "factorized", "criteria", "preference", "constant")
_NOT_OURS = {*SECTIONS, "argmap", "id", "question", "title", "kept", "extends", "conflict", "expect"}
_SAID = {"text", "assumed", "meta"}
_ARGUED = {"id", "premises", "conclusion", "undercutter", "weight", "scheme", "meta"}


def graph_of(file: File, repairs: Repairs) -> ClaimGraph:
    """Return the claims and ties of a file."""
    graph = ClaimGraph(NAME, title=file.title, id=str(file.ours.get("id", "")))
    graph.question = cleaned(file.ours.get("question"), repairs)
    graph.rest = {key: value for key, value in file.ours.items() if key not in (*_NOT_OURS, *_MARKS)}
    for name in ("sources", "actors", "events"):
        if isinstance(file.ours.get(name), dict):
            setattr(graph, name, file.ours[name])
    drop = set(names(file.ours.get("issues")))
    file.issues = {key: positions for key, positions in file.issues.items() if key not in drop}
    issues = file.kept.get("issues")
    if isinstance(issues, dict) and drop:
        file.kept["issues"] = {key: one for key, one in issues.items() if key not in drop}
        if not file.kept["issues"]:
            del file.kept["issues"]
    # What is neither assumed nor supported does not stand there.
    kept = file.kept if file.is_ours else {**file.kept, "burden": "evidence"}
    if isinstance(file.ours.get("burden"), str):
        kept["burden"] = file.ours["burden"]
    graph.rest |= with_ours(file.ours.get("kept"), NAME, kept)
    _named(file, repairs)
    graph.ties, own = _ties(file, repairs)
    positions = main_positions(file)
    graph.claims = _claims(file, positions, repairs)
    if not file.is_ours or file.issues:
        against_rivals(file, positions, graph, own, repairs)
    return graph


_MARKS = ("issues", "burden")


def _named(file: File, repairs: Repairs) -> None:
    """Give a statement to every formula that is named and not declared."""
    named: dict[str, None] = {}
    for argument in file.arguments.values():
        said = argument.said
        for key in (
            *names(said.get("premises")),
            *names(said.get("conclusion")),
            *names(said.get("undercutter")),
        ):
            named[key] = None
    for positions in file.issues.values():
        named |= dict.fromkeys(positions)
    for key in (*named, *sorted(file.assumed)):
        if key in file.statements:
            continue
        text = worded(key, file.kept.get("language"))
        if "(" not in key:
            message = f"The statement `{key[:60]}` is not declared."
            repairs.made("undeclared", message, "It reads as it is called.", near=key, node=key)
        file.statements[key] = Entry(key, {"text": text})


def _aims(file: File) -> dict[str, tuple[str, Polarity]]:
    """Return what the statements that argmap wrote as denials, or as backing, stand for."""
    found: dict[str, tuple[str, Polarity]] = {}
    for key, entry in file.statements.items():
        if isinstance(entry.ours.get("denies"), str):
            found[key] = (entry.ours["denies"], "against")
        elif isinstance(entry.ours.get("backs"), str):
            found[key] = (entry.ours["backs"], "for")
    return found


def _ties(file: File, repairs: Repairs) -> tuple[list[Tie], dict[str, Tie]]:
    aims = _aims(file)
    ties: list[Tie] = []
    own: dict[str, Tie] = {}
    for key, entry in file.arguments.items():
        if entry.ours.get("given"):
            continue
        said = entry.said
        conclusion = next(iter(names(said.get("conclusion"))), "")
        premises = tuple(one for one in names(said.get("premises")) if one not in aims)
        target, polarity = aims.get(conclusion, (conclusion, "for"))
        fields = _step(entry, file, premises, repairs)
        tie = Tie(premises, target, polarity, key, fields)
        ties.append(tie)
        own[key] = tie
        for undercutter in names(said.get("undercutter"))[:1]:
            if undercutter not in aims:
                mine = entry.ours.get("undercutter")
                mine = dict(mine) if isinstance(mine, dict) else {}
                ties.append(Tie((undercutter,), key, "against", f"{key} undercutter", mine))
    for key in aims:
        del file.statements[key]
    return ties, own


def _step(entry: Entry, file: File, premises: tuple[str, ...], repairs: Repairs) -> dict[str, Any]:
    said, mine = entry.said, {key: value for key, value in entry.ours.items() if key not in _SHAPE}
    kept = {key: keepable(value, repairs) for key, value in said.items() if key not in _ARGUED}
    if entry.ours.get("id") != entry.key:
        kept["id"] = cleaned(entry.key, repairs)
    roles = said.get("premises")
    if isinstance(roles, dict) and all(names(one) for one in roles.values()):
        kept["roles"] = {key: names(one)[0] for key, one in roles.items()}
    meta = said.get("meta")
    if isinstance(meta, dict) and (rest := {key: value for key, value in meta.items() if key != OURS}):
        kept["meta"] = keepable(rest, repairs)
    scheme = cleaned(said.get("scheme"), repairs)
    if scheme and scheme != mine.get("scheme"):
        name = None if scheme in WEIGHING or scheme in file.constants else known(scheme)
        if name:
            mine["scheme"] = name
        if name != scheme:
            kept["scheme"] = scheme
    strength = _strength(entry, scheme, file, kept, repairs)
    if strength is None or mine.get("strength") is None or weight_of(mine["strength"]) != strength:
        mine.pop("strength", None)
        if strength is not None:
            mine["strength"] = strength
    return {**mine, **with_ours(mine.pop("kept", None), NAME, kept)}


_SHAPE = ("id", "given", "undercutter")
_WORDS = {"weak": 0.3, "moderate": 0.5, "strong": 0.8}


def weight_of(strength: Any) -> float | None:
    """Return a strength, in a word or a number, as a weight.

    >>> weight_of("strong"), weight_of(0.4), weight_of(None)
    (0.8, 0.4, None)
    """
    return _WORDS.get(strength) if isinstance(strength, str) else number(strength)


def _strength(entry: Entry, scheme: str, file: File, kept: dict[str, Any], repairs: Repairs) -> float | None:
    weight = entry.said.get("weight")
    if weight is not None and number(weight) is None:
        kept["weight"] = keepable(weight, repairs)
        return None
    if weight is not None:
        return number(weight)
    if entry.is_ours:
        return None
    return file.constants.get(scheme, None if file.plain else 1.0)


def _claims(file: File, positions: Iterable[str], repairs: Repairs) -> list[Claim]:
    concluded = {key for one in file.arguments.values() for key in names(one.said.get("conclusion"))}
    undercut = {key for one in file.arguments.values() for key in names(one.said.get("undercutter"))}
    needed = {key for one in file.arguments.values() for key in names(one.said.get("premises"))}
    chosen = set(positions)
    made = []
    for key, entry in file.statements.items():
        mine = dict(entry.ours)
        id, section = mine.pop("id", ""), mine.pop("section", "")
        section = section if isinstance(section, str) and section in NODE_TYPES else ""
        if not section:
            plain = "objections" if key in undercut and key not in needed else "arguments"
            given = "evidence" if key in concluded else "assumptions"
            section = "positions" if key in chosen else given if key in file.assumed else plain
        kept = {name: keepable(value, repairs) for name, value in entry.said.items() if name not in _SAID}
        meta = entry.said.get("meta")
        if isinstance(meta, dict) and (rest := {name: one for name, one in meta.items() if name != OURS}):
            kept["meta"] = keepable(rest, repairs)
        fields = {**mine, **with_ours(mine.get("kept"), NAME, kept)}
        own_id = id if isinstance(id, str) else ""
        text = cleaned(entry.said.get("text"), repairs, node=key)
        made.append(Claim(key, text, section, fields, own_id, keep=key != own_id))
    return made


def expected(file: File, ids: Mapping[str, str], repairs: Repairs) -> dict[str, dict[str, str]]:
    """Return what the evaluation should find, by the ids of the map."""
    found = file.ours.get("expect")
    mine = (
        {key: dict(one) for key, one in found.items() if isinstance(one, dict)}
        if isinstance(found, dict)
        else {}
    )
    seen: dict[str, str] = {}
    for label, listed in file.tests.items():
        for key in listed:
            if key not in ids or label not in ("in", "out", "undecided"):
                message = (
                    f"The test expects `{key[:60]}` to be {label[:20]}; there is no such statement or label."
                )
                repairs.made("wrong test", message, "It was left out.", near=key)
            else:
                seen[ids[key]] = label
    if seen or mine.get(NAME):
        order = {id: place for place, id in enumerate(mine.get(NAME, {}))}
        mine[NAME] = dict(sorted(seen.items(), key=lambda pair: order.get(pair[0], len(order))))
    return mine
