"""The `regesta` command: its verbs, and how errors reach the person."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import traceback
from pathlib import Path

import click

from ..errors import RegestaError, UnexpectedError
from ..version import __version__

VERBS = {
    "init": ("init", "Make an empty archive."),
    "add": ("add", "Add captures: files, folders, archives, standard input."),
    "list": ("list_documents", "List the documents by date."),
    "show": ("show", "Show one document, capture, person or body with its evidence."),
    "explain": ("explain", "Say why a document's values are what they are."),
    "describe": ("describe", "Show how one file is read, line by line, without an archive."),
    "search": ("search", "Search the archive."),
    "exchange": ("exchange", "Show who answered what, what is missing, what is open."),
    "asks": ("asks", "List what was asked, proposed, offered, and what came of it."),
    "missing": ("missing", "List letters that are spoken of and not held, and where to look."),
    "findings": ("findings", "List contradictions, doubts and oddities."),
    "cite": ("cite", "Cite documents: notes in a style, RIS, BibTeX, CSL-JSON."),
    "export": ("export", "Write the archive in a published format."),
    "import": ("import_record", "Read a record that was exported."),
    "verify": ("verify", "Check captures, quotations and index."),
    "reindex": ("reindex", "Make the search index anew."),
    "rebuild": ("rebuild", "Make everything anew from captures and judgements."),
    "serve": ("serve", "Open the reading room in the browser."),
    "completion": ("completion", "Print the shell's completion script."),
}


class _Verbs(click.Group):
    """Loads a verb's module when the verb is used, so that `--help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"regesta.cli.{VERBS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, line) for verb, (_, line) in VERBS.items()])


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="regesta")
def command() -> None:
    """Regesta turns scattered captures of historical letters into a research archive.

    Every value leads to the words that prove it, and the exchange itself is rebuilt: who wrote to whom, what answers
    what, which letters are spoken of but not held, what was asked and never answered.

    \b
    Begin with:
      regesta init my-archive
      cd my-archive
      regesta add ~/Downloads/letters
      regesta serve

    Exit codes: 0 all went well; 2 the command was not understood, or names something that isn't there; 3 something
    that was given could not be read (the rest was); 4 the archive is damaged; 5 another process is writing to it;
    6 the disk is full or can't be written to; 1 anything else.
    """


def run() -> int:
    """Run the command and return its exit code."""
    # Millions of small records and few cycles: looking for garbage every 700 of them took a tenth of the time.
    gc.set_threshold(50_000, 20, 20)
    try:
        code = command.main(standalone_mode=False)
        return code if isinstance(code, int) else 0
    except RegestaError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except click.exceptions.Abort:
        click.echo(
            "Stopped. The archive stays at its last complete state; the same command goes on from there.",
            err=True,
        )
        return 130
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Exception as error:
        if os.environ.get("REGESTA_DEBUG"):
            raise
        if isinstance(error, BrokenPipeError):
            # The reader of our output has closed it (`regesta list | head`): nothing is wrong.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        click.echo(str(UnexpectedError(fault=f"{type(error).__name__}: {error}", where=where)), err=True)
        return 1
