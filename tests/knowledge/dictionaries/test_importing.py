"""From dictionaries to rows: which file somebody goes to, with which codes and days; what is known already stays out."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from parley.knowledge.dictionaries import Imported, import_dictionaries
from parley.knowledge.loading import load_knowledge

HERE = Path(__file__).parent
LAND = "MARAVEL_ [MRV]\n+MARAVELI_\n"


def imported(text: str) -> Imported:
    """One dictionary, held against what the package knows."""
    return import_dictionaries({"x.txt": text}, load_knowledge())


def rows(text: str, file: str) -> list[Mapping[str, str]]:
    """The rows of one file that a dictionary of Maravel gives, empty columns left out."""
    found = imported(LAND + text).rows.get(file, [])
    return [{column: value for column, value in row.items() if value} for row in found]


def test_a_country_of_ones_own() -> None:
    """A code that no file has, and nothing else, is a country with its names."""
    assert rows("", "countries.csv") == [{"iso3": "MRV", "name": "Maravel", "aliases": "Maraveli"}]


@pytest.mark.parametrize(
    ("text", "file", "values", "reason"),
    [
        ("LAKE_ARMY_ [MRVREB]", "armed_groups.csv", {"name": "Lake Army", "sector": "REB"}, "armed opposition"),
        ("LAKE_ARMY_ [IMG]", "armed_groups.csv", {"country": "IMG", "sector": "UAF"}, "armed, of no one country"),
        ("LAKE_RADIO_ [MRVMED]", "outlets.csv", {"kind": "outlet", "sector": "JRN"}, "media"),
        ("LAKE_COUNCIL_ [MRVLEG]", "organisations.csv", {"kind": "assembly"}, "a parliament"),
        (
            "MARAVEL_SALT_ [MRVBUS]",
            "organisations.csv",
            {"sector": "BUS"},
            "a name that opens with its country's is no person's",
        ),
        ("LAKE_COURT_ [IGOJUD]", "organisations.csv", {"country": "IGO", "sector": "JUD"}, "a court of several states"),
        (
            "ANN_OLSEN_ [MRVGOV]",
            "offices.csv",
            {"side": "MRV", "title": "official", "sector": "GOV"},
            "two words that no body has",
        ),
        ("MAYOR_ANN_OLSEN_ [MRVGOV]", "offices.csv", {"name": "Ann Olsen", "title": "mayor"}, "a title before the name"),
        ("ANN_OLSEN_ [IGOUNO >20070101]", "offices.csv", {"side": "united-nations"}, "in the service of the United Nations"),
    ],
)
def test_who_goes_where(text: str, file: str, values: Mapping[str, str], reason: str) -> None:
    """The code and the words of the name decide."""
    found = rows(text + "\n", file)
    assert [{column: row.get(column) for column in values} for row in found] == [values], reason


def test_days_of_a_person() -> None:
    """A row for each code; what holds at all other times comes last; synonyms stand in the first."""
    found = rows("ANN_OLSEN_ [MRVELI] [MRVGOV 900101-991231] [MRVREB <900101]\n+ANN_B._OLSEN_\n", "offices.csv")
    assert [(r.get("from"), r.get("to"), r["sector"]) for r in found] == [
        ("1990-01-01", "1999-12-31", "GOV"), (None, "1989-12-31", "REB"), (None, None, "ELI"),
    ]  # fmt: skip
    assert [r.get("aliases") for r in found] == ["Ann B. Olsen", None, None]
    assert {r["person"] for r in found} == {"ann-olsen"}


def test_a_body_that_changes_sides_has_two_rows() -> None:
    """The name is the rebels' first and then the party's."""
    text = "LAKE_FRONT_ [MRVREB 780101-041231][MRVPTY >050101][MRVCVL]\n"
    (rebels,), (party,) = rows(text, "armed_groups.csv"), rows(text, "organisations.csv")
    assert (rebels["key"], rebels["until"], party["key"], party["since"]) == (
        "lake-front", "2004-12-31", "lake-front-2", "2005-01-01",
    )  # fmt: skip


def test_what_is_known_stays_out() -> None:
    """Names of ours are not imported over; a synonym of somebody else's is left away."""
    found = imported("TALIBAN_ [AFGREB]\n" + LAND + "LAKE_ARMY_ [MRVREB]\n+HEZBOLLAH_\n")
    assert [row["name"] for row in found.rows["armed_groups.csv"]] == ["Lake Army"]
    assert found.rows["armed_groups.csv"][0]["aliases"] == ""
    assert found.counts["known already"] == 1 and found.counts["synonyms known already"] == 1


def test_a_country_that_nobody_knows() -> None:
    """Its rows are left out and told, the others stay."""
    found = imported("LAKE_ARMY_ [QQQREB]\nHILL_ARMY_ [KENREB]\n")
    assert [row["name"] for row in found.rows["armed_groups.csv"]] == ["Hill Army"]
    assert ["'QQQ'" in finding.what for finding in found.findings] == [True]


def test_agents_become_role_nouns() -> None:
    """With the kind of the word they end in; longer ones than two words would never be met."""
    found = imported("LAKEWARDEN {} [~COP]\nREED_FARMER [~AGR]\nKEEPER_OF_THE_LOCKS [~GOV]\nGUNMAN [~UAF]\n")
    assert [(r["lemma"], r["kind"], r["sector"]) for r in found.rows["roles.csv"]] == [
        ("lakewarden", "organisation", "COP"), ("reed farmer", "person", "AGR"),
    ]  # fmt: skip
    assert found.counts["role nouns known already"] == 1 and found.counts["role nouns of more than two words"] == 1


def test_a_whole_dictionary() -> None:
    """The invented ones beside this file: what is good goes through, each broken line is told with its number."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.txt"))}
    found = import_dictionaries(texts, load_knowledge())
    assert {name: len(rows) for name, rows in found.rows.items() if rows} == {
        "countries.csv": 1, "offices.csv": 5, "armed_groups.csv": 2, "organisations.csv": 6, "outlets.csv": 1, "roles.csv": 5,
    }  # fmt: skip
    for finding in found.findings:
        if finding.line:
            said = texts[finding.file].splitlines()[finding.line - 1]
            assert any(
                word in said for word in ("ANYBODY", "KALMAR", "NO_CODE", "OPEN_", "ODD_", "SHORT_", "BONE", "BROKEN")
            ), finding
