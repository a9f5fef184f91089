"""Mutated samples for a reader: all of them are read, and how it went is printed as JSON.

It runs in a process of its own, so that its memory is its own too.
"""

from __future__ import annotations

import json
import random
import resource
import signal
import sys
import time
import traceback

LONGEST = 2.0
"""The longest that one input may take, in seconds of the process."""

TOKENS = (
    *(
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\r",
        b"\n\n",
        b"\t",
        b" " * 50,
        b"\\",
        b"\x1b[2J",
    ),
    *(
        b"[" * 300,
        b"{" * 300,
        b"(" * 300,
        b'"',
        b"'",
        b"]",
        b"}",
        b"<a>" * 100,
        b"</a>",
        b"]]>",
        b"<![CDATA[",
    ),
    *(b"&#0;", b"&#x110000;", b"&amp;" * 20, b"&x;", b"<!ENTITY a 'b'>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>"),
    *(b"1e999", b"-1", b"99999999999999999999", b"NaN", b"null", b"true", b"{}", b"[]", b"0", b'"id"', b"->"),
    *(
        b": ",
        b"- ",
        b"# ",
        b"* ",
        b"1.1.1.1.",
        b"&a *a",
        b"!!python/object:os.system",
        b"<<: ",
        b"---\n",
        b"...",
    ),
    *("é🏳️‍🌈\u202e\u2028".encode(), b"x" * 5000, b",", b";", b"\n" * 200, b"  " * 400 + b"+ a\n"),
)


VALUES = (
    None,
    True,
    0,
    -1,
    1e308,
    "",
    "a",
    "x" * 3000,
    [],
    {},
    [[]],
    {"id": {}},
    "\x00\x1b",
    "\ud800",
    10**30,
    [None],
)


def reshaped(rng: random.Random, content: bytes) -> bytes:
    """Return a JSON text with one of its values taken out, doubled, or replaced; other texts as they are."""
    try:
        data = json.loads(content)
    except ValueError:
        return content
    here = data
    for _ in range(rng.randrange(1, 6)):
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            break
        key = rng.choice(keys)
        if isinstance(here[key], (dict, list)) and here[key] and rng.random() < 0.8:
            here = here[key]
            continue
        match rng.randrange(4):
            case 0:
                del here[key]
            case 1 if isinstance(here, list):
                here.append(here[key])
            case 2 if isinstance(here, dict):
                here[rng.choice(keys)] = here[key]
            case _:
                here[key] = rng.choice(VALUES)
        break
    return json.dumps(data).encode("utf-8", "replace")


def mutated(rng: random.Random, samples: list[bytes]) -> bytes:
    """Return a sample with a few of its bytes changed, cut, doubled, or mixed with another's."""
    content = rng.choice(samples)
    if rng.random() < 0.5:
        for _ in range(rng.randrange(1, 4)):
            content = reshaped(rng, content)
        if content[:1] in (b"{", b"["):
            return content
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        a, b = sorted(rng.randrange(len(content) + 1) for _ in range(2))
        match rng.randrange(8):
            case 0:
                content = content[:a] + bytes([rng.randrange(256)]) + content[a + 1 :]
            case 1:
                content = content[:a]
            case 2:
                content = content[:a] + content[min(b, a + 80) :]
            case 3:
                content = content[:b] + content[a:b][:2000] + content[b:]
            case 4:
                other = rng.choice(samples)
                start = rng.randrange(len(other) + 1)
                content = content[:a] + other[start : start + rng.randrange(400)] + content[a:]
            case 5:
                lines = content.splitlines(keepends=True)
                rng.shuffle(lines)
                content = b"".join(lines)
            case _:
                content = content[:a] + rng.choice(TOKENS) + content[a:]
    return content[:200_000]


def main(format: str, number_of_inputs: str | int) -> None:
    """Read so many mutated samples of a format; print what went wrong first, the worst time, the memory."""
    from argmap.core.errors import ArgmapError
    from argmap.formats import FORMATS
    from tests.formats.samples import samples

    read, count = FORMATS[format].read, int(number_of_inputs)
    rng = random.Random(format)  # noqa: S311 - it mixes, it guards nothing
    contents = [path.read_bytes() for path in samples(format)]
    said = {"format": format, "read": 0, "refused": 0, "slowest": 0.0, "fault": ""}

    def late(signum: int, frame: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, late)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(count):
        content = mutated(rng, contents)
        started = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
        try:
            read(content)
            said["read"] += 1
        except ArgmapError as error:
            said["refused"] += 1
            if not error.message:
                said["fault"] = f"input {number}: an error without a sentence: {content[:300]!r}"
        except BaseException:
            said["fault"] = f"input {number}: {traceback.format_exc()[-1500:]}\n{content[:3000]!r}"
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        said["slowest"] = max(said["slowest"], time.process_time() - started)
        if said["fault"]:
            break
    said["megabytes"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(json.dumps(said))


if __name__ == "__main__":
    main(*sys.argv[1:])
