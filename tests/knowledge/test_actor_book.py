"""The actor files and the book made of them: what a name meant on a day (that no name has two owners on one, test_checks.py sees to)."""

import time
from collections import defaultdict
from datetime import date

import pycountry
import pytest

from parley.knowledge.actor_rows import day
from parley.knowledge.actors import ActorBook, load_actors, surname_of
from parley.knowledge.phrases import Phrases
from parley.knowledge.roles import load_roles

# States of the past and Kosovo, which ISO 3166 gives no alpha-3 code to (or took it back).
OTHER_CODES = frozenset("KOS SUN YUG SCG DDR CSK YMD VDR".split())


@pytest.fixture(scope="module")
def book() -> ActorBook:
    return load_actors()


def test_every_iso_country_is_there(book: ActorBook) -> None:
    """All 249 of ISO 3166-1, Kosovo, and no other but states of the past."""
    have = {e.country for e in book if e.kind == "country"}
    iso = {c.alpha_3 for c in pycountry.countries}
    assert iso | {"KOS"} <= have <= iso | OTHER_CODES


def test_there_is_enough(book: ActorBook) -> None:
    """The first edition's least numbers."""
    kinds = defaultdict(int)
    for entry in book:
        kinds[entry.kind] += 1
    assert kinds["country"] >= 250 and kinds["outlet"] >= 120
    assert kinds["organisation"] + kinds["assembly"] >= 200
    roles = load_roles()
    assert len(roles) >= 300


@pytest.mark.parametrize(
    ("name", "on", "keys", "reason"),
    [
        ("Kremlin", date(2015, 1, 1), ["RUS"], "a metonym of the state of the day"),
        ("Kremlin", date(1985, 1, 1), ["SUN"], "… which was another one"),
        ("the Pentagon", None, ["USA"], "an article does not matter"),
        ("afghans", None, ["AFG"], "nor does case, when somebody asks"),
        ("al Shabab", None, ["al-shabaab"], "nor hyphens"),
        ("U.N.", None, ["united-nations"], "nor full stops"),
        ("Bogotá", None, ["COL"], "nor accents"),
        ("Zaire", date(1990, 5, 1), ["zaire"], "a state under its name of the time"),
        ("Zaire", date(2005, 5, 1), ["zaire"], "… and still that state when it is no more"),
        ("Zaire", date(1960, 5, 1), [], "… and not before it was"),
        ("OAU", date(2010, 1, 1), ["oau"], "an organisation that is no more keeps its name while nobody else takes it"),
        ("Islamic Emirate of Afghanistan", date(2019, 5, 1), ["taliban"], "what the Taliban called themselves"),
        ("Islamic Emirate of Afghanistan", date(2023, 5, 1), ["AFG"], "… and then the state"),
        ("Khmer Rouge", date(2015, 5, 1), ["khmer-rouge"], "a group that has ended"),
        ("Nobody In Particular", None, [], "an unknown name"),
        ("", None, [], "no name"),
    ],
)
def test_find(book: ActorBook, name: str, on: date | None, keys: list[str], reason: str) -> None:
    """A name means its owner on that day."""
    assert [e.key for e in book.find(name, on)] == keys, reason


def test_country_by_code_takes_the_name_of_the_day(book: ActorBook) -> None:
    """COD was Zaire in 1990."""
    assert [e.name for on in (None, date(1990, 1, 1)) if (e := book.country("COD", on))] == [
        "Democratic Republic of the Congo",
        "Zaire",
    ]


def test_surnames_lead_to_people_in_office(book: ActorBook) -> None:
    """A family name is enough to look somebody up; the day tells who held an office."""
    assert "mike-pompeo" in [e.key for e in book.surname("Pompeo", date(2019, 5, 11))]
    assert "mike-pompeo" not in [e.key for e in book.surname("Pompeo", date(1999, 5, 11))]


def test_surname_of() -> None:
    """Particles are no family names, a single name has none."""
    assert surname_of("Ayman al-Zawahiri") == "zawahiri"
    assert surname_of("Prachanda") is None


def test_case_tells_acronyms_from_words() -> None:
    """ "US" is not "us", "WHO" not "who"; a name's capitals are asked for, its small words are not."""
    phrases: Phrases[str] = Phrases()
    for name in ("US", "WHO", "Front of National Hope", "al-Nusra"):
        phrases.add(name, name)
    tokens = (
        "who told us that the front of national hope met WHO and Al - Nusra ; the US and the Front of National Hope".split()
    )
    assert [(m.start, m.values[0]) for m in phrases.matches(tokens)] == [
        (10, "WHO"),
        (12, "al-Nusra"),
        (17, "US"),
        (20, "Front of National Hope"),
    ]


def test_longest_phrase_wins() -> None:
    """A name inside a longer name is not found."""
    phrases: Phrases[str] = Phrases()
    for name in ("Congo", "Republic of the Congo", "Democratic Republic of the Congo"):
        phrases.add(name, name)
    assert [m.values[0] for m in phrases.matches("the Democratic Republic of the Congo and Congo".split())] == [
        "Democratic Republic of the Congo",
        "Congo",
    ]


def test_days() -> None:
    """Years and months stand for their first or last day."""
    assert day("1996", False) == date(1996, 1, 1) and day("1996-02", True) == date(1996, 2, 29) and day("", True) is None


def test_loading_is_quick() -> None:
    """Loading and indexing everything stays well under what a cold start can bear (target 60 ms on an idle core)."""
    load_actors.cache_clear()
    started = time.process_time()
    book = load_actors()
    book.find("Taliban")
    load_roles.__wrapped__(None)
    assert time.process_time() - started < 1.5  # generous: machines differ
