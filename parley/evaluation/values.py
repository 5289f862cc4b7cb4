"""What a field can hold, and when two coders mean the same by it: each value knows what it is `like` and how it reads.

`like` is symmetric for all of them, so that precision and recall change places when the two files do.
"""

from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt
from typing import Protocol, Self

from .names import Names, same_name, topic

NEAR = 161.0  # kilometres (100 miles): the distance at which work on place names counts two points as one
EARTH = 12_742.0  # kilometres, the mean diameter
HALF = 0.5


class Value(Protocol):
    """Something a field holds."""

    def like(self, other: Self) -> bool:
        """Whether two coders mean the same."""

    def __str__(self) -> str:
        """In words, for a list of differences."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a closed list, a number or a range: like its equal. `says` is how it reads where that differs."""

    key: object
    says: str = field(default="", compare=False)

    def like(self, other: Self) -> bool:
        return self.key == other.key

    def __str__(self) -> str:
        return self.says or str(self.key)


@dataclass(frozen=True, slots=True)
class Who:
    """An actor: like one with the same row of knowledge or with a name that means the same."""

    names: Names
    known_as: str | None
    says: str = field(compare=False)

    def like(self, other: Self) -> bool:
        return (self.known_as is not None and self.known_as == other.known_as) or self.names.like(other.names)

    def __str__(self) -> str:
        return self.says


@dataclass(frozen=True, slots=True)
class Deed:
    """An actor with what it is said to have done or been, or how: like another where both agree."""

    who: Who
    how: str

    def like(self, other: Self) -> bool:
        return self.how == other.how and self.who.like(other.who)

    def __str__(self) -> str:
        return f"{self.who} ({self.how.replace('-', ' ')})"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a role: like one with the same GeoNames id or with a name that means the same."""

    names: Names
    geonames: int | None
    says: str = field(compare=False)

    def like(self, other: Self) -> bool:
        same = self.geonames is not None and self.geonames == other.geonames
        return same or self.names.like(other.names, loosely=True)

    def __str__(self) -> str:
        return self.says


@dataclass(frozen=True, slots=True)
class Point:
    """Where a name lies: like a point with the same GeoNames id or within `NEAR` kilometres."""

    lat: float
    lon: float
    geonames: int | None
    says: str = field(compare=False)

    def like(self, other: Self) -> bool:
        same = self.geonames is not None and self.geonames == other.geonames
        return same or kilometres(self, other) <= NEAR

    def __str__(self) -> str:
        return self.says


def kilometres(a: Point, b: Point) -> float:
    """The distance of two points over a round earth (haversine)."""
    north, south = radians(a.lat), radians(b.lat)
    x = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(radians(a.lon - b.lon) / 2) ** 2
    return EARTH * asin(min(1.0, sqrt(x)))


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the text, as stretches (start, end) of the ruler: like words that they cover at least half of, and are covered by."""

    stretches: tuple[tuple[int, int], ...]
    says: str = field(compare=False, default="")

    @property
    def length(self) -> int:
        return sum(end - start for start, end in self.stretches)

    def shared(self, other: "Words") -> int:
        """How many characters both have."""
        if not self.stretches or not other.stretches:
            return 0
        if self.stretches[-1][1] <= other.stretches[0][0] or other.stretches[-1][1] <= self.stretches[0][0]:
            return 0
        if len(self.stretches) == len(other.stretches) == 1:
            (start, end), (begin, stop) = self.stretches[0], other.stretches[0]
            return min(end, stop) - max(start, begin)
        total = i = j = 0
        while i < len(self.stretches) and j < len(other.stretches):
            (start, end), (begin, stop) = self.stretches[i], other.stretches[j]
            total += max(0, min(end, stop) - max(start, begin))
            if end < stop:
                i += 1
            else:
                j += 1
        return total

    def part(self, other: "Words") -> float:
        """The shared characters as a part of all that either has: 0 none, 1 the same words."""
        shared = self.shared(other)
        return shared / (self.length + other.length - shared) if shared else 0.0

    def within(self, other: "Words") -> bool:
        """Whether all of these words are among the others."""
        return bool(self.stretches) and self.shared(other) == self.length

    def like(self, other: "Words") -> bool:
        shared = self.shared(other)
        return shared > 0 and shared >= HALF * max(self.length, other.length)

    def __str__(self) -> str:
        return f"“{self.says}”"


def joined(stretches: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Stretches in order, those that meet made one."""
    if len(stretches) < 2:
        return tuple(stretches)
    out: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as actors of the record or as the words used here: like another by any of either's names, or where both are nobody."""

    actors: tuple[Who, ...]
    names: Names
    says: str = field(compare=False)

    def like(self, other: Self) -> bool:
        if not self.names.all or not other.names.all:
            return self.names == other.names
        return any(a.like(b) for a in self.actors for b in other.actors) or self.names.like(other.names)

    def __str__(self) -> str:
        return self.says


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a thing: like the same words, or others that mean the same."""

    words: Words

    def like(self, other: Self) -> bool:
        return self.words.like(other.words) or same_name(self.words.says, other.words.says, loosely=True)

    def __str__(self) -> str:
        return str(self.words)


@dataclass(frozen=True, slots=True)
class Topic:
    """An issue in words: like one with which it shares at least half of its telling words, and the other of its own."""

    text: str

    def like(self, other: Self) -> bool:
        a, b = topic(self.text), topic(other.text)
        return self.text == other.text or (bool(a & b) and len(a & b) >= HALF * max(len(a), len(b)))

    def __str__(self) -> str:
        return f"“{self.text}”"
