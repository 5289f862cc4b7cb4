"""`parley knowledge`: its verbs, and `find NAME`: who or what Parley takes a name for, on a given day, and which places bear it."""

from typing import TYPE_CHECKING, Annotated

import typer

from .check import check
from .coverage import coverage
from .dictionaries import import_
from .options import KnowledgeOption

if TYPE_CHECKING:
    from datetime import date as Day

    from ..knowledge.actors import ActorBook, Entry, Office
    from ..knowledge.gazetteer import Row

FEW = 10  # places of one name; a common one has dozens

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
    from ..knowledge import load_knowledge
    from .terminal import complain, console

    day = _day(date)
    known = load_knowledge(knowledge)
    entries = known.book.find(name, day) or known.book.surname(name, day)
    rows = known.gazetteer.find(name)
    if not entries and not rows:
        complain(f"{name}: not known" + (f" on {date}" if date else ""))
        raise typer.Exit(1)
    page = console()
    for entry in entries:
        page.print("\n".join(_actor(entry, known.book, day)), soft_wrap=True)
    for row in rows[:FEW]:
        page.print(_place(row), soft_wrap=True)
    if len(rows) > FEW:
        page.print(f"… and {len(rows) - FEW} more places of that name")


def _day(said: str | None) -> "Day | None":
    from datetime import date

    from ..errors import UsageError

    try:
        return date.fromisoformat(said) if said is not None else None
    except ValueError:
        raise UsageError(f"--date {said!r}: use YYYY-MM-DD") from None


def _actor(entry: "Entry", book: "ActorBook", day: "Day | None") -> list[str]:
    """The entry on a line, with an indented line for its other names, its side and each office."""
    from ..knowledge.codes import codes_of

    years = _period(entry.since, entry.until)
    head = [
        f"{entry.name}  {entry.kind}",
        str(codes_of(entry)) if entry.country or entry.sector else "",
        f"key {entry.key}",
        years,
    ]
    side = book.side(entry, day)
    lines = [" · ".join(filter(None, head))]
    if side is not None and side.key != entry.key:
        lines.append(f"    belongs to {side.name}" + (f" on {day}" if day else ""))
    lines += [f"    {_office(office, book)}" for office in entry.offices if day is None or office == entry.office(day)]
    if entry.aliases:
        lines.append(f"    also {'; '.join(entry.aliases)}")
    return lines


def _office(office: "Office", book: "ActorBook") -> str:
    side = book.get(office.side) if office.side else None
    parts = [office.title, side.name if side else office.side or "", _code(side, office), _period(office.since, office.until)]
    return " · ".join(filter(None, parts))


def _code(side: "Entry | None", office: "Office") -> str:
    """The codes of a person in an office: the side's country and the office's own sector."""
    from ..knowledge.codes import Pair, codes_of

    return str(codes_of(Pair(side.country, office.sector))) if side and side.country else ""


def _period(since: "Day | None", until: "Day | None") -> str:
    return f"{since or ''}–{until or ''}" if since or until else ""


def _place(row: "Row") -> str:
    at = f"{row.lat:.2f}, {row.lon:.2f}" if row.lat is not None and row.lon is not None else "not located"
    area = ", ".join(part for part in (row.admin2, row.admin1, row.country) if part and part != row.name)
    people = f"{row.population:,} people" if row.population else ""
    number = f"GeoNames {row.geonames}" if row.geonames else ""
    return " · ".join(part for part in (f"{row.name}  {row.kind}", area, at, people, number) if part)


knowledge.command()(check)
knowledge.command()(coverage)
knowledge.command(name="import")(import_)
