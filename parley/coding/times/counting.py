"""Reading amounts of time: "three weeks", "a couple of days", "five-day", "several months"."""

from typing import NamedTuple

from . import vocabulary as v
from .tokens import Line
from .vocabulary import Unit

_BETWEEN = frozenset("full whole consecutive straight successive more long calendar or so".split())


class Amount(NamedTuple):
    """So much time up to token `end`; value None where the text does not say how much ("several weeks")."""

    end: int
    value: int | None
    unit: Unit
    plural: bool
    rough: bool


class Count(NamedTuple):
    end: int
    value: int | None
    rough: bool


def unit_at(line: Line, i: int) -> tuple[Unit, int, bool] | None:
    """The unit a token names, how many of it one word means, and whether it is plural."""
    low = line.low(i)
    found = v.UNITS.get(low)
    if found is not None:
        return None if low == "second" else (*found, False)
    single = "century" if low == "centuries" else low[:-1] if low.endswith("s") else ""
    found = v.UNITS.get(single)
    return (*found, True) if found else None


def count_at(line: Line, i: int) -> Count | None:
    """A count in digits or words, "a" and "several" among them."""
    low = line.low(i)
    sort = line.sort(i)
    if sort == "digits":
        return (
            None
            if line.glued(i) and line.low(i - 1) in ("-", ".", ",", "$", "€", "£", "#")
            else Count(i + 1, line.number(i), False)
        )
    if sort == "amount":
        return Count(i + 1, None, True)
    if low in v.NUMBERS:
        return _number_words(line, i)
    if low in ("a", "an"):
        inner = line.low(i + 1)
        if inner == "couple":
            return Count(i + 2 + (line.low(i + 2) == "of"), 2, True)
        if inner in ("few", "good", "great", "dozen", "half", "decade", "several", "further", "full", "whole") or unit_at(
            line, i + 1
        ):
            return _after_article(line, i + 1)
        return None
    if low == "couple" and line.low(i + 1) == "of":
        return Count(i + 2, 2, True)
    if low == "half" and line.low(i + 1) in ("a", "an"):
        return Count(i + 2, 0, True)
    if low in v.VAGUE_COUNTS:
        return Count(i + 1, None, True)
    return None


def _number_words(line: Line, i: int) -> Count:
    value = line.number(i) or 0
    end = i + 1
    if line.low(i) in v.TENS:
        dash = line.low(end) == "-"
        ones = line.number(end + dash)
        if line.sort(end + dash) == "word" and ones is not None and 1 <= ones <= 9:
            value, end = value + ones, end + dash + 1
    if line.low(end) == "and" and line.low(end + 1) == "a" and line.low(end + 2) == "half":
        return Count(end + 3, value, True)
    if line.low(end) == "or" and line.number(end + 1) is not None:
        return Count(end + 2, None, True)
    return Count(end, value, False)


def _after_article(line: Line, i: int) -> Count:
    low = line.low(i)
    if low == "dozen":
        return Count(i + 1, 12, True)
    if low == "half":
        return Count(i + 1, 0, True)
    if low in ("few", "several", "good", "great"):
        return Count(i + 1 + (line.low(i + 1) in ("few", "many")), None, True)
    return Count(i, 1, False)


def amount_at(line: Line, i: int) -> Amount | None:
    """A count with its unit."""
    count = count_at(line, i)
    if count is None:
        return None
    end = count.end + (line.low(count.end) == "-")
    for _ in range(2):
        if line.low(end) in _BETWEEN:
            end += 1
    unit = unit_at(line, end)
    if unit is None or (line.low(end) in ("night", "weekend") and count.value is None):
        return None
    name, factor, plural = unit
    value = None if count.value is None else count.value * factor
    return Amount(end + 1, value, name, plural, count.rough)
