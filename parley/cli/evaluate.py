"""`parley evaluate`: records counted against reviewed ones, or two coders' against each other."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..evaluation import Scores


class Layout(StrEnum):
    """How scores are written."""

    table = "table"
    json = "json"
    html = "html"


class Kind(StrEnum):
    """Which differences are listed."""

    talks = "talks"
    positions = "positions"
    statements = "statements"
    events = "events"
    casualties = "casualties"
    actors = "actors"
    places = "places"
    times = "times"
    all = "all"


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A file of records taken to be right: JSONL, also gzip.")],
    against: Annotated[Path, typer.Option(metavar="RECORDS", help="The file of records to count against them.")],
    errors: Annotated[
        list[Kind] | None,
        typer.Option(metavar="KIND", help=f"List what differs in this kind: {', '.join(Kind)}; may be repeated."),
    ] = None,
    format: Annotated[
        Layout, typer.Option(help="For people, for programs, or as a page with the words marked.")
    ] = Layout.table,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where it goes, instead of being printed.")
    ] = None,
) -> None:
    """Count records against reviewed ones, or two coders' against each other."""
    from .. import evaluation
    from .terminal import complain, console, write
    from .whole_file import refuse_own_input, whole_file

    if out is not None:
        refuse_own_input(out, [path for path in (gold, against) if path.exists()])
    scores = evaluation.evaluate(gold, against, errors=[kind.value for kind in errors or []])
    for note in scores.notes():
        complain(note)
    written = _written(scores, format)
    if out is not None:
        with whole_file(out) as write_out:
            write_out(written)
    elif format is Layout.table:
        console().file.write(written)
    else:
        write(written)


def _written(scores: "Scores", format: Layout) -> str:
    if format is Layout.json:
        return scores.to_json() + "\n"
    if format is Layout.html:
        return scores.to_html()
    return scores.table + ("\n" + scores.listing if scores.errors else "")
