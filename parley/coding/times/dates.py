"""Named dates of every kind: the longest one that begins at a token."""

from .days import day_first, month_alone, month_first, nine_eleven, nth_of_month, numeric
from .feasts import holiday, season
from .meaning import Found
from .tokens import Line
from .weekdays import relative_day, weekday
from .years import bare_year, century, decade, decade_word, short_decade


def named_date(line: Line, i: int) -> Found | None:
    """The longest named date that begins at token `i`."""
    best: Found | None = None
    for rule in _RULES.get(line.sort(i), ()):
        found = rule(line, i)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


_RULES = {
    "digits": (day_first, decade, bare_year, nine_eleven),
    "mark": (short_decade,),
    "nth": (day_first, nth_of_month, century),
    "iso": (numeric,),
    "ymd": (numeric,),
    "dmy": (numeric,),
    "word": (weekday, month_first, month_alone, day_first, relative_day, season, holiday, century, decade_word),
}
