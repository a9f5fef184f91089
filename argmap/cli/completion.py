"""`argmap completion`: what makes a shell complete commands, options and maps."""

from __future__ import annotations

import click

_INSTALL = {
    "bash": 'eval "$(argmap completion bash)"    in ~/.bashrc',
    "zsh": 'eval "$(argmap completion zsh)"     in ~/.zshrc',
    "fish": "argmap completion fish | source     in ~/.config/fish/config.fish",
}


@click.command(
    epilog="\b\nTo install it, put this line:\n" + "\n".join(f"  {line}" for line in _INSTALL.values())
)
@click.argument("shell", type=click.Choice(list(_INSTALL)))
def command(shell: str) -> None:
    """Print the shell completion script."""
    from click.shell_completion import get_completion_class

    from argmap.cli import cli

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    click.echo(found(cli, {}, "argmap", "_ARGMAP_COMPLETE").source())
