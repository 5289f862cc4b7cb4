"""A record for people in a terminal: title and date, then talks, positions, statements and events, then what was taken off."""

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..record import Record
from ..record.wording import Names, day, plain
from .explain import Explain
from .facts import Facts, Row
from .terminal import linked

GUTTER = 17  # columns for when and where, left of what
NARROW = 60  # below this width everything goes into one column
CODING = {
    "not-relevant": "Not about conflict or peace talks, so nothing was coded; --coverage all codes every report.",
    "not-english": "Not in English, so nothing was coded.",
    "no-text": "No text of a report was found here.",
}


def show(record: Record, console: Console, explained: bool = False) -> None:
    """Print a record; `explained` adds, for every fact, the words behind each field and the rule that spoke."""
    facts = Facts(record, console)
    why = Explain(record) if explained else None
    _head(record, console)
    _section(console, "Talks", [[*facts.talks(talks), *_why(why, talks)] for talks in record.talks])
    _section(console, "Positions", [[facts.position(position), *_why(why, position)] for position in record.positions])
    _section(console, "Statements", [[facts.statement(statement), *_why(why, statement)] for statement in record.statements])
    for heading, background in (("Events", False), ("Background", True)):
        events = [event for event in record.events if event.background is background]
        _section(console, heading, [[facts.event(event), *_why(why, event)] for event in events])
    _section(console, "Tolls", [[facts.toll(figure), *_why(why, figure)] for figure in record.tolls])
    if why is not None:
        _section(console, "Who", [why.actors()])
        _section(console, "Where", [why.places()])
        _section(console, "When", [why.times()])
        console.print(Text("\n" + why.made_by(), "dim"))
    _foot(record, console)


def _why(why: Explain | None, fact: object) -> list[Row]:
    return why.rows(fact) if why is not None else []


def _head(record: Record, console: Console) -> None:
    document = record.document
    title = plain(document.title or "") or f"Report {plain(document.id)}"
    console.print(linked(title, document.url, console, "bold"))
    parts = [
        day(document.published) if document.published else "publication date unknown",
        plain(document.outlet or ""),
        f"from {Names.of(record).where(document.dateline.place)}" if document.dateline and document.dateline.place else "",
        f"by {plain(document.byline)}" if document.byline else "",
    ]
    console.print(Text(" · ".join(part for part in parts if part), "dim"))
    if document.coding != "full":
        console.print(Text(CODING[document.coding], "yellow"))


def _section(console: Console, heading: str, entries: list[list[Row]]) -> None:
    """A heading and its entries, a blank line between them."""
    entries = [rows for rows in entries if rows]
    if not entries:
        return
    console.print(Text(f"\n{heading.upper()}", "bold cyan"))
    for place, rows in enumerate(entries):
        if place:
            console.print()
        if console.width < NARROW:
            _narrow(console, rows)
        else:
            _wide(console, rows)


def _narrow(console: Console, rows: list[Row]) -> None:
    for gutter, body in rows:
        if gutter:
            console.print(Text(" · ").join(gutter.split("\n")))
        for line in body:
            console.print(Padding(line, (0, 0, 0, 2)))


def _wide(console: Console, rows: list[Row]) -> None:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=GUTTER)
    grid.add_column(ratio=1)
    for gutter, body in rows:
        grid.add_row(gutter, Group(*body))
    console.print(Padding(grid, (0, 0, 0, 1)))


def _foot(record: Record, console: Console) -> None:
    removed = record.document.removed
    if removed:
        pieces = " · ".join(f"“{plain(piece.text)}”" for piece in removed)
        line = Text(f"{len(removed)} {'piece' if len(removed) == 1 else 'pieces'} of page furniture taken off: {pieces}", "dim")
        line.truncate(console.width, overflow="ellipsis")
        console.print(Text(), line, sep="\n")
    for note in record.document.notes:
        console.print(Text(f"note: {plain(note.message)}", "dim"))
