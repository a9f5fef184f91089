"""Files are written whole or not at all, whatever goes wrong and whenever the process ends."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.change import saving
from argmap.core.errors import FileError

TOP = "argmap: 1\nextends: ./base.yaml\narguments:\n  n: {text: N, for: a}\n"
BASE = "argmap: 1\nid: m\nquestion: q\npositions:\n  a: {text: A}\n  b: {text: B}\n"


@pytest.fixture
def top(write) -> Path:
    write("base.yaml", BASE)
    return write("top.yaml", TOP)


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


OLD = {"top.yaml": TOP, "base.yaml": BASE}
NEW = {"top.yaml": TOP.replace("for: a", "for: z"), "base.yaml": BASE.replace("  a:", "  z:")}


def test_a_rename_over_two_files_is_saved(top: Path) -> None:
    argmap.open(top).rename("a", "z").save()
    assert contents(top.parent) == NEW


FAULTS = ["mkstemp", "write", "flush", "fsync", "chmod", "replace"]
STEPS = [(what, number) for what in FAULTS for number in (1, 2)]


class Fault:
    """Makes one call of the operating system fail, the first or the second time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, what: str, number: int, code: int) -> None:
        self.left, self.error = number, OSError(code, os.strerror(code))
        wrap = self.wrap
        if what == "mkstemp":
            monkeypatch.setattr(saving.tempfile, "mkstemp", wrap(saving.tempfile.mkstemp))
        elif what == "fsync":
            monkeypatch.setattr(saving.os, "fsync", wrap(os.fsync))
        elif what in ("chmod", "replace"):
            monkeypatch.setattr(Path, what, wrap(getattr(Path, what)))
        else:
            real = os.fdopen

            def fdopen(*args: Any, **options: Any) -> Any:
                return Wrapped(real(*args, **options), what, wrap)

            monkeypatch.setattr(saving.os, "fdopen", fdopen)

    def wrap(self, call: Any) -> Any:
        def faulty(*args: Any, **options: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise self.error
            return call(*args, **options)

        return faulty


class Wrapped:
    def __init__(self, file: Any, what: str, wrap: Any) -> None:
        self.file = file
        setattr(self, what, wrap(getattr(file, what)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def __enter__(self) -> Wrapped:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS])
@pytest.mark.parametrize(("what", "number"), STEPS)
def test_a_fault_leaves_all_files_as_they_were_and_nothing_beside_them(
    what: str, number: int, code: int, top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doc = argmap.open(top).rename("a", "z")
    with monkeypatch.context() as patch:
        Fault(patch, what, number, code)
        with pytest.raises(FileError, match="cannot be written") as caught:
            doc.save()
    assert os.strerror(code) in str(caught.value)
    assert "Nothing was changed" in caught.value.hint
    assert contents(top.parent) == OLD
    # What was changed is not lost: it can be saved once the fault is mended.
    assert len(doc.save()) == 2
    assert contents(top.parent) == NEW


def test_what_cannot_be_undone_is_named(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    doc = argmap.open(top).rename("a", "z")
    real, calls = Path.replace, []

    def replace(self: Path, target: Any) -> Any:
        calls.append(target)
        if len(calls) > 1:
            raise OSError(errno.EIO, "broken")
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        with pytest.raises(FileError) as caught:
            doc.save()
    assert "not to be undone" in caught.value.hint
    assert "top.yaml" in caught.value.hint
    assert contents(top.parent) == {**OLD, "top.yaml": NEW["top.yaml"]}


KILLED = """
import os, signal, sys
from pathlib import Path
import argmap
from argmap.change import saving

left = int(sys.argv[1])

def step(call):
    def counted(*args, **options):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        made = call(*args, **options)
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return made
    return counted

class File:
    def __init__(self, file):
        self.file = file
    def write(self, content):
        half = len(content) // 2
        step(self.file.write)(content[:half]); self.file.flush()
        step(self.file.write)(content[half:])
    def __getattr__(self, name):
        return step(getattr(self.file, name)) if name == "flush" else getattr(self.file, name)
    def __enter__(self): return self
    def __exit__(self, *_): step(self.file.close)()

doc = argmap.open(sys.argv[2]).rename("a", "z")
fdopen = os.fdopen
saving.os.fdopen = lambda *args: File(fdopen(*args))
saving.os.fsync = step(os.fsync)
saving.tempfile.mkstemp = step(saving.tempfile.mkstemp)
Path.replace = step(Path.replace)
Path.chmod = step(Path.chmod)
doc.save()
print("saved")
"""


def _killed_at(number: int, top: Path) -> int:
    return subprocess.run(
        [sys.executable, "-c", KILLED, str(number), str(top)], capture_output=True, check=False
    ).returncode


@pytest.mark.slow
def test_a_process_killed_at_any_step_leaves_each_file_old_or_new(top: Path) -> None:
    seen: list[dict[str, str]] = []
    for number in range(1, 200):
        (top.parent / "base.yaml").write_text(BASE, "utf-8")
        top.write_text(TOP, "utf-8")
        code = _killed_at(number, top)
        found = contents(top.parent)
        strays = [name for name in found if name not in OLD]
        assert all(
            name.startswith((".top.yaml.", ".base.yaml.")) and name.endswith(".tmp") for name in strays
        )
        files = {name: found[name] for name in OLD}
        assert all(files[name] in (OLD[name], NEW[name]) for name in OLD), number
        seen.append(files)
        for name in strays:
            (top.parent / name).unlink()
        if code == 0:
            break
        assert code == -signal.SIGKILL
    # Every state on the way was met: none, one, and both of the two.
    assert seen[0] == OLD
    assert seen[-1] == NEW
    assert {**OLD, "top.yaml": NEW["top.yaml"]} in seen
    assert len(seen) > 20


def test_a_process_killed_amid_its_writing_leaves_the_old_files(top: Path) -> None:
    assert _killed_at(4, top) == -signal.SIGKILL
    found = contents(top.parent)
    assert {name: found[name] for name in OLD} == OLD
    assert len(found) == 3


def test_a_file_that_changed_meanwhile_is_not_written_over(top: Path) -> None:
    doc = argmap.open(top).rename("a", "z")
    base = top.parent / "base.yaml"
    base.write_text(BASE + "# by somebody else\n", "utf-8")
    with pytest.raises(FileError, match="has changed since it was read"):
        doc.save()
    assert contents(top.parent) == {**OLD, "base.yaml": BASE + "# by somebody else\n"}
    base.unlink()
    with pytest.raises(FileError, match="is gone since it was read"):
        doc.save()
    doc = argmap.open(_restored(top)).add(argmap.Argument(id="x", text="X"), into=top.parent / "new.yaml")
    (top.parent / "new.yaml").write_text("mine", "utf-8")
    with pytest.raises(FileError, match="is there meanwhile"):
        doc.save()
    assert (top.parent / "new.yaml").read_text("utf-8") == "mine"


def _restored(top: Path) -> Path:
    (top.parent / "base.yaml").write_text(BASE, "utf-8")
    return top


def test_only_what_changed_is_written_and_only_once(top: Path) -> None:
    doc = argmap.open(top)
    doc.set("arguments.n.note", "new")
    base = (top.parent / "base.yaml").stat().st_mtime_ns
    assert doc.save() == (top,)
    assert (top.parent / "base.yaml").stat().st_mtime_ns == base
    assert doc.save() == ()
    assert doc.set("arguments.n.note", "newer").save() == (top,)


def test_mode_and_link_of_a_file_stay(top: Path) -> None:
    base = top.parent / "base.yaml"
    base.chmod(0o640)
    link = top.parent / "link.yaml"
    link.symlink_to("top.yaml")
    argmap.open(link).rename("a", "z").save()
    assert link.is_symlink()
    assert top.read_text("utf-8") == NEW["top.yaml"]
    assert base.stat().st_mode & 0o777 == 0o640


def test_a_byte_order_mark_and_line_ends_stay(write) -> None:
    path = write("m.yaml", ("\ufeff" + BASE.replace("\n", "\r\n")).encode())
    argmap.open(path).rename("a", "z").save()
    assert path.read_bytes() == ("\ufeff" + NEW["base.yaml"].replace("\n", "\r\n")).encode()
