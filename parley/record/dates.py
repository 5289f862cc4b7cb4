"""Dates of the record: EDTF (ISO 8601-2) values with the first and last day they cover."""

from typing import Literal

from pydantic import Field

from .base import Value

DatePrecision = Literal[
    "day", "range", "week", "month", "season", "quarter", "half", "year", "decade", "century", "approximate"
]  # fmt: skip
TimeKind = Literal["date", "time", "duration", "set"]


class Date(Value):
    """A date that a fact carries. `time` is the id of the time expression it was read from, where there is one."""

    time: str | None
    edtf: str | None
    from_: str | None = Field(alias="from")
    to: str | None
    precision: DatePrecision | None


class Anchor(Value):
    """What a relative date hangs on: `to` is "published", a statement id or an event id; `offset` an ISO 8601 duration."""

    to: str
    offset: str | None


class Time(Value):
    """A time expression of the text with the stretch of the calendar it means, null where nothing fixes it."""

    id: str
    start: int
    end: int
    text: str
    kind: TimeKind
    edtf: str | None
    from_: str | None = Field(alias="from")
    to: str | None
    precision: DatePrecision | None
    anchor: Anchor | None
