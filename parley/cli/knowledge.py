"""`parley knowledge find NAME`: who or what Parley takes a name for, and where it lies."""

from typing import Annotated

import typer

from .options import KnowledgeOption

knowledge = typer.Typer(no_args_is_help=True)


@knowledge.callback()
def _group() -> None:
    """What Parley knows of actors and places."""


@knowledge.command()
def find(
    name: Annotated[str, typer.Argument(help="A name as a report would write it.")],
    date: Annotated[str | None, typer.Option(metavar="DATE", help="The day to look at, YYYY-MM-DD.")] = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """Look a name up among actors and places."""
    raise typer.Exit(1)
