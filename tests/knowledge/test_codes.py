"""Codes of actors: PLOVER's run together, CAMEO's where it writes otherwise."""

import pytest

from parley.knowledge.codes import CAMEO_COUNTRIES, CAMEO_SECTORS, Pair, codes_of
from parley.knowledge.ontology import load_ontology


@pytest.mark.parametrize(
    ("country", "sector", "plover", "cameo", "reason"),
    [
        ("AFG", "REB", "AFGREB", "AFGREB", "country and sector, the same in both"),
        ("USA", "GOV", "USAGOV", "USAGOV", "a government"),
        ("FRA", "JRN", "FRAJRN", "FRAMED", "media are MED in CAMEO"),
        ("FRA", "MED", "FRAMED", "FRAHLH", "health is HLH in CAMEO, and MED in PLOVER"),
        ("UNO", None, "UNO", "IGOUNO", "a body of states opens with IGO in CAMEO"),
        ("EUR", None, "EUR", "IGOEUREEC", "the European Union as the Phoenix dictionaries write it"),
        ("ISM", None, "ISM", "NGM", "a movement across borders"),
        ("IMG", "REB", "IMGREB", "IMGREB", "an armed group of no one country"),
        ("KOS", "GOV", "KOSGOV", "KSVGOV", "Kosovo has two codes"),
        ("UKR", "PRM", "UKRPRM", "UKRUAF", "a sector that CAMEO does not have"),
        ("UKR", "UNK", "UKRUNK", "UKR", "an unknown role is none in CAMEO"),
        (None, "MIL", "MIL", "MIL", "soldiers of nobody knows whom"),
        ("KEN", None, "KEN", "KEN", "a country alone"),
        (None, None, "---", "---", "nothing known"),
    ],
)
def test_codes(country: str | None, sector: str | None, plover: str, cameo: str, reason: str) -> None:
    """Country and sector give both codes."""
    assert tuple(codes_of(Pair(country, sector))) == (plover, cameo), reason


def test_said_once_where_they_agree() -> None:
    """For people: one code, and CAMEO's in brackets only where it is another."""
    assert str(codes_of(Pair("AFG", "REB"))) == "AFGREB"
    assert str(codes_of(Pair("FRA", "JRN"))) == "FRAJRN (CAMEO FRAMED)"


def test_every_exception_is_about_a_code_that_there_is() -> None:
    """The tables speak of PLOVER's sectors only, and of countries by three letters."""
    assert set(CAMEO_SECTORS) <= set(load_ontology().sectors)
    assert all(len(code) == 3 for code in CAMEO_COUNTRIES)
