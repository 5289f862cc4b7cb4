"""From meaning to calendar: what a time expression comes to, given the day of publication, the tense and the story so far."""

from dataclasses import replace

from ...record import edtf
from .context import Context, Fixed
from .counted import away_value, offset_value, period_value, recent_value
from .meaning import (
    About,
    Ahead,
    Around,
    Away,
    Century,
    Decade,
    Edge,
    Holiday,
    Meaning,
    Named,
    Offset,
    Overnight,
    Period,
    Recent,
    Section,
    Stretch,
    Weekday,
)
from .naming import holiday_value, named_value, weekday_value
from .sections import around_value, edge_value, overnight_value, section_value

UNFIXED = Fixed(None)


def resolve(meaning: Meaning, context: Context) -> Fixed:
    """The calendar value of a meaning; unknown (None) where nothing fixes it or the calendar has no such day."""
    try:
        fixed = _resolve(meaning, context)
        if fixed.edtf is not None:
            edtf.bounds(fixed.edtf)
        return fixed
    except (ValueError, OverflowError):
        return UNFIXED


def _resolve(meaning: Meaning, context: Context) -> Fixed:
    match meaning:
        case Named():
            return named_value(meaning, context)
        case Weekday():
            return weekday_value(meaning, context)
        case Period():
            return period_value(meaning, context)
        case Away():
            return away_value(meaning, context)
        case Recent():
            return recent_value(meaning, context)
        case Offset():
            return offset_value(meaning, context)
        case Holiday():
            return holiday_value(meaning, context)
        case Decade(year=year):
            return Fixed(edtf.decade(year if year >= 100 else 1900 + year))
        case Century(number=number):
            return Fixed(edtf.century((number - 1) * 100))
        case Section():
            return section_value(meaning, _resolve(meaning.of, context))
        case Edge():
            return edge_value(meaning, _resolve(meaning.of, context), context)
        case About(inner=inner):
            fixed = _resolve(inner, context)
            return replace(fixed, edtf=edtf.approximate(fixed.edtf)) if fixed.edtf else fixed
        case Around():
            return around_value(meaning, _resolve(meaning.of, context))
        case Overnight(of=of):
            return overnight_value(_resolve(of, context) if of else None, context)
        case Stretch():
            return _stretch(meaning, context)
        case Ahead(inner=ahead):
            return _resolve(ahead, context)
    return UNFIXED


def _stretch(stretch: Stretch, context: Context) -> Fixed:
    if stretch.to_publication and stretch.begin is not None:
        begin = _resolve(stretch.begin, replace(context, bearing="past"))
        if begin.edtf is None:
            return begin
        until = edtf.day(context.published) if context.published else None
        return replace(begin, edtf=_ordered(begin.edtf, until))
    if stretch.begin is None and stretch.end is not None:
        end = _resolve(stretch.end, context)
        return replace(end, edtf=edtf.interval(None, end.edtf) if end.edtf else None)
    if stretch.end is None and stretch.begin is not None:
        begin = _resolve(stretch.begin, context)
        return replace(begin, edtf=edtf.interval(begin.edtf, None) if begin.edtf else None)
    return _both_ends(stretch, context)


def _both_ends(stretch: Stretch, context: Context) -> Fixed:
    if stretch.begin is None or stretch.end is None:
        return UNFIXED
    end = _resolve(stretch.end, context)
    begin = _resolve(stretch.begin, context)
    if begin.edtf is None or end.edtf is None:
        return replace(end, edtf=None)
    first, last = edtf.bounds(begin.edtf).first, edtf.bounds(end.edtf).last
    if first and last and first > last:
        # "from Friday to Monday", told on a Wednesday ahead: the end is sought from the begin on; told back, the begin before the end.
        if context.bearing == "future":
            end = _resolve(stretch.end, Context(first, "future"))
        else:
            begin = _resolve(stretch.begin, Context(last, "past"))
    if begin.edtf is None or end.edtf is None:
        return replace(end, edtf=None)
    return replace(end, edtf=_ordered(begin.edtf, end.edtf), anchor=end.anchor or begin.anchor, offset=None)


def _ordered(begin: str, end: str | None) -> str | None:
    """An interval, unless it would run backwards."""
    value = edtf.interval(begin, end)
    if "/" not in value:
        return value
    try:
        edtf.bounds(value)
    except ValueError:
        return None
    return value
