"""EDTF values: each reads back as the days it covers, and what is no value is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.record import edtf

BOUNDS = [
    ("2019-05-10", "2019-05-10", "2019-05-10", "day"),
    ("2019-05-10T08:30", "2019-05-10", "2019-05-10", "day"),
    ("2019-05", "2019-05-01", "2019-05-31", "month"),
    ("2016-02", "2016-02-01", "2016-02-29", "month"),
    ("2019-12", "2019-12-01", "2019-12-31", "month"),
    ("2018-21", "2018-03-01", "2018-05-31", "season"),
    ("2018-22", "2018-06-01", "2018-08-31", "season"),
    ("2018-23", "2018-09-01", "2018-11-30", "season"),
    ("2018-24", "2018-12-01", "2019-02-28", "season"),
    ("2012-33", "2012-01-01", "2012-03-31", "quarter"),
    ("2012-36", "2012-10-01", "2012-12-31", "quarter"),
    ("2012-40", "2012-01-01", "2012-06-30", "half"),
    ("2012-41", "2012-07-01", "2012-12-31", "half"),
    ("2019", "2019-01-01", "2019-12-31", "year"),
    ("199X", "1990-01-01", "1999-12-31", "decade"),
    ("19XX", "1900-01-01", "1999-12-31", "century"),
    ("2019~", "2019-01-01", "2019-12-31", "approximate"),
    ("2019-05-10?", "2019-05-10", "2019-05-10", "approximate"),
    ("2019-05-10/2019-05-12", "2019-05-10", "2019-05-12", "range"),
    ("2019-05-06/2019-05-12", "2019-05-06", "2019-05-12", "week"),
    ("2018-22/2019-05-11", "2018-06-01", "2019-05-11", "range"),
    ("2019-05~/2019-06", "2019-05-01", "2019-06-30", "approximate"),
    ("../1989-09-15", None, "1989-09-15", "range"),
    ("1989-09-15/..", "1989-09-15", None, "range"),
    ("1989-09-15/", "1989-09-15", None, "range"),
    ("9999-12", "9999-12-01", "9999-12-31", "month"),
]


@pytest.mark.parametrize(("value", "first", "last", "precision"), BOUNDS)
def test_a_value_covers_its_days(value: str, first: str | None, last: str | None, precision: str) -> None:
    """Each kind of value has a first and a last day, open sides have none, and a precision."""
    found = edtf.bounds(value)
    assert (found.first and found.first.isoformat(), found.last and found.last.isoformat(), found.precision) == (
        first,
        last,
        precision,
    )


@pytest.mark.parametrize(
    "value",
    [
        "",
        "soon",
        "2019-13",
        "2019-00",
        "2019-02-30",
        "../..",
        "/",
        "2019/2018",
        "2019-05-10/2019-05-09",
        "1/2/3",
        "2019-5-1",
        "0000",
    ],
)
def test_no_value_is_refused(value: str) -> None:
    """What names no stretch of the calendar raises ValueError."""
    with pytest.raises(ValueError):  # noqa: PT011 - the calendar's own messages differ
        edtf.bounds(value)


def test_constructors() -> None:
    """Each constructor writes the form that `bounds` reads."""
    may = date(2019, 5, 10)
    assert edtf.day(may) == "2019-05-10"
    assert edtf.moment(may, 8, 5) == "2019-05-10T08:05"
    assert edtf.month(2019, 5) == "2019-05"
    assert edtf.season(2018, 22) == "2018-22"
    assert edtf.year(988) == "0988"
    assert edtf.decade(1994) == "199X"
    assert edtf.century(1900) == "19XX"
    assert edtf.days(may, may) == "2019-05-10"


def test_approximate_marks_both_ends_once() -> None:
    """The tilde stands at each end that is known, and never twice."""
    assert edtf.approximate("2019-05") == "2019-05~"
    assert edtf.approximate("2019-05~") == "2019-05~"
    assert edtf.approximate("2019-05-06/2019-06-04") == "2019-05-06~/2019-06-04~"
    assert edtf.approximate("../2019") == "../2019~"


def test_intervals_take_the_outer_ends() -> None:
    """Of two intervals the begin of the first and the end of the second remain."""
    assert edtf.interval("2019-05-01/2019-05-03", "2019-05-05/2019-05-07") == "2019-05-01/2019-05-07"
    assert edtf.interval(None, "2019") == "../2019"
    assert edtf.interval("2019", None) == "2019/.."


def test_date_of_writes_the_records_date() -> None:
    """The record's date carries value, days and precision; an unknown one is all null."""
    found = edtf.date_of("2019-05", "d1")
    assert (found.time, found.edtf, found.from_, found.to, found.precision) == (
        "d1",
        "2019-05",
        "2019-05-01",
        "2019-05-31",
        "month",
    )
    assert edtf.date_of(None).model_dump() == {"time": None, "edtf": None, "from": None, "to": None, "precision": None}


@given(st.dates(), st.dates())
def test_any_two_days_in_order_make_an_interval(one: date, other: date) -> None:
    """What `days` writes, `bounds` reads back."""
    first, last = sorted((one, other))
    assert edtf.bounds(edtf.days(first, last))[:2] == (first, last)


@given(st.text(max_size=30))
def test_any_text_is_a_value_or_a_value_error(text: str) -> None:
    """Hostile text never raises anything else."""
    try:
        found = edtf.bounds(text)
    except ValueError:
        return
    assert found.first is not None or found.last is not None
