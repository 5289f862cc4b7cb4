"""When two values mean the same: words by halves, points by distance, issues by their telling words. Tables, all symmetric."""

import pytest

from parley.evaluation.values import Point, Topic, Words, kilometres

Stretches = tuple[tuple[int, int], ...]


@pytest.mark.parametrize(
    ("one", "other", "like", "part"),
    [
        (((0, 10),), ((0, 10),), True, 1.0),
        (((0, 10),), ((0, 5),), True, 0.5),
        (((0, 10),), ((0, 4),), False, 0.4),
        (((0, 10),), ((6, 16),), False, 0.25),
        (((0, 10),), ((10, 20),), False, 0.0),
        (((0, 4), (8, 12)), ((0, 12),), True, 8 / 12),
        (((0, 4), (8, 12)), ((4, 8),), False, 0.0),
        (((0, 4), (8, 12)), ((2, 10),), True, 4 / 12),
        ((), ((0, 5),), False, 0.0),
    ],
)
def test_words(one: Stretches, other: Stretches, like: bool, part: float) -> None:
    """At least half of each is in the other; the part is what they share of all that either has."""
    a, b = Words(one), Words(other)
    assert a.like(b) == b.like(a) == like
    assert a.part(b) == b.part(a) == pytest.approx(part)


def test_within() -> None:
    """Words are within others that have all of them."""
    assert Words(((2, 4), (6, 8))).within(Words(((0, 10),)))
    assert not Words(((2, 4), (6, 12))).within(Words(((0, 10),)))
    assert not Words(()).within(Words(((0, 10),)))


def test_points() -> None:
    """A degree of latitude is some 111 km; points within 161 km are one, and so are points of one GeoNames id."""
    here, near, far = Point(0, 0, None, ""), Point(1.4, 0, None, ""), Point(1.5, 0, None, "")
    assert kilometres(here, Point(1, 0, None, "")) == pytest.approx(111, abs=1)
    assert here.like(near) and near.like(here)
    assert not here.like(far)
    assert Point(0, 0, 7, "").like(Point(50, 50, 7, ""))
    assert Point(0, 179.5, None, "").like(Point(0, -179.5, None, "")), "over the date line"


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("a ceasefire", "the ceasefire", True),
        ("withdraw troops from Kell", "troops in Kell", True),
        ("release of prisoners", "the return of displaced people", False),
        ("direct talks", "direct talks with the elected government of the north", False),
        ("—", "—", True),
        ("—", "…", False),
    ],
)
def test_issues(one: str, other: str, like: bool) -> None:
    """Issues share at least half of their telling words, both ways."""
    assert Topic(one).like(Topic(other)) == Topic(other).like(Topic(one)) == like
