"""`parley read`: reports in, their records out, for people or for programs."""

import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Coverage, CoverageOption, KnowledgeOption, OutletOption, PublishedOption

if TYPE_CHECKING:
    from ..record import Record
    from ..settings import Settings


ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
LONGEST_CHARACTER = 12  # bytes: what reading allows for a character of a page's text, its markup included


class Format(StrEnum):
    """How a record is printed."""

    text = "text"
    json = "json"


def read(
    reports: Annotated[list[str], typer.Argument(metavar="REPORT", help="Text or HTML files, URLs, or - for standard input.")],
    published: PublishedOption = None,
    outlet: OutletOption = None,
    coverage: CoverageOption = Coverage.conflict,
    format: Annotated[Format, typer.Option(help="For people, or one record a line for programs.")] = Format.text,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show which words gave which field, and which rule spoke.")
    ] = False,
    knowledge: KnowledgeOption = None,
    allow_private_addresses: Annotated[
        bool, typer.Option("--allow-private-addresses", help="Let a URL lead to a private or loopback address.")
    ] = False,
) -> None:
    """Read reports and print what they say."""
    from ..errors import InputError, UsageError
    from ..reading import parse_published
    from ..settings import Settings
    from .terminal import complain

    if explain and format is Format.json:
        raise UsageError("--explain is for people: a record in JSON already carries the words of every field and its why")
    day = parse_published(published) if published is not None else None
    settings = Settings(coverage=coverage.value, knowledge=knowledge)
    failed = shown = 0
    for report in reports:
        try:
            record = _record(report, day, outlet, settings, allow_private_addresses)
        except InputError as error:
            complain(str(error))
            failed += 1
            continue
        _print(record, format, explain, first=shown == 0)
        shown += 1
        if record.document.coding == "no-text":
            complain(f"{report}: holds no report{', only page furniture' if record.document.removed else ''}")
            failed += 1
    if failed:
        if len(reports) > 1:
            complain(f"{failed} of {len(reports)} reports failed")
        raise typer.Exit(1)


def _record(report: str, published: str | None, outlet: str | None, settings: "Settings", allow_private: bool) -> "Record":
    """One report by its name on the command line: -, a web address, or a file."""
    from ..errors import UnreadableError
    from ..intake import Incoming
    from ..pipeline import read_file, read_url, record_of
    from ..reading.sources import kind_of

    if report == "-":
        given = Incoming(_standard_input(settings), outlet=outlet, published=published, source="standard input")
        return record_of(given, settings)
    if ADDRESS.match(report):
        return read_url(report, allow_private, published=published, outlet=outlet, settings=settings)
    if kind_of(Path(report)) == "jsonl":
        raise UnreadableError(f"{report}: holds a report a line; parley code reads those")
    return read_file(report, published=published, outlet=outlet, settings=settings)


def _standard_input(settings: "Settings") -> bytes:
    """All of standard input, up to just over what would be refused anyway."""
    import sys

    return sys.stdin.buffer.read(LONGEST_CHARACTER * settings.max_characters + 1)


def _print(record: "Record", format: Format, explain: bool, first: bool) -> None:
    from .terminal import console, write

    if format is Format.json:
        write(record.to_json() + "\n")
        return
    from .show import show

    page = console()
    with page.capture() as captured:
        show(record, page, explain)
    lines = [line.rstrip() for line in captured.get().splitlines()]
    page.file.write("\n".join(lines if first else ["", "", *lines]) + "\n")
