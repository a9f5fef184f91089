"""The command. One command, one file: `argmap foo` is `cli/foo.py`, imported only when it is called."""

from __future__ import annotations

import gc
import io
import sys
from typing import Any

import click

from argmap.core.errors import ArgmapError
from argmap.core.registry import Registry

COMMANDS = Registry("argmap.cli", what="command", needs=("command",))

# Click asks for every command's short help; importing them all would cost `--help` most of a second.
SUMMARIES = {
    "add": "Add a part to a map, and leave all else of the file as it is.",
    "ach": "Set the evidence against the positions: an analysis of competing hypotheses.",
    "brief": "Write a brief of a map: HTML, PDF or Markdown.",
    "bundle": "Make one file of a map and all that it extends.",
    "check": "Check maps and say what is wrong, where, and what to do.",
    "convert": "Convert a map from one format to another.",
    "corpus": "Check, convert, count or evaluate every map in folders.",
    "cruxes": "Say what would change the outcome.",
    "diff": "Say what is different between two maps, or two revisions of one.",
    "fmt": "Lay maps out in the canonical form: order, indentation, quotes.",
    "eval": "Say which position stands under which reading, and why.",
    "formats": "List the formats that maps are read from and written in.",
    "git": "Let git merge maps by node and field.",
    "merge": "Merge what two sides made of one map, by id and by field.",
    "import-outline": "Make a map of a nested Markdown list.",
    "move": "Let a node bear on something else, turn it round, or make it a node of another kind.",
    "new": "Start a new map.",
    "remove": "Take nodes, sources, actors or events out of a map.",
    "rename": "Give a part of a map another id, wherever it is named.",
    "query": "Say which nodes of a map an expression means.",
    "render": "Draw a map: SVG, PNG, PDF or DOT.",
    "rule": "Explain a rule, or list them all.",
    "scheme": "Explain a kind of reasoning, or list them all.",
    "schema": "Print the JSON Schema of the file format.",
    "sources": "Bring in, hand out or list the sources of a map.",
    "solve": "Answer a task of the argumentation solver competitions (ICCMA).",
    "split": "Make several files of a map that extend each other.",
    "stats": "Count what a map holds.",
    "todo": "List what to do next on a map, worst first.",
    "verify": "Look the quotations of a map up in copies of their sources.",
    "whatif": "Say what would stand if something were different.",
    "completion": "Print the shell completion script.",
}
"""A line for each command; a test compares them with the commands' own."""


class Commands(click.Group):
    """A group that finds its commands in this folder, and turns errors into sentences."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(name.replace("_", "-") for name in COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        # A file cannot have a hyphen in its name.
        name = name.replace("-", "_")
        if name not in COMMANDS:
            return None
        command: click.Command = COMMANDS[name].command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, SUMMARIES.get(name) or self._summary(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def _summary(self, ctx: click.Context, name: str) -> str:
        command = self.get_command(ctx, name)
        return command.get_short_help_str() if command else ""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from argmap.core.suggest import did_you_mean

        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            hint = did_you_mean(name, self.list_commands(ctx))
            raise click.UsageError(f"There is no command `{name}`. {hint}".rstrip(), ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="argmap", prog_name="argmap", message="%(prog)s %(version)s")
def cli() -> None:
    """Argument maps of disputed policy questions: checked, drawn, and rendered as briefs.

    A map is a file, or the name of a map that ships with argmap (such as cuba-north-korea).
    """


def main(args: list[str] | None = None) -> Any:
    """Run the command: exit 0 fine, 1 found something, 2 could not run."""
    # A command reads a map, answers and ends: looking for garbage among what is alive took a sixth of the
    # time on a map of 10,000 nodes, and found none.
    gc.set_threshold(100_000, 20, 20)
    # A terminal that cannot show a character shows its escape instead of ending the program.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        sys.exit(cli.main(args, prog_name="argmap", standalone_mode=False) or 0)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.Abort:
        print("Stopped.", file=sys.stderr)
        sys.exit(130)
    except ArgmapError as error:
        from argmap.cli._tell import tell

        tell(error)
        sys.exit(2)
    except BrokenPipeError:
        # The reader of our output (`| head`) has gone: not an error, and nobody to tell it to.
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        # Files are read and written behind sentences of their own: this is the standard output, full or gone.
        print(f"argmap: error: The result cannot be written: {error.strerror or error}.", file=sys.stderr)
        sys.exit(2)
