"""The grammar of days and months, in words and numbers, in all common orders."""

import re
from datetime import date

from . import guards as g
from . import vocabulary as v
from .meaning import Found, Named
from .tokens import Line
from .years import YEAR_WORDS, YearPart, full_year, year_after


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


def nine_eleven(line: Line, i: int) -> Found | None:
    """ "9/11" has become the name of a day."""
    if line.low(i) == "9" and line.low(i + 1) == "/" and line.low(i + 2) == "11" and line.glued(i + 1) and line.glued(i + 2):
        return Found(i + 3, Named(2001, 9, 11)) if not line.glued(i) and line.low(i + 3) not in g.COUNTED else None
    return None


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
    at += line.low(at) == "of" or (line.low(at) in ("-", ".") and line.glued(at))
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
    if (
        line.low(at + 1) == "-"
        and line.glued(at + 1)
        and line.sort(at + 2) == "word"
        and line.glued(at + 2)
        and line.low(at + 2) not in v.MONTHS
    ):
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
    if line.low(i + 1) == "of" and line.low(i + 2) in YEAR_WORDS and line.low(i + 3) == "month":
        return Found(i + 4, Named(day=line.number(i), months=YEAR_WORDS[line.low(i + 2)]))
    if line.low(i - 2) not in ("on", "by", "until", "before", "since", "from", "and", "to", *v.WEEKDAYS):
        return None
    if (
        line.sort(i + 1) == "word"
        and line.tag(i + 1)[:2] in ("NN", "JJ", "VB", "CD")
        and line.tag(i + 1) not in ("VBD", "VBZ", "VBP")
    ):
        return None
    if line.low(i + 1) in ("-", "of", "'") or not 1 <= (line.number(i) or 0) <= 31:
        return None
    return Found(i + 1, Named(day=line.number(i)))


def _with_weekday(line: Line, end: int) -> int:
    """Past a weekday that repeats the date: "10 May (Friday)", "May 10, Friday"."""
    at = end + (line.low(end) in (",", "("))
    if line.low(at) in v.WEEKDAYS and line.low(end) in (",", "(") and line.low(at + 1) not in v.PARTS:
        if line.low(end) == "(":
            return at + 2 if line.low(at + 1) == ")" else end
        return at + 1
    return end
