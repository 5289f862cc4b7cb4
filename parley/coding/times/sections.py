"""Parts of a stretch that is already resolved: its first week, its end, the week or the night of a day."""

from dataclasses import replace
from datetime import date, timedelta

from ...record import edtf
from .context import Context, Fixed, monday, shifted, shifted_month
from .meaning import Around, Edge, Holiday, Period, Section
from .vocabulary import Unit


def section_value(section: Section, fixed: Fixed) -> Fixed:
    found = edtf.bounds(fixed.edtf) if fixed.edtf else None
    if found is None or found.first is None or found.last is None:
        return replace(fixed, edtf=None)
    first, last = found.first, found.last
    if section.unit is None:
        return replace(fixed, edtf=_half(first, last, section.number))
    if section.number < 0:
        begin = shifted(last + timedelta(1), -section.length, section.unit)
        end = last
    else:
        begin = shifted(first, (section.number - 1) * section.length * _months(section.unit), _base(section.unit))
        end = shifted(begin, section.length * _months(section.unit), _base(section.unit)) - timedelta(1)
    if begin < first or end > last + timedelta(6):
        return replace(fixed, edtf=None)
    return replace(fixed, edtf=_tidy(begin, min(end, last)))


def _base(unit: Unit) -> Unit:
    return "month" if unit == "quarter" else unit


def _months(unit: Unit) -> int:
    return 3 if unit == "quarter" else 1


def _tidy(begin: date, end: date) -> str:
    """Whole months are written as months."""
    if begin.day == 1 and end == edtf.month_end(end.year, end.month):
        return edtf.interval(edtf.month(begin.year, begin.month), edtf.month(end.year, end.month))
    return edtf.days(begin, end)


def _half(first: date, last: date, number: int) -> str | None:
    if number not in (1, 2, -1):
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 1:
        middle = first + timedelta(14)
    else:
        year, month = shifted_month(first, months // 2)
        middle = date(year, month, 1) - timedelta(1)
    return _tidy(first, middle) if number == 1 else _tidy(middle + timedelta(1), last)


def edge_value(edge: Edge, fixed: Fixed, context: Context) -> Fixed:
    if fixed.edtf is None:
        return fixed
    found = edtf.bounds(fixed.edtf)
    if isinstance(edge.of, Holiday) and edge.stage != "mid":
        day = found.first if edge.stage == "early" else found.last
        return replace(fixed, edtf=edtf.approximate(edtf.day(day)) if day else None)
    if isinstance(edge.of, Period) and edge.of.unit == "week" and edge.of.shift == 0 and context.published:
        first = monday(context.published)
        return replace(fixed, edtf=edtf.approximate(edtf.days(first, first + timedelta(6))))
    return replace(fixed, edtf=edtf.approximate(fixed.edtf))


def around_value(around: Around, fixed: Fixed) -> Fixed:
    first = edtf.bounds(fixed.edtf).first if fixed.edtf else None
    if first is None:
        return replace(fixed, edtf=None)
    start = monday(first)
    if around.unit == "weekend":
        return replace(fixed, edtf=edtf.days(start + timedelta(5), start + timedelta(6)))
    return replace(fixed, edtf=edtf.days(start, start + timedelta(6)))


def overnight_value(day: Fixed | None, context: Context) -> Fixed:
    """The night before publication, or the one after a named day."""
    if day is not None:
        first = edtf.bounds(day.edtf).first if day.edtf else None
        return replace(day, edtf=edtf.days(first, first + timedelta(1)) if first else None)
    published = context.published
    return Fixed(edtf.days(published - timedelta(1), published) if published else None, "published")
