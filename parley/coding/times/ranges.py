"""The grammar of ranges, "from one time to another", and of what is named by a day: its night, its week."""

from . import guards as g
from . import vocabulary as v
from .dates import named_date
from .days import day_first, month_at
from .meaning import About, Around, Clock, Found, Holiday, Lasting, Meaning, Named, Offset, Period, Repeated, Stretch, Weekday
from .points import DEEPEST, point
from .tokens import Line
from .weekdays import part_after
from .years import year_after


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
    if (
        second is None
        or not isinstance(second.meaning, Named)
        or second.meaning.day is not None
        or second.meaning.month is None
    ):
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
    if (isinstance(first, About) and isinstance(second, Named | About)) or (
        isinstance(first, Named) and isinstance(second, About)
    ):
        return None if both else _fuzzy_stretch(first, second)
    if both or (isinstance(first, Weekday) != isinstance(second, Weekday) and not isinstance(second, Period)):
        return None
    return Stretch(first, second)


def _named_stretch(first: Named, second: Named, both: bool) -> Meaning | None:
    if (first.day is None) != (second.day is None) or (first.month is None) != (second.month is None):
        return None
    if both:
        adjoining = (
            first.month is not None
            and second.month is not None
            and (
                (first.day is None and (second.month - first.month) % 12 == 1)
                or (first.day is not None and first.month == second.month and (second.day or 0) - first.day == 1)
            )
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


def part_of_date(line: Line, i: int, depth: int = 0) -> Found | None:
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
