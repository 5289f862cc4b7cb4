"""One name, one owner: no two actors may answer to the same name on the same day, in all files and all their uses together."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from ...errors import KnowledgeError
from ..actor_rows import Entry, Naming, Spell
from ..actors import ActorBook, load_actors
from ..finding import Finding
from ..phrases import pieces
from .known import BODIES, Tables


class Place(NamedTuple):
    """Where a row stands; a user's rows come after the package's."""

    own: bool
    file: str
    line: int


def check_owners(ours: Tables, theirs: Tables, folder: Path | None) -> Iterator[Finding]:
    """A finding at the later of two rows that claim one name."""
    try:
        book = load_actors(folder)
    except KnowledgeError:
        return  # the row that cannot be read has a finding of its own
    at = _places(ours) | _places(theirs)
    for name, one, other in clashes(book):
        if one in at and other in at:
            first, second = sorted((at[one], at[other]))
            advice = "give one of them dates, or take the alias out"
            yield Finding(second.file, second.line, f"{name!r} is also a name of {first.file}, line {first.line}", advice)


def clashes(book: ActorBook) -> Iterator[tuple[str, str, str]]:
    """(name, key, key) of every two entries that a name could mean on one day; "US" and "us" are two names."""
    owners: defaultdict[tuple[str, ...], list[tuple[str, Naming]]] = defaultdict(list)
    for entry in book:
        for name, naming in book.namings(entry.key):
            owners[(*pieces(name), "!" if name.isupper() else "")].append((name, naming))
    for claims in owners.values():
        for (name, a), (_, b) in combinations(claims, 2):
            if a.entry.key != b.entry.key and _meet(a.entry, b.entry) and _overlap(a.spell or a.entry, b.spell or b.entry):
                yield name, a.entry.key, b.entry.key


def _meet(a: Entry, b: Entry) -> bool:
    """Do both live on one day? People do where offices of theirs overlap: who is in office on the day is meant."""
    if a.kind == b.kind == "person":
        return any(_within(x.since, x.until, y.since, y.until) for x in a.offices for y in b.offices)
    return _overlap(a, b)


def _overlap(a: Entry | Spell, b: Entry | Spell) -> bool:
    return _within(a.since, a.until, b.since, b.until)


def _within(since: date | None, until: date | None, other_since: date | None, other_until: date | None) -> bool:
    return (since or date.min) <= (other_until or date.max) and (other_since or date.min) <= (until or date.max)


def _places(folder: Tables) -> dict[str, Place]:
    """Where the row of each key stands: of a person the first one, of a country that shares its code its name's."""
    found: dict[str, Place] = {}
    for name, column in (*((body, "key") for body in BODIES), ("offices.csv", "person"), ("countries.csv", "iso3")):
        if name in folder:
            for line, row in folder[name].rows:
                key = row[column]
                if name == "countries.csv" and key in found:
                    key = row["name"].lower().replace(" ", "-")
                found.setdefault(key, Place(folder[name].own, name, line))
    return found
