"""Counting words: what each wording means as low, best, high. One case a line, with the reason."""

from collections.abc import Callable

import pytest

from parley.language import Parsed
from parley.language.quantities import number, quantity

CASES = [
    ("The blast killed nine people.", "people", (9, 9, 9), "a plain number word"),
    ("The blast killed 14 people.", "people", (14, 14, 14), "a plain figure"),
    ("The blast killed 1,250 people.", "people", (1250, 1250, 1250), "thousands separator"),
    ("The blast killed at least five people.", "people", (5, 5, None), "a floor: no high"),
    ("The blast killed more than 180 people.", "people", (181, 181, None), "more than n is n + 1"),
    ("The blast killed nearly 300 people.", "people", (None, 300, 300), "not quite n: no low"),
    ("The blast killed about 50 people.", "people", (None, 50, None), "about: best only"),
    ("The blast killed up to 20 people.", "people", (None, None, 20), "a ceiling"),
    ("The blast killed as many as 60 people.", "people", (None, None, 60), "a ceiling in four words"),
    ("The blast killed 5 to 8 people.", "people", (5, None, 8), "a range has no best"),
    ("The blast killed between 20 and 30 people.", "people", (20, None, 30), "a range with between"),
    ("The blast killed several people.", "people", (3, None, None), "several: three at least"),
    ("The blast killed dozens of people.", "people", (24, None, None), "dozens: 24 at least"),
    ("The blast killed scores of people.", "people", (40, None, None), "scores: 40 at least"),
    ("The blast killed hundreds of people.", "people", (200, None, None), "hundreds: 200 at least"),
    ("The war killed tens of thousands of people.", "people", (20_000, None, None), "tens of thousands"),
    ("The blast killed a dozen people.", "people", (12, 12, 12), "a dozen is exact"),
    ("The blast killed two dozen people.", "people", (24, 24, 24), "two dozen is exact"),
    ("The blast killed a soldier.", "soldier", (1, 1, 1), "an article counts one"),
    ("The blast killed twenty-three soldiers.", "soldiers", (23, 23, 23), "a hyphenated number word"),
    ("The blast killed two hundred soldiers.", "soldiers", (200, 200, 200), "a number of two words"),
    ("The blast killed soldiers.", "soldiers", None, "a bare plural says no number"),
    ("The blast killed the soldiers.", "soldiers", None, "a definite plural says no number"),
    ("The blast killed fewer than 20 people.", "people", (None, None, 19), "fewer than n is at most n - 1"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "noun", "bounds", "reason"), CASES)
def test_bounds(
    parse: Callable[[str], Parsed], sentence: str, noun: str, bounds: tuple[int | None, ...] | None, reason: str
) -> None:
    """Each wording gives the bounds of the record format's table, and its words stand in the text."""
    parsed = parse(sentence)
    word = next(w for w in parsed.words if w.text == noun)
    found = quantity(word)
    assert (None if found is None else (found.low, found.best, found.high)) == bounds, reason
    if found is not None:
        assert sentence[found.start : found.end].strip() == sentence[found.start : found.end]


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("nine", 9),
        ("1,200", 1200),
        ("1.200", 1200),
        ("forty-two", 42),
        ("hundred", 100),
        ("7th", None),
        ("people", None),
        ("", None),
        ("9" * 40, None),
    ],
)
def test_number(token: str, value: int | None) -> None:
    """A token is a number or none; absurd sizes are none."""
    assert number(token) == value
