"""The grammar of years, alone or after a month, of decades and centuries."""

from typing import NamedTuple

from . import guards as g
from . import vocabulary as v
from .meaning import Century, Decade, Found, Named
from .tokens import Line


class YearPart(NamedTuple):
    """What follows a month to say its year."""

    end: int
    year: int | None = None
    years: int | None = None
    that_year: bool = False


YEAR_WORDS = {"last": -1, "this": 0, "next": 1, "current": 0, "previous": -1}


def full_year(number: int) -> int:
    """The year two digits stand for: 1930-2029."""
    return number + (1900 if number >= 30 else 2000)


def year_after(line: Line, i: int, days_known: bool) -> YearPart:
    """The year after a month: "2012", ", 2012", "of 2012", "last year", "of that year", "90"."""
    at = i + (line.low(i) in (",", "of", "in"))
    if g.is_year(line, at) and not (at > i and line.low(i) == "," and g.is_count_of_noun(line, at)):
        return YearPart(at + 1, year=line.number(at))
    if line.low(at) == "'" and line.glued(at + 1) and len(line.low(at + 1)) == 2 and line.sort(at + 1) == "digits":
        return YearPart(at + 2, year=full_year(line.number(at + 1) or 0))
    if at == i and g.is_two_digit_year(line, i):
        number = line.number(i) or 0
        if days_known or number > 31:
            return YearPart(i + 1, year=full_year(number))
    phrase = year_phrase(line, at if line.low(i) != "," else i)
    return phrase or YearPart(i)


def year_phrase(line: Line, i: int) -> YearPart | None:
    """ "last year", "this year", "of that year", "the previous year"."""
    at = i + (line.low(i) == "the")
    if line.low(at + 1) != "year":
        if line.low(at) == "same" and line.low(at + 1) == "year":
            return YearPart(at + 2, that_year=True)
        return None
    low = line.low(at)
    if low in ("that", "same"):
        return YearPart(at + 2, that_year=True)
    if low in YEAR_WORDS and (at == i or low in ("current", "previous")):
        return YearPart(at + 2, years=YEAR_WORDS[low])
    return None


def bare_year(line: Line, i: int) -> Found | None:
    if not g.is_year(line, i):
        return None
    number = line.number(i) or 0
    if line.low(i + 1) == "s" and line.glued(i + 1):
        return None
    return Found(i + 1, Named(year=number)) if g.is_loose_year(line, i) else None


def decade(line: Line, i: int) -> Found | None:
    """ "the 1990s", "'90s", "the nineties"."""
    number = line.number(i)
    if line.sort(i) == "digits" and number is not None and number % 10 == 0:
        at = i + 1 + (line.low(i + 1) == "'" and line.glued(i + 1))
        if line.low(at) == "s" and line.glued(at):
            if len(line[i].text) == 4 and 1000 <= number <= 2090:
                return Found(at + 1, Decade(number))
            if len(line[i].text) == 2 and line.low(i - 1) in ("'", "the", "mid", "early", "late", "-"):
                return Found(at + 1, Decade(number))
    return None


def short_decade(line: Line, i: int) -> Found | None:
    """ "'80s", from its apostrophe."""
    return decade(line, i + 1) if line.low(i) == "'" and line.glued(i + 1) and not line.glued(i) else None


def decade_word(line: Line, i: int) -> Found | None:
    if (
        line.low(i) in v.DECADES
        and line.low(i - 1) in ("the", "early", "late", "mid", "-")
        and line.low(i - 2) not in ("his", "her")
    ):
        return Found(i + 1, Decade(v.DECADES[line.low(i)]))
    return None


def century(line: Line, i: int) -> Found | None:
    number = line.number(i) if line.sort(i) == "nth" else v.ORDINALS.get(line.low(i))
    at = i + 1 + (line.low(i + 1) == "-")
    if number is not None and line.low(at) == "century" and 1 <= number <= 21:
        return Found(at + 1, Century(number))
    return None
