"""What is known of actors before reading: countries, organisations, armed groups, outlets and people with dated offices, by name.

An alias has one owner at a date; `find` gives several entries only where no date is asked for. The files are plain CSV, loaded
once; a user's own folder may hold more rows, and a row with a known key replaces ours.
"""

import functools
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path

from .actor_rows import Entry, Naming, Office, bodies, countries, persons
from .phrases import Match, Phrases, pieces

__all__ = ["ActorBook", "Entry", "Naming", "Office", "load_actors"]

BODIES = ("armed_groups.csv", "organisations.csv", "outlets.csv")
# Parts that stand before a family name and belong to it.
PARTICLES = frozenset("al el ul bin ben ibn abu de da del della di dos la le van von der ter mac mc st".split())


class ActorBook:
    """All entries, by key, by name and by phrase."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._codes: dict[str, list[Entry]] = {}
        self._namings: dict[str, list[tuple[str, Naming]]] = {}
        self._phrases: Phrases[Naming] | None = None
        self._surnames: dict[str | None, list[Entry]] = {}

    def add(self, entry: Entry, namings: list[tuple[str, Naming]] | None = None) -> None:
        """Take in an entry; one with a known key replaces it."""
        self._entries[entry.key] = entry
        if namings is not None:
            self._namings[entry.key] = namings
        self._phrases = None

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def phrases(self) -> Phrases[Naming]:
        """Every alias of every entry, ready for matching."""
        return self._phrases if self._phrases is not None else self._index()

    def _index(self) -> Phrases[Naming]:
        phrases: Phrases[Naming] = Phrases()
        self._phrases, self._surnames, self._codes = phrases, {}, {}
        for entry in self._entries.values():
            for name, naming in self.namings(entry.key):
                phrases.add(name, naming)
            if entry.kind == "country" and entry.country:
                self._codes.setdefault(entry.country, []).append(entry)
            elif entry.kind == "person":
                for surname in {surname_of(n) for n in (entry.name, *entry.aliases)} - {None}:
                    self._surnames.setdefault(surname, []).append(entry)
        return phrases

    def namings(self, key: str) -> tuple[tuple[str, Naming], ...]:
        """Every phrase of an entry and what it means there."""
        given = self._namings.get(key)
        if given is not None:
            return tuple(given)
        entry = self._entries.get(key)
        if entry is None:
            return ()
        naming = Naming(entry, "name")
        names = tuple((name, naming) for name in (entry.name, *entry.aliases))
        return names + tuple((s.name, Naming(entry, "name", None, s)) for s in entry.spells) if entry.spells else names

    def find(self, name: str, on: date | None = None) -> tuple[Entry, ...]:
        """The entries that a name (any use of it, any case) stood for on a day, or at any time.

        A name that is nobody's on that day still means the only one whose it was before.
        """
        named = self.phrases.find(name)
        found = list(dict.fromkeys(naming.entry for naming in named if naming.valid(on)))
        if not found:
            past = list(dict.fromkeys(naming.entry for naming in named if naming.entry.ended(on)))
            return tuple(past) if len(past) == 1 else ()
        if on is not None and len(found) > 1:  # two George Bushes: the one in office
            found = [e for e in found if e.kind != "person" or e.office(on) is not None] or found
        return tuple(found)

    def get(self, key: str) -> Entry | None:
        """The entry with this key."""
        return self._entries.get(key)

    def country(self, iso3: str, on: date | None = None) -> Entry | None:
        """The state with this code, by its name on that day."""
        self.phrases  # noqa: B018 - builds the index
        rows = self._codes.get(iso3, [])
        dated = [e for e in rows if e.since or e.until]
        return next((e for e in dated if on is not None and e.valid(on)), rows[0] if rows else None)

    def surname(self, name: str, on: date | None = None) -> tuple[Entry, ...]:
        """People with this family name who held an office on that day (or ever)."""
        self.phrases  # noqa: B018 - builds the index
        found = self._surnames.get(" ".join(pieces(name)), ())
        return tuple(e for e in found if on is None or e.office(on) is not None)

    def side(self, entry: Entry, on: date | None) -> Entry | None:
        """The entry to which this one belongs or which this person serves on that day."""
        key = entry.side
        if entry.kind == "person":
            office = entry.office(on)
            key = office.side if office else None
        if key is None:
            return None
        return self._entries.get(key) or self.country(key, on)

    def matches(self, tokens: Sequence[str]) -> list[Match[Naming]]:
        """Every known phrase in a row of tokens, longest first, in text order."""
        return self.phrases.matches(tokens)


def surname_of(name: str) -> str | None:
    """The family name of a full name, with its particles: "Antonio de Oliveira" → "oliveira", "Ayman al-Zawahiri" → "zawahiri"."""
    _, _, last = name.rpartition(" ")
    parts = (last.lower(),) if last.isascii() and last.isalpha() else pieces(last)
    if last == name or not parts or len(parts[-1]) < 3:
        return None
    return None if parts[-1] in PARTICLES or parts[-1] in ("jr", "sr", "iii") else parts[-1]


@functools.lru_cache(maxsize=4)
def load_actors(folder: Path | None = None) -> ActorBook:
    """The book of the package's files, then of the user's own folder. Raises KnowledgeError naming file and row."""
    book = ActorBook()
    for base in (Path(str(files("parley.knowledge") / "data")), folder):
        if base is None:
            continue
        for entry, namings in countries(base / "countries.csv"):
            book.add(entry, namings)
        for name in BODIES:
            for entry in bodies(base / name):
                book.add(entry)
        for entry in persons(base / "offices.csv"):
            book.add(entry)
    return book
