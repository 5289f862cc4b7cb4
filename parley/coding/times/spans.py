"""The grammar of stretches: ranges, "since" and "until", beginnings and ends, counted parts, lengths, sets, times of day."""

from . import guards as g
from . import vocabulary as v
from .counting import amount_at, count_at, unit_at
from .dates import Found, day_first, full_year, month_at, named_date, part_after, year_after
from .meaning import (
    About,
    Around,
    Century,
    Clock,
    Decade,
    Edge,
    Holiday,
    Lasting,
    Meaning,
    Named,
    Offset,
    Overnight,
    Period,
    Repeated,
    Section,
    Stretch,
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
        part_of_date(line, i, depth), clock(line, i), repeated(line, i),
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


# ---------------------------------------------------------------- early, late; beginning, end; first, second


def staged(line: Line, i: int, depth: int) -> Found | None:
    """ "early May", "mid-2018", "late last year", "earlier this month", "late Tuesday"."""
    stage = v.STAGES.get(line.low(i))
    if stage is None or depth >= DEEPEST:
        return None
    at = i + 1 + (line.low(i + 1) == "-")
    at += line.low(at) in ("in", "on") and line.low(i) != "mid"
    at += line.low(at) == "the" and line.low(at - 1) in ("in", "on", "early", "late", "-")
    found = _either(named_date(line, at), relative(line, at))
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
    if (unit is None and not half) or not (line.low(at + 1) in ("of", "in")):
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


def part_of_date(line: Line, i: int, depth: int) -> Found | None:
    """ "the night of 3 May", "the early hours of Friday", "the week of 6 May", "the weekend of 11 May"."""
    at = i + (line.low(i) == "the")
    if line.low(at) in ("early", "late", "wee", "small"):
        at += 1
    at += line.low(at) in ("early", "late")
    low = line.low(at)
    if low in v.PARTS and line.low(at + 1) == "hours":
        at += 1
        low = "hours"
    if low == "mid" and line.low(at + 1) == "-":
        at, low = at + 2, line.low(at + 2)
    if line.low(at + 1) == "between" and low in v.PARTS:
        return ranged(line, at + 2, depth + 1, "between")
    if line.low(at + 1) not in ("of", "on") or depth >= DEEPEST or at == i:
        return None
    if low not in v.PARTS and low not in ("hours", "week", "weekend", "day"):
        return None
    start = at + 2
    inner = ranged(line, start, depth + 1) or point(line, start, depth + 1)
    if inner is None or not isinstance(inner.meaning, Named | Weekday | Holiday | Period | Stretch):
        return None
    if isinstance(inner.meaning, Named) and inner.meaning.day is None:
        return None
    if low in ("week", "weekend"):
        return Found(inner.end, Around("week" if low == "week" else "weekend", inner.meaning))
    return inner


# ---------------------------------------------------------------- from one to another


def ranged(line: Line, i: int, depth: int = 0, opening: str = "") -> Found | None:
    """ "3 to 5 May", "March-June 2012", "Monday and Tuesday", "1989-92"; after "between" the middle word is "and"."""
    if not line.may_open(i):
        return None
    listed = _day_list(line, i, opening)
    if listed is not None:
        return listed
    first = point(line, i, depth + 1)
    if first is None or not _can_open(first.meaning):
        return _bare_month_pair(line, i)
    link = line.low(first.end)
    if link == "," and line.low(first.end + 1) in ("to", "until"):
        return None
    joined = link in (("and", "-") if opening == "between" else ("-", "to", "until", "till", "through", "thru"))
    both = link == "and" and opening != "between"
    if not joined and not both:
        return None
    at = first.end + 1 + (line.low(first.end + 1) in ("the", "on"))
    short = _short_end(line, at, first.meaning) if link in ("-", "to", "and", "through") else None
    second = short or point(line, at, depth + 1)
    if second is None or not _can_open(second.meaning):
        return None
    meaning = _stretch(first.meaning, second.meaning, both)
    return Found(part_after(line, second.end), meaning) if meaning else None


def _can_open(meaning: Meaning) -> bool:
    """Can this be one end of a range?"""
    return not isinstance(meaning, Lasting | Repeated | Clock | Offset | Stretch)


def _bare_month_pair(line: Line, i: int) -> Found | None:
    """ "April and June 2012", where the first name alone would not be read as a month."""
    first = month_at(line, i)
    if first is None or line.low(first[0]) not in ("-", "and", "to", "through"):
        return None
    second = named_date(line, first[0] + 1)
    if second is None or not isinstance(second.meaning, Named) or second.meaning.day is not None or second.meaning.month is None:
        return None
    meaning = _stretch(Named(month=first[1]), second.meaning, line.low(first[0]) == "and")
    return Found(second.end, meaning) if meaning else None


def _short_end(line: Line, at: int, first: Meaning) -> Found | None:
    """The second end where it is a mere number: "May 3-5", "1989-92"."""
    number = line.number(at)
    if line.sort(at) not in ("digits", "nth") or number is None or not isinstance(first, Named):
        return None
    if first.day is not None and first.month is not None and first.day < number <= 31 and month_at(line, at + 1) is None:
        if line.low(at + 1) == "of" or g.is_counted(line, at + 1) or (line.sort(at) == "digits" and len(line.low(at)) > 2):
            return None
        if first.year is not None and line.low(at - 1) != "-":
            return None
        year = year_after(line, at + 1, False)
        return Found(year.end, Named(year.year or first.year, first.month, number, years=year.years or first.years))
    if first.year is not None and first.month is None and len(line.low(at)) == 2 and line.low(at - 1) in ("-", "/", "to"):
        year_number = first.year - first.year % 100 + number
        if year_number > first.year and not g.is_counted(line, at + 1) and line.glued(at):
            return Found(at + 1, Named(year_number))
    return None


def _day_list(line: Line, i: int, opening: str) -> Found | None:
    """Days that share a month: "14-16 March", "3 and 4 May", "13, 14 and 15 September"."""
    numbers: list[int] = []
    at, links = i, set()
    while len(numbers) < 8 and g.is_day_number(line, at) and not (numbers and line.sort(at) == "word"):
        numbers.append(line.number(at) or 0)
        whole = day_first(line, at)
        if whole is not None:
            break
        at += 1
        link = line.low(at)
        if link == "," and line.low(at + 1) == "and":
            at, link = at + 1, "and"
        if link not in (",", "and", "-", "to", "through", "until", "or", "&"):
            return None
        links.add(link)
        at += 1 + (line.low(at + 1) == "the")
    else:
        return None
    if len(numbers) < 2 or "or" in links or sorted(set(numbers)) != numbers:
        return None
    last = whole.meaning
    if not isinstance(last, Named):
        return None
    first = Named(last.year, last.month, numbers[0], years=last.years, that_year=last.that_year)
    unbroken = numbers[-1] - numbers[0] == len(numbers) - 1
    if unbroken or (len(numbers) == 2 and (links & {"-", "to", "through", "until"} or opening == "between")):
        return Found(whole.end, Stretch(first, last))
    return Found(i + 1, first)


def _stretch(first: Meaning, second: Meaning, both: bool) -> Meaning | None:
    """One stretch from two ends of the same kind, the first taking year and month from the second."""
    if isinstance(first, Weekday) and isinstance(second, Weekday):
        if both and (second.number - first.number) % 7 != 1:
            return None
        return Stretch(first, second)
    if isinstance(first, Named) and isinstance(second, Named):
        return _named_stretch(first, second, both)
    if isinstance(first, About) and isinstance(second, Named | About) or isinstance(first, Named) and isinstance(second, About):
        return None if both else _fuzzy_stretch(first, second)
    if both or isinstance(first, Weekday) != isinstance(second, Weekday) and not isinstance(second, Period):
        return None
    return Stretch(first, second)


def _named_stretch(first: Named, second: Named, both: bool) -> Meaning | None:
    if (first.day is None) != (second.day is None) or (first.month is None) != (second.month is None):
        return None
    if both:
        adjoining = first.month is not None and second.month is not None and (
            (first.day is None and (second.month - first.month) % 12 == 1)
            or (first.day is not None and first.month == second.month and (second.day or 0) - first.day == 1)
        )
        years = first.month is None and first.year is not None and second.year is not None and second.year - first.year == 1
        if not adjoining and not years:
            return None
    return Stretch(_completed(first, second), second)


def _completed(first: Named, second: Named) -> Named:
    """The first end with the second's year: "March to June 2012"; "November to March 2012" began the year before."""
    if first.year is not None or first.years is not None or first.month is None or second.month is None:
        return first
    back = (first.month, first.day or 0) > (second.month, second.day or 0)
    if second.year is not None:
        return Named(second.year - back, first.month, first.day, first.season)
    if second.years is not None:
        return Named(None, first.month, first.day, first.season, years=second.years - back)
    return first


def _fuzzy_stretch(first: Meaning, second: Meaning) -> Meaning:
    inner = first.inner if isinstance(first, About) else first
    last = second.inner if isinstance(second, About) else second
    if isinstance(inner, Named) and isinstance(last, Named):
        inner = _completed(inner, last)
    return Stretch(About(inner) if isinstance(first, About) else inner, second)


def _either(a: Found | None, b: Found | None) -> Found | None:
    return b if a is None or (b is not None and b.end > a.end) else a


# ---------------------------------------------------------------- times of day, lengths, sets


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
        sure = line.low(i).startswith("0") and line.low(i - 1) == "at"
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
    if line.low(at) in _ZONES and (line.low(at) not in ("hours", "hour") or len(line.low(at - 1)) == 4 or ":" in line.low(at - 1)):
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
    end, length = amount.end, Lasting(None if amount.rough else amount.count, amount.unit)
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
        if line.low(at) in v.PARTS or line.low(at) in v.WEEKDAYS or unit_at(line, at) or line.low(at) in v.MONTHS or line.low(at) in v.SEASONS:
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
