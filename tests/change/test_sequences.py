"""Random edits of files: each says what the same edits of the frozen map say, and touches nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.change import proof
from argmap.change.opened import OpenMap, open_map
from argmap.core.errors import ArgmapError
from argmap.core.resources import shipped_map
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS
from change.written import a_map, written

Edit = Callable[[OpenMap], OpenMap]
Frozen = Callable[[ArgumentMap], ArgumentMap]


def an_edit(m: ArgumentMap, random: Random, number: int) -> tuple[str, Edit, Frozen]:
    """Return an edit of an open map and what it is on a frozen one; it may well be one that is refused."""
    parts = [(section, id) for section in SECTIONS for id in getattr(m, section)]
    nodes, links = list(m.nodes), list(m.links)
    what = random.choice(
        ("add", "rename", "rename", "remove", "remove", "move", "move", "kind", "put", "replace")
    )
    new = f"new{number}"
    if what == "rename" and parts:
        thing = _part(m, *random.choice(parts))
        to = random.choice((new, new, new, random.choice(parts)[1]))
        return what, lambda doc: doc.rename(thing, to), lambda m: argmap.rename(m, thing, to)
    if what == "remove" and parts:
        thing = _part(m, *random.choice(parts))
        how = random.choice(({}, {"keep_children": True}, {"with_descendants": True}))
        return what, lambda doc: doc.remove(thing, **how), lambda m: argmap.remove(m, thing, **how)
    if what == "move" and nodes:
        id, to = random.choice(nodes), random.choice([*nodes, *links, None])
        polarity = random.choice((None, None, "for", "against"))
        own = [link.parent for link in m.nodes[id].links]
        off = random.choice([*own, None])
        given: dict[str, Any] = {"to": to, "polarity": polarity, "off": off}
        return what, lambda doc: doc.move(id, **given), lambda m: argmap.move(m, id, **given)
    if what == "kind" and nodes:
        id = random.choice(nodes)
        kind = random.choice(("argument", "objection", "assumption"))
        return what, lambda doc: doc.move(id, kind=kind), lambda m: argmap.move(m, id, kind=kind)
    if what == "put" and nodes:
        id = random.choice(nodes)
        section = next(name for name in NODE_TYPES if id in getattr(m, name))
        key, value = random.choice(
            (("note", "A # note: 'so'"), ("label", "L"), ("text", "Two:\nlines."), ("tags", ["x"]))
        )
        node = m.nodes[id]
        frozen: Frozen = lambda m: m.replace(type(node)(**{**_fields(node), key: value}))  # noqa: E731
        return what, lambda doc: doc.set((section, id, key), value), frozen
    if what == "replace" and nodes:
        node = m.nodes[random.choice(nodes)]
        fields = _fields(node)
        gone = random.choice([name for name in fields if name not in ("id", "text")] or ["note"])
        fields.pop(gone, None)
        part = type(node)(**{**fields, "likelihood": random.choice((0.5, "likely"))})
        return what, lambda doc: doc.replace(part), lambda m: m.replace(part)
    target = random.choice([*nodes, *links, None])
    made = argmap.Argument(id=new, text="It: is # so.", **({"supports": target} if target else {}))
    return "add", lambda doc: doc.add(made), lambda m: argmap.add(m, made)


def _part(m: ArgumentMap, section: str, id: str) -> Any:
    return getattr(m, section)[id]


def _fields(node: Any) -> dict[str, Any]:
    return {name: getattr(node, name) for name in node.model_fields_set | {"id"}}


def a_sequence(path: Path, random: Random, length: int, *, free: bool) -> Iterator[str]:
    """Make edits of a file one after the other, and look at the text after each."""
    doc = open_map(path)
    for number in range(length):
        before, text = doc.map, next(iter(doc.texts.values()))
        what, edit, frozen = an_edit(before, random, number)
        try:
            wanted = frozen(before)
        except ArgmapError:
            with pytest.raises(ArgmapError):
                edit(doc)
            assert (doc.map, next(iter(doc.texts.values()))) == (before, text)
            yield f"refused {what}"
            continue
        edit(doc)
        after = next(iter(doc.texts.values()))
        assert loads(after.removeprefix("\ufeff")) == doc.map == wanted
        assert list(doc.map.nodes) == list(loads(after.removeprefix("\ufeff")).nodes)
        demand_untouched(text, after, before, wanted)
        yield what


def demand_untouched(text: str, after: str, before: ArgumentMap, wanted: ArgumentMap) -> None:
    """Hold that every line which no changed entry owns is there still, in order, to the byte."""
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    if "\r\n" in text:
        assert after.count("\n") == after.count("\r\n")
    else:
        assert "\r" not in after
    found = iter(after.removeprefix("\ufeff").splitlines())
    for line in kept_lines(text.removeprefix("\ufeff"), before, wanted):
        assert line in found, f"not kept: {line}\n{after}"


def kept_lines(text: str, before: ArgumentMap, wanted: ArgumentMap) -> list[str]:
    """Return the lines that are no part of what changed, by PyYAML's own tree and the two maps."""
    lines = text.splitlines()
    owned: set[int] = set()
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    for key, value in root.value:
        in_lines = isinstance(value, yaml.MappingNode) and not value.flow_style and key.value in SECTIONS
        if not in_lines:
            name = {"quotes": "quotes"}.get(key.value, key.value)
            if getattr(before, name) != getattr(wanted, name):
                owned |= _owned(lines, key, value)
            continue
        old, new = getattr(before, key.value), getattr(wanted, key.value)
        if not any(id.value in new for id, _ in value.value):
            # The head of a section that is empty now.
            owned.add(key.start_mark.line)
        for id, part in value.value:
            if new.get(id.value) != old[id.value]:
                owned |= _owned(lines, id, part)
    return [line for number, line in enumerate(lines) if number not in owned and line.strip()]


def _owned(lines: list[str], key: Any, value: Any) -> set[int]:
    """Return the lines of an entry, the comments right above, and those below that stand further in."""
    first, column = key.start_mark.line, key.start_mark.column
    mark = value.end_mark
    last = mark.line if mark.column else mark.line - 1
    while last > first and (not lines[last].strip() or lines[last].lstrip().startswith("#")):
        last -= 1
    last = max(last, first) if mark.column == 0 or not isinstance(value, yaml.CollectionNode) else last
    # A block ends where the next entry begins.
    if isinstance(value, yaml.CollectionNode) and not value.flow_style and last > first:
        while (
            last > first
            and len(lines[last]) - len(lines[last].lstrip()) <= column
            and not _item(lines[last], column)
        ):
            last -= 1
    top = first
    while top and lines[top - 1].strip().startswith("#") and lines[top - 1].index("#") == column:
        top -= 1
    bottom = last
    while bottom + 1 < len(lines):
        line = lines[bottom + 1]
        if line.strip() and not (line.strip().startswith("#") and line.index("#") > column):
            break
        bottom += 1
    return set(range(top, bottom + 1))


def _item(line: str, column: int) -> bool:
    return line.startswith(" " * column + "-")


def one_sequence(seed: int, folder: Path, *, shipped: bool) -> list[str]:
    random = Random(seed)  # noqa: S311 - nothing secret
    path = folder / "m.yaml"
    if shipped:
        path.write_bytes(shipped_map("cuba-north-korea").read_bytes())
    else:
        path.write_bytes(written(a_map(random), random).encode())
    return list(a_sequence(path, random, 2 if shipped else random.randint(1, 5), free=not shipped))


def in_two(data: dict[str, Any], random: Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a map as a file and one that is laid over it: parts of its own, and more of some parts."""
    base: dict[str, Any] = {
        key: dict(value) if isinstance(value, dict) else value for key, value in data.items()
    }
    top: dict[str, Any] = {"argmap": 1, "extends": "./base.yaml"}
    for section in SECTIONS:
        for id, part in data.get(section, {}).items():
            choice = random.random()
            if choice < 0.3:
                top.setdefault(section, {})[id] = base[section].pop(id)
            elif choice < 0.5:
                needed = ("text", "name", "title", "date")
                keys = [key for key in part if random.random() < 0.5 and key not in needed]
                over = {key: part[key] for key in keys}
                if random.random() < 0.5:
                    # What is below is covered, or joined where it is links.
                    base[section][id] = {key: value for key, value in part.items() if key not in keys}
                top.setdefault(section, {})[id] = {**over, "by": "analyst"}
    if "assessment" in data and random.random() < 0.5:
        top["assessment"] = {"gaps": [{"text": "G", "on": data["assessment"]["judgements"][0]["on"]}]}
    return base, top


def two_files(seed: int, folder: Path) -> list[str]:
    random = Random(seed)  # noqa: S311 - nothing secret
    for name, data in zip(("base.yaml", "top.yaml"), in_two(a_map(random), random), strict=True):
        (folder / name).write_bytes(written(data, random).encode())
    doc, done = open_map(folder / "top.yaml"), []
    for number in range(random.randint(1, 4)):
        before, texts = doc.map, doc.texts
        what, edit, frozen = an_edit(before, random, number)
        try:
            wanted = frozen(before)
        except ArgmapError:
            with pytest.raises(ArgmapError):
                edit(doc)
            assert (doc.map, doc.texts) == (before, texts)
            continue
        edit(doc)
        doc.save()
        assert argmap.load(folder / "top.yaml") == doc.map == wanted
        for name in doc.files:
            demand_untouched(texts[name], doc.texts[name], before, wanted)
        done.append(what)
    return done


@pytest.fixture
def in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "LARGE", 0)


SEEDS = st.integers(0, 2**40)
UNHURRIED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=100, suppress_health_check=UNHURRIED)
@given(seed=SEEDS)
def test_a_file_says_what_its_map_would_after_any_edits(seed: int, tmp_path: Path) -> None:
    one_sequence(seed, tmp_path, shipped=False)


@settings(max_examples=40, suppress_health_check=UNHURRIED)
@given(seed=SEEDS)
def test_so_it_does_where_only_pieces_are_read_again(seed: int, tmp_path: Path, in_pieces: None) -> None:
    one_sequence(seed, tmp_path, shipped=False)


@settings(max_examples=60, suppress_health_check=UNHURRIED)
@given(seed=SEEDS)
def test_so_do_two_files_of_which_one_extends_the_other(seed: int, tmp_path: Path) -> None:
    two_files(seed, tmp_path)


@settings(max_examples=4, suppress_health_check=UNHURRIED)
@given(seed=SEEDS)
def test_so_does_the_shipped_map(seed: int, tmp_path: Path) -> None:
    one_sequence(seed, tmp_path, shipped=True)


@pytest.mark.slow
@settings(max_examples=2000, suppress_health_check=UNHURRIED)
@given(seed=SEEDS)
def test_two_thousand_sequences(seed: int, tmp_path: Path) -> None:
    one_sequence(seed, tmp_path, shipped=seed % 40 == 7)
