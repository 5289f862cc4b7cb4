"""What is counted from a day: from publication ("last week", "three days ago") or from the day the story has come to."""

from datetime import date, timedelta

from ...record import edtf
from .context import Bearing, Context, Fixed, duration, grain, monday, shifted, shifted_month
from .meaning import Away, Offset, Period, Recent
from .vocabulary import Unit


def period_value(period: Period, context: Context) -> Fixed:
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


def away_value(away: Away, context: Context) -> Fixed:
    if away.count is None:
        return Fixed(None, "published")
    count = away.sign * away.count
    offset = duration(count, away.unit)
    if context.published is None:
        return Fixed(None, "published", offset)
    return Fixed(grain(shifted(context.published, count, away.unit), away.unit), "published", offset)


def recent_value(recent: Recent, context: Context) -> Fixed:
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


def offset_value(offset: Offset, context: Context) -> Fixed:
    """Counted from the last date told of, unless the words name something else to count from."""
    steps = steps_of(offset)
    length = duration(steps, offset.unit) if steps is not None and offset.count is not None else None
    if offset.explicit or context.narrative is None or steps is None:
        return Fixed(None, "narrative", length)
    value = moved(context.narrative, offset, steps)
    first = edtf.bounds(value).first if value else None
    if first and context.published and first > context.published and context.bearing == "past":
        value = None  # what is told as past cannot lie after publication: it counts from something else
    return Fixed(value, "narrative", length)


def steps_of(offset: Offset) -> int | None:
    """How many units later (negative: earlier); an unknown number of hours is the same day."""
    if offset.count is None:
        return 0 if offset.unit in ("hour", "minute", "second") else None
    return -offset.count if offset.direction == "before" else offset.count


def moved(value: str, offset: Offset, steps: int) -> str | None:
    """An EDTF value moved by an offset, as coarse as the coarser of the two; None where the calendar ends before."""
    try:
        return _moved(value, offset, steps)
    except (ValueError, OverflowError):
        return None


def _moved(value: str, offset: Offset, steps: int) -> str | None:
    found = edtf.bounds(value)
    if found.first is None or found.last is None:
        return None
    if offset.unit in ("month", "year", "decade", "century"):
        out = grain(shifted(found.first, steps, offset.unit), offset.unit)
        return edtf.approximate(out) if offset.rough or (offset.unit == "month" and found.precision != "month") else out
    if offset.unit in ("week", "weekend") and steps == 0:
        first = monday(found.first)
        return (
            edtf.days(first, first + timedelta(6))
            if offset.unit == "week"
            else edtf.days(first + timedelta(5), first + timedelta(6))
        )
    if found.precision not in ("day", "approximate") and found.last - found.first > timedelta(1):
        return None
    day = found.last if steps > 0 else found.first
    out = edtf.day(shifted(day, steps, offset.unit))
    unsure = offset.rough or offset.count is None or offset.unit == "week" or found.precision == "approximate"
    return edtf.approximate(out) if unsure else out
