"""Maps as they were: `REV:path` names the file of a git revision, with the files that it extends there."""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Never

from argmap.core.errors import FileError
from argmap.core.files import LARGEST, is_there
from argmap.core.place import Place
from argmap.core.resources import shipped_maps
from argmap.formats import find, load_document
from argmap.formats._choose import FORMATS, NATIVE, detected
from argmap.model.argument_map import ArgumentMap
from argmap.reading.assemble import assemble
from argmap.reading.document import Document

_SPEC = re.compile(r"((?:[^:{}]|\{[^{}]*\})*):(.+)", re.DOTALL)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Revision:
    """A file of a git revision: its path starts at `folder` with `./` or `../`, else at the top."""

    rev: str
    path: str
    folder: Path = Path()

    def __str__(self) -> str:
        return f"{self.rev}:{self.path}"


def revision_of(text: str | Path) -> Revision | None:
    """Return the revision that a name stands for; a file that is there, and a drive letter, win.

    >>> str(revision_of("HEAD~1:maps/x.yaml")), revision_of("C:/maps/x.yaml"), revision_of("x.yaml")
    ('HEAD~1:maps/x.yaml', None, None)
    """
    name = str(text)
    if is_there(name) or _DRIVE.match(name) or (os.name == "nt" and name[1:2] == ":"):
        return None
    match = _SPEC.fullmatch(name)
    return Revision(match[1], match[2]) if match else None


def load_at(text: str | Path) -> ArgumentMap:
    """Return the map of a file, of a shipped map by its name, or of a git revision (`HEAD~1:maps/x.yaml`).

    Raises:
        FileError: there is no such file, revision, or file in the revision; or there is no git.
        MapError: it is no map.
    """
    return document_at(text).map


def map_since(path: str | Path, since: str) -> ArgumentMap:
    """Return an older state of a map: another file, `REV:path`, or a bare revision of the map's own file.

    Raises:
        FileError: as `load_at`.
        MapError: it is no map.
    """
    own = revision_of(path)
    if revision_of(since) or is_there(since) or since in shipped_maps() or str(path) == "-":
        return load_at(since)
    found = find(path)
    if own is None:
        return document_of(Revision(since, f"./{found.name}", found.parent)).map
    return document_of(Revision(since, own.path, own.folder)).map


def document_at(text: str | Path) -> Document:
    """Return the document of what `load_at` reads."""
    revision = revision_of(text)
    return load_document(text) if revision is None else document_of(revision)


def document_of(revision: Revision) -> Document:
    """Return the document of the file of a revision, laid over the files that it extends there.

    Raises:
        FileError: there is no such revision or file, or there is no git.
        MapError: it is no map.
    """
    content = blob(revision)
    kind = detected(content, revision.path)
    name = str(revision)
    if kind not in NATIVE.values():
        document: Document = FORMATS[kind].read(content, file=name, folder=None)
        return document

    def opened(path: Path) -> bytes:
        return blob(Revision(revision.rev, path.as_posix()[len(revision.rev) + 1 :], revision.folder))

    folder = Path(f"{revision.rev}:{posixpath.dirname(revision.path)}")
    return assemble(content, file=name, folder=folder, json=kind == "json", opened=opened)


def working_file(revision: Revision) -> Path:
    """Return the file of the working directory that a revision's path names.

    Raises:
        FileError: there is no git, or no repository.
    """
    if _within(revision).startswith("."):
        return revision.folder / revision.path
    code, top = _git(revision, "rev-parse", "--show-cdup")
    if code:
        _explain(revision)
    # The way up to the top, so that the path is shown as short as it was written.
    return revision.folder / top.decode("utf-8", "replace").strip() / revision.path


def blob(revision: Revision) -> bytes:
    """Return the bytes of a file as a revision has it.

    Raises:
        FileError: as `document_of`.
    """
    path = _within(revision)
    if revision.rev.startswith("-") or "\0" in str(revision):
        _refuse(revision, f"`{revision.rev}` is no revision.", "Write for example HEAD~1:map.yaml.")
    spec = f"{revision.rev}:{path}"
    code, size = _git(revision, "cat-file", "-s", spec)
    if code:
        _explain(revision)
    if int(size) > LARGEST:
        _refuse(revision, f"The file is larger than {LARGEST // 2**20} MiB.", "Split the map with `extends`.")
    code, content = _git(revision, "cat-file", "blob", spec)
    if code:
        _refuse(revision, "This is no file in that revision.", "Name a map file.")
    return content


def _within(revision: Revision) -> str:
    """Return the path as git takes it; none leads out of the repository's top."""
    path = revision.path.replace("\\", "/")
    relative = path.startswith(("./", "../"))
    # A folder at the top has no name, so that what stands in it begins with a slash.
    found = posixpath.normpath(path.lstrip("/"))
    if relative:
        return found if found.startswith("../") else f"./{found}"
    if found.startswith(".."):
        _refuse(revision, "The path leads out of the repository.", "Check the path.")
    return found


def _explain(revision: Revision) -> Never:
    """Say what is missing: the repository, the revision, or the file in it."""
    if _git(revision, "rev-parse", "--git-dir")[0]:
        _refuse(revision, "There is no such file, and this is no git repository.", "Check the path.")
    if revision.rev and _git(revision, "rev-parse", "--verify", "--quiet", f"{revision.rev}^{{tree}}")[0]:
        _refuse(revision, f"There is no revision `{revision.rev}`.", "`git log` lists them.")
    where = f"the revision `{revision.rev}`" if revision.rev else "the index"
    _refuse(
        revision, f"There is no `{revision.path}` in {where}.", "The path starts at the repository's top."
    )


def _git(revision: Revision, *words: str) -> tuple[int, bytes]:
    import subprocess
    from shutil import which

    program = which("git")
    if program is None:
        _refuse(revision, "There is no git on this machine.", "Install it, or name two files.")
    settings = {
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
    }
    try:
        # A list of words and no shell: a revision is one word, whatever is in it.
        done = subprocess.run(  # noqa: S603
            [program, *words],
            cwd=revision.folder,
            env={**os.environ, **settings},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        _refuse(revision, f"Git cannot be asked: {error}.", "Name two files.")
    return done.returncode, done.stdout


def _refuse(revision: Revision, message: str, hint: str) -> Never:
    raise FileError(message, hint=hint, place=Place(str(revision)))
