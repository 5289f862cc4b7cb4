"""An actor's codes as the field's data sets write them: PLOVER's and CAMEO's, made from country and sector alone.

PLOVER keeps two layers, country and sector; run together they are its dictionary code: AFGREB, USAGOV, UNO. CAMEO, as the Phoenix
dictionaries write it, knows the same countries and mostly the same roles, but

- bodies of several states open with IGO: PLOVER's UNO is IGOUNO, its EUR is IGOEUREEC; movements across borders (ISM) are NGM;
- media are MED and health is HLH, where PLOVER has JRN and MED: the same three letters mean two things;
- what PLOVER has and CAMEO has not takes the nearest: militias on the government's side (PRM) are UAF, states that few
  recognise (PRE) are SEP, other civil society (SOC) is CVL, and unidentified actors (UNK) have no role.

Everything else is the same in both. Where nothing is known both are "---", as PETRARCH prints it. The importer of dictionaries
(`parley knowledge import`) reads the same two tables backwards.
"""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

CAMEO_COUNTRIES: Mapping[str, str] = {"UNO": "IGOUNO", "EUR": "IGOEUREEC", "ISM": "NGM", "KOS": "KSV"}
"""Where CAMEO writes a country, or what stands in its place, otherwise than PLOVER."""

CAMEO_SECTORS: Mapping[str, str] = {"JRN": "MED", "MED": "HLH", "PRM": "UAF", "PRE": "SEP", "SOC": "CVL", "UNK": ""}
"""Where CAMEO writes a sector otherwise than PLOVER."""

NOBODY = "---"


class Coded(Protocol):
    """Anything with PLOVER's country and sector: an actor of a record, a row of the knowledge files."""

    @property
    def country(self) -> str | None: ...
    @property
    def sector(self) -> str | None: ...


class Pair(NamedTuple):
    """A country and a sector by themselves, as a person has them in one office."""

    country: str | None
    sector: str | None


class Codes(NamedTuple):
    """The codes of one actor; "---" where neither country nor sector is known."""

    plover: str
    cameo: str

    def __str__(self) -> str:
        """PLOVER's, and CAMEO's in brackets where it is another: "FRAJRN (CAMEO FRAMED)"."""
        return self.plover if self.plover == self.cameo else f"{self.plover} (CAMEO {self.cameo})"


def codes_of(actor: Coded) -> Codes:
    """PLOVER's and CAMEO's code of an actor. Only what stands in `country` and `sector` counts: no side is asked for them."""
    country, sector = actor.country or "", actor.sector or ""
    cameo = CAMEO_COUNTRIES.get(country, country) + CAMEO_SECTORS.get(sector, sector)
    return Codes(country + sector or NOBODY, cameo or NOBODY)
