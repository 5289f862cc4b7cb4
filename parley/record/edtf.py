"""EDTF (ISO 8601-2, level 1) values: how they are written, and the first and last day that they cover.

`bounds` reads what the constructors write, and what people write in gold data; anything else raises ValueError.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from .dates import Date, DatePrecision

OPEN = ".."
QUALIFIERS = "~?%"
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d)?)?")
_PART = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d\d)XX")


class Bounds(NamedTuple):
    """First and last day, both inclusive; None on a side that is open."""

    first: date | None
    last: date | None
    precision: DatePrecision


def day(value: date) -> str:
    """One day: "2019-05-10"."""
    return value.isoformat()


def moment(value: date, hour: int, minute: int) -> str:
    """A time of one day: "2019-05-10T08:30"."""
    return f"{value.isoformat()}T{hour:02}:{minute:02}"


def month(year: int, number: int) -> str:
    """A month: "2019-05"."""
    return f"{year:04}-{number:02}"


def season(year: int, code: int) -> str:
    """A season, 21 spring to 24 winter; the winter of a year begins in its December."""
    return f"{year:04}-{code}"


def year(number: int) -> str:
    """A year: "2019"."""
    return f"{number:04}"


def decade(number: int) -> str:
    """The ten years that hold a year: "199X"."""
    return f"{number // 10:03}X"


def century(number: int) -> str:
    """The hundred years that share a year's first two digits: "19XX"."""
    return f"{number // 100:02}XX"


def approximate(value: str) -> str:
    """The value with "~" at each end that is known."""
    return "/".join(end if end in ("", OPEN) or end[-1] in QUALIFIERS else f"{end}~" for end in value.split("/"))


def interval(begin: str | None, end: str | None) -> str:
    """From one value to another: the outer ends where they are intervals themselves; None is an open side."""
    first = begin.split("/")[0] if begin else OPEN
    last = end.split("/")[-1] if end else OPEN
    return first if first == last != OPEN else f"{first}/{last}"


def days(first: date, last: date) -> str:
    """From one day to another, both inclusive."""
    return interval(day(first), day(last))


def bounds(value: str) -> Bounds:
    """First day, last day and precision of an EDTF value. Seasons are those of the northern half of the world."""
    if "/" in value:
        return _interval(value)
    plain = value.rstrip(QUALIFIERS)
    found = _plain(plain)
    return found if plain == value else found._replace(precision="approximate")


def date_of(value: str | None, time: str | None = None) -> Date:
    """The record's date for an EDTF value; `time` is the id of the time expression it was read from."""
    if value is None:
        return Date(time=time, edtf=None, from_=None, to=None, precision=None)
    found = bounds(value)
    return Date(
        time=time,
        edtf=value,
        from_=found.first.isoformat() if found.first else None,
        to=found.last.isoformat() if found.last else None,
        precision=found.precision,
    )


def _interval(value: str) -> Bounds:
    begin, _, end = value.partition("/")
    ends = [bounds(side) if side not in ("", OPEN) else None for side in (begin, end)]
    if "/" in end or ends == [None, None]:
        raise ValueError(f"{value!r} is not an EDTF interval")
    first = ends[0].first if ends[0] else None
    last = ends[1].last if ends[1] else None
    if first and last and first > last:
        raise ValueError(f"{value!r} ends before it begins")
    if any(side and side.precision == "approximate" for side in ends):
        return Bounds(first, last, "approximate")
    whole_week = first and last and first.weekday() == 0 and last - first == timedelta(6)
    return Bounds(first, last, "week" if whole_week else "range")


def _plain(value: str) -> Bounds:
    if found := _DAY.fullmatch(value):
        one = date(int(found[1]), int(found[2]), int(found[3]))
        return Bounds(one, one, "day")
    if found := _PART.fullmatch(value):
        return _part_of_year(int(found[1]), int(found[2]), value)
    if _YEAR.fullmatch(value):
        return Bounds(date(int(value), 1, 1), date(int(value), 12, 31), "year")
    if found := _DECADE.fullmatch(value):
        return Bounds(date(int(found[1]) * 10, 1, 1), date(int(found[1]) * 10 + 9, 12, 31), "decade")
    if found := _CENTURY.fullmatch(value):
        return Bounds(date(int(found[1]) * 100, 1, 1), date(int(found[1]) * 100 + 99, 12, 31), "century")
    raise ValueError(f"{value!r} is not an EDTF value")


def _part_of_year(number: int, code: int, value: str) -> Bounds:
    """A month (01-12), season (21-24), quarter (33-36) or half-year (40, 41) of a year."""
    if 1 <= code <= 12:
        return Bounds(date(number, code, 1), month_end(number, code), "month")
    if 21 <= code <= 24:
        begins = 3 * (code - 20)
        return Bounds(date(number, begins, 1), month_end(number, begins + 2), "season")
    if 33 <= code <= 36:
        ends = 3 * (code - 32)
        return Bounds(date(number, ends - 2, 1), month_end(number, ends), "quarter")
    if code in (40, 41):
        ends = 6 * (code - 39)
        return Bounds(date(number, ends - 5, 1), month_end(number, ends), "half")
    raise ValueError(f"{value!r} is not an EDTF value")


def month_end(number: int, month: int) -> date:
    """The last day of a month; months after the twelfth run on into the next year."""
    number, month = number + (month - 1) // 12, (month - 1) % 12 + 1
    if (number, month) == (9999, 12):
        return date.max
    return date(number + month // 12, month % 12 + 1, 1) - timedelta(1)
