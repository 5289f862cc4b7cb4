"""The notation of PETRARCH's dictionaries: names and synonyms, codes with days, comments, agents with their plurals and sets."""

from datetime import date

import pytest

from parley.knowledge.dictionaries.actors import Coding, day, period, read_actors
from parley.knowledge.dictionaries.agents import Agent, read_agents
from parley.knowledge.dictionaries.cameo import CodeError, Meaning, meaning
from parley.knowledge.dictionaries.lines import lines_of
from parley.knowledge.dictionaries.spelling import body_names, spelled
from parley.knowledge.ontology import load_ontology

SECTORS = frozenset(load_ontology().sectors)


def test_comments_are_no_lines() -> None:
    """Number sign, semicolon, and pointed comments over several lines; line numbers stay those of the file."""
    text = "# head\nA_ [KEN] ; why\n\n<!-- one\n two --> B_ [KEN]\nC_ [KEN] # end\n<!-- x -->D_ [KEN]\r\n"
    assert list(lines_of(text)) == [(2, "A_ [KEN]"), (5, " B_ [KEN]"), (6, "C_ [KEN]"), (7, "D_ [KEN]")]


def test_an_actor_with_everything() -> None:
    """A root, synonyms, codes on its line and below it."""
    actors, faults = read_actors("a.txt", "ANN_OLSEN_ [KENELI]\n+A._OLSEN_\n\t[KENGOV 900101-19991231]\n\t[KENOPP >000101]\n")
    assert not faults
    (ann,) = actors
    assert ann.names == ("ANN_OLSEN_", "A._OLSEN_") and ann.line == 1
    assert ann.codings == (
        Coding("KENELI", None, None, 1),
        Coding("KENGOV", date(1990, 1, 1), date(1999, 12, 31), 3),
        Coding("KENOPP", date(2000, 1, 1), None, 4),
    )


@pytest.mark.parametrize(
    ("said", "first", "last", "reason"),
    [
        ("", None, None, "at all other times"),
        ("900101-991231", date(1990, 1, 1), date(1999, 12, 31), "two-digit years of the last century"),
        ("010203-300405", date(2001, 2, 3), date(2030, 4, 5), "… and up to 30 of this one"),
        ("310101-19311231", date(1931, 1, 1), date(1931, 12, 31), "both ways of writing a year"),
        (">20010203", date(2001, 2, 3), None, "from that day on"),
        ("<20010203", None, date(2001, 2, 2), "before that day"),
    ],
)
def test_periods(said: str, first: date | None, last: date | None, reason: str) -> None:
    """From and until when a code holds."""
    assert period(said) == (first, last), reason


@pytest.mark.parametrize(
    "said", ["900101", "991231-900101", ">", "900230-900301", "2004017-20061201", "soon-later", "<>900101"]
)
def test_no_periods(said: str) -> None:
    """What is no period is refused."""
    with pytest.raises(ValueError, match=r"."):
        period(said)


def test_days_of_february() -> None:
    """The calendar counts."""
    assert day("120229") == date(2012, 2, 29)
    with pytest.raises(ValueError, match=r"no day of the calendar"):
        day("110229")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("+A_ [KEN]\n", 1, "stands before any actor"),
        ("A_\nB_ [KEN]\n", 1, "has no code"),
        ("A_ [KEN\n", 1, "open or stray bracket"),
        ("A_ [KEN]]\n", 1, "open or stray bracket"),
        ("A_ [KENGOV 900230-910101]\n", 1, "no day of the calendar"),
        ("A_\n  B_\n [KEN]\n", 2, "indented like a code"),
    ],
)
def test_broken_lines_are_told(text: str, line: int, said: str) -> None:
    """Each with its line, once."""
    _, faults = read_actors("a.txt", text)
    assert [(fault.line, said in fault.what) for fault in faults] == [(line, True)]


def test_a_broken_code_costs_only_itself() -> None:
    """The actor keeps its other codes, and the next actor everything."""
    actors, faults = read_actors("a.txt", "A_ [KENGOV soon] [KENELI]\nB_ [KEN]\n")
    assert [[c.code for c in actor.codings] for actor in actors] == [["KENELI"], ["KEN"]] and len(faults) == 1


def test_agents() -> None:
    """Nouns, their role, whether they have a plural; a set gives one noun for each of its words."""
    agents, faults = read_agents(
        "b.txt",
        "!PERSON! = MAN, WOMAN\nGUNMAN {GUNMEN} [~UAF]\nPOLICE {} [~COP]\nREED!PERSON! [~AGR]\nODD!SET! [~AGR]\nBAD [~GOV\n",
    )
    assert agents == [
        Agent("GUNMAN", "UAF", True, 2), Agent("POLICE", "COP", False, 3), Agent("REEDMAN", "AGR", True, 4), Agent("REEDWOMAN", "AGR", True, 4),
    ]  # fmt: skip
    assert [fault.line for fault in faults] == [5, 6]


@pytest.mark.parametrize(
    ("code", "country", "sector", "reason"),
    [
        ("AFGGOV", "AFG", "GOV", "country and role"),
        ("AFGGOVMIL", "AFG", "GOV", "of several roles the first: a defence minister is government"),
        ("AFGINS", "AFG", "REB", "insurgents are armed opposition"),
        ("FRAMED", "FRA", "JRN", "CAMEO's media"),
        ("FRAHLH", "FRA", "MED", "CAMEO's health"),
        ("KSVGOV", "KOS", "GOV", "Kosovo by its other code"),
        ("IGOUNO", "UNO", None, "the United Nations"),
        ("IGOUNOREFHCR", "UNO", None, "its refugee agency is no refugee"),
        ("IGOUNOJUDICJ", "UNO", "JUD", "its court is a court"),
        ("IGOEUREEC", "EUR", None, "the European Union"),
        ("IGOWSTNAT", "IGO", None, "another body of states"),
        ("NGM", "ISM", None, "a movement across borders"),
        ("NGOHLH", "NGO", None, "what a charity works on is no sector of it"),
        ("IMGREB", "IMG", "REB", "an armed group of no one country"),
        ("MOSSUN", None, "REL", "believers of nobody's country"),
        ("SUNGOV", "SUN", "GOV", "the Soviet Union where it stands first"),
        ("KEN", "KEN", None, "a country alone"),
        ("KENWBK", "KEN", None, "a role that PLOVER does not have"),
        ("---", None, None, "nobody"),
    ],
)
def test_codes_are_taken_apart(code: str, country: str | None, sector: str | None, reason: str) -> None:
    """CAMEO's letters as PLOVER's country and sector."""
    assert meaning(code, SECTORS) == Meaning(country, sector), reason


@pytest.mark.parametrize("code", ["KE", "KENGO", "ken", "KEN GOV", "K3NGOV"])
def test_no_codes(code: str) -> None:
    """Three capitals, or several times three."""
    with pytest.raises(CodeError):
        meaning(code, SECTORS)


def test_an_agents_code_has_no_country() -> None:
    """GOV is a role there, and CHR a faith."""
    assert meaning("GOVMIL", SECTORS, agent=True) == Meaning(None, "GOV")
    assert meaning("CHRCTH", SECTORS, agent=True) == Meaning(None, "REL")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UNITED_FRONT_OF_THE_LAKES_", "United Front of the Lakes"),
        ("AL-HADI_BRIGADE", "Al-Hadi Brigade"),
        ("ABU_AL-HADI_", "Abu al-Hadi"),
        ("MIGUEL_D'ARNO_", "Miguel D'Arno"),
        ("PEOPLE'S_LEAGUE_", "People's League"),
        ("UN_OFFICE_", "UN Office"),
        ("KPF_WING_", "KPF Wing"),
        ("J._OLSEN_", "J. Olsen"),
        ("=LAKES_SUM", "Lakes Sum"),
    ],
)
def test_names_get_small_letters(name: str, expected: str) -> None:
    """As a newspaper prints them; what would open a formula in a spreadsheet goes."""
    assert spelled(name) == expected


def test_short_names_may_be_acronyms() -> None:
    """Up to four letters an acronym, five or six either, longer ones words."""
    assert body_names("KPFA_") == ["KPFA"]
    assert body_names("HARUN_") == ["Harun", "HARUN"]
    assert body_names("HARUNAS_") == ["Harunas"]
