"""The grammar of named dates: days, months, years, weekdays, seasons, feasts, decades and centuries, in all common orders."""

import re
from datetime import date
from typing import NamedTuple

from . import guards as g
from . import vocabulary as v
from .meaning import Century, Decade, Holiday, Meaning, Named, Overnight, Period, Weekday
from .tokens import Line


class Found(NamedTuple):
    """A meaning read up to token `end` (exclusive)."""

    end: int
    meaning: Meaning


class YearPart(NamedTuple):
    """What follows a month to say its year."""

    end: int
    year: int | None = None
    years: int | None = None
    that_year: bool = False


_YEAR_WORDS = {"last": -1, "this": 0, "next": 1, "current": 0, "previous": -1}


def named_date(line: Line, i: int) -> Found | None:
    """The longest named date that begins at token `i`."""
    best: Found | None = None
    for rule in _RULES.get(line.sort(i), ()):
        found = rule(line, i)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


# ---------------------------------------------------------------- years


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
    if low in _YEAR_WORDS and (at == i or low in ("current", "previous")):
        return YearPart(at + 2, years=_YEAR_WORDS[low])
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


def nine_eleven(line: Line, i: int) -> Found | None:
    """ "9/11" has become the name of a day."""
    if line.low(i) == "9" and line.low(i + 1) == "/" and line.low(i + 2) == "11" and line.glued(i + 1) and line.glued(i + 2):
        return Found(i + 3, Named(2001, 9, 11)) if not line.glued(i) and line.low(i + 3) not in g.COUNTED else None
    return None


def decade_word(line: Line, i: int) -> Found | None:
    if line.low(i) in v.DECADES and line.low(i - 1) in ("the", "early", "late", "mid", "-") and line.low(i - 2) not in ("his", "her"):
        return Found(i + 1, Decade(v.DECADES[line.low(i)]))
    return None


def century(line: Line, i: int) -> Found | None:
    number = line.number(i) if line.sort(i) == "nth" else v.ORDINALS.get(line.low(i))
    at = i + 1 + (line.low(i + 1) == "-")
    if number is not None and line.low(at) == "century" and 1 <= number <= 21:
        return Found(at + 1, Century(number))
    return None


# ---------------------------------------------------------------- days and months


def numeric(line: Line, i: int) -> Found | None:
    """ "2014-03-02", "02.03.2014", "2014/03/02"; "3/5/2019" could be either month and stays a date without value."""
    parts = [int(x) for x in re.split(r"[-./]", line[i].text)]
    sort = line.sort(i)
    if sort in ("iso", "ymd"):
        year, month, day = parts
    elif sort == "dmy":
        first, second, year = parts
        year = full_year(year) if year < 100 else year
        if "." in line[i].text or first > 12 or first == second:
            day, month = first, second
        elif second > 12:
            month, day = first, second
        else:
            return Found(i + 1, Named(year=year))
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Found(i + 1, Named(year, month, day))


def month_at(line: Line, i: int, alone: bool = False) -> tuple[int, int] | None:
    """End and number of a month's name, its full stop included ("Sept.")."""
    low = line.low(i)
    number = v.MONTHS.get(low) or v.SHORT_MONTHS.get(low)
    if number is None or not g.is_month_name(line, i, alone):
        return None
    stop = low in v.SHORT_MONTHS and line.low(i + 1) == "." and line.glued(i + 1)
    return i + 1 + stop, number


def day_first(line: Line, i: int) -> Found | None:
    """ "10 May 2019", "the 14th of March", "7 JAN 90"."""
    if line.sort(i) == "word":
        number, at = v.ORDINALS.get(line.low(i)), i + 1
        if number is None or line.low(at) != "of":
            return None
    else:
        number, at = line.number(i), i + 1
        if not g.is_day_number(line, i):
            return None
    at += line.low(at) == "of" or (line.low(at) == "-" and line.glued(at))
    month = month_at(line, at)
    if month is None or number is None:
        return None
    if line.low(at) == "may" and line.tag(at) == "MD" and not line.capital(at):
        return None
    end, year = month[0], year_after(line, month[0] + (line.low(month[0]) == "-" and line.glued(month[0])), True)
    end = year.end if year.year or year.years is not None or year.that_year else end
    if year.end == month[0] and g.is_name_of_day(line, end):
        return None
    return Found(_with_weekday(line, end), Named(year.year, month[1], number, years=year.years, that_year=year.that_year))


def month_first(line: Line, i: int) -> Found | None:
    """ "May 10", "Sept. 11, 2001", "May 10th of last year"."""
    month = month_at(line, i)
    if month is None:
        return None
    at = month[0] + (line.low(month[0]) == "the")
    if not g.is_day_number(line, at) or g.is_counted(line, at + 1):
        return None
    if line.sort(at) == "digits" and g.is_count_of_noun(line, at) and line.low(at + 1) in g.COUNTED:
        return None
    if line.low(at + 1) == "-" and line.glued(at + 1) and line.sort(at + 2) == "word" and line.glued(at + 2) and line.low(at + 2) not in v.MONTHS:
        return None
    if line.low(at + 1) in (":", "%") or (line.glued(at + 1) and line.sort(at + 1) == "word"):
        return None
    if month[1] == 9 and line.number(at) == 11 and line.low(at + 1) in g.AFTER_9_11:
        return Found(at + 1, Named(2001, 9, 11))
    year = year_after(line, at + 1, True)
    if year.year is not None and year.end == at + 2 and len(line.low(at + 1)) == 2:
        year = YearPart(at + 1)  # "May 10 12": the year after a day needs four digits or an apostrophe
    if year.end == at + 1 and g.is_name_of_day(line, at + 1):
        return None
    return Found(
        _with_weekday(line, year.end), Named(year.year, month[1], line.number(at), years=year.years, that_year=year.that_year)
    )


def month_alone(line: Line, i: int) -> Found | None:
    """ "March", "March 2012", "March last year", "JAN 90"."""
    with_year = month_at(line, i)
    if with_year is not None:
        year = year_after(line, with_year[0], False)
        if year.year is not None or year.years is not None or year.that_year:
            return Found(year.end, Named(year.year, with_year[1], years=year.years, that_year=year.that_year))
    month = month_at(line, i, alone=True)
    if month is None or (line.low(i) in v.SHORT_MONTHS and line.low(i - 1) not in g.LICENCES):
        return None
    if g.is_name_of_day(line, month[0]) and line.capital(month[0]):
        return None
    if line.sort(month[0]) in ("digits", "nth") and g.is_name_of_day(line, month[0] + 1):
        return None
    return Found(month[0], Named(month=month[1]))


def nth_of_month(line: Line, i: int) -> Found | None:
    """ "the 14th", "the 5th of this month"; "the 14th round" is none."""
    if line.sort(i) != "nth" or line.low(i - 1) != "the":
        return None
    if line.low(i + 1) == "of" and line.low(i + 2) in _YEAR_WORDS and line.low(i + 3) == "month":
        return Found(i + 4, Named(day=line.number(i), months=_YEAR_WORDS[line.low(i + 2)]))
    if line.low(i - 2) not in ("on", "by", "until", "before", "since", "from", "and", "to", *v.WEEKDAYS):
        return None
    if line.sort(i + 1) == "word" and line.tag(i + 1)[:2] in ("NN", "JJ", "VB", "CD") and line.tag(i + 1) not in ("VBD", "VBZ", "VBP"):
        return None
    if line.low(i + 1) in ("-", "of", "'") or not 1 <= (line.number(i) or 0) <= 31:
        return None
    return Found(i + 1, Named(day=line.number(i)))


# ---------------------------------------------------------------- weekdays


def _with_weekday(line: Line, end: int) -> int:
    """Past a weekday that repeats the date: "10 May (Friday)", "May 10, Friday"."""
    at = end + (line.low(end) in (",", "("))
    if line.low(at) in v.WEEKDAYS and line.low(end) in (",", "(") and line.low(at + 1) not in v.PARTS:
        if line.low(end) == "(":
            return at + 2 if line.low(at + 1) == ")" else end
        return at + 1
    return end


def weekday(line: Line, i: int) -> Found | None:
    """ "Friday", "Friday night", "Friday, 10 May", "Friday last week", "Sat., May 11"."""
    low = line.low(i)
    short = low in v.SHORT_WEEKDAYS and line.capital(i)
    if not short and not g.is_weekday(line, i):
        return None
    end = i + 1 + (short and line.low(i + 1) == ".")
    dated = _date_beside(line, end)
    if dated is not None:
        return Found(part_after(line, dated.end), dated.meaning)
    if short:
        return None
    number = v.WEEKDAYS[low]
    end = part_after(line, end)
    week = _week_beside(line, end)
    if week is not None:
        return Found(part_after(line, week[0]), Weekday(number, weeks=week[1]))
    return Found(end, Weekday(number))


def _date_beside(line: Line, at: int) -> Found | None:
    opened = line.low(at) == "("
    start = at + (line.low(at) in (",", "(")) + (line.low(at + (line.low(at) in (",", "("))) == "the")
    if line.sort(start) in ("digits", "nth", "iso", "dmy", "ymd"):
        found = day_first(line, start) or nth_of_month(line, start)
        if found is None and line.sort(start) in ("iso", "dmy", "ymd"):
            found = numeric(line, start)
    else:
        found = month_first(line, start)
    if found is None or (opened and line.low(found.end) != ")"):
        return None
    return Found(found.end + opened, found.meaning)


def _week_beside(line: Line, at: int) -> tuple[int, int] | None:
    at += line.low(at) == "of"
    if line.low(at) in ("last", "this", "next") and line.low(at + 1) == "week":
        return at + 2, v.WHICH[line.low(at)]
    return None


def part_after(line: Line, at: int) -> int:
    """Past a part of the day: "Friday night", "early Friday morning", "Friday at dawn" keeps its clock apart."""
    if line.low(at) in v.PARTS:
        return at + 1
    if line.low(at) in ("early", "late", "mid") and line.low(at + 1) in v.PARTS:
        return at + 2
    if line.low(at) in ("mid",) and line.low(at + 1) == "-" and line.low(at + 2) in v.PARTS:
        return at + 3
    return at


# ---------------------------------------------------------------- seasons and feasts


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
        if year.year is not None and line.low(end) in ("-", "/") and line.sort(end + 1) == "digits" and len(line.low(end + 1)) in (2, 4):
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
        if line.low(at) == "eve" or line.low(at) in g.NAMESAKES or line.low(at) in ("agreement", "accord", "accords", "deal", "process"):
            return None
        year = year_after(line, at, False)
        return Found(year.end, Holiday(name, year.year, years=year.years))
    return None


_HOLIDAYS = sorted(v.HOLIDAYS.items(), key=lambda item: -len(item[0]))
_FIRST_WORDS = frozenset(words[0] for words in v.HOLIDAYS)


def relative_day(line: Line, i: int) -> Found | None:
    """ "today", "yesterday evening", "tomorrow", "tonight", "overnight"."""
    low = line.low(i)
    shift = v.RELATIVE_DAYS.get(low)
    if shift is None or (low == "today" and line.capital(i) and line.low(i - 1) in ("usa", "russia", "india", "africa", "psychology")):
        return None
    if low == "overnight":
        if line.tag(i + 1)[:2] == "NN" and line.tag(i).startswith("JJ"):
            return None
        at = i + 1 + (line.low(i + 1) == "on")
        if g.is_weekday(line, at):
            return Found(at + 1, Overnight(Weekday(v.WEEKDAYS[line.low(at)])))
        return Found(i + 1, Overnight())
    return Found(part_after(line, i + 1), Period("day", shift))


_RULES = {
    "digits": (day_first, decade, bare_year, nine_eleven),
    "mark": (short_decade,),
    "nth": (day_first, nth_of_month, century),
    "iso": (numeric,),
    "ymd": (numeric,),
    "dmy": (numeric,),
    "word": (weekday, month_first, month_alone, day_first, relative_day, season, holiday, century, decade_word),
}
