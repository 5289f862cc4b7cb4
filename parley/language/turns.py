"""Turns of talk: "MINISTER: We will not sign." and "[Reporter] Will you sign?", each a paragraph with its speaker before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .words import Parsed, Word

NAMED = re.compile(r"[\"“']{0,2}(?:Q|A|[^\W\d_](?:[\w.'’&-]|\s(?=[^\W\d_])){1,45}):\s")
BRACKETED = re.compile(r"\[([^\W\d_][\w .'’-]{1,40})\]\s")
MARKS = frozenset("\" '' `` “ ” ' ‘ ’".split())
# Words that stand before a colon or in brackets and never speak.
NOBODY = frozenset(
    "text report excerpt excerpts words passage begin end editorial commentary dispatch announcer read more photo photos image video "
    "source sources related watch update updated note contributing file caption also breaking live exclusive analysis opinion by "
    "from to subject date re p s ps www http https location when where time published share tags topics see".split()
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the words that name the speaker, the colon or bracket, and the stretch of text that is said."""

    source: tuple[Word, ...]
    speaker: Word
    mark: Word
    start: int
    end: int
    direct: bool
    channel: str | None


def turns_of(parsed: Parsed) -> Iterator[Turn]:
    """The turns of a report, in order."""
    paragraphs: dict[int, list[Word]] = {}
    for s in parsed.sentences:
        paragraphs.setdefault(s.paragraph, []).extend(s.words)
    recording = False
    first = next(iter(paragraphs), None)
    starts = [words[0].start for words in paragraphs.values()]
    done = 0
    for (number, words), following in zip(paragraphs.items(), [*starts[1:], len(parsed.text)], strict=False):
        text = parsed.text[words[0].start : words[-1].end]
        # Editors' marks are no words: they may stand before the first and behind the last.
        before, behind = parsed.text[done : words[0].start].lower(), parsed.text[words[-1].end : following].lower()
        recording = recording or "[begin" in before or "[begin" in text[:40].lower()
        turn = (
            (_bracketed(text, words) if recording else None)
            if recording or text.startswith("[")
            else _named(text, words, headline=number == first)
        )
        if turn is not None:
            yield turn
        if "[end" in text.lower() or "[end" in behind:
            recording = False
        done = words[-1].end


def _named(text: str, words: list[Word], headline: bool) -> Turn | None:
    found = NAMED.match(text)
    if found is None:
        return None
    base = words[0].start
    colon = next((w for w in words[:12] if w.start == base + found.end() - 2), None)
    if colon is None:
        return None
    source = [w for w in words if w.i < colon.i and (w.pos != "PUNCT" or w.text not in MARKS)]
    if (
        not source
        or any(w.lower in NOBODY for w in source)
        or any(w.pos in ("VERB", "AUX") and not w.text.isupper() for w in source)
    ):
        return None
    if not all(
        w.text[0].isupper() or w.lower in ("of", "the", "and", "for", "at", "in", "on", ".", "-", "&", "(", ")", "'s")
        for w in source
    ):
        return None
    rest = [w for w in words if w.i > colon.i]
    while rest and rest[-1].text in MARKS:
        rest.pop()
    if len(rest) < 2:
        return None
    return Turn(tuple(source), _head(source), colon, rest[0].start, rest[-1].end, not headline, None)


def _bracketed(text: str, words: list[Word]) -> Turn | None:
    base = words[0].start
    for found in BRACKETED.finditer(text):
        if found.start() > 40:
            return None
        inside = [w for w in words if base + found.start(1) <= w.start < base + found.end(1)]
        if not inside or any(w.lower in NOBODY for w in inside):
            continue
        rest = [w for w in words if w.start >= base + found.end()]
        closing = re.search(r"\s*\[\s*end", text, re.I)
        if closing is not None:
            rest = [w for w in rest if w.start < base + closing.start()]
        if len(rest) < 2:
            return None
        return Turn(tuple(inside), _head(inside), inside[0], rest[0].start, rest[-1].end, True, "interview")
    return None


def _head(words: list[Word]) -> Word:
    return next((w for w in words if w.head not in words), words[-1])
