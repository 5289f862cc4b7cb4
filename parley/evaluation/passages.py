"""The sentence that a fact stands in, cut from the text, with every character marked: gold's words, coded words, both, or neither."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ..record.wording import HARMFUL, REACH, SENTENCE_END
from .values import Words
from .view import View

Mark = Literal["gold", "coded", "both"] | None
MARKS: dict[tuple[bool, bool], Mark] = {
    (True, True): "both",
    (True, False): "gold",
    (False, True): "coded",
    (False, False): None,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; `mark` says whose evidence it is."""

    text: str
    mark: Mark


def passage(view: View, start: int, end: int, gold: Words, coded: Words) -> tuple[Piece, ...]:
    """The sentence around characters `start` to `end` of a record's text, on one line."""
    text = view.document.text
    left, right = _sentence(text, start, end)
    ours, theirs = _covered(gold), _covered(coded)

    def mark(at: int) -> Mark:
        place = view.on_ruler(at, at + 1)
        if place is None:
            return None
        return MARKS[place[0] in ours, place[0] in theirs]

    marked = [mark(at) for at in range(left, right)]
    for at in range(1, len(marked) - 1):
        if text[left + at].isspace() and marked[at - 1] == marked[at + 1]:
            marked[at] = marked[at - 1]  # a blank has no place on some rulers: it goes with its neighbours
    runs = ((key, [at for at, _ in run]) for key, run in groupby(enumerate(marked), key=lambda each: each[1]))
    return tuple(Piece(HARMFUL.sub(" ", text[left + run[0] : left + run[-1] + 1]), key) for key, run in runs)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, looked for no farther than `REACH` characters to a side."""
    before, after = max(0, start - REACH), min(len(text), end + REACH)
    ends = [found.end() for found in SENTENCE_END.finditer(text, before, start + 2) if found.end() <= start]
    found = SENTENCE_END.search(text, max(start, end - 1), after)
    return (ends[-1] if ends else before), (found.start() if found else after)


def _covered(words: Words) -> set[int]:
    return {at for start, end in words.stretches for at in range(start, end)}


def told(pieces: Iterable[Piece]) -> str:
    """The sentence for plain text: [gold's words], {coded words}, [{both}]."""
    around = {"gold": ("[", "]"), "coded": ("{", "}"), "both": ("[{", "}]")}
    return "".join(
        f"{around[piece.mark][0]}{piece.text}{around[piece.mark][1]}" if piece.mark else piece.text for piece in pieces
    )
