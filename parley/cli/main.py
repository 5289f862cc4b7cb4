"""The command line: the verbs, and the one place where errors become a line on standard error and an exit code.

0: fine; 1: some reports failed; 2: the command made no sense.
"""

import os
import sys
from typing import Annotated

import typer

from .. import __version__
from ..errors import KnowledgeError, ParleyError, SettingsError, UsageError
from .code import code
from .evaluate import evaluate
from .knowledge import knowledge
from .read import read
from .schema import schema

app = typer.Typer(
    name="parley",
    help="Reads news reports about conflict and peace talks and keeps a sourced record.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: it comes in half the time
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(read)
app.command()(code)
app.command()(evaluate)
app.command()(schema)
app.add_typer(knowledge, name="knowledge", help="What Parley knows of actors and places.")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"parley {__version__}")
        raise typer.Exit


@app.callback()
def parley(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options of the command itself."""


def main() -> None:
    """Run a verb. No input, however broken, ends in a traceback; `PARLEY_TRACEBACK=1` shows one for a fault of ours."""
    try:
        app()
    except ParleyError as error:
        _complain(str(error))
        sys.exit(2 if isinstance(error, UsageError | SettingsError | KnowledgeError) else 1)
    except Exception as error:
        if os.environ.get("PARLEY_TRACEBACK"):
            raise
        fault = f"{type(error).__name__}: {error}"
        _complain(f"a fault of Parley's own, please report it: {fault} (PARLEY_TRACEBACK=1 shows where)")
        sys.exit(1)


def _complain(message: str) -> None:
    from .terminal import complain  # costs a fifth of a second that `parley --help` need not spend

    complain(message)


if __name__ == "__main__":
    main()
