"""Rows of countries.csv, armed_groups.csv, organisations.csv and outlets.csv, each by itself."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ...errors import KnowledgeError
from ..actor_rows import bounds, names, spells
from ..finding import Finding
from ..roles import KINDS
from ..tables import Row, Table
from .known import BODIES, Known, Tables

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CODE = re.compile(r"[A-Z]{3}")
EARLIEST = date(500, 1, 1)  # the oldest thing that acts in the news is a church
ACTS = KINDS - {"modifier", "person", "country"}


def check_actors(folder: Tables, known: Known) -> Iterator[Finding]:
    """Countries and bodies of one folder."""
    for line, row in folder["countries.csv"].rows if "countries.csv" in folder else ():
        yield from _country(line, row, known)
    for name in BODIES:
        if name in folder:
            yield from _twice(folder[name])
            for line, row in folder[name].rows:
                yield from _body(name, line, row, known)


def check_names(file: str, line: int, row: Row) -> Iterator[Finding]:
    """A name that is filled, and no alias that stands twice."""
    if not row["name"]:
        yield Finding(file, line, "no name", "give the name under which it is shown")
    written = [row["name"], *names(row["aliases"])]
    for name, n in Counter(filter(None, written)).items():  # "EFE" and "Efe" are two spellings: capitals count in matching
        if n > 1:
            yield Finding(
                file, line, f"{name!r} stands {n} times", "leave one: the name itself need not stand among the aliases"
            )
    for name in written:
        if name != " ".join(name.split()):
            yield Finding(file, line, f"{name!r} has a stray space", "write one space between words")


def check_dates(file: str, line: int, row: Row, since: str = "since", until: str = "until") -> Iterator[Finding]:
    """Dates that are dates, in order, and not of another age."""
    try:
        first, last = bounds(Path(file), dict(row), since, until)
        spells(Path(file), row.get("aliases", ""))
    except KnowledgeError as error:
        yield Finding(file, line, str(error).removeprefix(f"{file}: "), "write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty")
        return
    if first and last and first > last:
        yield Finding(
            file, line, f"ends {row[until]} before it begins {row[since]}", "correct one of the two, or leave it empty"
        )
    for day in (first, last):
        if day and not EARLIEST <= day <= date(date.today().year + 1, 12, 31):
            yield Finding(file, line, f"the year {day.year} cannot be", "correct it, or leave it empty")


def check_sector(file: str, line: int, sector: str, known: Known) -> Iterator[Finding]:
    """One of PLOVER's sectors, or none."""
    if sector and sector not in known.ontology.sectors:
        yield Finding(file, line, f"no sector {sector!r}", f"use one of {' '.join(known.ontology.sectors)}, or leave it empty")


def check_country(file: str, line: int, code: str, known: Known) -> Iterator[Finding]:
    """A country that countries.csv has, or one of PLOVER's codes, or none."""
    if code and not known.country(code):
        yield Finding(file, line, f"no country {code!r}", "use an alpha-3 code, or add the country to a countries.csv of yours")


def _twice(table: Table) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for line, row in table.rows:
        if row["key"] in seen:
            yield Finding(
                table.name, line, f"key {row['key']!r} stands already in line {seen[row['key']]}", "choose another key"
            )
        seen.setdefault(row["key"], line)


def _country(line: int, row: Row, known: Known) -> Iterator[Finding]:
    file = "countries.csv"
    if not CODE.fullmatch(row["iso3"]):
        yield Finding(
            file, line, f"{row['iso3']!r} is no code", "write three capitals (ISO 3166-1 alpha-3, or a code of yours)"
        )
    yield from check_names(file, line, row)
    yield from check_dates(file, line, row)
    for name in names(row["metonyms"]):
        yield from check_sector(file, line, name.partition("=")[2], known)
    yield from check_point(file, line, row)


def _body(file: str, line: int, row: Row, known: Known) -> Iterator[Finding]:
    if not KEY.fullmatch(row["key"]):
        yield Finding(file, line, f"{row['key']!r} is no key", "write lower-case words with hyphens: free-river-army")
    yield from check_names(file, line, row)
    yield from check_dates(file, line, row)
    yield from check_country(file, line, row["country"], known)
    yield from check_sector(file, line, row["sector"], known)
    if row.get("kind") and row["kind"] not in ACTS:
        yield Finding(file, line, f"no kind {row['kind']!r}", f"use one of {', '.join(sorted(ACTS))}")
    for column in ("parent", "successor"):
        other = row.get(column)
        if other and not known.side(other):
            yield Finding(file, line, f"{column} {other!r} is no key and no country", "add its row, or leave it empty")
        elif other and other == row["key"]:
            yield Finding(file, line, f"is its own {column}", "leave it empty")


def check_point(file: str, line: int, row: Row) -> Iterator[Finding]:
    """Degrees north and east that are on the globe, both or none."""
    try:
        lat, lon = (float(row[column]) if row[column] else None for column in ("lat", "lon"))
    except ValueError:
        yield Finding(file, line, f"lat {row['lat']!r}, lon {row['lon']!r}", "write degrees as numbers: 34.5")
        return
    if (lat is None) != (lon is None):
        yield Finding(file, line, "one of lat and lon is missing", "give both or none")
    elif lat is not None and lon is not None and not (-90 <= lat <= 90 and -180 <= lon <= 180):
        yield Finding(file, line, f"{lat}, {lon} is not on the globe", "lat is -90 to 90, lon -180 to 180")
