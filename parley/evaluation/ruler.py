"""One ruler for two texts of a report: where a span of either stands among the characters that are not white space.

Two coders' texts may differ in white space and in the page furniture that was taken off. Texts that are equal are their own ruler.
"""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import NamedTuple

Ruler = Callable[[int, int], "tuple[int, int] | None"]
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+|[^\w\s]")


class _Token(NamedTuple):
    """A line or a word: its letters without white space, how many such letters stand before it, and the words as they are."""

    letters: str
    at: int
    raw: str


def rulers(one: str, other: str) -> tuple[Ruler, Ruler]:
    """For each text a function from a span (start, end) to its place on the common ruler; None where it has none there.

    Which text is the first makes no difference: the ruler is always laid along the longer one.
    """
    if one == other:
        return _itself, _itself
    if (len(one), one) < (len(other), other):
        along, beside = rulers(other, one)
        return beside, along
    counts, shorter = _counts(one), _letters(other)
    shift = _letters(one).find(shorter) if shorter else -1
    if shift >= 0:
        return _counted(counts, 0), _counted(_counts(other), shift)
    return _counted(counts, 0), _mapped(_counts(other), _aligned(one, other))


def _itself(start: int, end: int) -> tuple[int, int]:
    return start, end


def _counts(text: str) -> list[int]:
    """For every offset the number of characters before it that are not white space."""
    return [0, *accumulate(not letter.isspace() for letter in text)]


def _letters(text: str) -> str:
    """The text without white space, in lower case where that keeps its length."""
    bare = "".join(text.split())
    lower = bare.lower()
    return lower if len(lower) == len(bare) else "".join(c.lower() if len(c.lower()) == 1 else c for c in bare)


def _counted(counts: list[int], shift: int) -> Ruler:
    def place(start: int, end: int) -> tuple[int, int] | None:
        first, last = counts[start] + shift, counts[end] + shift
        return (first, last) if first < last else None

    return place


def _mapped(counts: list[int], to: dict[int, int]) -> Ruler:
    def place(start: int, end: int) -> tuple[int, int] | None:
        found = [to[at] for at in range(counts[start], counts[end]) if at in to]
        return (min(found), max(found) + 1) if found else None

    return place


def _aligned(one: str, other: str) -> dict[int, int]:
    """Where the letters of the other text stand in the one, by their counts.

    Whole lines first, then the words between them: a long text is not compared word by word where it need not be.
    """
    to: dict[int, int] = {}
    ours, theirs = _tokens(one, _LINE), _tokens(other, _LINE)
    for (i, j, n), (next_i, next_j, _) in pairwise([(0, 0, 0), *_blocks(ours, theirs)]):
        _join(to, ours[i : i + n], theirs[j : j + n])
        left = [_words(lines) for lines in (ours[i + n : next_i], theirs[j + n : next_j])]
        for a, b, m in _blocks(*left):
            _join(to, left[0][a : a + m], left[1][b : b + m])
    return to


def _blocks(ours: Sequence[_Token], theirs: Sequence[_Token]) -> list[tuple[int, int, int]]:
    """The stretches of tokens that both have, in order; the last one is empty and marks the ends."""
    matcher = SequenceMatcher(None, [one.letters for one in ours], [one.letters for one in theirs], autojunk=False)
    return [(i, j, n) for i, j, n in matcher.get_matching_blocks()]


def _join(to: dict[int, int], ours: Sequence[_Token], theirs: Sequence[_Token]) -> None:
    for here, there in zip(ours, theirs, strict=True):
        to.update((there.at + step, here.at + step) for step in range(len(here.letters)))


def _tokens(text: str, pattern: re.Pattern[str], before: int = 0) -> list[_Token]:
    counts = _counts(text)
    found = (match for match in pattern.finditer(text) if match[0].strip())
    return [_Token(_letters(match[0]), before + counts[match.start()], match[0]) for match in found]


def _words(lines: Sequence[_Token]) -> list[_Token]:
    return [word for line in lines for word in _tokens(line.raw, _WORD, line.at)]
