"""The grammar of times of day, of mere lengths of time, and of what repeats."""

from . import guards as g
from . import vocabulary as v
from .counting import amount_at, unit_at
from .meaning import Clock, Found, Lasting, Repeated
from .tokens import Line
from .weekdays import part_after


def clock(line: Line, i: int) -> Found | None:
    """ "8:30 a.m.", "0830 local time", "1500 GMT", "10 pm", "eight o'clock"; the parts of a day need "at" before them."""
    sort, number = line.sort(i), line.number(i)
    if sort == "clock":
        hour, minute = (int(x) for x in line[i].text.split(":")[:2])
        return _clock(line, i + 1, hour, minute, sure=True)
    if sort == "amount" and "." in line[i].text:
        left, _, right = line[i].text.partition(".")
        if len(left) <= 2 and len(right) == 2 and int(left) < 24 and int(right) < 60:
            return _clock(line, i + 1, int(left), int(right), sure=False)
        return None
    if number is None or sort == "nth":
        return None
    if sort == "digits" and len(line.low(i)) == 4 and number % 100 < 60 and number < 2400:
        sure = "at" in (line.low(i - 1), line.low(i - 2)) and not g.is_counted(line, i + 1)
        return _clock(line, i + 1, number // 100, number % 100, sure=sure)
    if number <= 24 and not line.glued(i):
        return _clock(line, i + 1, number, 0, sure=False)
    return None


def _clock(line: Line, at: int, hour: int, minute: int, sure: bool) -> Found | None:
    if line.low(at) == "o" and line.low(at + 1) == "'" and line.low(at + 2) == "clock":
        at, sure = at + 3, True
    half = _half_of_day(line, at)
    if half is not None:
        at, pm = half
        hour, sure = hour % 12 + 12 * pm if hour <= 12 else hour, True
    for _ in range(3):
        step = _zone(line, at)
        if step is None:
            break
        at, sure = step, True
    if not sure or hour > 24 or minute > 59:
        return None
    return Found(at, Clock(hour % 24, minute))


def _half_of_day(line: Line, at: int) -> tuple[int, bool] | None:
    low = line.low(at)
    if low in ("am", "pm"):
        return at + 1, low == "pm"
    if low in ("a", "p") and line.low(at + 1) == "." and line.low(at + 2) == "m":
        return at + 3 + (line.low(at + 3) == "." and line.glued(at + 3)), low == "p"
    return None


_ZONES = frozenset("gmt utc est edt cst cdt pst pdt cet cest bst ist hrs hours hour z".split())


def _zone(line: Line, at: int) -> int | None:
    opened = at + (line.low(at) == "(")
    if line.low(opened) == "local" and line.low(opened + 1) == "time":
        return opened + 2 + (opened > at and line.low(opened + 2) == ")")
    if line.low(at) in _ZONES and (
        line.low(at) not in ("hours", "hour")
        or (line.sort(at - 1) == "digits" and len(line.low(at - 1)) == 4)
        or line.sort(at - 1) == "clock"
    ):
        return at + 1
    if line.low(at) == "in" and line.low(at + 1) == "the" and line.low(at + 2) in ("morning", "afternoon", "evening"):
        return None
    return None


def part_of_day(line: Line, i: int) -> Found | None:
    """After a preposition: "dawn", "midday", "the afternoon", "night"."""
    at = i + (line.low(i) == "the")
    at += line.low(at) in ("early", "late", "mid")
    if line.low(at) not in v.PARTS or line.low(at + 1) == "-":
        return None
    if at == i and line.low(at) in ("morning", "afternoon", "evening"):
        return None
    if line.tag(at + 1) in ("NN", "NNS") and line.low(at + 1) not in ("hours", "time", "local"):
        return None
    end = at + 1 + (line.low(at + 1) == "hours")
    return Found(end, Clock())


def lasting(line: Line, i: int) -> Found | None:
    """A mere length: "three months", "two-hour", "decades"."""
    amount = amount_at(line, i)
    if amount is None:
        return _bare_length(line, i)
    end, length = amount.end, Lasting(None if amount.rough else amount.value, amount.unit)
    if line.low(end) == "-" and line.low(end + 1) in ("long", "old"):
        return Found(end + 2, length) if line.low(end + 1) == "long" else None
    if line.low(end) == "old" or (line.low(end) == "of" and line.low(end + 1) == "age"):
        return None
    return None if amount.unit == "weekend" else Found(end, length)


def _bare_length(line: Line, i: int) -> Found | None:
    """ "weeks-long"; "for years", "after months of fighting"."""
    unit = unit_at(line, i)
    if unit is None or not unit[2] or unit[0] in ("quarter", "weekend"):
        return None
    length = Lasting(None, unit[0])
    if line.low(i + 1) == "-" and line.low(i + 2) == "long":
        return Found(i + 3, length)
    before = line.low(i - 1)
    if before in ("for", "took", "take", "lasted", "lasting") or (before == "after" and line.low(i + 1) == "of"):
        return Found(i + 1, length)
    return None


def repeated(line: Line, i: int) -> Found | None:
    """ "every Friday", "each year", "every two weeks", "daily", "on Fridays", "twice a week", "per day"."""
    low = line.low(i)
    if low in ("every", "each"):
        at = i + 1 + (line.low(i + 1) in ("other", "single", "second"))
        amount = amount_at(line, at)
        if amount:
            return Found(amount.end, Repeated())
        if (
            line.low(at) in v.PARTS
            or line.low(at) in v.WEEKDAYS
            or unit_at(line, at)
            or line.low(at) in v.MONTHS
            or line.low(at) in v.SEASONS
        ):
            return Found(part_after(line, at + 1), Repeated()) if line.low(at + 1) != "of" else None
        return None
    if low in v.SETS:
        return Found(i + 1, Repeated()) if not (line.capital(i) and line.tag(i)[:3] == "NNP") else None
    if low.endswith("s") and low[:-1] in v.WEEKDAYS and line.low(i - 1) in ("on", "and", ","):
        return Found(i + 1, Repeated())
    if low in ("once", "twice", "times") and line.low(i + 1) in ("a", "an", "per", "every") and unit_at(line, i + 2):
        return Found(i + 3, Repeated())
    if low == "per" and line.low(i + 1) in ("day", "week", "month", "year", "hour"):
        return Found(i + 2, Repeated())
    return None
