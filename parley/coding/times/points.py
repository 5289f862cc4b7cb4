"""The grammar of single times: named, relative, early or late, the beginning or end or a counted part of something."""

from . import vocabulary as v
from .counting import count_at, unit_at
from .dates import named_date
from .lengths import clock, repeated
from .meaning import (
    About,
    Century,
    Clock,
    Decade,
    Edge,
    Found,
    Holiday,
    Lasting,
    Named,
    Offset,
    Overnight,
    Period,
    Repeated,
    Section,
    Weekday,
)
from .relative import relative
from .tokens import Line

DEEPEST = 3  # "the end of the start of the …" is followed so far


def point(line: Line, i: int, depth: int = 0) -> Found | None:
    """The longest time without connectors that begins at token `i`."""
    if not line.may_open(i):
        return None
    best: Found | None = None
    for found in (
        named_date(line, i), relative(line, i), staged(line, i, depth), edge(line, i, depth), section(line, i, depth),
        clock(line, i), repeated(line, i),
    ):  # fmt: skip
        if found is not None and (best is None or found.end > best.end):
            best = found
    if best is None and line.low(i) == "the":
        best = _after_article(line, i, depth)
    return best


def _after_article(line: Line, i: int, depth: int) -> Found | None:
    """ "the 14th of May", "the early 1990s", "the summer of 2018"; the article adds nothing."""
    found = named_date(line, i + 1) or staged(line, i + 1, depth)
    if found is None:
        return None
    match found.meaning:
        case Decade() | Century() | Holiday() | About():
            return found
        case Named(day=day, season=season) if day or season:
            return found
    return None


def staged(line: Line, i: int, depth: int) -> Found | None:
    """ "early May", "mid-2018", "late last year", "earlier this month", "late Tuesday"."""
    stage = v.STAGES.get(line.low(i))
    if stage is None or depth >= DEEPEST:
        return None
    at = i + 1 + (line.low(i + 1) == "-")
    at += line.low(at) in ("in", "on") and line.low(i) != "mid"
    at += line.low(at) == "the" and line.low(at - 1) in ("in", "on", "early", "late", "-")
    found = longer(named_date(line, at), relative(line, at))
    if found is None:
        return _stage_of_year(line, at)
    match found.meaning:
        case Weekday() | Clock() | Overnight():
            return found
        case Period(unit="day"):
            return found
        case Period(unit=unit, shift=shift):
            if line.low(i) in ("early", "late", "mid") and unit in ("month", "year"):
                return Found(found.end, About(found.meaning))
            return Found(found.end, Period(unit, shift, stage))
        case Named(day=day) if day is not None:
            return found
        case Named() | Decade() | Century() | Holiday():
            return found if line.low(i) in ("earlier", "later") else Found(found.end, About(found.meaning))
    return None


def _stage_of_year(line: Line, at: int) -> Found | None:
    """ "early in the year", "later in the week"."""
    if line.low(at - 1) == "the" or line.low(at) == "the":
        at += line.low(at) == "the"
        if line.low(at) in ("year", "month", "week") and line.low(at - 2) in ("in", "early", "late"):
            unit = unit_at(line, at)
            return Found(at + 1, Period(unit[0], 0)) if unit else None
    return None


def edge(line: Line, i: int, depth: int) -> Found | None:
    """ "the end of the year", "the start of Ramadan", "the middle of next week"."""
    at = i + (line.low(i) == "the")
    at += line.low(at) in ("very",)
    stage = v.EDGES.get(line.low(at))
    if stage is None or line.low(at + 1) not in ("of", "half", "part") or depth >= DEEPEST:
        return None
    if line.low(at + 1) in ("half", "part"):
        at += 1
    at += 2
    if line.low(at) == "the" and line.low(at + 1) in ("year", "month", "week", "decade", "weekend", "quarter"):
        unit = unit_at(line, at + 1)
        if unit and line.low(at + 2) not in ("of", "-"):
            return Found(at + 2, Edge(stage, Period(unit[0], 0)))
        return None
    at += line.low(at) == "the" and line.low(at + 1) in ("holy", "fasting", "islamic", "muslim", "christian")
    if line.low(at) in ("holy", "fasting", "islamic", "muslim", "christian"):
        at += 1
        at += 2 if line.low(at) == "month" and line.low(at + 1) == "of" else 1 if line.low(at) == "month" else 0
    found = point(line, at, depth + 1)
    if found is None or isinstance(found.meaning, Lasting | Repeated | Clock | Offset):
        return None
    return Found(found.end, Edge(stage, found.meaning))


def section(line: Line, i: int, depth: int) -> Found | None:
    """ "the first week of May", "the second half of 2012", "the last two months of the year", "the third quarter of 2009"."""
    at = i + (line.low(i) == "the")
    if line.low(at) in ("last", "final", "closing"):
        number = -1
    elif line.low(at) == "opening":
        number = 1
    else:
        number = v.ORDINALS.get(line.low(at), 0) or (line.number(at) or 0 if line.sort(at) == "nth" else 0)
    if number == 0 or depth >= DEEPEST:
        return None
    at += 1
    length = 1
    counted = count_at(line, at)
    if counted is not None and counted.value:
        length, at = counted.value, counted.end
    unit = unit_at(line, at)
    half = line.low(at) == "half"
    if (unit is None and not half) or line.low(at + 1) not in ("of", "in"):
        return None
    inner = _whole(line, at + 2, depth)
    if inner is None:
        return None
    if unit and unit[2] and length == 1:
        return Found(inner.end, Edge("late" if number < 0 else "early", inner.meaning))
    return Found(inner.end, Section(number, length, unit[0] if unit else None, inner.meaning))


def _whole(line: Line, at: int, depth: int) -> Found | None:
    """The month, season, year, decade or century that something is a part of."""
    if line.low(at) == "the" and line.low(at + 1) in ("year", "month"):
        unit = unit_at(line, at + 1)
        return Found(at + 2, Period(unit[0], 0)) if unit else None
    found = point(line, at, depth + 1)
    if found is None:
        return None
    match found.meaning:
        case Named(day=None) | Decade() | Century() | Holiday() | Period(unit="month" | "year" | "decade"):
            return found
    return None


def longer(a: Found | None, b: Found | None) -> Found | None:
    """The longer of two readings, the first where they are equal."""
    return b if a is None or (b is not None and b.end > a.end) else a
