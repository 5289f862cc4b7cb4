"""Reads a paragraph's time expressions from left to right: at each place the longest one, with the preposition before it."""

from collections.abc import Iterator
from typing import NamedTuple

from .lengths import lasting, part_of_day
from .meaning import (
    About,
    Ahead,
    Away,
    Clock,
    Found,
    Holiday,
    Lasting,
    Meaning,
    Named,
    Offset,
    Recent,
    Repeated,
    Stretch,
)
from .points import longer, point
from .ranges import part_of_date, ranged
from .relative import ahead
from .tokens import Line
from .years import full_year

_PLAIN = frozenset(
    "on in at during over throughout within for around about circa approximately by until till before since from after".split()
)
_PHRASES = frozenset("as up prior starting beginning effective dated".split())
_OPENING = _PLAIN | _PHRASES | {"between"}
_NOT_DATES = (Lasting, Repeated, Clock, Offset, Ahead)


class Expression(NamedTuple):
    """One time expression: tokens `begin` to `end` (exclusive), what it means, and the preposition it opens with."""

    begin: int
    end: int
    meaning: Meaning
    preposition: str


def expressions(line: Line) -> Iterator[Expression]:
    """All time expressions of a paragraph, in order, none inside another."""
    i = 0
    while i < len(line):
        found = _at(line, i) if line.low(i) in _OPENING or line.may_open(i) else None
        if found is None:
            i += 1
        else:
            yield found
            i = found.end


def _at(line: Line, i: int) -> Expression | None:
    low = line.low(i)
    if low in _PHRASES:
        return _open_phrase(line, i)
    if low == "between":
        found = ranged(line, i + 1, opening="between")
        return Expression(i, found.end, found.meaning, low) if found and isinstance(found.meaning, Stretch) else None
    if low in _PLAIN:
        found = _after_preposition(line, i)
        if found is not None:
            return Expression(i, found.end, found.meaning, low)
        return None
    if not line.may_open(i):
        return None
    found = _core(line, i) or lasting(line, i)
    if (
        found is not None
        and low == "the"
        and isinstance(found.meaning, Named | Stretch | Holiday)
        and _modifies(line, i, found.end)
    ):
        return None  # "the 31 October attack": the article is the noun's
    return Expression(i, found.end, found.meaning, "") if found else None


def _core(line: Line, i: int) -> Found | None:
    if not line.may_open(i):
        return None
    one, two = longer(point(line, i), part_of_date(line, i)), ranged(line, i)
    if one is None or (two is not None and two.end > one.end):
        return two
    # A list of days that is no range gives its first day alone, which is shorter than nothing else there.
    return two if two is not None and isinstance(two.meaning, Named) and two.end < one.end else one


def _open_phrase(line: Line, i: int) -> Expression | None:
    """ "as of May", "up to Friday", "prior to 2010", "starting on Monday", "effective November 13"."""
    low, at = line.low(i), i + 1
    if low in ("as", "up", "prior"):
        if line.low(at) not in ("of", "to", "until"):
            return None
        at += 1
    elif line.low(at) in ("on", "in", "from", "with"):
        at += 1
    found = _core(line, at)
    if found is None or isinstance(found.meaning, _NOT_DATES):
        return None
    match low:
        case "up" | "prior":
            return Expression(i, found.end, Stretch(None, found.meaning), "before" if low == "prior" else "until")
        case "effective" | "dated":
            return Expression(at, found.end, found.meaning, "")
    return Expression(i, found.end, Stretch(found.meaning, None), "from")


def _after_preposition(line: Line, i: int) -> Found | None:
    low, at = line.low(i), i + 1
    if low == "at" and line.low(at) in ("about", "around", "approximately", "nearly"):
        at += 1
    found = _core(line, at)
    if low in ("in", "within"):
        found = longer(found, ahead(line, at))
    if found is None or isinstance(found.meaning, Lasting):
        found = longer(found, _of_day_or_length(line, at, low))
    if found is None:
        return _short_year(line, at) if low == "in" else None
    meaning = found.meaning
    if isinstance(meaning, Clock | Repeated | Lasting | Ahead | Offset):
        return found
    if _modifies(line, at, found.end):
        return None
    return Found(found.end, _bounded(low, meaning))


def _modifies(line: Line, at: int, end: int) -> bool:
    """Does the date only describe a noun after it: "after the Aug. 15 accord", "since Friday's attack"?

    Then the preposition is the noun's: the date is read without it.
    """
    if line.low(end) == "'":
        return True
    if line.tag(end)[:2] not in ("NN", "JJ"):
        return False
    word = line[end - 1].word
    heads = word.dep in ("compound", "nmod", "amod", "poss", "nummod") and word.head.i >= line[end].word.i
    return heads or line.low(at) == "the"


def _bounded(low: str, meaning: Meaning) -> Meaning:
    """What a preposition makes of a time: "since" and "until" open it to one side, "around" blurs it."""
    match low:
        case "since":
            return Stretch(meaning, None, to_publication=True) if not isinstance(meaning, Stretch | Recent) else meaning
        case "until" | "till" | "by" | "before":
            return Stretch(None, meaning) if not isinstance(meaning, Stretch | Recent) else meaning
        case "after" | "from":
            return Stretch(meaning, None) if not isinstance(meaning, Stretch | Recent | Away) else meaning
        case "around" | "about" | "circa" | "approximately":
            return About(meaning)
    return meaning


def _of_day_or_length(line: Line, at: int, low: str) -> Found | None:
    if low in ("at", "in", "during", "before", "after", "around", "since", "until", "by", "throughout"):
        part = part_of_day(line, at)
        if part is not None:
            return part
    return lasting(line, at)


def _short_year(line: Line, at: int) -> Found | None:
    """ "in '89"."""
    if line.low(at) == "'" and line.glued(at + 1) and line.sort(at + 1) == "digits" and len(line.low(at + 1)) == 2:
        if not (line.low(at + 2) == "s" and line.glued(at + 2)):
            return Found(at + 2, Named(full_year(line.number(at + 1) or 0)))
    return None
