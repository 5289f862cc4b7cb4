"""The grammar of relative times: counted from publication ("last week", "three days ago") or from another event ("a day later")."""

from . import guards as g
from . import vocabulary as v
from .counting import Amount, amount_at, unit_at
from .dates import named_date
from .meaning import About, Ahead, Away, Century, Direction, Found, Holiday, Meaning, Named, Offset, Period, Recent, Weekday
from .tokens import Line
from .vocabulary import Unit
from .weekdays import part_after

_NARRATIVE = {"previous": "before", "preceding": "before", "next": "after", "following": "after", "same": "same"}
_CALENDAR: frozenset[Unit] = frozenset(("week", "weekend", "month", "year"))
_ROUGH_BEFORE = frozenset("about around nearly almost roughly approximately some barely over than least".split())
# After "before" these words do not begin what it is before.
_CLOSERS = frozenset(", . ; : ) ] - ? ! \" ” '' ’ and but or".split())


def relative(line: Line, i: int) -> Found | None:
    """The longest relative time that begins at token `i`."""
    best: Found | None = None
    for rule in (which_unit, the_weekend, recent, the_narrative_day, day_before_after, counted, bare_units, eve):
        found = rule(line, i)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def which_unit(line: Line, i: int) -> Found | None:
    """ "last week", "this month", "next Friday", "last March", "this past weekend", "last night", "this evening"."""
    low = line.low(i)
    if low not in v.WHICH:
        return None
    which, at = v.WHICH[low], i + 1
    if low == "this" and line.low(at) in ("past", "coming", "current", "last", "next", "same"):
        which, at = v.WHICH.get(line.low(at), 0), at + 1
    after_article = line.low(i - 1) == "the"
    if low in ("past", "following") and not after_article and at == i + 1 and line.low(at) not in v.WEEKDAYS:
        return None
    if line.low(at) in v.PARTS:
        return _part_of_day(line, i, at, which)
    if line.low(at) == "night" and low in ("last", "this"):
        return Found(at + 1, Period("day", which))
    unit = unit_at(line, at)
    if unit is not None:
        return _which_period(line, i, at, which, unit)
    found = named_date(line, at)
    return _which_named(found, which) if found else None


def the_weekend(line: Line, i: int) -> Found | None:
    """ "over the weekend"; "the weekend of 3 May" is read elsewhere."""
    if line.low(i) == "the" and line.low(i + 1) == "weekend" and line.low(i + 2) not in ("before", "after", "-"):
        return Found(i + 2, Period("weekend", 0))
    return None


def _part_of_day(line: Line, i: int, at: int, which: int) -> Found | None:
    if line.low(i) == "this" or (line.low(i) == "last" and line.low(at) in ("night", "evening")):
        return Found(at + 1, Period("day", which))
    return None


def _which_period(line: Line, i: int, at: int, which: int, unit: tuple[Unit, int, bool]) -> Found | None:
    name, _, plural = unit
    low, after_article = line.low(i), line.low(i - 1) == "the"
    if plural:
        return None
    if name == "century" and low in ("last", "this"):
        return Found(at + 1, Century(20 if which else 21))
    if name == "decade":
        return Found(at + 1, Period("decade", which)) if which == 0 else None
    if name not in _CALENDAR or (after_article and low not in ("current", "present", "coming")):
        return None
    if line.low(at + 1) in ("'", "old") and line.low(at + 2) not in ("s", ""):
        return None
    if line.low(at + 1) == "-":
        return None
    if name == "week" and g.is_weekday(line, at + 1) and low in ("last", "this", "next"):
        return Found(part_after(line, at + 2), Weekday(v.WEEKDAYS[line.low(at + 1)], weeks=which))
    return Found(at + 1, Period(name, which))


def _which_named(found: Found, which: int) -> Found | None:
    """ "last" laid over a weekday, month, season or feast; over a full date ("last 6 September") it says the past one."""
    match found.meaning:
        case Weekday(number=number, weeks=None):
            return Found(found.end, Weekday(number, which))
        case Named(year=None, years=None, month=month, day=day, season=season) if month or season:
            return Found(found.end, Named(month=month, day=day, season=season, which=which))
        case Holiday(name=name, year=None, years=None):
            return Found(found.end, Holiday(name, which=which))
    return None


def recent(line: Line, i: int) -> Found | None:
    """ "the past 48 hours", "the last two weeks", "the past year", "recent months", "the coming days"."""
    at = i + (line.low(i) in ("the", "these"))
    low = line.low(at)
    if low in ("recent", "coming", "upcoming"):
        unit = unit_at(line, at + 1)
        if unit and unit[2]:
            return Found(at + 2, Recent(None, unit[0], -1 if low == "recent" else 1))
    if low not in v.WHICH or v.WHICH[low] == 0 or low in ("following", "upcoming", "preceding", "previous"):
        return None
    sign = v.WHICH[low]
    amount = amount_at(line, at + 1)
    if amount is not None:
        if line.low(amount.end) == "of" or (line.low(amount.end) == "in" and named_date(line, amount.end + 1)):
            return None
        return Found(amount.end, Recent(amount.value, amount.unit, sign))
    unit = unit_at(line, at + 1)
    if unit is None or line.low(at + 2) in ("of", "in", "-") or unit[0] in ("second", "minute", "quarter"):
        return None
    name, factor, plural = unit
    if plural:
        return Found(at + 2, Recent(None, name, sign)) if at > i else None
    if name == "century":
        return Found(at + 2, Century(20)) if low == "last" and at > i else None
    if (at > i and name not in ("day", "weekend")) or name in ("decade", "hour"):
        return Found(at + 2, Recent(factor, name, sign))
    return None


def the_narrative_day(line: Line, i: int) -> Found | None:
    """ "the next day", "the same day", "that night", "the following week": counted from the day told of before."""
    low, at = line.low(i), i + 1
    if low in ("earlier", "later"):
        return _within_the_day(line, i)
    if low == "that":
        at += line.low(at) == "same"
        direction = "same"
        if line.low(at) not in ("day", "night", "week", "month", *v.PARTS) or (
            line.tag(i)[:1] in ("W", "I") and line.low(at) in v.PARTS
        ):
            return None
    elif low == "the" and line.low(at) in _NARRATIVE:
        direction, at = _NARRATIVE[line.low(at)], at + 1
    elif low in ("next", "same", "following") and line.low(at) in ("day", "morning", "night"):
        direction = _NARRATIVE[low]
    else:
        return None
    unit = unit_at(line, at)
    name: Unit = "day"
    if unit is not None:
        if unit[2] or unit[0] not in ("day", "week", "weekend", "month", "year"):
            return None
        name = unit[0]
    elif line.low(at) not in v.PARTS:
        return None
    if line.low(at + 1) == "of" and direction != "same":
        return None
    count = 0 if direction == "same" else 1
    return Found(at + 1 if unit is None else part_after(line, at + 1), Offset(count, name, _side(direction)))


def _within_the_day(line: Line, i: int) -> Found | None:
    """ "earlier in the day", "later that evening"."""
    at = i + 1
    if line.low(at) in ("in", "on") and line.low(at + 1) in ("the", "that"):
        at += 1
    if line.low(at) in ("the", "that") and line.low(at + 1) == "same":
        at += 1
    if line.low(at) in ("the", "that", "same") and line.low(at + 1) in ("day", "night", *v.PARTS):
        return Found(at + 2, Offset(0, "day", "after"))
    return None


def _side(direction: str) -> Direction:
    return "before" if direction == "before" else "after"


def day_before_after(line: Line, i: int) -> Found | None:
    """ "the day before", "the week after the vote", "the day before yesterday", "the year before last"."""
    low = line.low(i)
    if low != "the" and low != "a" and low not in ("day", "night"):
        return None
    at = i + (low in ("the", "a"))
    unit = unit_at(line, at)
    word = line.low(at + 1)
    if unit is None or unit[2] or word not in ("before", "after", "earlier", "later"):
        return None
    if line.low(at + 2) in ("yesterday", "tomorrow"):
        return Found(at + 3, Period("day", -2 if line.low(at + 2) == "yesterday" else 2))
    if line.low(at + 2) == "last" and unit[0] in _CALENDAR and not unit_at(line, at + 3):
        return Found(at + 3, Period(unit[0], -2))
    if line.low(at + 2) in ("next",) and unit[0] in _CALENDAR and line.low(at + 3) in _CLOSERS:
        return Found(at + 3, Period(unit[0], 2))
    if line.low(at + 2) == line.low(at) or (low == "day" and word == "after" and line.low(at + 2) == "day"):
        return None
    direction: Direction = "before" if word in ("before", "earlier") else "after"
    explicit = word in ("before", "after") and _begins_something(line, at + 2)
    return Found(at + 2, Offset(unit[1], unit[0], direction, explicit))


def eve(line: Line, i: int) -> Found | None:
    """ "on the eve of the vote"."""
    if line.low(i) == "the" and line.low(i + 1) == "eve" and line.low(i + 2) == "of":
        return Found(i + 3, Offset(1, "day", "before", True))
    return None


def counted(line: Line, i: int) -> Found | None:
    """An amount with its direction: "three weeks ago", "two days after the attack", "a year later", "in two weeks' time"."""
    amount = amount_at(line, i)
    if amount is None:
        return None
    return _directed(line, i, amount)


def bare_units(line: Line, i: int) -> Found | None:
    """ "hours after", "days later", "weeks before", "years ago": the text does not say how many."""
    unit = unit_at(line, i)
    if unit is None or not unit[2] or line.low(i - 1) == "-":
        return None
    if line.low(i + 1) == "of" and line.low(i - 1) == "within":
        return Found(i + 2, Offset(None, unit[0], "after", True, True))
    return _directed(line, i, Amount(i + 1, None, unit[0], True, True))


def _directed(line: Line, i: int, amount: Amount) -> Found | None:
    end, low = amount.end, line.low(amount.end)
    end_word = end + 1
    rough = amount.rough or line.low(i - 1) in _ROUGH_BEFORE or (line.low(i - 1) == "a" and line.low(i - 2) in _ROUGH_BEFORE)
    if low == "ago":
        return Found(end_word, _roughly(Away(amount.value, amount.unit, -1), rough and amount.value is not None))
    if low == "from" and line.low(end + 1) in ("now", "today"):
        return Found(end + 2, Away(amount.value, amount.unit, 1))
    if low == "hence":
        return Found(end_word, Away(amount.value, amount.unit, 1))
    if low == "'" and line.low(end + 1) == "time":
        return Found(end + 2, Away(amount.value, amount.unit, 1))
    if low == "'" and line.low(end + 1) == "s" and line.low(end + 2) == "time":
        return Found(end + 3, Away(amount.value, amount.unit, 1))
    if (
        low not in v.SHIFTS
        or (low == "earlier" and line.low(end_word) == "than")
        or (low == "later" and line.low(end_word) == "than")
    ):
        return None
    if low == "before" and line.low(end_word) == "last":
        return None
    if amount.unit == "weekend" or amount.unit == "quarter":
        return None
    direction: Direction = "before" if v.SHIFTS[low] == "before" else "after"
    if low == "prior" and line.low(end_word) == "to":
        end_word += 1
    explicit = low in ("before", "after", "since", "into", "following", "prior") and _begins_something(line, end_word)
    if low in ("since", "into", "following") and not explicit:
        return None
    return Found(end_word, Offset(amount.value, amount.unit, direction, explicit, rough))


def _roughly(meaning: Meaning, rough: bool) -> Meaning:
    return About(meaning) if rough else meaning


def _begins_something(line: Line, i: int) -> bool:
    """Does a noun phrase or clause begin here, so that "after" has something to be after?"""
    low = line.low(i)
    return low != "" and low not in _CLOSERS and line.tag(i) not in ("VBD", "VBZ", "VBP", "MD", "CC")


def ahead(line: Line, i: int) -> Found | None:
    """What may follow "in" or "within": "two weeks", "48 hours"; whether it counts from publication the tense decides."""
    amount = amount_at(line, i)
    if amount is None or line.low(amount.end) in ("of", "-", "ago", "after", "before", "later", "earlier", "'"):
        return None
    if line.low(i - 1) == "within":
        return Found(amount.end, Ahead(Recent(amount.value, amount.unit, 1)))
    return Found(amount.end, Ahead(Away(amount.value, amount.unit, 1)))
