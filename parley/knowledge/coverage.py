"""How much is known, and where the gaps are: rows by file, kind, country and decade; years without a known head of state or government."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from .actor_rows import Entry, Office
from .actors import ActorBook
from .loading import Knowledge, load_knowledge
from .tables import package_tables, tables

FIRST = 1990
"""Heads of state and government are asked for from this year on."""

HEADS = frozenset({
    "president", "prime minister", "premier", "taoiseach", "chancellor", "king", "queen", "emperor", "emir", "sultan", "pope",
    "supreme leader", "leader", "head of state", "head of government", "military ruler", "member of the presidency",
})  # fmt: skip
STANDING_IN = ("interim ", "acting ", "transitional ", "provisional ")
"""Titles of those who lead a state or its government, and what may stand before them."""

FORCES = frozenset({"MIL", "COP", "SPY", "PRM"})


@dataclass(frozen=True, slots=True)
class Land:
    """What is known of one country. `heads_missing`: the years since 1990, of those it existed in, without a known head."""

    country: str
    name: str
    armed_groups: int
    organisations: int
    security_forces: int
    outlets: int
    people: int
    offices: int
    heads_missing: tuple[int, ...]
    places: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of everything. `files`: rows in the package's files and in the user's; `decades`: armed groups by when they began."""

    files: Mapping[str, tuple[int, int]]
    kinds: Mapping[str, int]
    countries: tuple[Land, ...]
    decades: Mapping[str, int]
    roles: Mapping[str, int]
    lexicon: Mapping[tuple[str, str], int]
    cues: Mapping[str, int]

    def to_dict(self) -> dict[str, object]:
        """As plain values for JSON."""
        return {
            "files": [{"file": name, "package": ours, "own": own} for name, (ours, own) in self.files.items()],
            "actors": dict(self.kinds),
            "countries": [asdict(land) for land in self.countries],
            "armed_groups_by_decade": dict(self.decades),
            "role_nouns_by_sector": dict(self.roles),
            "lexicon": [{"type": type, "mode": mode, "rules": n} for (type, mode), n in self.lexicon.items()],
            "cues": dict(self.cues),
        }


def coverage(folder: Path | None = None, until: int | None = None) -> Coverage:
    """What the package knows, together with a user's folder. `until`: the last year asked for, else last year.

    Raises KnowledgeError where a file cannot be read; `check` says all that is wrong with it.
    """
    known = load_knowledge(folder)
    ours, own = package_tables(), tables(folder) if folder else {}
    files = {name: (len(table.rows), len(own[name].rows) if name in own else 0) for name, table in ours.items()}
    last = until or date.today().year - 1
    return Coverage(
        files=files,
        kinds=_counted(entry.kind for entry in known.book),
        countries=tuple(_lands(known, last)),
        decades=_counted(_decade(entry) for entry in known.book if entry.kind == "armed-group"),
        roles=_counted(role.sector or "none" for role in known.roles),
        lexicon=_rules(known),
        cues={"verb": len(known.cues.verbs), "noun": len(known.cues.nouns), "adjective": len(known.cues.adjectives)},
    )


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))


def _decade(entry: Entry) -> str:
    return f"{entry.since.year // 10 * 10}s" if entry.since else "not known"


def _rules(known: Knowledge) -> dict[tuple[str, str], int]:
    """Rules by type and mode, in the scheme's order; every mode is there, even with none. "-" are words that are no event."""
    found = Counter((rule.type or "-", rule.mode or "") for rules in known.lexicon.rules.values() for rule in rules)
    wanted = [
        (type, mode) for type in known.ontology.types for mode in ["", *(m for t, m in known.ontology.modes if t == type)]
    ]
    return {key: found[key] for key in [*wanted, ("-", "")]}


def _lands(known: Knowledge, last: int) -> Iterator[Land]:
    """Countries that there are, by code; those of the past count with the years that they had."""
    bodies = [entry for entry in known.book if entry.kind not in ("country", "person")]
    groups = Counter(e.country for e in bodies if e.kind == "armed-group")
    outlets = Counter(e.country for e in bodies if e.kind == "outlet")
    others = Counter(e.country for e in bodies if e.kind not in ("armed-group", "outlet"))
    forces = Counter(e.country for e in bodies if e.sector in FORCES and e.kind != "armed-group")
    served: dict[str, list[tuple[str, Office]]] = {}
    for entry in known.book:
        for office in entry.offices:
            if code := _code(office.side, known.book):
                served.setdefault(code, []).append((entry.key, office))
    places = known.gazetteer.places_by_country()
    states: dict[str, list[Entry]] = {}
    for entry in known.book:
        if entry.kind == "country" and entry.country:
            states.setdefault(entry.country, []).append(entry)
    for code, rows in sorted(states.items()):
        held = served.get(code, [])
        yield Land(
            code, rows[0].name, groups[code], others[code], forces[code], outlets[code], len({person for person, _ in held}),
            len(held), tuple(_headless(rows, [o for _, o in held if o.side == code], last)), places.get(code, 0),
        )  # fmt: skip


def _code(side: str | None, book: ActorBook) -> str | None:
    """The country of a side: its own code, or that of the body it names."""
    if side is None:
        return None
    found = book.get(side) or book.country(side)
    return found.country if found else None


def _headless(rows: list[Entry], held: list[Office], last: int) -> Iterator[int]:
    """Years of a country that has offices at all in which nobody is known to have led it on any day."""
    leading = [o for o in held if _leads(o) and (o.since or o.until)]
    if not held:
        return
    for year in range(FIRST, last + 1):
        first, end = date(year, 1, 1), date(year, 12, 31)
        there = any((e.since or first) <= end and (e.until or end) >= first for e in rows)
        if there and not any((o.since or first) <= end and (o.until or end) >= first for o in leading):
            yield year


def _leads(office: Office) -> bool:
    title = office.title.lower()
    for word in STANDING_IN:
        title = title.removeprefix(word)
    return title in HEADS
