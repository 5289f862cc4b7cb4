"""Time expressions: what they hang on, and what holds on any text. Their values are in tests/cases/times-*.md."""

import random
import time as clock
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.coding.times import PENDING, Times, find_times
from parley.coding.times.holidays import easter, feast, islamic_day, orthodox_easter
from parley.language import Parsed
from parley.record import edtf

from .flat import flat

Parse = Callable[[str], Parsed]
SATURDAY = date(2019, 5, 11)


def check(times: Times, text: str) -> None:
    """What holds for all times of any text."""
    assert [t.id for t in times.all] == [f"d{k}" for k in range(1, len(times.all) + 1)]
    for t in times.all:
        assert text[t.start : t.end] == t.text
        assert t.text
        if t.edtf is None:
            assert (t.from_, t.to, t.precision) == (None, None, None)
        else:
            assert (t.from_, t.to, t.precision) == (
                edtf.date_of(t.edtf).from_,
                edtf.date_of(t.edtf).to,
                edtf.date_of(t.edtf).precision,
            )
        if t.kind in ("duration", "set"):
            assert t.edtf is None
    for before, after in zip(times.all, times.all[1:], strict=False):
        assert before.end <= after.start
    for t in times.resolve({}).all:
        assert t.anchor is None or t.anchor.to == "published"


ANCHORS = [
    ("The rebels attacked yesterday.", "published", "P-1D"),
    ("The rebels attacked today.", "published", "P0D"),
    ("The rebels attacked on Friday.", "published", None),
    ("The rebels attacked on 3 May.", "published", None),
    ("The rebels attacked three weeks ago.", "published", "P-3W"),
    ("The rebels attacked last month.", "published", "P-1M"),
    ("The rebels will meet next week.", "published", "P1W"),
    ("The rebels attacked in the past 48 hours.", "published", "PT-48H"),
    ("The rebels attacked on 3 May 2014.", None, None),
    ("The rebels attacked in 2014.", None, None),
    ("The talks collapsed two days after the attack.", PENDING, "P2D"),
    ("The talks collapsed the day before the vote.", PENDING, "P-1D"),
    ("The talks collapsed hours after the vote.", PENDING, None),
]


@pytest.mark.parametrize("published", [SATURDAY, None])
@pytest.mark.parametrize(("sentence", "to", "offset"), ANCHORS)
def test_anchors(sentence: str, to: str | None, offset: str | None, published: date | None, parse: Parse) -> None:
    """What a date was counted from, and how far, is kept, also where publication is unknown."""
    (found,) = find_times(parse(sentence), published).all
    assert (found.anchor.to if found.anchor else None, found.anchor.offset if found.anchor else None) == (to, offset)


RELATIONS = [
    ("The talks collapsed two days after the attack.", "The talks collapsed", "the attack", 2),
    ("Two days after the attack, the talks collapsed.", "the talks collapsed", "the attack", 2),
    ("The visit came a week before the vote in Arvan.", "The visit came", "the vote in Arvan", -7),
    ("The miners walked home, two days after a gas leak killed 12 people.", "The miners walked home", "a gas leak killed 12 people", 2),
    ("The bishop's letter comes only three days after a landslide at a quarry buried six.", "The bishop's letter comes only",
     "a landslide at a quarry buried six", 3),
    ("The deal fell apart hours after it was announced.", "The deal fell apart", "it was announced", 0),
    ("The talks collapsed on the eve of the vote.", "The talks collapsed", "the vote", -1),
    ("Two months later they withdrew.", "they withdrew", None, None),
    ("The envoy resigned days after the raid.", "The envoy resigned", "the raid", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject", "anchor", "days"), RELATIONS)
def test_relations(sentence: str, subject: str, anchor: str | None, days: int | None, parse: Parse) -> None:
    """A time that hangs on an event says which words happen later or earlier than which others."""
    (relation,) = find_times(parse(sentence), SATURDAY).relations
    assert sentence[slice(*relation.subject)] == subject
    assert (sentence[slice(*relation.anchor)] if relation.anchor else None) == anchor
    assert relation.days == days


def test_resolve_from_the_anchor(parse: Parse) -> None:
    """Is the attack's day known, "two days after the attack" is the day of what came after it."""
    times = find_times(parse("The talks collapsed two days after the attack."), SATURDAY)
    (settled,) = times.resolve({"d1": ("e2", date(2019, 5, 6))}).all
    assert settled.edtf == settled.from_ == settled.to == "2019-05-08"
    assert settled.anchor is not None
    assert (settled.anchor.to, settled.anchor.offset) == ("e2", "P2D")


def test_resolve_from_the_subject(parse: Parse) -> None:
    """Is the day of the later happening known, the time becomes the day of the attack, offset turned round."""
    times = find_times(parse("The bishop's letter comes only two days after a landslide buried six."), SATURDAY)
    assert times.all[0].edtf == "2019-05-09"  # counted from publication until the letter's day is known
    (settled,) = times.resolve({}, {"d1": ("s1", date(2019, 5, 10))}).all
    assert settled.edtf == "2019-05-08"
    assert settled.anchor is not None
    assert (settled.anchor.to, settled.anchor.offset) == ("s1", "P-2D")


def test_resolve_without_a_day_keeps_the_anchor(parse: Parse) -> None:
    """An anchor whose own day is unknown fixes nothing, but is kept."""
    times = find_times(parse("The talks collapsed two days after the attack."), SATURDAY)
    (settled,) = times.resolve({"d1": ("e2", None)}).all
    assert settled.edtf is None
    assert settled.anchor is not None
    assert (settled.anchor.to, settled.anchor.offset) == ("e2", "P2D")


def test_resolve_settles_what_nothing_ties(parse: Parse) -> None:
    """What no event settles has no pending anchor left; what came from publication says so."""
    text = "The talks collapsed two days after the attack. The appeal comes a week after schools reopened."
    first, second = find_times(parse(text), SATURDAY).resolve({}).all
    assert first.anchor is None
    assert second.anchor is not None
    assert (second.anchor.to, second.anchor.offset, second.edtf) == ("published", "P-1W", "2019-05-04~")


def test_stretches_know_their_ends(parse: Parse) -> None:
    """ "Since summer last year" begins in that summer and ends with publication."""
    times = find_times(parse("The strike has dragged on since summer last year."), SATURDAY)
    (since,) = times.all
    assert times.begin_of(since).edtf == "2018-22"
    assert since.to == "2019-05-11"
    until = find_times(parse("The mandate runs until 15 June."), SATURDAY)
    assert until.end_of(until.all[0]).edtf == "2019-06-15"
    plain = find_times(parse("The envoy arrived on Friday."), SATURDAY)
    assert plain.begin_of(plain.all[0]).edtf == plain.date_of(plain.all[0]).edtf == "2019-05-10"


@pytest.mark.parametrize(
    ("sentence", "days"),
    [("The two-day talks failed.", 2), ("The 72-hour truce held.", 3), ("A fortnight-long siege ended.", 14), ("He was held for years.", None),
     ("He was held for three months.", None)],
)  # fmt: skip
def test_lengths_in_days(sentence: str, days: int | None, parse: Parse) -> None:
    """A length that is a round number of days says so."""
    times = find_times(parse(sentence), SATURDAY)
    assert times.days_in(times.all[0]) == days


def test_within_gives_the_times_of_a_stretch(parse: Parse) -> None:
    """Only times wholly inside count, in the order of the text."""
    text = "The envoy arrived on Tuesday and left on Thursday."
    times = find_times(parse(text), SATURDAY)
    assert [t.text for t in times.within(0, len(text))] == ["on Tuesday", "on Thursday"]
    assert [t.text for t in times.within(0, text.index("Tuesday") + 3)] == []
    assert [t.text for t in times.within(text.index("and"), len(text))] == ["on Thursday"]


def test_paragraphs_forget(parse: Parse) -> None:
    """ "The next day" counts from a date told of in this paragraph or the one before, not from farther back."""
    near = "The rebels struck on 3 May.\n\nThe next day they withdrew."
    assert find_times(parse(near), SATURDAY).all[-1].edtf == "2019-05-04"
    far = "The rebels struck on 3 May.\n\nNobody spoke.\n\nNobody wept.\n\nThe next day they withdrew."
    assert find_times(parse(far), SATURDAY).all[-1].edtf is None


def test_feasts_fall_where_they_fell() -> None:
    """The computed days agree with the printed calendars (Muslim feasts within a day)."""
    assert easter(2019) == date(2019, 4, 21)
    assert easter(2024) == date(2024, 3, 31)
    assert orthodox_easter(2019) == date(2019, 4, 28)
    assert orthodox_easter(2024) == date(2024, 5, 5)
    assert feast("thanksgiving", 2019) == [(date(2019, 11, 28), date(2019, 11, 28))]
    assert islamic_day(1440, 9, 1) == date(2019, 5, 6)
    for (year, month, day), printed in {
        (1445, 9, 1): date(2024, 3, 11),
        (1443, 10, 1): date(2022, 5, 2),
        (1441, 12, 10): date(2020, 7, 31),
    }.items():
        assert abs((islamic_day(year, month, day) - printed).days) <= 1
    assert len(feast("ramadan", 2030)) == 2  # the moon year brings it twice


PIECES = (
    "the a of end beginning first last next this that since until between and from to two 14 3 5 2019 2,000 1990 s ' - , . ( ) May March "
    "Friday Sunday day days week weeks month year years ago later after before early late mid 10:30 0830 am pm ago Ramadan Eid summer "
    "every past few half century 2014-03-02 31/12/2019 9/11 night morning in on at by for within about eve o'clock 99999999999 decade"
).split()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from([None, SATURDAY, date.min, date.max, date(2016, 2, 29)]))
def test_any_heap_of_time_words_is_survived(pieces: list[str], published: date | None) -> None:
    """Words of time in any order crash nothing and break no promise, at the ends of the calendar too."""
    text = " ".join(pieces)
    check(find_times(flat(text), published), text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_survived(text: str) -> None:
    """Hostile text crashes nothing and breaks no promise."""
    check(find_times(flat(text), SATURDAY), text)


@pytest.mark.parametrize(
    "unit", ["the end of ", "3 and ", "between May ", "two days after ", "last ", "2019-", "early in the ", "1 May - "]
)
def test_cost_grows_with_length_only(unit: str) -> None:
    """A long heap of openings is read in linear time."""
    parsed = flat(unit * 2000)
    began = clock.perf_counter()
    find_times(parsed, SATURDAY)
    assert clock.perf_counter() - began < 2


def test_the_same_text_gives_the_same_times() -> None:
    """Two readings of one text agree."""
    text = " ".join(random.Random(7).choices(PIECES, k=400))
    assert find_times(flat(text), SATURDAY) == find_times(flat(text), SATURDAY)
