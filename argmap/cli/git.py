"""`argmap git`: maps in a git repository, merged by node and field."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import chdir
from pathlib import Path

import click


@click.group()
def command() -> None:
    """Let git merge maps by node and field.

    The merge driver is `argmap merge`. A diff stays a patch that every tool understands; its hunks name the
    node that they are in. `git difftool --tool=argmap` shows a diff by node and field.
    """


_GLOBAL = click.option("--global", "everywhere", is_flag=True, help="For all repositories of this user.")


@command.command("install")
@_GLOBAL
@click.option("--pattern", "patterns", multiple=True, metavar="PATTERN", help="The files that are maps.")
@click.option("--hook", is_flag=True, help="Also a pre-commit hook that checks the maps.")
def install(everywhere: bool, patterns: Sequence[str], hook: bool) -> None:
    """Set the drivers, and say which files are maps.

    The drivers go into git's settings, the patterns into `.gitattributes`, which is yours to commit: whoever
    clones the repository runs this once. Without --pattern: *.argmap.yaml and maps/*.yaml.
    """
    from argmap.cli import _git
    from argmap.core.errors import ArgmapError
    from argmap.core.files import write_whole

    scope = ("--global",) if everywhere else ()
    if hook and everywhere:
        raise ArgmapError("A hook belongs to one repository.", hint="Leave --global or --hook out.")
    path = _git.attributes_of(scope)
    text = _git.read(path)
    wanted = [_git.quoted(pattern) for pattern in patterns]
    wanted = list(dict.fromkeys((*_git.patterns_in(text), *wanted))) or list(_git.PATTERNS)
    place = _hook_place() if hook else None
    for key, value in _git.settings().items():
        _git.git("config", *(scope or ("--local",)), key, value)
    new = _git.with_patterns(text, wanted)
    if new != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, new.encode())
    click.echo(f"Maps are {', '.join(wanted)} (in {path}).", err=True)
    if place:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, _git.hook_text().encode())
        place.chmod(0o755)
        click.echo(f"Wrote {place}.", err=True)
    click.echo("git merges them with `argmap merge`.", err=True)
    _tell_uncovered(everywhere=everywhere)


def _tell_uncovered(*, everywhere: bool = False) -> None:
    """Say on stderr which maps git merges line by line."""
    from argmap.cli import _git
    from argmap.core.errors import ArgmapError

    try:
        found = _git.uncovered()
    except ArgmapError:
        # For all repositories, it need not be run in one.
        if everywhere:
            return
        raise
    if found:
        click.echo(_git.said_of(found), err=True)


def _hook_place() -> Path:
    from argmap.cli import _git
    from argmap.core.errors import ArgmapError
    from argmap.core.place import Place

    place = _git.hook_path()
    if place.exists() and _git.HOOK_MARK not in _git.read(place):
        hint = "Add the line `argmap git check` to it."
        raise ArgmapError("There is a pre-commit hook already.", hint=hint, place=Place(str(place)))
    return place


@command.command("uninstall")
@_GLOBAL
def uninstall(everywhere: bool) -> None:
    """Take out what `install` has set, and nothing else."""
    from argmap.cli import _git
    from argmap.core.files import write_whole

    scope = ("--global",) if everywhere else ()
    path = _git.attributes_of(scope)
    text = _git.read(path)
    _git.unset(scope)
    new = _git.with_patterns(text, ())
    if text and not new:
        path.unlink()
    elif new != text:
        write_whole(path, new.encode())
    if not everywhere:
        place = _git.hook_path()
        if place.exists() and _git.HOOK_MARK in _git.read(place):
            place.unlink()
    click.echo("git merges maps line by line again.", err=True)


@command.command("status")
@click.pass_context
def status(ctx: click.Context) -> None:
    """Say what is set. Exit 1: git does not merge maps with argmap."""
    from argmap.cli import _git

    _git.top()
    driver = _git.git("config", "--get", "merge.argmap.driver", fine=(0, 1)).strip()
    named = [
        (path, found)
        for path in (_git.attributes_of(()), _git.attributes_of(("--global",)))
        if (found := _git.patterns_in(_git.read(path)))
    ]
    hook = _git.hook_path()
    hooked = hook.exists() and _git.HOOK_MARK in _git.read(hook)
    click.echo(f"merge driver     {driver or 'not set'}")
    for path, found in named:
        click.echo(f"maps             {', '.join(found)} ({path})")
    if not named:
        click.echo("maps             no patterns")
    click.echo(f"pre-commit hook  {hook if hooked else 'none of argmap'}")
    _tell_uncovered()
    if not (driver and named):
        click.echo("Run `argmap git install`.", err=True)
        ctx.exit(1)


@command.command("check")
@click.option("--hook", is_flag=True, hidden=True)
@click.pass_context
def check(ctx: click.Context, hook: bool) -> None:
    """Check the maps that are to be committed.

    They are checked as they are staged. Only errors are told, since they alone stop a commit; with the
    setting `commit-check = "warnings"` warnings do as well. The hook runs this.
    """
    from argmap.cli import _git
    from argmap.cli._blocking import blocking
    from argmap.core.config import settings

    _tell_uncovered()
    names, file = _git.staged_maps(), settings(Path())
    if not names:
        return
    # Files are named from the repository's folder, not from the one where they are laid out.
    with _git.staged_folder() as folder, chdir(folder):
        code = blocking(names, file)
    if code and hook:
        click.echo("Commit stopped by argmap; `git commit --no-verify` goes past it.", err=True)
    ctx.exit(code)
