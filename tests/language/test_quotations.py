"""Quotation marks of every make, closed or not."""

from collections.abc import Callable

import pytest

from parley.language import Parsed
from parley.language.quotations import quotations

Parse = Callable[[str], Parsed]

CASES = [
    ('"Go home," he said.', ["Go home,"], "straight"),
    ("“Go home,” he said.", ["Go home,"], "curly"),
    ("''Go home,'' he said.", ["Go home,"], "two single ones"),
    ("``Go home,'' he said.", ["Go home,"], "as old wires set them"),
    ("‘Go home,’ he said.", ["Go home,"], "curly single"),
    ("'Go home,' he said.", ["Go home,"], "single"),
    ("«Go home», he said.", ["Go home"], "angled"),
    ("The rebels' camp wasn't far from the army's.", [], "apostrophes"),
    ("They came in the '90s and left.", [], "a decade"),
    ("“He said ‘go home’ to us,” she said.", ["He said ‘go home’ to us,"], "the outer one"),
    ('He called it "a trap" and "a farce".', ["a trap", "a farce"], "two"),
    ("“We waited.\n\n“We wait.”", ["We waited.", "We wait."], "goes on in the next paragraph"),
    ('A stray mark" here.', [], "a mark that cannot open"),
]


@pytest.mark.parametrize(("text", "inner", "why"), CASES, ids=[c[2] for c in CASES])
def test_quotations(parse: Parse, text: str, inner: list[str], why: str) -> None:
    """The words between the marks, outermost marks only."""
    assert [text[q.inner_start : q.inner_end] for q in quotations(parse(text)).all] == inner, why


def test_open(parse: Parse) -> None:
    """A quotation still open at the end of its paragraph says so."""
    first, second = quotations(parse("“We waited.\n\n“We wait.”")).all
    assert first.open
    assert not second.open


def test_at_and_between(parse: Parse) -> None:
    """Quotations are found by place."""
    found = quotations(parse('One "two" three "four".'))
    assert found.at(5) == found.all[0]
    assert found.at(0) is None
    assert found.between(0, 8) == [found.all[0]]
    assert found.between(10, 22) == [found.all[1]]
