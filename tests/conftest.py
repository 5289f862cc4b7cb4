"""Fixtures of all rooms: one language pipeline for the whole run, and short ways to parse and read a text."""

from collections.abc import Callable

import pytest

from parley.language import Parsed, load
from parley.language import parse as parse_with


@pytest.fixture(scope="session")
def parse() -> Callable[[str], Parsed]:
    """Parse a text with the installed pipeline."""
    nlp = load()
    return lambda text: parse_with(nlp, text)
