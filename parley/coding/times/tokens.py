"""A paragraph as the small pieces that time expressions are read from: finer than the parser's words, which disagree on hyphens."""

import re
from dataclasses import dataclass

from ...language.words import Parsed, Sentence, Word
from . import vocabulary as v

# Alternatives in order, the usual one first; none can backtrack over more than a few characters.
_PIECES = re.compile(
    r"(?P<word>[^\W\d_]+)"
    r"|(?P<iso>(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-]))"
    r"|(?P<dmy>(?<![0-9./])[0-9]{1,2}(?:\.[0-9]{1,2}\.|/[0-9]{1,2}/)(?:[0-9]{4}|[0-9]{2})(?![0-9/]))"
    r"|(?P<ymd>(?<![0-9./])[0-9]{4}/[0-9]{2}/[0-9]{2}(?![0-9/]))"
    r"|(?P<clock>(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))"
    r"|(?P<amount>[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])|[0-9]{1,9}\.[0-9]{1,9}(?![0-9]))"
    r"|(?P<nth>[0-9]{1,2}(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])(?![^\W_]))"
    r"|(?P<digits>[0-9]+)"
    r"|(?P<mark>\S)"
)
DASHES = frozenset("-–—‐‑−")
APOSTROPHES = frozenset("'’‘`")
_PADDING = 24  # more than any rule looks ahead
_NUMERIC = frozenset(("iso", "dmy", "ymd", "clock", "amount", "nth", "digits"))


@dataclass(slots=True)
class Token:
    """One piece. `sort` is how it was cut (word, digits, clock …); `word` is the parser's word that holds its first character."""

    text: str
    low: str
    sort: str
    start: int
    end: int
    word: Word
    number: int | None = None  # value of digits and number words

    @property
    def capital(self) -> bool:
        """Written with a capital, as the parser saw it: capitals of upper-case wire text say nothing, recased ones do."""
        return self.word.text[:1].isupper() if self.word.start == self.start else self.text[:1].isupper()


class Line:
    """The tokens of a paragraph, safe to ask a few places beyond either end."""

    __slots__ = ("_lows", "_size", "_sorts", "tokens")

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self._size = len(tokens)
        # The padding also answers for small negative places, which Python counts from the end.
        self._lows = [t.low for t in tokens] + [""] * _PADDING
        self._sorts = [t.sort for t in tokens] + [""] * _PADDING

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def low(self, i: int) -> str:
        """The token's lower-case text; "" outside the paragraph."""
        return self._lows[i]

    def sort(self, i: int) -> str:
        return self._sorts[i]

    def number(self, i: int) -> int | None:
        return self.tokens[i].number if 0 <= i < self._size else None

    def tag(self, i: int) -> str:
        return self.tokens[i].word.tag if 0 <= i < self._size else ""

    def label(self, i: int) -> str:
        """What the recogniser takes the word for; "" where it is no name."""
        entity = self.tokens[i].word.entity if 0 <= i < self._size else None
        return entity.label if entity else ""

    def glued(self, i: int) -> bool:
        """No space between this token and the one before."""
        return 0 < i < self._size and self.tokens[i - 1].end == self.tokens[i].start

    def capital(self, i: int) -> bool:
        return 0 <= i < self._size and self.tokens[i].capital

    def may_open(self, i: int) -> bool:
        """Can a time expression without preposition begin here? Articles only before something that makes them one."""
        low = self._lows[i]
        if low in v.ARTICLES:
            i += 1
            return self._lows[i] in v.AFTER_ARTICLE or self._sorts[i] in _NUMERIC
        return low in v.OPENERS or self._sorts[i] in _NUMERIC


def paragraphs(parsed: Parsed) -> list[list[Sentence]]:
    """The sentences of a report by paragraph: the parser cuts sentences at "Nov." and "a.m.", so these are read across."""
    out: list[list[Sentence]] = []
    for sentence in parsed.sentences:
        if out and out[-1][-1].paragraph == sentence.paragraph:
            out[-1].append(sentence)
        else:
            out.append([sentence])
    return out


def may_hold_time(sentences: list[Sentence]) -> bool:
    """A quick look: without digits and without a word of time, a paragraph is passed over."""
    return any(w.lower in v.TRIGGERS or (not w.lower.isalpha() and _hinted(w.lower)) for s in sentences for w in s.words)


def _hinted(lower: str) -> bool:
    if any("0" <= c <= "9" for c in lower):
        return True
    return any(part in v.TRIGGERS for part in re.split(r"[\W_]+", lower))


def line_of(text: str, sentences: list[Sentence]) -> Line:
    """The tokens of one paragraph."""
    words = [w for s in sentences for w in s.words]
    starts = [w.start for w in words]
    out: list[Token] = []
    at, last = 0, len(words) - 1
    for found in _PIECES.finditer(text, words[0].start, words[-1].end):
        piece, sort, (start, end) = found[0], found.lastgroup or "mark", found.span()
        low, number = piece, None
        match sort:
            case "word":
                low = piece.lower()
                number = v.NUMBERS.get(low)
            case "mark" if piece in APOSTROPHES:
                low = "'"
            case "mark" if piece in DASHES:
                low = "-"
            case "digits":
                number = int(piece) if len(piece) <= 9 else None
            case "nth":
                number = int(piece[:-2])
        while at < last and starts[at + 1] <= start:
            at += 1
        out.append(Token(piece, low, sort, start, end, words[at], number))
    return Line(out)
