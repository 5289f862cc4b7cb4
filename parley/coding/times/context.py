"""What a time expression is read against, and the arithmetic of days, weeks and months that needs no names."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ...record import edtf
from .vocabulary import Unit

Bearing = Literal["past", "future"]
LONG_AGO, SOON = 330, 30  # days: a past date nearly a year old gives way to the same date within the month ahead


@dataclass(frozen=True, slots=True)
class Context:
    """The publication day, whether the clause looks back or ahead, and the last date the text spoke of (its EDTF value)."""

    published: date | None
    bearing: Bearing
    narrative: str | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """What an expression comes to: an EDTF value or None; what it was counted from, and how far."""

    edtf: str | None
    anchor: Literal["published", "narrative"] | None = None
    offset: str | None = None


_LETTERS: dict[Unit, tuple[str, int]] = {
    "second": ("S", 1), "minute": ("M", 1), "hour": ("H", 1), "day": ("D", 1), "week": ("W", 1), "weekend": ("W", 1),
    "month": ("M", 1), "quarter": ("M", 3), "season": ("M", 3), "year": ("Y", 1), "decade": ("Y", 10), "century": ("Y", 100),
}  # fmt: skip


def duration(count: int, unit: Unit) -> str:
    """An ISO 8601 duration, negative ones as "P-2D"."""
    letter, factor = _LETTERS[unit]
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{count * factor}{letter}"


def monday(day: date) -> date:
    return day - timedelta(day.weekday())


def shifted_month(day: date, months: int) -> tuple[int, int]:
    """Year and month so many months on."""
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1


def shifted(day: date, count: int, unit: Unit) -> date:
    """The day so many units on; the 31st becomes the last day of a shorter month."""
    match unit:
        case "second" | "minute":
            return day
        case "hour":
            return day + timedelta(int(count / 24) if abs(count) >= 24 else 0)
        case "day":
            return day + timedelta(count)
        case "week" | "weekend":
            return day + timedelta(7 * count)
    letter, factor = _LETTERS[unit]
    year, month = shifted_month(day, count * factor * (12 if letter == "Y" else 1))
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def grain(day: date, unit: Unit) -> str:
    """A day as coarse as the unit it was counted in: two months ago is a month, five years ago a year, a decade ago about one."""
    match unit:
        case "month" | "quarter" | "season":
            return edtf.month(day.year, day.month)
        case "year":
            return edtf.year(day.year)
        case "decade" | "century":
            return edtf.approximate(edtf.year(day.year))
        case "week":
            return edtf.approximate(edtf.day(day))
    return edtf.day(day)


def nearest(candidates: list[tuple[date, date, str]], published: date, bearing: Bearing) -> str | None:
    """Of stretches in order of time, the one the tense means: the latest that has begun, or the earliest not yet over."""
    back = [c for c in candidates if c[0] <= published]
    on = [c for c in candidates if c[1] >= published]
    if bearing == "past":
        ahead = next((c for c in on if c[0] > published), None)
        if back and ahead and (published - back[-1][1]).days > LONG_AGO and (ahead[0] - published).days <= SOON:
            return ahead[2]
        return back[-1][2] if back else (on[0][2] if on else None)
    behind = next((c for c in reversed(back) if c[1] < published), None)
    if on and behind and (on[0][0] - published).days > LONG_AGO and (published - behind[1]).days <= SOON:
        return behind[2]
    return on[0][2] if on else (back[-1][2] if back else None)
