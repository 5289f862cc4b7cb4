"""Talks on broken text. What whole sentences must say stands in tests/cases/talks-*.md."""

import pytest

import parley
from tests.cases.checking import broken_promises


@pytest.mark.parametrize(
    "text",
    [
        "talks talks talks with with between and",
        "round 99th of of talks in in",
        "Peace talks.",
        "TALKS BETWEEN AND",
        "they were at the table for talks and negotiating with the " * 30,
    ],
)
def test_odd_text(text: str) -> None:
    """Broken sentences give a record that keeps its promises, whatever it says."""
    record = parley.read(text, coverage="all")
    assert record.document.coding == "full"
    assert broken_promises(record) == []
