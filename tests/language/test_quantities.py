"""Number words. What whole wordings mean stands in tests/cases/figures-bounds.md."""

import pytest

from parley.language.quantities import number


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
