"""The grammar of weekdays, of "today" and its like, with the parts of the day and the dates that stand beside them."""

from . import guards as g
from . import vocabulary as v
from .days import day_first, month_first, nth_of_month, numeric
from .meaning import Found, Named, Overnight, Period, Weekday
from .tokens import Line


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
    start = at + (line.low(at) in (",", "("))
    if opened and line.low(start) in v.WEEKDAYS:
        start += 1 + (line.low(start + 1) == ",")
    start += line.low(start) == "the"
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


def relative_day(line: Line, i: int) -> Found | None:
    """ "today", "yesterday evening", "tomorrow", "tonight", "overnight"."""
    low = line.low(i)
    shift = v.RELATIVE_DAYS.get(low)
    if shift is None or (
        low == "today" and line.capital(i) and line.low(i - 1) in ("usa", "russia", "india", "africa", "psychology")
    ):
        return None
    if low == "overnight":
        if line.tag(i + 1)[:2] == "NN" and line.tag(i).startswith("JJ"):
            return None
        day = _longest_day(line, i + 1 + (line.low(i + 1) == "on"))
        if day is not None and isinstance(day.meaning, Weekday | Named) and getattr(day.meaning, "day", 0) is not None:
            return Found(day.end, Overnight(day.meaning))
        return Found(i + 1, Overnight())
    end = part_after(line, i + 1)
    dated = _date_beside(line, end) if line.low(end) == "(" else None
    return dated or Found(end, Period("day", shift))


def _longest_day(line: Line, i: int) -> Found | None:
    return weekday(line, i) or day_first(line, i) or month_first(line, i) if line.sort(i) == "word" else day_first(line, i)
