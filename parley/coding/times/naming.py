"""What names come to on the calendar: dates without year, feasts and weekdays take the one that the tense means."""

from datetime import date, timedelta

from ...record import edtf
from . import holidays
from .context import Bearing, Context, Fixed, duration, monday, nearest, shifted_month
from .meaning import Holiday, Named, Weekday


def named_value(named: Named, context: Context) -> Fixed:
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


def holiday_value(feast: Holiday, context: Context) -> Fixed:
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


def weekday_value(weekday: Weekday, context: Context) -> Fixed:
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
