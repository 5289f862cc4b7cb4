"""Rows of offices.csv: people, the sides they served, and offices that only one person can hold at a time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from ...errors import KnowledgeError
from ..actor_rows import day
from ..finding import Finding
from ..tables import Row
from .actors import KEY, check_dates, check_names, check_sector
from .known import Known, Tables

FILE = "offices.csv"
SINGLE = frozenset(
    {
        *("president", "prime minister", "king", "queen", "emperor", "emir", "sultan", "chancellor", "supreme leader", "pope"),
        *("foreign minister", "defence minister", "secretary of state", "un secretary-general", "secretary-general"),
    }
)
"""Titles that one person at a time holds; two at once are a doubt, for rivals and stand-ins are real."""


class Term(NamedTuple):
    """A row as far as its dates are sure: from the last day on which it can have begun to the first on which it can have ended."""

    person: str
    line: int
    first: date
    last: date


def check_offices(folder: Tables, known: Known) -> Iterator[Finding]:
    """Each row, each person's rows together, and each single office."""
    rows = folder[FILE].rows if FILE in folder else ()
    called: dict[str, str] = {}
    for line, row in rows:
        yield from _row(line, row, known)
        if called.setdefault(row["person"], row["name"]) != row["name"]:
            yield Finding(
                FILE,
                line,
                f"{row['person']} is {called[row['person']]!r} in an earlier row",
                "use one name; others are aliases",
            )
    yield from _overlaps(rows)


def _row(line: int, row: Row, known: Known) -> Iterator[Finding]:
    if not KEY.fullmatch(row["person"]):
        yield Finding(FILE, line, f"{row['person']!r} is no key", "write lower-case words with hyphens: mirela-tosk")
    if not row["title"]:
        yield Finding(FILE, line, "no title", "say what the person was")
    yield from check_names(FILE, line, row)
    yield from check_dates(FILE, line, row, "from", "to")
    if row["sector"] != "NGO":  # of officials of such bodies; the loader reads it as none
        yield from check_sector(FILE, line, row["sector"], known)
    if row["side"] and not known.side(row["side"]):
        yield Finding(
            FILE, line, f"side {row['side']!r} is no country and no key", "add its row to a file of actors, or leave it empty"
        )
    last = row["name"].split()[-1:]
    if " " in row["name"] and [last] and set(row["aliases"].split(";")) & set(last):
        yield Finding(FILE, line, f"the alias {last[0]!r} is a bare surname", "take it out: family names are found without it")


def _overlaps(rows: tuple[tuple[int, Row], ...]) -> Iterator[Finding]:
    held: defaultdict[tuple[str, str], list[Term]] = defaultdict(list)
    for line, row in rows:
        term = _term(line, row)
        if term is not None and row["side"]:
            held[row["side"], row["title"].lower()].append(term)
    for (side, title), terms in held.items():
        for a, b in combinations(terms, 2):
            sure = (min(a.last, b.last) - max(a.first, b.first)).days
            if sure <= 0:
                continue
            if a.person == b.person:
                yield Finding(
                    FILE, max(a.line, b.line), f"{a.person} is {title} of {side} twice at a time", "make one row of the two"
                )
            elif title in SINGLE:
                other = a if a.line < b.line else b
                yield Finding(
                    FILE, max(a.line, b.line), f"{side} has two of {title} for {sure} days, the other in line {other.line}",
                    "correct a date, or say in the title who was acting or rival", doubt=True,
                )  # fmt: skip


def _term(line: int, row: Row) -> Term | None:
    """The stretch that is sure; None where an end is open or no date."""
    try:
        first, last = day(row["from"], True), day(row["to"], False)
    except (ValueError, KnowledgeError):
        return None
    return Term(row["person"], line, first, last) if first and last else None
