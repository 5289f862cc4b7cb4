"""armed_groups.csv and offices.csv keep their promises: large enough, sourced, in good order, and their names lead to whom people meant.

That their rows hold together is the check's business (test_checks.py).
"""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest

DATA = Path(str(files("parley.knowledge") / "data"))
GROUP_COLUMNS = ["key", "name", "aliases", "country", "sector", "since", "until", "parent", "successor"]
OFFICE_COLUMNS = ["person", "name", "aliases", "side", "title", "sector", "from", "to"]
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
GROUP_SECTORS = {"REB", "PRM", "UAF", "CRM", "OPP", "PRE"}
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
    assert not [row for row in GROUPS if not row["country"] or row["sector"] not in GROUP_SECTORS]


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
