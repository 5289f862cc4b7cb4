"""The gazetteer: which places bear a name. One read-only SQLite file, opened in milliseconds, looked up in microseconds.

Towns, provinces and districts come from GeoNames (CC BY 4.0, see NOTICE), regions and news spellings from `regions.csv`;
`tools/build_gazetteer.py` makes the file. Names are compared folded: case, accents, hyphens and apostrophes do not matter.
"""

import functools
import math
import re
import sqlite3
import threading
import unicodedata
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from ..errors import KnowledgeError
from .lexicon import rows as table

RowKind = Literal["city", "admin1", "admin2", "country", "region", "facility", "point"]
KINDS: tuple[RowKind, ...] = get_args(RowKind)
OWN_IDS = 20_000_000  # ids from here on are ours, below are GeoNames'
SPELLING = 1.2  # how much less likely a place is meant by another of its spellings than by its name
OWN_PEOPLE = 1_000_000  # a user who names a place means it
FORMAT = 1  # of the file; the builder writes it, the reader checks it

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ǝ": "a", "ħ": "h", "ŋ": "n"}
    | dict.fromkeys("'’‘ʼʻʿʾ`´ʹ′“”\".", "")
    | dict.fromkeys("-‐‑–—/_", " ")
)
_SHORT = {"saint": "st", "sankt": "st", "sainte": "ste", "ft": "fort", "mt": "mount", "&": "and", "el": "al"}


@functools.lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The name as it is compared: "Sana'a" → "sanaa", "Port-au-Prince" → "port au prince", "Saint Louis" and "St. Louis" alike."""
    text = name.casefold().translate(_LETTERS)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).translate(_LETTERS)
    return " ".join(_SHORT.get(word, word) for word in text.split())


class Row(NamedTuple):
    """One place of the gazetteer. `main` tells whether it was found by its name or by another spelling of it.

    `country` is ISO 3166-1 alpha-3; `admin1`/`admin2` are canonical names of the province and district it lies in (or is).
    """

    id: int
    name: str
    kind: RowKind
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    population: int
    geonames: int | None
    main: bool

    @property
    def weight(self) -> float:
        """How likely the name means this place when nothing else is known: a logarithm of people, by kind."""
        return weigh(self.kind, self.population) - (0.0 if self.main else SPELLING)


def weigh(kind: RowKind, population: int) -> float:
    """The prior of a place; the builder orders the candidates of a name by it too."""
    people = math.log10(population + 50)
    match kind:
        case "country":
            return 9.0 + people / 10
        case "admin1":
            return people - 0.3
        case "admin2":
            return people - 1.6
        case "region":
            return 6.5
        case "facility" | "point":
            return 5.0
    return people


class Gazetteer:
    """The open file. Safe to share between threads; nothing is read before it is asked for."""

    def __init__(self, path: Path | None = None, own: Mapping[str, tuple[Row, ...]] | None = None) -> None:
        """`own` holds a user's places by their folded names; they come before the file's."""
        self._own = own or {}
        self._path = path or Path(str(files("parley.knowledge") / "data" / "gazetteer.sqlite"))
        if not self._path.is_file():
            raise KnowledgeError(f"{self._path.name}: not found; build it with tools/build_gazetteer.py")
        self._lock = threading.Lock()
        uri = self._path.absolute().as_uri() + "?mode=ro&immutable=1"
        self._db = sqlite3.connect(uri, uri=True, check_same_thread=False)
        try:
            found = self._db.execute("PRAGMA user_version").fetchone()[0]
            self._db.execute("PRAGMA mmap_size = 33554432")
            self._db.execute("PRAGMA cache_size = -512")
        except sqlite3.DatabaseError as error:
            raise KnowledgeError(f"{self._path.name}: cannot be read ({error})") from None
        if found != FORMAT:
            raise KnowledgeError(f"{self._path.name}: format {found} where {FORMAT} is needed; run tools/build_gazetteer.py")
        self._find = functools.lru_cache(maxsize=20_000)(self._look_up)
        self._area = functools.lru_cache(maxsize=4_000)(self._look_up_area)

    def find(self, name: str) -> tuple[Row, ...]:
        """All places that bear the name, most important first; () where none does. Names of over 80 characters are nobody's."""
        if len(name) > 80:
            return ()
        folded = fold(name)
        return self._own.get(folded, ()) + self._find(folded) if self._own else self._find(folded)

    def knows(self, name: str) -> bool:
        """Whether any place bears the name."""
        return bool(self.find(name))

    def spellings(self, population: int = 20_000) -> dict[str, str]:
        """How the better known places are spelled, by their lower case: for the recasing of upper-case text (takes a moment)."""
        kinds = (KINDS.index("city"), KINDS.index("admin2"))
        with self._lock:
            found = self._db.execute("SELECT name FROM place WHERE population >= ? OR kind NOT IN (?, ?)", (population, *kinds))
            names = [name for (name,) in found]
        out: dict[str, str] = {}
        for name in names:
            for spelled in (name, plain(name)):
                out.setdefault(spelled.lower(), spelled)
        return out

    def places_by_country(self) -> dict[str, int]:
        """How many places each country has (alpha-3), a user's own among them."""
        with self._lock:
            found = dict(
                self._db.execute("SELECT a.country, COUNT(*) FROM place p JOIN area a ON a.id = p.area GROUP BY a.country")
            )
        for place in {row.id: row for rows in self._own.values() for row in rows}.values():
            found[place.country] = found.get(place.country, 0) + 1
        return {country: n for country, n in found.items() if country}

    def people(self, word: str) -> str | None:
        """The country (alpha-3) that an adjective or a people's name belongs to: "Afghan", "Qataris"."""
        return self._people.get(word)

    @functools.cached_property
    def _people(self) -> dict[str, str]:
        with self._lock:
            return dict(self._db.execute("SELECT word, country FROM demonym"))

    def _look_up(self, folded: str) -> tuple[Row, ...]:
        with self._lock:
            found = self._db.execute("SELECT places FROM name WHERE folded = ?", (folded,)).fetchone()
            if found is None:
                return ()
            blob = found[0]
            ids = [int.from_bytes(blob[i : i + 4], "little") for i in range(0, len(blob), 4)]
            return tuple(self._row(self._db.execute("SELECT * FROM place WHERE id = ?", (i,)).fetchone(), folded) for i in ids)

    def _row(self, values: tuple[int, str, int, int, int | None, int | None, int, int | None], folded: str) -> Row:
        id, name, kind, area, lat, lon, population, geonames = values
        country, admin1, admin2 = self._area(area)
        main = name == folded or core(name) in (folded, core(folded))
        return Row(
            id, name, KINDS[kind], country, admin1, admin2,
            None if lat is None else lat / 10_000, None if lon is None else lon / 10_000,
            population, id if id < OWN_IDS else geonames, main,
        )  # fmt: skip

    def _look_up_area(self, id: int) -> tuple[str | None, str | None, str | None]:
        found = self._db.execute("SELECT country, admin1, admin2 FROM area WHERE id = ?", (id,)).fetchone()
        return (found[0], found[1], found[2]) if found else (None, None, None)


def plain(name: str) -> str:
    """The name without accents: "Bogotá" → "Bogota"."""
    return name if name.isascii() else "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


_ARTICLE = re.compile(r"^(?:the|al|ad|ar|as|ash|at|az|an) (?=\w{3})")


def core(name: str) -> str:
    """The folded name without a leading article: "Al Hudaydah" → "hudaydah"."""
    return _ARTICLE.sub("", fold(name))


@functools.lru_cache(maxsize=4)
def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """The package's gazetteer, opened once, with the places of `regions.csv` in the user's folder if there is one.

    Raises KnowledgeError where a file is missing, of another format, or holds what it must not.
    """
    path = folder / "regions.csv" if folder else None
    return Gazetteer(own=own_places(path) if path and path.is_file() else None)


def own_places(path: Path) -> dict[str, tuple[Row, ...]]:
    """A user's places by folded name: the columns of the package's `regions.csv`; coordinates may be left out."""
    found: dict[str, list[Row]] = {}
    for number, (line, row) in enumerate(table(path)):
        place = own_place(number, line, row)
        for n, name in enumerate([place.name, *row.get("aliases", "").split(";")]):
            if fold(name):
                found.setdefault(fold(name), []).append(place._replace(main=n == 0))
    return {name: tuple(rows) for name, rows in found.items()}


def own_place(number: int, line: int, row: Mapping[str, str]) -> Row:
    """One row of `regions.csv`. Raises KnowledgeError with the line for a kind that there is not and for what is no number."""
    where = f"regions.csv, line {line}"
    kind = next((k for k in KINDS if k == row.get("kind")), None)
    if kind is None:
        raise KnowledgeError(f"{where}: kind must be one of {', '.join(KINDS)}, not {row.get('kind')!r}")
    country = row.get("country") or None
    try:
        lat, lon = (float(row[c]) if row.get(c) else None for c in ("lat", "lon"))
        geonames = int(row["geonames"]) if row.get("geonames") else None
    except ValueError:
        raise KnowledgeError(f"{where}: lat, lon and geonames must be numbers") from None
    admin1 = row["name"] if kind == "admin1" else None
    return Row(OWN_IDS * 2 + number, row["name"], kind, country, admin1, None, lat, lon, OWN_PEOPLE, geonames, True)
