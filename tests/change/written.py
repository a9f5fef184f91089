"""Maps written as people write them, untidily: comments, quotes, brackets, blank lines, as a seed has it."""

from __future__ import annotations

import json
from random import Random
from typing import Any

WORDS = ["toll", "queue", "bridge", "ferry", "rebate", "survey", "office", "trial", "peak", "quay"]
TAILS = ("", "  # why", " # see: {above}", "   # 'tis", "")


def a_map(random: Random) -> dict[str, Any]:  # noqa: PLR0912 - a choice for every field
    """Return a small valid map as plain data, in which much names much."""
    names = [f"{word}{number}" for number in range(2) for word in WORDS]
    random.shuffle(names)
    take = lambda most: [names.pop() for _ in range(random.randint(0, most))]  # noqa: E731 - said once
    sources, actors, events = take(3), take(3), take(2)
    nodes: list[tuple[str, str]] = []
    for section, most in (
        ("positions", 2),
        ("arguments", 4),
        ("objections", 3),
        ("evidence", 2),
        ("assumptions", 2),
    ):
        nodes += [(section, id) for id in take(most)]
    data: dict[str, Any] = {"argmap": 1, "id": "m", "question": "Toll: yes or no?"}
    if random.random() < 0.3:
        data["title"] = "A # title"
    links: list[str] = []
    known: list[str] = []
    for section, id in nodes:
        part: dict[str, Any] = {"text": _text(random)}
        for key in ("for", "against"):
            targets = random.sample(known + links, min(len(known + links), random.choice((0, 0, 1, 1, 2))))
            targets = [target for target in targets if id not in target]
            if key == "against":
                targets = [target for target in targets if target not in part.get("for", {})]
            if targets:
                part[key] = {target: _step(random, known) for target in targets}
        links += [f"{id}->{target}" for key in ("for", "against") for target in part.get(key, {})]
        for key, pool in (("held_by", actors), ("said_by", actors), ("source", sources)):
            if pool and random.random() < 0.4:
                part[key] = random.sample(pool, random.randint(1, min(2, len(pool))))
        if events and random.random() < 0.2:
            part["event"] = random.choice(events)
        if "source" in part and random.random() < 0.5:
            quotes: list[dict[str, Any]] = [{"exact": _text(random)} for _ in range(random.randint(1, 2))]
            if random.random() < 0.5:
                quotes[-1]["source"] = random.choice(sources)
            part["quotes"] = quotes
        if random.random() < 0.2:
            part["note"] = "Two lines:\nthe second."
        data.setdefault(section, {})[id] = part
        known.append(id)
    for id in sources:
        data.setdefault("sources", {})[id] = {"title": _text(random)}
    for id in sources[1:]:
        data["sources"][id]["cites"] = [sources[0]]
    for id in actors:
        data.setdefault("actors", {})[id] = {"name": _text(random)}
    for id in events:
        data.setdefault("events", {})[id] = {"date": "2026", "text": _text(random), "actors": actors[:1]}
    if known and random.random() < 0.5:
        on = random.sample(known + links, min(2, len(known + links)))
        data["assessment"] = {
            "answer": "Yes.",
            "judgements": [{"text": "So.", "on": on}, {"text": "Or not."}],
        }
        data["expect"] = {"grounded": {known[0]: "in"}}
    return data


def _text(random: Random) -> str:
    return random.choice(("A {}.", "It's {}: so", "# {}", '{} \'tis "it"', "No, {}", "é {} 日本")).format(
        random.choice(WORDS)
    )


def _step(random: Random, known: list[str]) -> dict[str, Any]:
    step: dict[str, Any] = {}
    if random.random() < 0.3:
        step["strength"] = random.choice(("weak", "strong"))
    if random.random() < 0.3:
        step["with"] = random.sample(known, 1)
    return step


def written(data: dict[str, Any], random: Random) -> str:
    """Return plain data as a file: no two remarks of it are the same."""
    remarks = iter(range(10**6))
    indent = random.choice((2, 2, 3, 4))
    blank = random.random() < 0.5
    lines: list[str] = [f"# The file {next(remarks)}", ""] if random.random() < 0.5 else []
    for key, value in data.items():
        if isinstance(value, dict):
            lines += [""] if random.random() < 0.7 else []
            if random.random() < 0.3:
                lines += [f"# ── {key} {next(remarks)} ──"]
            if random.random() < 0.1:
                lines.append(f"{key}: {_flow(value, random)}  # {next(remarks)}")
                continue
            lines.append(f"{key}:{random.choice(TAILS)}")
            for number, (id, part) in enumerate(value.items()):
                lines += [""] if blank and number else []
                if random.random() < 0.3:
                    lines += [" " * indent + f"# of {next(remarks)}"]
                lines += _entry(id, part, indent, indent, random, remarks)
            if random.random() < 0.2:
                lines.append(" " * indent + f"# the end {next(remarks)}")
        else:
            lines += _entry(key, value, 0, indent, random, remarks)
    if random.random() < 0.3:
        lines += ["", f"# fin {next(remarks)}"]
    ending = random.choice(("\n", "\n", "\r\n"))
    text = ending.join(lines) + (ending if random.random() < 0.8 else "")
    return ("\ufeff" if random.random() < 0.2 else "") + text


def _entry(key: str, value: Any, column: int, indent: int, random: Random, remarks: Any) -> list[str]:
    """Return an entry in lines: mappings and lists in lines or in brackets, links in either form."""
    space, name = " " * column, key if random.random() < 0.8 else json.dumps(key)
    if (
        key in ("for", "against")
        and isinstance(value, dict)
        and not any(value.values())
        and random.random() < 0.6
    ):
        value = list(value)
    if key in ("for", "against", "held_by", "said_by", "source", "on") and isinstance(value, list):
        value = value[0] if len(value) == 1 and random.random() < 0.6 else value
    if key == "quotes" and len(value) == 1 and random.random() < 0.7:
        name, value = "quote", value[0]
    tail = f"  # {next(remarks)}" if random.random() < 0.3 else ""
    if isinstance(value, dict) and value and random.random() < 0.7:
        found = [f"{space}{name}:{tail}"]
        for inner, part in value.items():
            found += _entry(inner, part, column + indent, indent, random, remarks)
        if random.random() < 0.1:
            found.append(f"{space}{' ' * indent}# within {next(remarks)}")
        return found
    if isinstance(value, list) and value and random.random() < 0.4:
        deep = space + random.choice(("", "  ")) if column else space
        return [f"{space}{name}:{tail}", *(f"{deep}- {_flow(item, random)}" for item in value)]
    if isinstance(value, str) and "\n" in value:
        return [f"{space}{name}: |-{tail}", *(f"{space}{' ' * indent}{line}" for line in value.split("\n"))]
    return [f"{space}{name}: {_flow(value, random)}{tail}"]


def _flow(value: Any, random: Random) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{key}: {_flow(part, random)}" for key, part in value.items())
        return f"{{ {inner} }}" if value and random.random() < 0.2 else f"{{{inner}}}"
    if isinstance(value, list):
        return f"[{', '.join(_flow(item, random) for item in value)}]"
    if isinstance(value, str):
        if value.replace("->", "").replace("-", "").isalnum() and value.isascii() and random.random() < 0.7:
            return value
        if "\n" not in value and random.random() < 0.5:
            return "'" + value.replace("'", "''") + "'"
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value)
