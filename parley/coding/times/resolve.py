"""From meaning to calendar: what a time expression comes to, given the day of publication, the tense and the story so far."""

from dataclasses import replace
from datetime import date, timedelta

from ...record import edtf
from . import holidays
from .context import Bearing, Context, Fixed, duration, grain, monday, nearest, shifted, shifted_month
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
from .vocabulary import Unit

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
            return _named(meaning, context)
        case Weekday():
            return _weekday(meaning, context)
        case Period():
            return _period(meaning, context)
        case Away():
            return _away(meaning, context)
        case Recent():
            return _recent(meaning, context)
        case Offset():
            return _offset(meaning, context)
        case Holiday():
            return _holiday(meaning, context)
        case Decade(year=year):
            return Fixed(edtf.decade(year if year >= 100 else 1900 + year))
        case Century(number=number):
            return Fixed(edtf.century((number - 1) * 100))
        case Section():
            return _section(meaning, context)
        case Edge():
            return _edge(meaning, context)
        case About(inner=inner):
            fixed = _resolve(inner, context)
            return replace(fixed, edtf=edtf.approximate(fixed.edtf)) if fixed.edtf else fixed
        case Around():
            return _around(meaning, context)
        case Overnight(of=of):
            return _overnight(of, context)
        case Stretch():
            return _stretch(meaning, context)
        case Ahead(inner=ahead):
            return _resolve(ahead, context)
    return UNFIXED


# ---------------------------------------------------------------- names


def _named(named: Named, context: Context) -> Fixed:
    published = context.published
    if named.year is not None:
        return Fixed(_value(named.year, named))
    if named.that_year:
        if context.narrative is None:
            return Fixed(None, "narrative")
        first = edtf.bounds(context.narrative).first
        return Fixed(_value(first.year, named) if first else None, "narrative")
    if named.years is not None:
        offset = duration(named.years, "year")
        return Fixed(_value(published.year + named.years, named) if published else None, "published", offset)
    if published is None:
        return Fixed(None, "published")
    if named.months is not None and named.day is not None:
        year, month = shifted_month(published, named.months)
        return Fixed(edtf.day(date(year, month, named.day)), "published", duration(named.months, "month"))
    return Fixed(_choose(_candidates(named, published), published, context.bearing, named.which), "published")


def _value(year: int, named: Named) -> str | None:
    if named.season is not None:
        return edtf.season(year, named.season)
    if named.month is None:
        return edtf.year(year)
    if named.day is None:
        return edtf.month(year, named.month)
    return edtf.day(date(year, named.month, named.day))


def _candidates(named: Named, published: date) -> list[str]:
    """The values a name without year can have around publication."""
    out: list[str] = []
    if named.month is None and named.season is None:
        if named.day is None:
            return []
        for step in (-2, -1, 0, 1, 2):
            year, month = shifted_month(published, step)
            if named.day <= edtf.month_end(year, month).day:
                out.append(edtf.day(date(year, month, named.day)))
        return out
    for year in range(max(1, published.year - 4), min(9998, published.year + 4) + 1):
        try:
            value = _value(year, named)
        except ValueError:  # 29 February
            continue
        if value:
            out.append(value)
    return out


def _choose(values: list[str], published: date, bearing: Bearing, which: int | None) -> str | None:
    stretches = [(b.first, b.last, value) for value in values for b in (edtf.bounds(value),) if b.first and b.last]
    if which == -1:
        return next((value for _, last, value in reversed(stretches) if last < published), None)
    if which == 1:
        return next((value for first, _, value in stretches if first > published), None)
    if which == 0:
        now = next((value for first, last, value in stretches if first <= published <= last), None)
        return now or next((value for first, _, value in stretches if first.year == published.year), None)
    return nearest(stretches, published, bearing)


def _holiday(feast: Holiday, context: Context) -> Fixed:
    published = context.published
    year = feast.year
    if year is None and feast.years is not None and published is not None:
        year = published.year + feast.years
    if year is None and published is None:
        return Fixed(None, "published")
    years = [year] if year is not None else [published.year + k for k in (-1, 0, 1)] if published else []
    values = []
    for y in years:
        for first, last in holidays.feast(feast.name, y):
            value = edtf.days(first, last)
            values.append(edtf.approximate(value) if feast.name in holidays.APPROXIMATE else value)
    if year is not None or published is None:
        return Fixed(values[0] if len(values) == 1 else None, "published" if feast.years is not None else None)
    near = published
    if feast.name in holidays.APPROXIMATE and context.bearing == "past":
        near = published + timedelta(2)  # the moon may have been seen before the table says
    return Fixed(_choose(values, near, context.bearing, feast.which), "published")


# ---------------------------------------------------------------- counted from publication


def _weekday(weekday: Weekday, context: Context) -> Fixed:
    published = context.published
    if published is None:
        return Fixed(None, "published", duration(weekday.weeks, "week") if weekday.weeks else None)
    if weekday.weeks is not None:
        day = monday(published) + timedelta(7 * weekday.weeks + weekday.number)
        return Fixed(edtf.day(day), "published", duration(weekday.weeks, "week") if weekday.weeks else None)
    back = timedelta((published.weekday() - weekday.number) % 7)
    ahead = timedelta((weekday.number - published.weekday()) % 7)
    if weekday.which == -1:
        return Fixed(edtf.day(published - (back or timedelta(7))), "published")
    if weekday.which == 1:
        return Fixed(edtf.day(published + (ahead or timedelta(7))), "published")
    return Fixed(edtf.day(published - back if context.bearing == "past" else published + ahead), "published")


def _period(period: Period, context: Context) -> Fixed:
    offset = duration(period.shift, period.unit)
    if context.published is None:
        return Fixed(None, "published", offset)
    return Fixed(_unit(context.published, period, context.bearing), "published", offset)


def _unit(published: date, period: Period, bearing: Bearing) -> str | None:
    match period.unit:
        case "day":
            return edtf.day(published + timedelta(period.shift))
        case "week":
            return _week(published, period, bearing)
        case "weekend":
            return _weekend(published, period.shift, bearing)
        case "month":
            return edtf.month(*shifted_month(published, period.shift))
        case "year":
            return edtf.year(published.year + period.shift)
        case "decade":
            return edtf.decade(published.year + 10 * period.shift)
    return None


def _week(published: date, period: Period, bearing: Bearing) -> str:
    """This week runs from Monday to publication; told ahead, from publication to Sunday."""
    first = monday(published) + timedelta(7 * period.shift)
    if period.shift:
        return edtf.days(first, first + timedelta(6))
    if period.stage == "late" or (bearing == "future" and period.stage is None):
        return edtf.days(published, first + timedelta(6))
    return edtf.days(first, published)


def _weekend(published: date, shift: int, bearing: Bearing) -> str:
    saturday = monday(published) + timedelta(5)
    if shift:
        saturday += timedelta(7 * shift)
        if shift < 0 and published.weekday() == 6:
            saturday = monday(published) - timedelta(2)
    elif bearing == "past" and published.weekday() < 6:
        saturday -= timedelta(7)
    return edtf.days(saturday, saturday + timedelta(1))


def _away(away: Away, context: Context) -> Fixed:
    if away.count is None:
        return Fixed(None, "published")
    count = away.sign * away.count
    offset = duration(count, away.unit)
    if context.published is None:
        return Fixed(None, "published", offset)
    return Fixed(grain(shifted(context.published, count, away.unit), away.unit), "published", offset)


def _recent(recent: Recent, context: Context) -> Fixed:
    if recent.count is None:
        return Fixed(None, "published")
    count = recent.sign * recent.count
    offset = duration(count, recent.unit)
    if context.published is None:
        return Fixed(None, "published", offset)
    far = _edge_of_stretch(shifted(context.published, count, recent.unit), recent.unit, recent.count)
    now = edtf.day(context.published)
    return Fixed(edtf.interval(far, now) if recent.sign < 0 else edtf.interval(now, far), "published", offset)


def _edge_of_stretch(day: date, unit: Unit, count: int) -> str:
    """Stretches of months and years begin as vaguely as they are counted, one year in its month; days and weeks to the day."""
    if unit in ("hour", "minute", "second", "day", "week", "weekend"):
        return edtf.day(day)
    return grain(day, "month" if unit == "year" and count == 1 else unit).rstrip("~")


def _overnight(of: Meaning | None, context: Context) -> Fixed:
    """The night before publication, or the one after a named day."""
    if of is not None:
        fixed = _resolve(of, context)
        first = edtf.bounds(fixed.edtf).first if fixed.edtf else None
        return replace(fixed, edtf=edtf.days(first, first + timedelta(1)) if first else None)
    published = context.published
    return Fixed(edtf.days(published - timedelta(1), published) if published else None, "published")


# ---------------------------------------------------------------- counted from the story


def _offset(offset: Offset, context: Context) -> Fixed:
    """Counted from the last date told of, unless the words name something else to count from."""
    steps = steps_of(offset)
    length = duration(steps, offset.unit) if steps is not None and offset.count is not None else None
    if offset.explicit or context.narrative is None or steps is None:
        return Fixed(None, "narrative", length)
    return Fixed(moved(context.narrative, offset, steps), "narrative", length)


def steps_of(offset: Offset) -> int | None:
    """How many units later (negative: earlier); an unknown number of hours is the same day."""
    if offset.count is None:
        return 0 if offset.unit in ("hour", "minute", "second") else None
    return -offset.count if offset.direction == "before" else offset.count


def moved(value: str, offset: Offset, steps: int) -> str | None:
    """An EDTF value moved by an offset, as coarse as the coarser of the two."""
    found = edtf.bounds(value)
    if found.first is None or found.last is None:
        return None
    if offset.unit in ("month", "year", "decade", "century"):
        out = grain(shifted(found.first, steps, offset.unit), offset.unit)
        return edtf.approximate(out) if offset.rough or (offset.unit == "month" and found.precision != "month") else out
    if offset.unit in ("week", "weekend") and steps == 0:
        first = monday(found.first)
        return edtf.days(first, first + timedelta(6)) if offset.unit == "week" else edtf.days(first + timedelta(5), first + timedelta(6))
    if found.precision not in ("day", "approximate") and found.last - found.first > timedelta(1):
        return None
    day = found.last if steps > 0 else found.first
    out = edtf.day(shifted(day, steps, offset.unit))
    unsure = offset.rough or offset.count is None or offset.unit == "week" or found.precision == "approximate"
    return edtf.approximate(out) if unsure else out


# ---------------------------------------------------------------- parts and stretches


def _section(section: Section, context: Context) -> Fixed:
    fixed = _resolve(section.of, context)
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


def _edge(edge: Edge, context: Context) -> Fixed:
    fixed = _resolve(edge.of, context)
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


def _around(around: Around, context: Context) -> Fixed:
    fixed = _resolve(around.of, context)
    first = edtf.bounds(fixed.edtf).first if fixed.edtf else None
    if first is None:
        return replace(fixed, edtf=None)
    start = monday(first)
    if around.unit == "weekend":
        return replace(fixed, edtf=edtf.days(start + timedelta(5), start + timedelta(6)))
    return replace(fixed, edtf=edtf.days(start, start + timedelta(6)))


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
