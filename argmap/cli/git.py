"""`argmap git`: maps in a git repository, merged by node and field."""

from __future__ import annotations

import os
from collections.abc import Sequence
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
    if not (driver and named):
        click.echo("Run `argmap git install`.", err=True)
        ctx.exit(1)


@command.command("check")
@click.pass_context
def check(ctx: click.Context) -> None:
    """Check the maps that are about to be committed, as the hook does."""
    from argmap.cli import _git
    from argmap.cli.check import command as check_maps

    root = _git.top()
    found = [path for name in _git.staged_maps() if (path := root / name).exists()]
    if found:
        shown = [os.path.relpath(path) for path in found]
        # Outside of its standalone mode, click gives the exit back.
        ctx.exit(check_maps.main(["--", *shown], standalone_mode=False, parent=ctx) or 0)
