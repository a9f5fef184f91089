# ruff: noqa: E501 - tables read best with a row a line
"""Two branches extend the shipped map in a real repository, and git merges them with the installed driver."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import argmap
from argmap.core.resources import shipped_map

if shutil.which("git") is None:
    pytest.skip("git is not installed", allow_module_level=True)

BASE = Path(shipped_map("harbour-bridge") or "").read_text("utf-8")
Edit = Callable[[str], str]


def swap(*pairs: str) -> Edit:
    """Replace each first text by the second."""

    def edit(text: str) -> str:
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old in text
            text = text.replace(old, new)
        return text

    return edit


def add(section: str, entry: str) -> Edit:
    """Add an entry at the end of a section."""

    def edit(text: str) -> str:
        head, found, rest = text.partition(f"\n{section}:\n")
        assert found
        lines = rest.split("\n")
        end = next(n for n, line in enumerate(lines) if line and not line.startswith(" "))
        while not lines[end - 1].strip():
            end -= 1
        return head + found + "\n".join([*lines[:end], entry, *lines[end:]])

    return edit


def rename(old: str, new: str) -> Edit:
    """Give a node another id wherever it is named, and leave the texts as they are."""
    named = re.compile(rf"(?<![\w-]){old}(?![\w ])")

    def edit(text: str) -> str:
        return "\n".join(
            line
            if re.match(r" *(- )?(text|answer|title|question|background|note):", line)
            else named.sub(new, line)
            for line in text.split("\n")
        )

    return edit


def remove(*ids: str) -> Edit:
    return lambda text: argmap.dumps(argmap.loads(text).remove(*ids))


def also(*edits: Edit) -> Edit:
    def edit(text: str) -> str:
        for one in edits:
            text = one(text)
        return text

    return edit


def top_down(text: str) -> str:
    """Put the arguments in another order."""
    start, end = text.index("  congestion:\n"), text.index("  fairness:\n")
    stop = text.index("\n# Objections are")
    return text[:start] + text[end:stop] + "\n" + text[start:end].rstrip("\n") + "\n" + text[stop:]


NOISE = (
    "\n  # Heard at the hearing.\n  noise:\n    text: Fewer cars make less noise.  # measured\n    for: toll"
)
TRADE = "\n  trade:\n    text: Shops on the far bank would lose customers.\n    for: no-toll"
REPLY = "\n  paperwork:\n    text: Few will claim a rebate.\n    against: rebates"
ATLAS = "\n  atlas:\n    type: report\n    title: Traffic atlas\n    issued: 2026"
FERRY = BASE[BASE.index("  quays-ferry:") : BASE.index("# Evidence is")]
QUEUES = "A peak toll would shorten queues."

SCENARIOS: dict[str, tuple[Edit, Edit, list[str], Callable[[argmap.ArgumentMap], bool]]] = {
    "different arguments for one position": (
        add("arguments", NOISE),
        add("arguments", NOISE.replace("noise", "air").replace("less air", "better air")),
        [],
        lambda m: {"noise", "air"} <= set(m.arguments),
    ),
    "an argument here, a source and an actor there": (
        add("arguments", TRADE),
        also(add("sources", ATLAS), add("actors", "  shops: {name: The shops, kind: group}")),
        [],
        lambda m: "trade" in m.arguments and "atlas" in m.sources and "shops" in m.actors,
    ),
    "two fields of one node": (
        swap(QUEUES, "A toll at the peak would shorten queues."),
        swap("likelihood: likely                          #", "likelihood: very likely   #"),
        [],
        lambda m: (
            m.nodes["congestion"].likelihood.word == "very likely"
            and "at the peak" in m.nodes["congestion"].text
        ),
    ),
    "words of one text that do not touch": (
        swap("Drivers may come back once", "Many drivers may come back once"),
        swap("they are used to the toll.", "they are used to the higher toll."),
        [],
        lambda m: (
            m.nodes["one-week"].text == "Many drivers may come back once they are used to the higher toll."
        ),
    ),
    "one text reworded twice": (
        swap(QUEUES, "A peak toll would halve queues."),
        swap(QUEUES, "A peak toll would double queues."),
        [
            "`congestion`, `text`: ours is “A peak toll would halve queues.”, theirs “A peak toll would double queues.”"
        ],
        lambda m: m.nodes["congestion"].text == "A peak toll would halve queues.",
    ),
    "renamed here, edited there": (
        rename("congestion", "queues"),
        swap(QUEUES, "A peak toll would shorten the queues."),
        [],
        lambda m: (
            m.nodes["queues"].text == "A peak toll would shorten the queues." and "congestion" not in m.nodes
        ),
    ),
    "edited here, renamed there": (
        swap(QUEUES, "A peak toll would shorten the queues."),
        rename("congestion", "queues"),
        [],
        lambda m: (
            m.nodes["queues"].text == "A peak toll would shorten the queues." and "congestion" not in m.nodes
        ),
    ),
    "renamed here, answered there": (
        rename("rebates", "money-back"),
        add("objections", REPLY),
        [],
        lambda m: list(m.nodes["paperwork"].attacks) == ["money-back"],
    ),
    "renamed on both sides": (
        rename("rebates", "money-back"),
        rename("rebates", "refunds"),
        ["`money-back`: it was “rebates”, and they named it “refunds”."],
        lambda m: "money-back" in m.nodes and "refunds" not in m.nodes,
    ),
    "renamed alike on both sides": (
        rename("rebates", "refunds"),
        also(rename("rebates", "refunds"), add("objections", REPLY.replace("rebates", "refunds"))),
        [],
        lambda m: list(m.nodes["paperwork"].attacks) == ["refunds"],
    ),
    "deleted here, answered there": (
        remove("rebates"),
        add("objections", REPLY),
        ["`rebates`: we deleted it, they went on with it."],
        lambda m: "rebates" in m.nodes and "paperwork" in m.nodes,
    ),
    "answered here, deleted there": (
        add("objections", REPLY),
        remove("rebates"),
        ["`rebates`: they deleted it, we went on with it."],
        lambda m: "rebates" in m.nodes and "paperwork" in m.nodes,
    ),
    "deleted here, edited there": (
        remove("quays-ferry"),
        swap("carries commuters for nothing", "carries everybody for nothing"),
        ["`quays-ferry`: we deleted it, they went on with it."],
        lambda m: "everybody" in m.nodes["quays-ferry"].text,
    ),
    "deleted on both sides": (
        remove("quays-ferry"),
        remove("quays-ferry"),
        [],
        lambda m: "quays-ferry" not in m.nodes,
    ),
    "a source deleted here, cited there": (
        remove("union-survey"),
        add(
            "evidence",
            "\n  polls:\n    text: Most members drive.\n    for: fairness\n    source: union-survey",
        ),
        ["`union-survey`: we deleted it, they went on with it."],
        lambda m: "union-survey" in m.sources and len(m.nodes["wages-by-district"].quotes) == 2,
    ),
    "a step cut here, undercut there": (
        swap(
            "    for: toll                                   # the short",
            "    #",
            "    against: congestion->toll  ",
            "    # ",
        ),
        add("objections", "\n  detours:\n    text: Drivers would go round.\n    against: congestion->toll"),
        ["`congestion->toll`: we deleted it, they went on with it."],
        lambda m: "congestion->toll" in m.links and "detours" in m.nodes,
    ),
    "moved to two parents": (
        swap("    against: fairness  ", "    against: no-toll  "),
        swap("    against: fairness  ", "    against: congestion  "),
        [
            '`rebates`, `against`: ours is “{"no-toll": {}}”, theirs “{"congestion": {}}”, before “{"fairness": {}}”.'
        ],
        lambda m: {"no-toll"} == set(m.nodes["rebates"].attacks),
    ),
    "moved here, given a second parent there": (
        swap("    against: fairness  ", "    against: no-toll  "),
        swap("    against: fairness  ", "    against: [fairness, congestion]  "),
        [],
        lambda m: {"no-toll", "congestion"} == set(m.nodes["rebates"].attacks),
    ),
    "moved to another section here, edited there": (
        swap(
            FERRY,
            "",
            "# Evidence is",
            "# Evidence is here, and",
            "\nassumptions:\n",
            f"\nassumptions:\n{FERRY}",
        ),
        swap("carries commuters for nothing", "carries everybody for nothing"),
        [],
        lambda m: "everybody" in m.assumptions["quays-ferry"].text,
    ),
    "edited here, moved to another section there": (
        swap("carries commuters for nothing", "carries everybody for nothing"),
        swap(FERRY, "", "\nassumptions:\n", f"\nassumptions:\n{FERRY}"),
        [],
        lambda m: "everybody" in m.assumptions["quays-ferry"].text,
    ),
    "turned round here, strengthened there": (
        swap("for: {fairness: {strength: moderate", "against: {fairness: {strength: moderate"),
        swap("for: {fairness: {strength: moderate", "for: {fairness: {strength: strong"),
        ["`wages-by-district->fairness`, `strength`: ours is “moderate”, theirs “strong”"],
        lambda m: m.links["wages-by-district->fairness"].polarity == "against",
    ),
    "strengthened here, turned round there": (
        swap("for: {fairness: {strength: moderate", "for: {fairness: {strength: strong"),
        swap("for: {fairness: {strength: moderate", "against: {fairness: {strength: moderate"),
        ["`wages-by-district->fairness`, `polarity`: ours is “for”, theirs “against”"],
        lambda m: m.links["wages-by-district->fairness"].step.strength == "strong",
    ),
    "the same source on both sides": (
        add("sources", ATLAS),
        add("sources", ATLAS + "\n    reliability: B"),
        [],
        lambda m: m.sources["atlas"].reliability == "B",
    ),
    "the same source with two titles": (
        add("sources", ATLAS),
        add("sources", ATLAS.replace("Traffic atlas", "Road traffic atlas")),
        ["`atlas`, `title`: ours is “Traffic atlas”, theirs “Road traffic atlas”."],
        lambda m: "atlas-2" not in m.sources,
    ),
    "one id for two arguments": (
        add("arguments", NOISE),
        add("arguments", TRADE.replace("trade", "noise")),
        ["`noise-2`: they named it “noise”, which is something else here."],
        lambda m: m.nodes["noise-2"].text.startswith("Shops") and m.nodes["noise"].text.startswith("Fewer"),
    ),
    "put in another order here, edited there": (
        top_down,
        swap(QUEUES, "A peak toll would shorten the queues."),
        [],
        lambda m: (
            list(m.arguments) == ["fairness", "congestion"] and "the queues" in m.nodes["congestion"].text
        ),
    ),
    "comments here, an argument there": (
        swap("# Positions answer", "# We say: positions answer"),
        add("arguments", NOISE),
        [],
        lambda m: "noise" in m.nodes,
    ),
    "what is expected, and what the map says of itself": (
        swap("authors: [The argmap project]", "authors: [The argmap project, Ada]"),
        swap("authors: [The argmap project]", "authors: [Bo, The argmap project]"),
        [],
        lambda m: set(m.authors) == {"The argmap project", "Ada", "Bo"},
    ),
    "the answer, twice": (
        swap("would do more good than harm", "would do much good"),
        swap("would do more good than harm", "would do great harm"),
        ["The assessment, `answer`: ours is"],
        lambda m: m.assessment is not None and "much good" in (m.assessment.answer or ""),
    ),
}


class Repository:
    """A repository with a map, and what was told by the last command."""

    def __init__(self, folder: Path, name: str = "maps/bridge.yaml") -> None:
        self.folder, self.map = folder, folder / name
        self.map.parent.mkdir(parents=True, exist_ok=True)
        self.told = ""

    def git(self, *args: str, fine: bool = True) -> int:
        ran = subprocess.run(["git", *args], cwd=self.folder, capture_output=True, check=False)
        self.told = (ran.stdout + ran.stderr).decode()
        assert not fine or ran.returncode == 0, self.told
        return ran.returncode

    def commit(self, content: str | bytes) -> None:
        self.map.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")

    def branches(self, base: str | bytes, ours: str | bytes, theirs: str | bytes) -> None:
        self.commit(base)
        self.git("checkout", "-q", "-b", "theirs")
        self.commit(theirs)
        self.git("checkout", "-q", "main")
        self.commit(ours)

    def text(self) -> str:
        return self.map.read_bytes().decode()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argmap_) -> Repository:
    for key in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(key, raising=False)
    for key, value in {
        "GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{who}_{what}": "a@b.example"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }.items():
        monkeypatch.setenv(key, value)
    folder = tmp_path / "r"
    folder.mkdir()
    made = Repository(folder)
    made.git("init", "-q", "-b", "main")
    monkeypatch.chdir(folder)
    assert argmap_("git", "install").code == 0
    return made


@pytest.mark.parametrize("name", SCENARIOS)
def test_branches_are_merged_by_node_and_field(name: str, repository: Repository) -> None:
    ours, theirs, conflicts, holds = SCENARIOS[name]
    sides = ours(BASE), theirs(BASE)
    repository.branches(BASE, *sides)
    code = repository.git("merge", "-q", "theirs", fine=False)
    assert code == bool(conflicts), repository.told
    for words in conflicts:
        assert words in repository.told
    m = argmap.load(repository.map)
    assert holds(m)
    marked = [d.message for d in argmap.check(m, select=["AM701"])]
    assert len(marked) == len(conflicts)
    known = {node.text for node in argmap.loads(BASE).nodes.values()}
    words = known | {node.text for node in m.nodes.values()}
    for side in map(argmap.loads, sides):
        added = {id: node.text for id, node in side.nodes.items() if id not in argmap.loads(BASE).nodes}
        assert set(added.values()) <= words


def test_the_comments_of_both_sides_are_kept(repository: Repository) -> None:
    repository.branches(
        BASE, swap("# Positions answer", "# We say: positions answer")(BASE), add("arguments", NOISE)(BASE)
    )
    repository.git("merge", "-q", "theirs")
    text = repository.text()
    assert "# We say: positions answer" in text
    assert "  # Heard at the hearing.\n  noise:\n    text: Fewer cars make less noise.  # measured\n" in text
    kept = [line for line in BASE.split("\n") if "positions answer" not in line.lower()]
    assert [line for line in text.split("\n") if line in kept and line] == [line for line in kept if line]


def test_line_ends_of_our_file_are_kept(repository: Repository) -> None:
    (repository.folder / ".gitattributes").write_text("maps/*.yaml merge=argmap -text\n")
    ours = swap(QUEUES, "A toll would shorten queues.")(BASE).replace("\n", "\r\n").encode()
    repository.branches(BASE.replace("\n", "\r\n").encode(), ours, add("arguments", NOISE)(BASE))
    repository.git("merge", "-q", "theirs")
    content = repository.map.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 100
    assert "noise" in argmap.load(repository.map).nodes


def test_files_that_extend_others_are_merged_alone(repository: Repository) -> None:
    (repository.folder / "maps" / "base.yaml").write_text(BASE)
    top = "extends: ./base.yaml\n\narguments:\n  noise:\n    text: Less noise.\n    for: toll\n"
    reply = "\nobjections:\n  quiet:\n    text: The cars are quiet.\n    against: noise\n"
    repository.branches(top, top + "  air:\n    text: Better air.\n    for: toll\n", top + reply)
    repository.git("merge", "-q", "theirs")
    assert repository.text().startswith("extends: ./base.yaml\n")
    assert repository.text().count(":") < 20
    m = argmap.load(repository.map)
    assert {"noise", "air", "quiet", "congestion"} <= set(m.nodes)


def test_a_file_that_both_sides_added_is_merged(repository: Repository) -> None:
    other = repository.map
    repository.map = repository.folder / "maps" / "first.yaml"
    repository.commit(BASE)
    repository.map = other
    repository.git("checkout", "-q", "-b", "theirs")
    repository.commit(add("arguments", NOISE)(BASE))
    repository.git("checkout", "-q", "main")
    repository.commit(add("arguments", TRADE)(BASE))
    repository.git("merge", "-q", "theirs")
    assert {"noise", "trade"} <= set(argmap.load(other).nodes)


def test_commits_are_picked_and_rebased(repository: Repository) -> None:
    repository.branches(BASE, add("arguments", TRADE)(BASE), add("arguments", NOISE)(BASE))
    repository.git("checkout", "-q", "-b", "picked")
    repository.git("cherry-pick", "theirs")
    assert {"noise", "trade"} <= set(argmap.load(repository.map).nodes)
    repository.git("checkout", "-q", "theirs")
    repository.git("rebase", "-q", "main")
    assert {"noise", "trade"} <= set(argmap.load(repository.map).nodes)


def test_branches_that_crossed_before_are_merged(repository: Repository) -> None:
    repository.branches(
        BASE, add("arguments", TRADE)(BASE), swap(QUEUES, "A toll would shorten queues.")(BASE)
    )
    repository.git("branch", "earlier", "main")
    repository.git("merge", "-q", "theirs")
    repository.git("checkout", "-q", "theirs")
    repository.git("merge", "-q", "earlier")
    repository.commit(add("arguments", NOISE)(repository.text()))
    repository.git("checkout", "-q", "main")
    repository.commit(add("objections", REPLY)(repository.text()))
    repository.git("merge", "-q", "theirs")
    assert {"noise", "trade", "paperwork"} <= set(argmap.load(repository.map).nodes)


@pytest.mark.parametrize("garbage", [b"\xff\xfe\x00\x01" * 40, b"positions: [\n", b"", b"a: &x 1\nb: *x\n"])
def test_a_side_that_is_no_map_is_named_and_ours_is_left(garbage: bytes, repository: Repository) -> None:
    ours = add("arguments", NOISE)(BASE)
    repository.branches(BASE, ours, garbage)
    (repository.folder / ".gitattributes").write_text("maps/*.yaml merge=argmap text\n")
    assert repository.git("merge", "-q", "theirs", fine=False) != 0
    assert "maps/bridge.yaml (theirs)" in repository.told
    assert "is left as ours" in repository.told
    assert repository.text() == ours
    repository.git("status", "--short")
    assert "UU maps/bridge.yaml" in repository.told


def test_the_shipped_map_is_extended_by_two(repository: Repository) -> None:
    text = Path(shipped_map("cuba-north-korea") or "").read_text("utf-8")
    entry = "\n  {id}:\n    text: {words}\n    for: good\n"
    one = add("arguments", entry.format(id="ours-new", words="A first thing."))(text)
    repository.branches(
        text, one, add("arguments", entry.format(id="theirs-new", words="A second thing."))(text)
    )
    repository.git("merge", "-q", "theirs")
    assert {"ours-new", "theirs-new"} <= set(argmap.load(repository.map).nodes)


def test_conflicts_that_were_resolved_by_hand_are_gone(repository: Repository, argmap_) -> None:
    repository.branches(
        BASE, swap("most of the", "all of the")(BASE), swap("most of the", "much of the")(BASE)
    )
    repository.git("merge", "-q", "theirs", fine=False)
    assert argmap_("check", "--select", "AM701", repository.map).code == 1
    assert argmap_("merge", "--resolve", "theirs", repository.map).code == 0
    assert argmap_("check", "--select", "AM701", repository.map).code == 0
    assert repository.text() == swap("most of the", "much of the")(BASE)
