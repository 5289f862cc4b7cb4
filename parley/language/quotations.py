"""Quotation marks: which stretches of a report stand in them, whatever the marks.

Promises: quotations never overlap, come in the order of the text, and never cross a paragraph; one that is still open where
its paragraph ends is marked `open` (news style opens the next paragraph with a mark again).
"""

import bisect
import re
from dataclasses import dataclass

from .words import Parsed

ANY_MARK = re.compile("[“”„«»\"'`‘’]")  # found fast; then `MARKS` says whether it is one
MARKS = re.compile(r"[“”„«»\"]|''|``|(?<![^\W_])[‘'](?=[^\s'‘’])|’(?![^\W_])|(?<=[^\s'])'(?![^\W_'])")
CLOSERS = {"“": "”“", "„": "“”", "«": "»", '"': '"', "''": ("''", '"'), "``": ("''", "``"), "‘": "’", "'": "'"}
FAR = 200  # marks to look ahead for the one that closes
DECADE = re.compile(r"'\d0s\b|['’‘](?:em|til|tis)\b", re.I)


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation. `start`/`end` include the marks, `inner_start`/`inner_end` do not; all point into the report's text."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    open: bool
    paragraph: int


class Quotations:
    """All quotations of a report, found by place."""

    def __init__(self, all: tuple[Quotation, ...]) -> None:
        self.all = all
        self._starts = [q.start for q in all]

    def at(self, offset: int) -> Quotation | None:
        """The quotation that holds this character."""
        k = bisect.bisect_right(self._starts, offset) - 1
        return self.all[k] if k >= 0 and offset < self.all[k].end else None

    def between(self, start: int, end: int) -> list[Quotation]:
        """The quotations that touch this range."""
        k = max(bisect.bisect_right(self._starts, start) - 1, 0)
        out = []
        while k < len(self.all) and self.all[k].start < end:
            if self.all[k].end > start:
                out.append(self.all[k])
            k += 1
        return out


def quotations(parsed: Parsed) -> Quotations:
    """The quotations of a parsed report."""
    found: list[Quotation] = []
    ranges: dict[int, tuple[int, int]] = {}
    for s in parsed.sentences:
        start, _ = ranges.get(s.paragraph, (s.start, 0))
        ranges[s.paragraph] = (start, s.end)
    for paragraph, (start, end) in ranges.items():
        found.extend(_of_paragraph(parsed.text, start, end, paragraph))
    return Quotations(tuple(found))


def _of_paragraph(text: str, start: int, end: int, paragraph: int) -> list[Quotation]:
    marks = _marks(text, start, end)
    out: list[Quotation] = []
    k = 0
    while k < len(marks):
        mark = marks[k]
        k += 1
        closers = CLOSERS.get(mark[0])
        if closers is None or _closes_only(text, mark, start):
            continue
        close = next(
            (j for j in range(k, min(k + FAR, len(marks))) if marks[j][0] in closers and _may_close(text, marks[j])), None
        )
        single = mark[0] in ("'", "‘")
        if close is None and (single or (mark.start() != start and _words(text, mark.end(), end) > 400)):
            continue
        stop, after = (end, end) if close is None else (marks[close].start(), marks[close].end())
        if single and stop - mark.end() > 500:
            continue
        inner = text[mark.end() : stop]
        left, right = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
        if inner.strip():
            out.append(Quotation(mark.start(), after, mark.end() + left, stop - right, close is None, paragraph))
        k = len(marks) if close is None else close + 1
    return out


def _marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    out: list[re.Match[str]] = []
    at = start
    while (found := ANY_MARK.search(text, at, end)) is not None:
        mark = MARKS.match(text, found.start(), end)
        at = found.end() if mark is None else mark.end()
        if mark is not None and not DECADE.match(text, mark.start()):
            out.append(mark)
    return out


def _words(text: str, start: int, end: int) -> int:
    return text.count(" ", start, end)


def _closes_only(text: str, mark: re.Match[str], start: int) -> bool:
    """A mark with a word before it and a space after it cannot open."""
    if mark[0] not in ('"', "''", "'"):
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    return not before.isspace() and before not in "([—–-" and (not after or after.isspace())


def _may_close(text: str, mark: re.Match[str]) -> bool:
    """A mark with a space before it and a word after it cannot close."""
    if mark[0] not in ('"', "''", "'"):
        return True
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return not (before.isspace() and after.isalnum())
