"""What the actor files hold, as typed values: entries with their names and dated offices. Reading raises KnowledgeError with file and row."""

import csv
import functools
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from ..errors import KnowledgeError
from .lexicon import fields_of

Use = Literal["name", "adjective", "people", "capital", "metonym"]


@dataclass(frozen=True, slots=True)
class Office:
    """What a person was, for which side (a key), from and until when."""

    title: str
    side: str | None
    sector: str | None
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Spell:
    """An alias and from and until when it was one: written "Islamic Emirate [1996..2021]" in the files."""

    name: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of knowledge about an actor. `side` is the key of whom it belongs to; persons' sides are those of their offices."""

    key: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    side: str | None = None
    aliases: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    offices: tuple[Office, ...] = ()
    spells: tuple["Spell", ...] = ()  # aliases that were its own only for a time

    def valid(self, on: date | None) -> bool:
        """Was it there on that day? An unknown day or bound rules nothing out."""
        return _within(self.since, self.until, on)

    def ended(self, on: date | None) -> bool:
        """Was it no more on that day?"""
        return on is not None and self.until is not None and self.until < on

    def office(self, on: date | None) -> Office | None:
        """The office held on that day; where the day is unknown, the only one, or the latest when all are for one side."""
        held = [o for o in self.offices if _within(o.since, o.until, on)]
        if on is None and len({o.side for o in held}) > 1:
            return None
        dated = [o for o in held if o.since is not None]
        return max(dated, key=lambda o: o.since or date.min) if dated else (held[0] if held else None)

    @property
    def title(self) -> str | None:
        """The title of a person with a single office."""
        return self.offices[0].title if len(self.offices) == 1 else None


@dataclass(frozen=True, slots=True)
class Naming:
    """How a phrase means an entry: its name, its adjective, its people, its capital, or a metonym (with the sector it stands for)."""

    entry: Entry
    use: Use
    sector: str | None = None
    spell: Spell | None = None

    def valid(self, on: date | None) -> bool:
        """Did the phrase mean the entry on that day?"""
        return self.entry.valid(on) and (self.spell is None or _within(self.spell.since, self.spell.until, on))


def _within(since: date | None, until: date | None, on: date | None) -> bool:
    return on is None or ((since is None or since <= on) and (until is None or on <= until))


@functools.lru_cache(maxsize=8192)
def day(value: str, last: bool) -> date | None:
    """The first (or last) day that "1999", "1999-03" or "1999-03-01" covers; None for an empty value."""
    if not value:
        return None
    parts = [int(x) for x in value.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if len(parts) == 2:
        return date(parts[0], parts[1], monthrange(*parts)[1] if last else 1)
    return date(parts[0], 12, 31) if last else date(parts[0], 1, 1)


def names(value: str) -> tuple[str, ...]:
    """The names of a cell, separated by semicolons."""
    return tuple(x for x in map(str.strip, value.split(";")) if x) if value else ()


def spells(path: Path, value: str) -> tuple[tuple[str, ...], tuple[Spell, ...]]:
    """The aliases without days, and those that held for a time only."""
    written = names(value)
    if "[" not in value:
        return written, ()
    found = []
    for alias in written:
        name, bracket, days = alias.partition("[")
        if bracket:
            first, _, last = days.rstrip("]").partition("..")
            try:
                found.append(Spell(name.strip(), day(first.strip(), False), day(last.strip(), True)))
            except ValueError as error:
                raise KnowledgeError(f"{path.name}: {alias}: not a date: {error}") from error
    return tuple(n for n in written if "[" not in n), tuple(found)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(line for line in lines if not line.startswith("#"))
        columns = next(rows, [])
        for number, values in enumerate(rows, 1):
            if len(values) != len(columns):
                if not values:
                    continue
                raise KnowledgeError(
                    f"{path.name}: row {number}: {len(columns)} values are needed, not {len(values)}: {values}"
                )
            yield fields_of(path.name, columns, values)


def bounds(path: Path, row: dict[str, str], since: str = "since", until: str = "until") -> tuple[date | None, date | None]:
    """The first and last day of a row. Raises KnowledgeError where one is no date."""
    try:
        return day(row.get(since, ""), False), day(row.get(until, ""), True)
    except ValueError as error:
        raise KnowledgeError(f"{path.name}: {row.get('key') or row.get('name')}: not a date: {error}") from error


def countries(path: Path) -> Iterator[tuple[Entry, list[tuple[str, Naming]]]]:
    """Countries with all their phrases. The first row of a code has the code as key, states of the past that share it their name."""
    seen: set[str] = set()
    for row in _rows(path):
        since, until = bounds(path, row)
        code = row["iso3"]
        key = code if code not in seen else row["name"].lower().replace(" ", "-")
        seen.add(code)
        aliases, dated = spells(path, row["aliases"])
        entry = Entry(key, row["name"], "country", code, None, None, aliases, since, until, spells=dated)
        phrases = [(name, Naming(entry, "name")) for name in (entry.name, *entry.aliases)]
        phrases += [(spell.name, Naming(entry, "name", None, spell)) for spell in dated]
        phrases += [(name, Naming(entry, "adjective")) for name in names(row["adjectives"])]
        phrases += [(name, Naming(entry, "people")) for name in names(row["people"]) if name not in names(row["adjectives"])]
        phrases += [(name, Naming(entry, "capital")) for name in names(row["capital"])]
        for name in names(row["metonyms"]):
            place, _, sector = name.partition("=")
            phrases.append((place, Naming(entry, "metonym", sector or None)))
        yield entry, phrases


def bodies(path: Path) -> Iterator[Entry]:
    """Armed groups, organisations and outlets."""
    kind = "armed-group" if path.stem == "armed_groups" else "organisation"
    for row in _rows(path):
        since, until = bounds(path, row)
        aliases, dated = spells(path, row["aliases"])
        yield Entry(
            row["key"], row["name"], row.get("kind") or kind, row["country"] or None, row["sector"] or None,
            row["parent"] or None, aliases, since, until, spells=dated,
        )  # fmt: skip


def persons(path: Path) -> Iterator[Entry]:
    """People with all the offices that the file gives them."""
    found: dict[str, tuple[str, dict[str, None], list[Office]]] = {}
    for row in _rows(path):
        since, until = bounds(path, row, "from", "to")
        sector = row["sector"] if row["sector"] != "NGO" else ""  # that is a kind of country in PLOVER, not a sector
        _, aliases, offices = found.setdefault(row["person"], (row["name"], {}, []))
        offices.append(Office(row["title"], row["side"] or None, sector or None, since, until))
        aliases.update(dict.fromkeys(names(row["aliases"])))
    for key, (name, aliases, offices) in found.items():
        yield Entry(key, name, "person", aliases=tuple(aliases), offices=tuple(offices))
