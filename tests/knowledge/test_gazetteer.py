"""The gazetteer: folding, look-ups, the spellings that news uses, the shape of its own file, and its speed."""

import csv
import time
from pathlib import Path

import pytest

import parley.knowledge
from parley.errors import KnowledgeError
from parley.knowledge.gazetteer import Gazetteer, Row, core, fold, load_gazetteer, plain

FOLDER = Path(parley.knowledge.__file__).parent / "data"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def first(gazetteer: Gazetteer, name: str, kind: str) -> Row:
    return next(r for r in gazetteer.find(name) if r.kind == kind)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Sana'a", "sanaa"),
        ("Ma’rib", "marib"),
        ("Port-au-Prince", "port au prince"),
        ("PORT-AU-PRINCE", "port au prince"),
        ("Saint Louis", "st louis"),
        ("St. Louis", "st louis"),
        ("Ft. Bragg", "fort bragg"),
        ("Mt. Sinjar", "mount sinjar"),
        ("Bogotá", "bogota"),
        ("Łódź", "lodz"),
        ("Diyarbakır", "diyarbakir"),
        ("El\nSalvador", "al salvador"),
        ("al-Hudaydah", "al hudaydah"),
        ("", ""),
    ],
)
def test_names_are_compared_folded(name: str, folded: str) -> None:
    """Case, accents, hyphens, apostrophes, line breaks and usual abbreviations do not matter."""
    assert fold(name) == folded


def test_a_leading_article_is_no_part_of_the_core() -> None:
    """ "Al Hudaydah" and "Hudaydah" have one core; a name that is all article keeps it."""
    assert core("Al Hudaydah") == core("Hudaydah")
    assert core("Al") == "al"
    assert plain("Bogotá") == "Bogota"


@pytest.mark.parametrize(
    ("spelling", "name", "kind", "country"),
    [
        ("Qandahar", "Kandahar", "city", "AFG"),
        ("Kandahar", "Kandahar", "admin1", "AFG"),
        ("Hodeida", "Hodeidah", "city", "YEM"),
        ("Al Hudaydah", "Hodeidah", "admin1", "YEM"),
        ("Kiev", "Kyiv", "city", "UKR"),
        ("Mariupol", "Mariupol", "city", "UKR"),
        ("Lugansk", "Luhansk", "admin1", "UKR"),
        ("Deir al-Zor", "Deir ez-Zor", "city", "SYR"),
        ("Rangoon", "Yangon", "city", "MMR"),
        ("Hilmand", "Helmand", "admin1", "AFG"),
        ("Cabo Delgado", "Cabo Delgado", "admin1", "MOZ"),
        ("Tigrai", "Tigray", "admin1", "ETH"),
        ("Donbass", "Donbas", "region", "UKR"),
        ("Darfur", "Darfur", "region", "SDN"),
        ("North Kivu", "North Kivu", "admin1", "COD"),
        ("Nord-Kivu", "North Kivu", "admin1", "COD"),
        ("Lattakia", "Latakia", "admin1", "SYR"),
        ("Usulután", "Usulutan", "admin1", "SLV"),
        ("Burma", "Myanmar", "country", "MMR"),
        ("Côte d'Ivoire", "Ivory Coast", "country", "CIV"),
        ("Bagram air base", "Bagram Airfield", "facility", "AFG"),
        ("Palma", "Palma", "city", "MOZ"),
        ("Walker County", "Walker County", "admin2", "USA"),
        ("Pointe Coupee Parish", "Pointe Coupee Parish", "admin2", "USA"),
        ("Washington", "Washington", "admin1", "USA"),
    ],
)
def test_news_spellings_are_found(gazetteer: Gazetteer, spelling: str, name: str, kind: str, country: str) -> None:
    """The spelling leads to a place of that name, kind and country."""
    found = [r for r in gazetteer.find(spelling) if r.kind == kind and r.country == country]
    assert found and found[0].name == name


def test_a_row_says_where_it_lies(gazetteer: Gazetteer) -> None:
    """A town knows its province by the canonical name, its district where known, its GeoNames id and its coordinates."""
    row = first(gazetteer, "Lashkar Gah", "city")
    assert (row.country, row.admin1) == ("AFG", "Helmand")
    assert row.lat == pytest.approx(31.6, abs=0.2) and row.lon == pytest.approx(64.4, abs=0.2)
    assert row.geonames is not None and row.main
    assert first(gazetteer, "Huntsville", "city").admin2 is not None


def test_candidates_come_most_important_first(gazetteer: Gazetteer) -> None:
    """Paris is first of all in France, and Texas's Paris is among the candidates."""
    found = gazetteer.find("Paris")
    assert found[0].country == "FRA"
    assert any(r.admin1 == "Texas" for r in found)
    weights = [r.weight for r in found]
    assert weights[0] == max(weights)


def test_our_own_rows_claim_no_geonames_id(gazetteer: Gazetteer) -> None:
    """Regions compiled by hand have none; continents have GeoNames' own."""
    assert first(gazetteer, "Sahel", "region").geonames is None
    assert first(gazetteer, "Africa", "region").geonames is not None


def test_demonyms_lead_to_countries(gazetteer: Gazetteer) -> None:
    """Adjectives and peoples are known as such, and are no places."""
    assert gazetteer.people("Afghan") == "AFG"
    assert gazetteer.people("Ukrainians") == "UKR"
    assert gazetteer.people("Kabul") is None


@pytest.mark.parametrize("name", ["", "   ", "Xqzzyx", "'; DROP TABLE name; --", "a" * 10_000, "\x00", "🌍", "%", "_"])
def test_strange_names_are_nobodys(gazetteer: Gazetteer, name: str) -> None:
    """Whatever is asked, the answer is a tuple and nothing breaks."""
    assert gazetteer.find(name) == ()
    assert not gazetteer.knows(name)


def test_every_province_of_regions_csv_is_in_the_file(gazetteer: Gazetteer) -> None:
    """A row added to regions.csv without building the gazetteer anew is noticed."""
    with open(FOLDER / "regions.csv", encoding="utf-8") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    assert len(rows) >= 700
    missing = [
        r["name"]
        for r in rows
        if not any(f.country == (r["country"] or None) or r["kind"] == "country" for f in gazetteer.find(r["name"]))
    ]
    assert missing == []


def test_every_row_of_regions_csv_is_well_formed() -> None:
    """Kinds are known, countries have three letters, coordinates are on earth, and provinces leave theirs to their towns."""
    with open(FOLDER / "regions.csv", encoding="utf-8") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            assert row["kind"] in {"admin1", "admin2", "region", "facility", "point", "city", "country"}, row
            assert row["country"] == "" or (len(row["country"]) == 3 and row["country"].isupper()), row
            if row["lat"]:
                assert -90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180, row
            else:
                assert row["kind"] == "admin1", row


def test_countries_of_countries_csv_are_in_the_file(gazetteer: Gazetteer) -> None:
    """Every state with coordinates is found as a country by its name."""
    with open(FOLDER / "countries.csv", encoding="utf-8") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            if row["lat"]:
                found = gazetteer.find(row["name"])
                assert any(r.kind == "country" and r.country == row["iso3"] for r in found), (
                    f"{row['name']}: build the gazetteer anew"
                )


def test_the_file_is_small() -> None:
    """The wheel carries it: at most 14 MiB."""
    assert (FOLDER / "gazetteer.sqlite").stat().st_size <= 14 * 1024 * 1024


def test_upper_case_text_learns_spellings(gazetteer: Gazetteer) -> None:
    """The better known places by their lower case, with and without accents."""
    spelled = gazetteer.spellings()
    assert spelled["buenos aires"] == "Buenos Aires"
    assert spelled["bogota"] == "Bogota"


def test_opening_and_looking_up_are_fast() -> None:
    """Milliseconds to open, microseconds to look up (limits are wide: the machine may be busy)."""
    start = time.perf_counter()
    fresh = Gazetteer()
    assert time.perf_counter() - start < 0.15
    names = [f"Springfield {i}" for i in range(500)]
    start = time.perf_counter()
    for name in names:
        fresh.find(name)
    assert (time.perf_counter() - start) / len(names) < 0.0002


def test_a_missing_or_foreign_file_is_said_so(tmp_path: Path) -> None:
    """One clear error that names the file."""
    with pytest.raises(KnowledgeError, match=r"none\.sqlite: not found"):
        Gazetteer(tmp_path / "none.sqlite")
    (tmp_path / "other.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(KnowledgeError, match=r"other\.sqlite"):
        Gazetteer(tmp_path / "other.sqlite")


def test_a_user_may_add_places(tmp_path: Path) -> None:
    """regions.csv in the user's knowledge folder comes before the file; a broken line is named."""
    assert load_gazetteer(tmp_path).knows("Kabul")
    own = tmp_path / "mine"
    own.mkdir()
    header = "name,aliases,kind,country,lat,lon,geonames,note\n"
    (own / "regions.csv").write_text(header + "Camp Ostrel,Ostrel;Ostrel camp,facility,SYR,35.1,40.2,,\n", encoding="utf-8")
    row = load_gazetteer(own).find("ostrel camp")[0]
    assert (row.name, row.kind, row.country, row.lat, row.main) == ("Camp Ostrel", "facility", "SYR", 35.1, False)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "regions.csv").write_text(header + "Ostrel,,hamlet,SYR,35.1,40.2,,\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"regions\.csv, line 2: kind must be"):
        load_gazetteer(broken)
