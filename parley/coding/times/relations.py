"""Times that hang on another event ("two days after the attack"): which words are later, which earlier, and by how much."""

from dataclasses import dataclass
from itertools import islice

from ...language.words import Word, ancestors
from .counted import steps_of
from .meaning import Direction, Offset
from .vocabulary import Unit

Range = tuple[int, int]
REACH = 60  # words to either side of an expression, and steps up the tree


@dataclass(frozen=True, slots=True)
class Relation:
    """The subject happens `count` `unit`s before or after what the anchor names.

    "The talks broke down two days after the bombing": subject "The talks broke down", anchor "the bombing". Ranges are characters
    of the report; `anchor` is None where the words leave it to the story ("two days later"). `days` is the offset in days,
    negative before, None where it is unknown or counted in months or years.
    """

    time: str
    subject: Range
    anchor: Range | None
    count: int | None
    unit: Unit
    direction: Direction
    rough: bool

    @property
    def days(self) -> int | None:
        steps = steps_of(self.offset)
        if steps is None or self.unit in ("month", "quarter", "season", "year", "decade", "century"):
            return None
        if self.unit in ("week", "weekend"):
            return steps * 7
        if self.unit in ("hour", "minute", "second"):
            return int(steps / 24) if self.unit == "hour" else 0
        return steps

    @property
    def offset(self) -> Offset:
        return Offset(self.count, self.unit, self.direction, self.anchor is not None, self.rough)


def relation_of(time: str, offset: Offset, first: Word, last: Word, start: int, end: int) -> Relation:
    """The relation a time expression from `first` to `last` states; `start`, `end` are its characters."""
    anchor = _anchor(last, end) if offset.explicit else None
    return Relation(
        time, _subject(first, last, start, end, anchor), anchor, offset.count, offset.unit, offset.direction, offset.rough
    )


def _anchor(last: Word, end: int) -> Range | None:
    """The phrase or clause that the last word ("after", "before", "of") introduces, else the words up to the next comma."""
    words = [w for w in _near(last) if w.start >= end]
    kept: list[Word] = []
    if last.dep in ("mark", "advmod") and last.head.i > last.i:
        head = last.head
        further = [c for c in head.children if c.dep in ("conj", "cc") and c.i > head.i]
        kept = _unbroken([w for w in words if _below(w, head) and not any(_below(w, c) for c in further)], end)
    elif last.children:
        kept = _unbroken([w for w in words if _below(w, last)], end)
    if not kept:
        stop = next((k for k, w in enumerate(words) if w.lower in (",", ";", ".", ":")), len(words))
        kept = words[:stop]
    while kept and kept[-1].pos == "PUNCT":
        kept.pop()
    return (kept[0].start, kept[-1].end) if kept else None


def _near(word: Word) -> list[Word]:
    """The words of the sentence not far from this one: a sentence without end must not cost without end."""
    words = word.sentence.words
    at = word.i - words[0].i
    return list(words[max(0, at - REACH) : at + REACH])


def _below(word: Word, head: Word) -> bool:
    if word is head:
        return True
    return any(above is head for above in islice(ancestors(word), REACH))


def _unbroken(words: list[Word], end: int) -> list[Word]:
    """The stretch of neighbouring words that begins right after the expression."""
    if not words or words[0].start - end > 2:
        return []
    kept = [words[0]]
    for w in words[1:]:
        if w.i - kept[-1].i > 1:
            break
        kept.append(w)
    return kept


def _subject(first: Word, last: Word, start: int, end: int, anchor: Range | None) -> Range:
    """The clause the time modifies: its words, without the anchor's."""
    head = _clause_above(first, last, anchor)
    words = [w for w in _near(first) if w.pos != "PUNCT" and (head is None or _below(w, head))]
    before = [w for w in words if w.end <= start]
    after = [w for w in words if w.start >= (anchor[1] if anchor else end)]
    if (head is not None and any(w is head for w in after)) or not before:
        return (after[0].start, after[-1].end) if after else (start, end)
    return before[0].start, before[-1].end


def _clause_above(first: Word, last: Word, anchor: Range | None) -> Word | None:
    """The nearest verb above the expression that is not part of the anchor."""
    for start in (first, last):
        for above in islice(ancestors(start), REACH):
            inside = anchor is not None and anchor[0] <= above.start < anchor[1]
            if above.pos in ("VERB", "AUX") and not inside:
                return above
    return None
