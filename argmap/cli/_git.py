"""What `argmap git` sets in a repository: the drivers in its settings, the patterns, the hook."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess  # nosec: git alone, by a list of arguments
import sys
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from argmap.core.errors import ArgmapError, FileError
from argmap.core.place import Place

PATTERNS = ("*.argmap.yaml", "*.argmap.yml", "maps/*.yaml", "maps/*.yml")
"""The files that are taken for maps, where none are named."""

_FIRST = "# argmap: maps are merged by node and field (written by `argmap git install`)"
_LAST = "# argmap: end"
_SECTIONS = ("merge.argmap", "diff.argmap", "difftool.argmap")
HOOK_MARK = "# argmap: written by `argmap git install --hook`"


def git(*args: str, cwd: Path | None = None, data: bytes | None = None, fine: Sequence[int] = (0,)) -> str:
    """Return what git says.

    Raises:
        ArgmapError: there is no git, or it fails.
    """
    program = shutil.which("git")
    if program is None:
        raise ArgmapError("There is no `git` on this machine.", hint="Install git, and try again.")
    ran = subprocess.run(  # noqa: S603 - no shell, and every argument is its own
        [program, *args],
        cwd=cwd,
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    if ran.returncode not in fine:
        said = ran.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        if "not a git repository" in said:
            raise ArgmapError("This is not inside a git repository.", hint="Go into one, or run `git init`.")
        raise ArgmapError(f"git {args[0]} failed: {said or 'it does not say why'}.", hint="Mend that first.")
    return ran.stdout.decode("utf-8", "surrogateescape")


def top() -> Path:
    """Return the folder of the repository.

    Raises:
        ArgmapError: this is no repository, or one without files (bare).
    """
    try:
        return Path(git("rev-parse", "--show-toplevel").rstrip("\n"))
    except ArgmapError as error:
        if "work tree" in error.message:
            hint = "Go into a checkout, or use --global."
            raise ArgmapError("This repository has no files checked out (it is bare).", hint=hint) from None
        raise


def program() -> str:
    """Return how git calls argmap: by its name where that is known, else by where it is."""
    if shutil.which("argmap"):
        return "argmap"
    return f"{shlex.quote(Path(sys.executable).as_posix())} -m argmap"


def settings() -> dict[str, str]:
    """Return the settings of the drivers."""
    return {
        "merge.argmap.name": "argmap: by node and field",
        "merge.argmap.driver": f"{program()} merge --driver %O %A %B %P",
        # The node that a hunk is in; the patch itself stays one that every tool understands.
        "diff.argmap.xfuncname": r"^(([A-Za-z_]+|  [^ #][^:]*):.*)$",
        "diff.argmap.wordRegex": r"[[:alnum:]_]+|[^[:space:]]",
        "difftool.argmap.cmd": f'{program()} diff "$LOCAL" "$REMOTE"',
    }


def attributes_of(scope: Sequence[str]) -> Path:
    """Return the file of patterns: of the repository, or of the user."""
    if not scope:
        return top() / ".gitattributes"
    named = git("config", "--global", "--type=path", "core.attributesFile", fine=(0, 1)).rstrip("\n")
    if named:
        return Path(named)
    home = os.environ.get("XDG_CONFIG_HOME") or str(Path("~/.config").expanduser())
    return Path(home) / "git" / "attributes"


def read(path: Path) -> str:
    """Return a file's text; nothing where there is none.

    Raises:
        FileError: it cannot be read.
    """
    try:
        return path.read_bytes().decode() if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise FileError(
            f"The file cannot be read: {reason}.", hint="Mend it first.", place=Place(str(path))
        ) from None


def patterns_in(text: str) -> list[str]:
    """Return the patterns that stand in the block of argmap.

    >>> patterns_in(with_patterns("", ["*.argmap.yaml"]))
    ['*.argmap.yaml']
    """
    block = text.partition(_FIRST)[2].partition(_LAST)[0]
    return [line.rpartition(" merge=")[0] for line in block.splitlines() if " merge=argmap" in line]


def with_patterns(text: str, patterns: Sequence[str]) -> str:
    r"""Return a file of attributes with these patterns in argmap's block; without any, without the block.

    >>> with_patterns("*.png binary\n", ["a.yaml"]).splitlines()[2:4]
    ['a.yaml merge=argmap diff=argmap', '# argmap: end']
    """
    end = "\r\n" if "\r\n" in text else "\n"
    before, found, rest = text.partition(_FIRST)
    after = rest.partition(_LAST)[2].removeprefix(end) if found else ""
    if not patterns:
        return before + after
    if before and not before.endswith("\n"):
        before += end
    lines = [_FIRST, *(f"{pattern} merge=argmap diff=argmap" for pattern in patterns), _LAST]
    return before + "".join(line + end for line in lines) + after


def quoted(pattern: str) -> str:
    """Return a pattern as a file of attributes has it.

    Raises:
        ArgmapError: it can be none.

    >>> quoted("my maps/*.yaml")
    '"my maps/*.yaml"'
    """
    wrong = not pattern.strip() or pattern[0] in "!#[" or not pattern.isprintable() or pattern.startswith('"')
    if wrong:
        raise ArgmapError(f"`{pattern}` is no pattern of files.", hint="Write for example `maps/*.yaml`.")
    if " " in pattern:
        escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return pattern


def unset(scope: Sequence[str]) -> None:
    """Take the drivers out of the settings."""
    for section in _SECTIONS:
        git("config", *(scope or ("--local",)), "--remove-section", section, fine=(0, 1, 5, 128))


def hook_path() -> Path:
    """Return where the pre-commit hook of the repository stands."""
    return top() / git("rev-parse", "--git-path", "hooks/pre-commit", cwd=top()).rstrip("\n")


def hook_text() -> str:
    """Return the hook."""
    return f"#!/bin/sh\n{HOOK_MARK}\nexec {program()} git check --hook\n"


@contextmanager
def staged_folder() -> Iterator[Path]:
    """Give the folder whose maps are as they are staged: the checkout, or a copy where it differs."""
    root = top()
    if not git("diff", "--name-only", "-z", "--", "*.yaml", "*.yml", "*.json", cwd=root):
        yield root
        return
    with TemporaryDirectory() as folder:
        git("checkout-index", "--all", f"--prefix={folder}/", cwd=root)
        # From there, places are told as they are in the repository.
        with chdir(folder):
            yield Path.cwd()


def staged_maps() -> list[str]:
    """Return the maps that are about to be committed, as paths from the repository's folder."""
    root = top()
    names = git("diff", "--cached", "--name-only", "--diff-filter=ACMR", "-z", cwd=root)
    if not names:
        return []
    data = names.encode("utf-8", "surrogateescape")
    found = git("check-attr", "-z", "--stdin", "merge", cwd=root, data=data).split("\0")
    return [name for name, value in zip(found[::3], found[2::3], strict=False) if value == "argmap"]


_HEAD = 4096
_IS_MAP = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*\{?\s*(["']?)argmap\1\s*:\s*1\b""", re.MULTILINE)


def uncovered() -> list[str]:
    """Return the maps under git that no pattern covers, as paths from the repository's folder.

    A file is taken for a map whose head says `argmap: 1`.
    """
    root = top()
    names = git("ls-files", "-z", "--", "*.yaml", "*.yml", "*.json", cwd=root)
    if not names:
        return []
    data = names.encode("utf-8", "surrogateescape")
    found = git("check-attr", "-z", "--stdin", "merge", cwd=root, data=data).split("\0")
    bare = [name for name, value in zip(found[::3], found[2::3], strict=False) if value != "argmap"]
    return [name for name in dict.fromkeys(bare) if _is_map(root / name)]


def _is_map(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _IS_MAP.search(file.read(_HEAD)) is not None
    except OSError:
        return False


def said_of(maps: Sequence[str]) -> str:
    """Return what is to be told of maps that no pattern covers.

    >>> said_of(["m.yaml"])
    '1 map is not covered: m.yaml. `argmap git install --pattern m.yaml` covers it.'
    """
    from argmap.core.printable import printable

    shown = maps[:_SHOWN]
    more = f" and {len(maps) - len(shown)} more" if len(maps) > len(shown) else ""
    patterns = " ".join(f"--pattern {shlex.quote(name)}" for name in shown)
    one = len(maps) == 1
    counted = "1 map is" if one else f"{len(maps)} maps are"
    said = f"{counted} not covered: {', '.join(shown)}{more}. "
    return printable(f"{said}`argmap git install {patterns}` covers {'it' if one else 'them'}.")


_SHOWN = 5
