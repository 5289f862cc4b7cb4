"""Dates of the record: EDTF (ISO 8601-2) values with the first and last day they cover."""

from typing import Literal

from pydantic import Field

from .base import Value

DatePrecision = Literal[
    "day", "range", "week", "month", "season", "quarter", "half", "year", "decade", "century", "approximate"
]  # fmt: skip
"""How fine the date is.

day: one day, or a time of one day
range: from one day to another, or open on one side
week: Monday to Sunday
month: a calendar month
season: spring, summer, autumn or winter of the northern half of the world
quarter: three months of a year
half: six months of a year
year: a calendar year
decade: ten years
century: a hundred years
approximate: “around”, “about”: `from` and `to` bound the value itself, the truth may lie beside it
"""
TimeKind = Literal["date", "time", "duration", "set"]
"""What sort of time expression it is.

date: a day or a longer stretch of the calendar
time: a time of day
duration: a length of time, such as “for three weeks”
set: something that recurs, such as “every Friday”
"""


class Date(Value):
    """A date that a fact carries. `time` is the id of the time expression it was read from, where there is one."""

    time: str | None
    """Id of the entry in `times` that it was read from."""
    edtf: str | None
    """The date in EDTF; null where nothing fixes it."""
    from_: str | None = Field(alias="from")
    """First day that it covers, YYYY-MM-DD; null where that side is open."""
    to: str | None
    """Last day that it covers, inclusive; null where that side is open."""
    precision: DatePrecision | None
    """How fine the date is."""


class Anchor(Value):
    """What a relative date hangs on: `to` is "published", a statement id or an event id; `offset` an ISO 8601 duration."""

    to: str
    """`published`, or the id of the statement or event that the date is counted from."""
    offset: str | None
    """How far from it, as an ISO 8601 duration: `P-2D` is two days before."""


class Time(Value):
    """A time expression of the text with the stretch of the calendar it means, null where nothing fixes it."""

    id: str
    """`d1`, `d2` …; the `time` of a date points to it."""
    start: int
    """First character in `document.text`."""
    end: int
    """The character after the last one."""
    text: str
    """The words."""
    kind: TimeKind
    """What sort of time expression it is."""
    edtf: str | None
    """What it means, in EDTF; null where nothing fixes it."""
    from_: str | None = Field(alias="from")
    """First day that it covers, YYYY-MM-DD."""
    to: str | None
    """Last day that it covers, inclusive."""
    precision: DatePrecision | None
    """How fine it is."""
    anchor: Anchor | None
    """What a relative expression is counted from; kept also where `edtf` is null."""
