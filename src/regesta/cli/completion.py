"""`regesta completion`: the script that teaches a shell the verbs and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

_HOW = {
    "bash": 'eval "$(regesta completion bash)"      # in ~/.bashrc',
    "zsh": 'eval "$(regesta completion zsh)"       # in ~/.zshrc',
    "fish": "regesta completion fish | source       # in ~/.config/fish/config.fish",
}


@click.command("completion", epilog="\b\nTo have it in every session:\n  " + "\n  ".join(_HOW.values()))
@click.argument("shell", type=click.Choice(sorted(_HOW)))
def command(shell: str) -> None:
    """Print the completion script for a shell."""
    from .command import command as regesta  # noqa: PLC0415

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(regesta, {}, "regesta", "_REGESTA_COMPLETE").source())
