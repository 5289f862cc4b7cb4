"""Page furniture in extracted text: whole short lines ("Leave a Reply", "Photo: AFP") that a table of patterns knows.

The table is `furniture.csv`; `patterns.py` says how its patterns are written. `where` says where in the report a line may stand:
`top` (before the story), `head` (at most one paragraph of prose before it), `tail` (at most one after it), `edge` (either),
`anywhere`, or `list` (in the tail, and the short lines that follow it go too). A line that ends like a sentence is never taken
by a pattern that ends in `*`.
"""

import csv
import functools
import importlib.resources
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..errors import KnowledgeError
from ..record import Removed
from .datelines import find_head
from .patterns import ALIKE, literal_of, parse_pattern

LONGEST: Final = 400  # characters; furniture is short
PLACES: Final = frozenset({"anywhere", "edge", "top", "head", "tail", "list"})
BYLINE: Final = "byline"
TIME: Final = "time of publication"

_SENTENCE_END = re.compile(r"[.!?]['\"’”)]*$")
_BY = re.compile(r"^\W*(?:(?:written|reported|posted|published|story)\s+)?by:?\s+|^\W*(?:words|text|author):\s*", re.I)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of the table, compiled. `literal` must stand in the line for the pattern to have a chance."""

    regex: re.Pattern[str]
    reason: str
    where: str
    literal: str
    open_end: bool


@functools.lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """The package's own table. Raises KnowledgeError naming the line where it is broken."""
    table = importlib.resources.files(__package__).joinpath("furniture.csv").read_text(encoding="utf-8")
    return tuple(_rows(csv.DictReader(table.splitlines())))


def _rows(rows: "csv.DictReader[str]") -> Iterator[Pattern]:
    for row in rows:
        said, reason, where = ((row.get(column) or "").strip() for column in ("pattern", "reason", "where"))
        line = f"furniture.csv, line {rows.line_num}"
        if not said or not reason or where not in PLACES:
            raise KnowledgeError(f"{line}: needs a pattern, a reason and a place among {', '.join(sorted(PLACES))}")
        try:
            yield Pattern(parse_pattern(said), reason, where, literal_of(said), said.endswith("*") and not said.endswith("**"))
        except ValueError as why:
            raise KnowledgeError(f"{line}: {why}") from None


def is_prose(block: str) -> bool:
    """True for a block that reads like a paragraph of the story: long enough, and it ends like a sentence."""
    return len(block) >= 60 and block.count(" ") >= 7 and _SENTENCE_END.search(block) is not None


def furniture_in(blocks: Sequence[str]) -> dict[int, str]:
    """Which blocks are furniture: their index, and the reason. Never the only thing that could be the story's first line."""
    prose = [is_prose(block) for block in blocks]
    found: dict[int, str] = {}
    _sweep(blocks, prose, range(len(blocks)), frozenset({"anywhere", "edge", "top", "head"}), found)
    _sweep(blocks, prose, range(len(blocks) - 1, -1, -1), frozenset({"edge", "tail", "list"}), found)
    _lists(blocks, prose, found)
    return dict(sorted(found.items()))


def _sweep(blocks: Sequence[str], prose: list[bool], order: range, places: frozenset[str], found: dict[int, str]) -> None:
    """Walk in from one end; once two paragraphs of prose are passed, only patterns for anywhere still count."""
    passed, above = 0, True
    for i in order:
        if i in found:
            continue
        allowed = places & {"anywhere"} if passed >= 2 else places if above else places - {"top"}
        if not allowed:
            return
        reason = reason_for(blocks[i], allowed)
        if reason:
            found[i] = reason
        else:
            passed += prose[i]
            above = above and not prose[i] and find_head(blocks[i], 0) is None


def _lists(blocks: Sequence[str], prose: list[bool], found: dict[int, str]) -> None:
    """Short lines under a heading such as "Related stories", as far as no prose stands between."""
    after: str | None = None
    for i in sorted(found) and range(min(found), len(blocks)):
        if i in found:
            after = found[i] if reason_for(blocks[i], frozenset({"list"})) else after
        elif prose[i] or len(blocks[i]) > 160 or _SENTENCE_END.search(blocks[i]):
            after = None
        elif after:
            found[i] = after


def reason_for(block: str, places: frozenset[str]) -> str | None:
    """Why this block is furniture, by the first pattern of the table that fits at one of these places; None for story.

    Of a block of several lines every line must be furniture.
    """
    if len(block) > LONGEST:
        return None
    reasons = [_line_reason(" ".join(line.split()), places) for line in block.split("\n")]
    return reasons[0] if all(reasons) else None


def _line_reason(line: str, places: frozenset[str]) -> str | None:
    low = ALIKE.sub("\0", line.lower())
    ended = _SENTENCE_END.search(line) is not None
    for p in patterns():
        if p.where in places and p.literal in low and not (ended and p.open_end) and p.regex.fullmatch(line):
            return p.reason
    return None


def byline_of(line: str) -> str:
    """Who wrote it, of a line that was taken off as a byline: "By Ana Ruiz" → "Ana Ruiz"."""
    return _BY.sub("", " ".join(line.split())).strip(" .,|-–—")


def taken_off(blocks: Sequence[str], found: dict[int, str]) -> tuple[Removed, ...]:
    """What was removed, in the order of the page."""
    return tuple(Removed(text=blocks[i], reason=reason) for i, reason in sorted(found.items()))
