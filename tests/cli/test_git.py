"""`argmap git`: what is set in a repository, and that it goes again."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

if shutil.which("git") is None:
    pytest.skip("git is not installed", allow_module_level=True)


def git(*args: str, fine: tuple[int, ...] = (0,), given: str = "") -> str:
    ran = subprocess.run(["git", *args], capture_output=True, text=True, check=False, input=given)
    assert ran.returncode in fine, ran.stderr
    return ran.stdout


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is no repository yet, and a home of its own."""
    for key in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(key, raising=False)
    home, folder = tmp_path / "home", tmp_path / "a folder"
    home.mkdir()
    folder.mkdir()
    for key, value in {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "GIT_CONFIG_GLOBAL": str(home / ".gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(tmp_path),
        **{
            f"GIT_{who}_{what}": "a@b.example"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }.items():
        monkeypatch.setenv(key, value)
    monkeypatch.chdir(folder)
    return folder


def test_install_sets_the_drivers_and_the_patterns_once(here: Path, argmap_) -> None:
    git("init", "-q")
    assert argmap_("git", "status").code == 1
    for _ in range(2):
        ran = argmap_("git", "install")
        assert ran.code == 0
        assert "*.argmap.yaml" in ran.told
    assert git("config", "merge.argmap.driver").strip().endswith("merge --driver %O %A %B %P")
    text = (here / ".gitattributes").read_text("utf-8")
    assert text.count("maps/*.yaml merge=argmap diff=argmap") == 1
    assert argmap_("git", "status").code == 0


def test_patterns_are_added_to_those_that_are_there(here: Path, argmap_) -> None:
    git("init", "-q")
    (here / ".gitattributes").write_text("*.png binary")
    argmap_("git", "install", "--pattern", "my maps/*.yaml")
    argmap_("git", "install", "--pattern", "*.map.yaml")
    argmap_("git", "install")
    lines = (here / ".gitattributes").read_text("utf-8").splitlines()
    assert lines[0] == "*.png binary"
    assert [line for line in lines if "argmap" in line and line[0] != "#"] == [
        '"my maps/*.yaml" merge=argmap diff=argmap',
        "*.map.yaml merge=argmap diff=argmap",
    ]
    said = git("check-attr", "merge", "my maps/x.yaml", "x.map.yaml", "x.yaml")
    assert said.count(": argmap") == 2


def test_uninstall_leaves_what_is_not_its_own(here: Path, argmap_) -> None:
    git("init", "-q")
    (here / ".gitattributes").write_text("*.png binary\n")
    before = (here / ".git" / "config").read_bytes()
    argmap_("git", "install", "--hook")
    assert (here / ".git" / "hooks" / "pre-commit").exists()
    for _ in range(2):
        assert argmap_("git", "uninstall").code == 0
    assert (here / ".gitattributes").read_text("utf-8") == "*.png binary\n"
    assert (here / ".git" / "config").read_bytes() == before
    assert not (here / ".git" / "hooks" / "pre-commit").exists()


def test_for_all_repositories_it_needs_none(here: Path, argmap_) -> None:
    assert argmap_("git", "install", "--global").code == 0
    attributes = Path(os.environ["XDG_CONFIG_HOME"]) / "git" / "attributes"
    assert "merge=argmap" in attributes.read_text("utf-8")
    git("init", "-q")
    assert argmap_("git", "status").code == 0
    assert argmap_("git", "uninstall", "--global").code == 0
    assert argmap_("git", "status").code == 1
    assert not attributes.exists()


def test_a_hook_that_is_there_is_never_written_over(here: Path, argmap_) -> None:
    git("init", "-q")
    hook = here / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntrue\n")
    ran = argmap_("git", "install", "--hook")
    assert ran.code == 2
    assert "There is a pre-commit hook already. Add the line `argmap git check` to it." in ran.told
    assert hook.read_text() == "#!/bin/sh\ntrue\n"
    assert not (here / ".gitattributes").exists()
    argmap_("git", "uninstall")
    assert hook.exists()


def test_the_hook_keeps_a_broken_map_from_being_committed(here: Path, argmap_) -> None:
    git("init", "-q")
    argmap_("git", "install", "--hook")
    (here / "maps").mkdir()
    (here / "other.yaml").write_text("a: [\n")
    path = here / "maps" / "m.yaml"
    path.write_text("argmap: 1\nid: m\n")
    git("add", "-A")
    git("commit", "-q", "-m", "x", fine=(1, 2))
    argmap_("new", path, "--force")
    git("add", "-A")
    ran = argmap_("git", "check")
    assert ran.code == 0, ran.said
    git("commit", "-q", "-m", "x")
    path.unlink()
    git("add", "-A")
    git("commit", "-q", "-m", "x")


@pytest.mark.parametrize("later", ["mended", "deleted"])
def test_what_is_staged_is_checked_and_not_what_stands_in_the_folder(later: str, here: Path, argmap_) -> None:
    git("init", "-q")
    argmap_("git", "install")
    (here / "maps").mkdir()
    path = here / "maps" / "m.yaml"
    path.write_text("argmap: 1\nid: m\n")
    git("add", "-A")
    if later == "mended":
        argmap_("new", path, "--force")
    else:
        path.unlink()
    before = path.read_text() if path.exists() else ""
    ran = argmap_("git", "check")
    assert (ran.code, f"{Path('maps/m.yaml')}:" in ran.said) == (2, True), ran.told
    assert (path.read_text() if path.exists() else "") == before
    assert Path.cwd() == here


def test_a_diff_stays_a_patch_and_names_the_node(here: Path, argmap_) -> None:
    git("init", "-q")
    argmap_("git", "install")
    (here / "maps").mkdir()
    path = here / "maps" / "m.yaml"
    fields = "".join(f"    f{n}: x\n" for n in range(9))
    path.write_text(f"arguments:\n  queues:\n{fields}    text: Old.\n")
    git("add", "-A")
    path.write_text(path.read_text().replace("Old.", "New."))
    said = git("diff")
    assert "@@   queues:" in said.replace("@@ -8,4 +8,4 ", "")
    git("apply", "-R", "--check", given=said)
    assert "-    text: Old.\n+    text: New.\n" in said


def test_a_place_without_a_repository_is_told(here: Path, argmap_, monkeypatch: pytest.MonkeyPatch) -> None:
    for command in ("install", "uninstall", "status", "check"):
        ran = argmap_("git", command)
        assert ran.code == 2
        assert "This is not inside a git repository." in ran.told
    git("init", "-q", "--bare", "b")
    monkeypatch.chdir(here / "b")
    assert "bare" in argmap_("git", "install").told
    monkeypatch.setenv("PATH", str(here))
    ran = argmap_("git", "install")
    assert (ran.code, "There is no `git` on this machine." in ran.told) == (2, True)


@pytest.mark.parametrize("pattern", ["", " ", "!x.yaml", "#x", "a\nb", '"x"'])
def test_what_is_no_pattern_is_refused(pattern: str, here: Path, argmap_) -> None:
    git("init", "-q")
    ran = argmap_("git", "install", "--pattern", pattern)
    assert (ran.code, "is no pattern of files" in ran.told) == (2, True)
    assert not (here / ".gitattributes").exists()
