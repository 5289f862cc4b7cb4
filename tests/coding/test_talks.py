"""Talks on broken text. What whole sentences must say stands in tests/cases/talks-*.md."""

import pytest

import parley


@pytest.mark.parametrize(
    "text",
    [
        "talks talks talks with with between and",
        "round 99th of of talks in in",
        "Peace talks.",
        "TALKS BETWEEN AND",
        "table negotiating " * 50,
    ],
)
def test_odd_text(text: str) -> None:
    """Broken sentences give a record, whatever it says."""
    parley.read(text, coverage="all")
