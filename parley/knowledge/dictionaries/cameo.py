"""A CAMEO actor code taken apart: three letters at a time, first the country or the kind of body, then the roles."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from ..codes import CAMEO_COUNTRIES

CODE = re.compile(r"(?:[A-Z]{3})+")
NOBODY = frozenset({"---", "###", ""})
INTERNATIONAL = frozenset("IGO NGO NGM IMG MNC INT".split())
BODIES = {code[3:]: plover for plover, code in CAMEO_COUNTRIES.items() if code.startswith("IGO")} | {"EEC": "EUR"}
OLDER = {"KSV": "KOS", "ROM": "ROU", "ZAR": "COD", "TMP": "TLS", "GZS": "PSE", "WSB": "PSE", "PAL": "PSE", "BUR": "MMR"}
"""Codes of countries that the dictionaries still write and ISO 3166 no longer has (or never had)."""

SECTORS = {
    "MED": "JRN", "HLH": "MED", "INS": "REB", "SEP": "REB", "RAD": "REB", "SET": "CVL", "HRI": "SOC", "ENV": "SOC", "DEV": "SOC",
    "KID": "SOC", "MOP": "OPP", "TOP": "OPP", "CHR": "REL", "MOS": "REL", "MUS": "REL", "BUD": "REL", "JEW": "REL", "HIN": "REL",
    "CTH": "REL", "PRO": "REL", "SHI": "REL", "SUN": "REL", "ORT": "REL", "CIV": "CVL",
}  # fmt: skip
"""CAMEO's roles that PLOVER calls otherwise; MED and HLH are a trap, for PLOVER's MED is health."""

AMBIGUOUS = "SUN"  # Sunni, and the old code of the Soviet Union: a country where it stands first


class Meaning(NamedTuple):
    """What a code says: PLOVER's country (or what stands in its place), PLOVER's sector."""

    country: str | None
    sector: str | None


class CodeError(ValueError):
    """A code that is none."""


def meaning(code: str, sectors: Iterable[str], agent: bool = False) -> Meaning:
    """PLOVER's country and sector of a code such as AFGGOVMIL; of an agent's, which has no country, the sector alone.

    Of several roles the first counts that PLOVER has: "defence minister" is GOVMIL, and government. Raises CodeError.
    """
    if code in NOBODY:
        return Meaning(None, None)
    if not CODE.fullmatch(code):
        raise CodeError(f"{code!r} is no code: three capitals, or several times three")
    parts = [code[i : i + 3] for i in range(0, len(code), 3)]
    known = frozenset(sectors)
    if agent or (parts[0] in SECTORS | dict.fromkeys(known) and parts[0] != AMBIGUOUS):
        return Meaning(None, _sector(parts, known))
    first, roles = parts[0], parts[1:]
    if first not in INTERNATIONAL:
        return Meaning(OLDER.get(first, first), _sector(roles, known))
    body = next((BODIES[role] for role in roles if role in BODIES), None)
    country = body or {"NGM": "ISM", "INT": "IGO"}.get(first, first)
    # what else a body's code says is its concern ("REF": refugees), not its sector; a court and a force are what they are
    return Meaning(country, next((s for s in ("JUD", "MIL", "REB", "UAF") if s in roles), None))


def _sector(roles: Iterable[str], known: frozenset[str]) -> str | None:
    """The first role that PLOVER has, by its own name of it."""
    found = (SECTORS.get(role, role) for role in roles)
    return next((role for role in found if role in known), None)
