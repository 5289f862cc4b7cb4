"""armed_groups.csv and offices.csv keep their promises: real codes, good dates, known sides, one owner of a name at a date."""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pycountry
import pytest

DATA = Path(str(files("parley.knowledge") / "data"))
GROUP_COLUMNS = ["key", "name", "aliases", "country", "sector", "since", "until", "parent", "successor"]
OFFICE_COLUMNS = ["person", "name", "aliases", "side", "title", "sector", "from", "to"]
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
YEAR = re.compile(r"(1[89]|20)\d\d")
DAY = re.compile(r"(1[89]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
# PLOVER's Kosovo, and ISO 3166-3 codes of states that officials of the period served.
CODES = {c.alpha_3 for c in pycountry.countries} | {"KOS", "SUN", "YUG", "SCG", "DDR", "CSK", "YMD", "VDR"}
GROUP_SECTORS = {"REB", "PRM", "UAF", "CRM", "OPP", "PRE"}
SECTORS = set("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split())
ALWAYS = ("0000", "9999-99-99")


class Claim(NamedTuple):
    """A row's claim to a name, from one date to another (as strings that compare)."""

    owner: str
    start: str
    end: str


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a knowledge file, [] where it is not there (yet)."""
    path = DATA / name
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def names(row: dict[str, str]) -> list[str]:
    """The name and aliases of a row."""
    return [row["name"], *filter(None, row["aliases"].split(";"))]


def plain(name: str) -> str:
    """A name without case, accents and punctuation."""
    return "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if c.isalnum())


def span(start: str, end: str) -> tuple[str, str]:
    """The first and last moment of a period; "2001" ends with its December."""
    return start or ALWAYS[0], (end + "-99-99")[:10] if end else ALWAYS[1]


GROUPS, OFFICES, ORGANISATIONS = rows("armed_groups.csv"), rows("offices.csv"), rows("organisations.csv")
KEYS = {row["key"] for row in GROUPS}


def claims() -> Iterator[tuple[str, Claim]]:
    """Every name that a row of any actor file claims."""
    for file in ("armed_groups.csv", "organisations.csv", "countries.csv"):
        for row in rows(file):
            owner = row.get("key") or row["iso3"]
            for name in {plain(n) for n in names(row)}:
                yield name, Claim(owner, *span(row["since"], row["until"]))
    spellings: defaultdict[str, set[str]] = defaultdict(set)
    for row in OFFICES:
        spellings[row["person"]] |= {plain(n) for n in names(row)}
    for row in OFFICES:
        for name in spellings[row["person"]]:
            yield name, Claim(row["person"], *span(row["from"], row["to"]))


def test_both_files_are_large_enough_and_have_their_columns() -> None:
    """At least 320 groups and 800 offices, in the agreed columns, each row with as many values as columns."""
    assert len(GROUPS) >= 320 and list(GROUPS[0]) == GROUP_COLUMNS
    assert len(OFFICES) >= 800 and list(OFFICES[0]) == OFFICE_COLUMNS
    assert not [row for row in GROUPS + OFFICES if None in row or None in row.values()]


@pytest.mark.parametrize("file", ["armed_groups.csv", "offices.csv"])
def test_headers_name_the_source_and_the_error_rate(file: str) -> None:
    """The comment lines on top say where the facts come from and what a second reading found."""
    comments = [line for line in (DATA / file).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert any("open to correction" in line for line in comments)
    assert any("Second reading of 100 random rows" in line for line in comments)


def test_keys_are_unique_and_well_formed() -> None:
    """A key is kebab-case and belongs to one row of one actor file; a person's rows stand together and agree on the name."""
    people = list(dict.fromkeys(row["person"] for row in OFFICES))
    keys = [row["key"] for row in GROUPS + ORGANISATIONS] + people
    assert not sorted({key for key in keys if keys.count(key) > 1})
    assert not [key for key in [*KEYS, *people] if not KEY.fullmatch(key)]
    blocks = [row["person"] for i, row in enumerate(OFFICES) if i == 0 or OFFICES[i - 1]["person"] != row["person"]]
    assert len(blocks) == len(people)
    assert len({(row["person"], row["name"]) for row in OFFICES}) == len(people)


def test_nothing_is_empty_or_carelessly_written() -> None:
    """Names, aliases and titles are filled, trimmed, and never repeated within a row."""
    for row in GROUPS + OFFICES:
        written = [row["name"], *(row["aliases"].split(";") if row["aliases"] else []), row.get("title", "-")]
        assert all(text and text == " ".join(text.split()) for text in written), row
        assert len({n.casefold() for n in names(row)}) == len(names(row)), row
    assert not [row for row in GROUPS if not row["country"] or not row["sector"]]


def test_codes_are_real() -> None:
    """Countries are ISO 3166 codes (or KOS, IMG); sectors are PLOVER's."""
    assert not [row["key"] for row in GROUPS if row["country"] not in CODES | {"IMG"}]
    assert not [row["key"] for row in GROUPS if row["sector"] not in GROUP_SECTORS]
    assert not [row["person"] for row in OFFICES if row["sector"] and row["sector"] not in SECTORS]


def test_groups_point_to_groups() -> None:
    """Parents and successors are other rows of the file."""
    assert not [row["key"] for row in GROUPS for c in ("parent", "successor") if row[c] and row[c] not in KEYS - {row["key"]}]


def test_sides_exist() -> None:
    """A side is a state, an armed group, or an organisation of organisations.csv."""
    if not ORGANISATIONS:
        pytest.skip("organisations.csv is not there yet")
    known = CODES | KEYS | {row["key"] for row in ORGANISATIONS}
    assert not sorted({row["side"] for row in OFFICES} - known)


def test_dates_are_well_formed_and_in_order() -> None:
    """Years for groups, years to days for offices; nothing ends before it began."""
    for row in GROUPS:
        assert all(not row[c] or YEAR.fullmatch(row[c]) for c in ("since", "until")), row
        start, end = span(row["since"], row["until"])
        assert start <= end, row
    for row in OFFICES:
        assert all(not row[c] or DAY.fullmatch(row[c]) for c in ("from", "to")), row
        start, end = span(row["from"], row["to"])
        assert start <= end, row


def test_no_office_is_listed_twice() -> None:
    """A person does not hold the same office twice at the same time."""
    held: defaultdict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in OFFICES:
        held[row["person"], row["side"], row["title"]].append(span(row["from"], row["to"]))
    assert not [key for key, spans in held.items() for a, b in combinations(spans, 2) if a[0] < b[1] and b[0] < a[1]]


def test_a_name_has_one_owner_at_a_date() -> None:
    """No name or alias of a group or person belongs to another row of any actor file at the same time."""
    ours = KEYS | {row["person"] for row in OFFICES}
    by_name: defaultdict[str, set[Claim]] = defaultdict(set)
    for name, claim in claims():
        by_name[name].add(claim)
    clashes = {
        (name, *sorted((a.owner, b.owner)))
        for name, owners in by_name.items()
        for a, b in combinations(owners, 2)
        if a.owner != b.owner and {a.owner, b.owner} & ours and a.start <= b.end and b.start <= a.end
    }
    assert not sorted(clashes)


def test_no_person_is_known_by_a_bare_surname() -> None:
    """An alias of a person of several names is never just the last of them: surnames are the linker's business."""
    bare = [
        (row["person"], a) for row in OFFICES for a in names(row)[1:] if " " in row["name"] and a == row["name"].split()[-1]
    ]
    assert not bare


def alone(name: str, day: str) -> str | None:
    """The key of the only group or person with this name on a day."""
    owners = {claim.owner for n, claim in claims() if n == plain(name) and claim.start <= day <= claim.end}
    return owners.pop() if len(owners) == 1 else None


@pytest.mark.parametrize(
    ("name", "day", "key", "reason"),
    [
        ("George Bush", "1990-08-02", "george-h-w-bush", "the father in his term"),
        ("George Bush", "2003-03-20", "george-w-bush", "the son in his"),
        ("UCK", "1998-06-01", "kla", "Kosovo's"),
        ("UÇK", "2001-06-01", "nla-macedonia", "Macedonia's, and accents do not matter"),
        ("Sendero Luminoso", "1989-05-01", "shining-path", "the Spanish name"),
        ("al Shabaab", "2013-09-21", "al-shabaab", "hyphens do not matter"),
        ("NRF", "2006-10-01", "nrf-darfur", "Darfur's front of 2006"),
        ("NRF", "2022-01-01", "national-resistance-front-afghanistan", "Panjshir's later one"),
    ],
)
def test_names_lead_to_the_right_row(name: str, day: str, key: str, reason: str) -> None:
    """A name on a day is the row that people meant by it then."""
    assert alone(name, day) == key, reason
