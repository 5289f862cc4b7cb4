"""An actor's codes as the field's data sets write them: PLOVER's and CAMEO's, made from country and sector alone.

PLOVER keeps two layers, country and sector; run together they are its dictionary code: AFGREB, USAGOV, UNO. CAMEO knows the same
countries and most of the same roles, but

- international actors come with a prefix: PLOVER's UNO is IGOUNO, its EUR is IGOEEC, the European Union as CAMEO's dictionaries write it;
- roles that PLOVER has added or renamed take CAMEO's nearest: pro-government militias (PRM) and unidentified armed men (UAF)
  are UAF, former elites (ELI) ELI, partially recognised states (PRE) SEP, parties (PTY) PTY, other society (SOC) and civilians
  CVL, criminals CRM, and what is unknown (UNK) has no role at all;
- an international armed group (IMG) with sector REB is IMGREB, never a country.

A sector that both have stays as it is. Nothing known: "---" in both, as PETRARCH prints it.
"""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

CAMEO_COUNTRIES: Mapping[str, str] = {"UNO": "IGOUNO", "EUR": "IGOEEC", "KOS": "KSV"}
"""Where CAMEO writes a country or body otherwise than PLOVER."""

CAMEO_SECTORS: Mapping[str, str] = {"PRM": "UAF", "PRE": "SEP", "SOC": "CVL", "UNK": ""}
"""Where CAMEO has another role, or none."""

NOBODY = "---"


class Coded(Protocol):
    """Anything with PLOVER's country and sector."""

    @property
    def country(self) -> str | None: ...
    @property
    def sector(self) -> str | None: ...


class Codes(NamedTuple):
    """The codes of one actor; "---" where neither country nor sector is known."""

    plover: str
    cameo: str


def codes_of(actor: Coded) -> Codes:
    """PLOVER's and CAMEO's code of an actor, of a record or of the knowledge files.

    Only what stands in `country` and `sector` counts: a soldier whose country is not known is MIL in both.
    """
    country, sector = actor.country or "", actor.sector or ""
    cameo = CAMEO_COUNTRIES.get(country, country) + CAMEO_SECTORS.get(sector, sector)
    return Codes(country + sector or NOBODY, cameo or NOBODY)
