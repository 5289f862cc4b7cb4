"""The grammar of seasons and feasts."""

from . import guards as g
from . import vocabulary as v
from .meaning import Found, Holiday, Named
from .tokens import Line
from .years import year_after


def season(line: Line, i: int) -> Found | None:
    """ "summer 2018", "the winter of 2014", "summer last year"; alone only after "in", "this", "last" …"""
    code = v.SEASONS.get(line.low(i))
    if code is None or (line.capital(i) and line.tag(i - 1) in ("JJ", "NNP") and line.low(i - 1) not in v.WHICH):
        return None
    year = year_after(line, i + 1, False)
    if year.year is not None or year.years is not None or year.that_year:
        if line.low(i) == "fall" and line.low(i - 1) not in ("in", "the", "since", "by", "late", "early", "last"):
            return None
        end = year.end
        if (
            year.year is not None
            and line.low(end) in ("-", "/")
            and line.sort(end + 1) == "digits"
            and len(line.low(end + 1)) in (2, 4)
        ):
            end += 2
        return Found(end, Named(year.year, season=code, years=year.years, that_year=year.that_year))
    if line.low(i) in ("fall", "spring") and line.low(i - 1) not in ("in", "last", "this", "next"):
        return None
    before = line.low(i - 1) if line.low(i - 1) != "the" else line.low(i - 2)
    if before in ("in", "during", "since", "until", "by", "last", "this", "next", "over", "throughout", "early", "late") and (
        line.tag(i + 1)[:2] not in ("NN", "CD") or line.low(i - 1) in ("last", "this", "next")
    ):
        return Found(i + 1, Named(season=code))
    return None


def holiday(line: Line, i: int) -> Found | None:
    """A feast, with its year where one is given: "Ramadan", "Eid al-Fitr", "Easter Sunday 1998", "Christmas Day"."""
    if line.low(i) not in _FIRST_WORDS or not line.capital(i):
        return None
    for words, name in _HOLIDAYS:
        at, k = i, 0
        while k < len(words) and line.low(at) == words[k]:
            at, k = at + 1, k + 1
            if k < len(words) and line.low(at) == "-":
                at += 1
        if k < len(words):
            continue
        if (name in ("eid", "easter") and line.label(i) == "PERSON") or (line.low(at) in ("island", "rising", "truce")):
            return None
        if (
            line.low(at) == "eve"
            or line.low(at) in g.NAMESAKES
            or line.low(at) in ("agreement", "accord", "accords", "deal", "process")
        ):
            return None
        at += line.low(at) in ("festival", "holiday", "holidays", "feast")
        year = year_after(line, at, False)
        return Found(year.end, Holiday(name, year.year, years=year.years))
    return None


_HOLIDAYS = sorted(v.HOLIDAYS.items(), key=lambda item: -len(item[0]))


_FIRST_WORDS = frozenset(words[0] for words in v.HOLIDAYS)
