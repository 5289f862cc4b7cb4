"""Finds known phrases in a row of tokens: longest match from each token on, whatever the hyphens, accents and full stops.

Case counts where it tells names from words: a part of an alias written with a capital needs one in the text, an all-capital
alias ("US", "WHO", "IS") needs all capitals.
"""

import functools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

WORDS = re.compile(r"[^\w]+")
CUTS = re.compile(r"[^0-9a-z]+")
LINKS = frozenset("- – — ' ’ ` ‘ /".split())  # tokens that a name may or may not hold: "al-Shabaab", "al Shabaab"
ARTICLES = frozenset("al el ul as ash an ad".split())  # of Arabic names: written either way
LOOSE = frozenset(
    "cartel party movement group coalition militia army brigade brigades network agency government".split()
)  # with or without capital
END = ""  # the key of a trie node under which the phrases that end here stand


def plain(text: str) -> str:
    """Lower case without accents and full stops, curly apostrophes straightened."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = text.replace("’", "'").replace("‘", "'").replace("ı", "i")
    return text.replace(".", "").lower()


def pieces(text: str) -> tuple[str, ...]:
    """The parts of a name that count in comparison: "Al-Qa'ida" → al, qa, ida."""
    low = plain(text)
    if low.isalnum():
        return (low,)
    return tuple(p for p in CUTS.split(low.replace("&", " and ")) if p)


@functools.lru_cache(maxsize=4096)
def shape(alias: str) -> str:
    """One letter for each piece of an alias: U all capitals, C a capital first, l whatever."""
    parts = [p for p in WORDS.split(alias.replace(".", "").replace("&", " and ")) if p.strip("_")]
    return "".join(_letter(p) for p in parts)


def _letter(part: str) -> str:
    if part.lower() in ARTICLES:
        return "l"
    return "U" if part.isupper() and len(part) > 1 else "C" if part[0].isupper() else "l"


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """Tokens `start` to `end` (exclusive) are a phrase that means each of `values`."""

    start: int
    end: int
    values: tuple[T, ...]


class Phrases(Generic[T]):
    """A set of phrases with a value each; built once, then asked for every report."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, alias: str, value: T) -> None:
        """Let `alias` mean `value` (besides whatever it meant before)."""
        parts = alias.lower().split(" ")
        if not (alias.isascii() and all(map(str.isalnum, parts))):
            parts = list(pieces(alias))
        if not parts:
            return
        node = self._root
        for part in parts:
            below = node.get(part)
            if below is None:
                below = node[part] = {}
            node = below
        found = node.get(END)
        if found is None:
            node[END] = [(alias, value)]
        else:
            found.append((alias, value))

    def find(self, name: str) -> tuple[T, ...]:
        """The values of a whole name, whatever its case; a "the" before it does not matter."""
        parts = pieces(name)
        for tried in (parts, parts[1:]) if parts[:1] == ("the",) else (parts,):
            node = self._root
            for part in tried:
                node = node.get(part, {})
            if tried and END in node:
                return tuple(value for _, value in node[END])
        return ()

    def matches(self, tokens: Sequence[str]) -> list[Match[T]]:
        """All longest matches in text order, none overlapping another."""
        root, out, i, n = self._root, list[Match[T]](), 0, len(tokens)
        lower = [t.lower() for t in tokens]
        while i < n:
            node = root.get(lower[i])
            if node is None:
                if (lower[i].isalpha() and lower[i].isascii()) or not (parts := pieces(tokens[i])) or parts[0] not in root:
                    i += 1
                    continue
            elif END not in node and (
                i + 1 == n or (lower[i + 1] not in node and lower[i + 1].isalpha() and lower[i + 1].isascii())
            ):
                i += 1  # "the" opens many names, but not with this word after it
                continue
            found = self._longest(tokens, lower, i)
            if found is None:
                i += 1
            else:
                out.append(found)
                i = found.end
        return out

    def _longest(self, tokens: Sequence[str], lower: list[str], start: int) -> Match[T] | None:
        node, best, surface, i = self._root, None, list[str](), start
        while i < len(tokens):
            low = lower[i]
            if low.isalpha() and low.isascii():
                below = node.get(low)
                if below is None:
                    return best
                node = below
                surface.append(tokens[i])
            else:
                parts = pieces(tokens[i])
                if not parts:
                    if tokens[i] not in LINKS or i == start:
                        break
                    i += 1
                    continue
                for part in parts:
                    below = node.get(part)
                    if below is None:
                        return best
                    node = below
                surface.extend(_surfaces(tokens[i], len(parts)))
            i += 1
            if END in node:
                values = tuple(v for alias, v in node[END] if _fits(shape(alias), surface))
                if values:
                    best = Match(start, i, values)
        return best


def _surfaces(token: str, count: int) -> list[str]:
    """The pieces of a token as written."""
    if count == 1:
        return [token.replace(".", "").strip("-'’")]
    parts = [p for p in re.split(r"[^\w]+", token.replace(".", "")) if p]
    return parts if len(parts) == count else [token] * count


def _fits(wanted: str, surface: list[str]) -> bool:
    if len(wanted) != len(surface):
        return all(s[:1].isupper() for s in surface[:1])
    for place, (want, seen) in enumerate(zip(wanted, surface, strict=True)):
        if place and seen in LOOSE:
            continue
        if want == "U" and not seen.isupper():
            return False
        if want == "C" and not (seen[:1].isupper() or seen[:1].isdigit()):
            return False
    return True
