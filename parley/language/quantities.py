"""Numbers in words and figures, with their bounds: "nine", "at least five", "nearly 300", "dozens", "5 to 8".

The bounds follow the record format's table: a lexical quantity gives a low value only; "about" a best value only.
"""

import re
from dataclasses import dataclass

from .words import Word, subtree

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
UNITS = {w: n for n, w in enumerate(SMALL.split())}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
LEXICAL = {"several": 3, "handful": 3, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
FIGURE = re.compile(r"\d{1,3}(?:[,.  ]\d{3})+|\d+(?:\.\d+)?")
AT_LEAST = ("at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of")
OVER = ("more than", "over", "above", "exceeding", "upwards of", "in excess of", "upward of")
UNDER = ("nearly", "almost", "close to", "just under", "approaching")
ABOUT = (
    "about",
    "around",
    "approximately",
    "roughly",
    "an estimated",
    "estimated",
    "perhaps",
    "circa",
    "or so",
    "reportedly some",
)
UP_TO = ("up to", "as many as", "at most", "no more than", "a maximum of", "not more than")
FEWER = ("fewer than", "less than", "under", "below")
KIN = frozenset("wife husband son daughter mother father brother sister baby".split())
MAXIMUM = 10**10


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count with bounds; `start`/`end` are the characters of its wording."""

    low: int | None
    best: int | None
    high: int | None
    start: int
    end: int


def number(text: str) -> int | None:
    """The whole number that one token or hyphenated word means; None where it is none."""
    low = text.lower().replace(" ", "").replace(" ", "")
    if FIGURE.fullmatch(low):
        plain = low.replace(",", "")
        if re.fullmatch(r"\d{1,3}(\.\d{3})+", plain):
            plain = plain.replace(".", "")
        value = float(plain)
        return int(value) if value == int(value) and value < MAXIMUM else None
    parts = [p for p in re.split(r"[-‐–]", low) if p]
    if not parts:
        return None
    total = 0
    for part in parts:
        if part in UNITS:
            total += UNITS[part]
        elif part in TENS:
            total += TENS[part]
        elif part in SCALES:
            total = max(total, 1) * SCALES[part]
        elif part == "dozen":
            total = max(total, 1) * 12
        else:
            return None
    return total


def read_number(words: list[Word]) -> int | None:
    """The number that a run of words means: "two hundred and five", "1.5 million", "a dozen", "half a dozen"."""
    total, current, seen = 0, 0.0, False
    low = [w.lower for w in words]
    if low[:1] == ["half"] and "dozen" in low:
        return 6
    for k, w in enumerate(low):
        if w == "half":
            current, seen = current + 0.5, True  # "half a million", "two and a half million"
        elif w in ("and", "a", "an", "-", "–"):
            if w != "and" and not current and k + 1 < len(low) and (low[k + 1] in SCALES or low[k + 1] == "dozen"):
                current, seen = 1, True
        elif re.fullmatch(r"\d{3}", w) and k and re.fullmatch(r"\d{1,3}", low[k - 1]):
            current = current * 1000 + int(w)  # "1 300", a space between thousands
        elif w in SCALES:
            current = (current or 1) * SCALES[w]
            if SCALES[w] >= 1000:
                total, current = total + round(current), 0
            seen = True
        elif w == "dozen":
            current, seen = (current or 1) * 12, True
        elif re.fullmatch(r"\d+\.\d{1,2}", w) and any(x in SCALES for x in low[k + 1 : k + 2]):
            current, seen = float(w), True
        else:
            n = number(w)
            if n is None:
                return None
            current, seen = current + n, True
    return total + round(current) if seen and total + current < MAXIMUM else None


def quantity(noun: Word) -> Quantity | None:
    """How many the noun phrase counts; None where it does not say. "A soldier" and a named person count one."""
    words = _before(noun)
    if not words:
        return _single(noun)
    texts = [w.lower for w in words]
    joined = " ".join(texts)
    start, end = words[0].start, words[-1].end
    numbers = [k for k, w in enumerate(words) if w.pos == "NUM" or number(w.lower) is not None or w.lower in ("dozen", "half")]
    spread = _range(words, texts)
    if spread is not None:
        return Quantity(spread[0], None, spread[1], start, end)
    if numbers:
        first, last = numbers[0], numbers[-1]
        if first and texts[first - 1] in ("a", "an") and texts[first] in (*SCALES, "dozen"):
            first -= 1
        n = read_number(words[first : last + 1])
        if n is None:
            n = read_number(words[last : last + 1])
            first = last
        if n is None:
            return None
        if first and texts[first - 1] in ("several", "few") and texts[first] in SCALES:
            return Quantity(3 * n, None, None, start, words[last].end)  # "several hundred"
        before = " ".join(texts[:first])
        return _bounded(n, before, joined, start, words[last].end)
    for k, t in enumerate(texts):
        if t in LEXICAL or (t == "few" and "a" in texts[:k]):
            value = LEXICAL.get(t, 3)
            prior = " ".join(texts[:k])
            if t == "thousands":
                value = 20_000 if prior.endswith("tens of") else 200_000 if prior.endswith("hundreds of") else value
            return Quantity(value, None, None, start, end)
    return _single(noun)


def _bounded(n: int, before: str, whole: str, start: int, end: int) -> Quantity:
    if before.endswith(AT_LEAST) or whole.endswith(("or more", "at least")):
        return Quantity(n, n, None, start, end)
    if before.endswith(UP_TO):
        return Quantity(None, None, n, start, end)
    if before.endswith(OVER):
        return Quantity(n + 1, n + 1, None, start, end)
    if before.endswith(FEWER):
        return Quantity(None, None, max(n - 1, 0), start, end)
    if before.endswith(UNDER):
        return Quantity(None, n, n, start, end)
    if before.endswith(ABOUT):
        return Quantity(None, n, None, start, end)
    return Quantity(n, n, n, start, end)


def _range(words: list[Word], texts: list[str]) -> tuple[int, int] | None:
    """ "5 to 8", "between 20 and 30", "5-8" (one token or three)."""
    for k, t in enumerate(texts):
        if t in ("to", "and", "or", "-", "–") and 0 < k < len(texts) - 1:
            a, b = number(texts[k - 1]), number(texts[k + 1])
            if a is not None and b is not None and a < b and (t != "and" or "between" in texts) and texts[k + 1] not in SCALES:
                if texts[k + 1 + 1 : k + 3] and texts[k + 2] in SCALES:
                    return a * SCALES[texts[k + 2]], b * SCALES[texts[k + 2]]
                return a, b
        found = re.fullmatch(r"(\d+)[-–](\d+)", t)
        if found and int(found[1]) < int(found[2]) < MAXIMUM:
            return int(found[1]), int(found[2])
    return None


COUNTING = frozenset("nummod quantmod det amod advmod compound predet punct nmod case pobj prep cc conj npadvmod".split())


def _before(noun: Word) -> list[Word]:
    """The counting words of a noun phrase: number, bounds and lexical quantities, in order."""
    if number(noun.lower) is not None or noun.lower in LEXICAL or (noun.lemma == "dozen" and noun.lower not in ("dozens",)):
        # The number itself is the noun: "killed nine", "at least nine of them", "scores were killed".
        left = [w for c in noun.children if c.i < noun.i and c.dep in COUNTING for w in subtree(c)]
        return sorted([*left, noun], key=lambda w: w.i)
    out: list[Word] = []
    for c in noun.children:
        if c.i < noun.i and c.dep in ("nummod", "quantmod", "advmod", "det", "amod", "predet", "nmod", "prep") and _counts(c):
            out += [w for w in subtree(c) if w.i < noun.i]
    out.sort(key=lambda w: w.i)
    if not out and noun.head.lower == "of" and noun.dep == "pobj":
        framing = noun.head.head
        if framing.lower in LEXICAL or framing.lemma in ("dozen", "score", "couple", "hundred", "thousand", "million"):
            return [*_before(framing), noun.head] if framing.lower in LEXICAL else [*_before(framing)]
    if out and out[0].i > noun.sentence.words[0].i:
        out = _lead_in(out)
    return out


def _lead_in(words: list[Word]) -> list[Word]:
    """Add bounding words that the parser hung elsewhere: "as many as", "no fewer than", "at least"."""
    sentence = words[0].sentence.words
    k = words[0].i - sentence[0].i
    for size in (3, 2, 1):
        if k >= size:
            phrase = " ".join(w.lower for w in sentence[k - size : k])
            if phrase in AT_LEAST + OVER + UNDER + ABOUT + UP_TO + FEWER:
                return [*sentence[k - size : k], *words]
    return words


def _counts(c: Word) -> bool:
    return (
        c.pos == "NUM"
        or number(c.lower) is not None
        or c.lower in LEXICAL
        or c.lower in ("few", "dozen", "some")
        or any(x.pos == "NUM" or number(x.lower) is not None for x in c.children)
    )


def _single(noun: Word) -> Quantity | None:
    """ "A soldier", "the mayor", a named person: one."""
    if noun.lemma in ("couple", "pair"):
        return Quantity(2, 2, 2, noun.start, noun.end)
    if noun.tag in ("NN", "NNP"):
        if noun.lemma in KIN and any(c.dep == "poss" for c in noun.children):
            return Quantity(1, 1, 1, noun.start, noun.end)
        article = next((c for c in noun.children if c.dep == "det" and c.lower in ("a", "an", "another", "one")), None)
        if article is not None:
            return Quantity(1, 1, 1, article.start, article.end)
        if noun.entity is not None and noun.entity.label == "PERSON":
            return Quantity(1, 1, 1, noun.start, noun.end)
    return None
