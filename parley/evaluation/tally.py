"""The counts: for every row how much is right, how much gold holds, how much was coded, over all facts and over those found."""

from collections.abc import Mapping
from dataclasses import dataclass

from .rows import EVERY_KEY, FACTS, Key


@dataclass(frozen=True, slots=True)
class Counts:
    """What two coders gave: `right` by both, `gold` and `coded` in all, `gold_paired` and `coded_paired` on facts that both have."""

    right: int = 0
    gold: int = 0
    coded: int = 0
    gold_paired: int = 0
    coded_paired: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.right + other.right,
            self.gold + other.gold,
            self.coded + other.coded,
            self.gold_paired + other.gold_paired,
            self.coded_paired + other.coded_paired,
        )

    @property
    def precision(self) -> float:
        """Of what was coded, the share that is right."""
        return self.right / self.coded if self.coded else 0.0

    @property
    def recall(self) -> float:
        """Of what gold holds, the share that was coded."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, which does not change when gold and coded are exchanged."""
        return _f1(self.right, self.gold, self.coded)

    @property
    def f1_paired(self) -> float:
        """F1 on the facts that both have: a fact that was missed takes none of its fields with it."""
        return _f1(self.right, self.gold_paired, self.coded_paired)

    @property
    def agreement(self) -> float:
        """Of all that either coder gave, the share that both gave."""
        either = self.gold + self.coded - self.right
        return self.right / either if either else 0.0


def _f1(right: int, gold: int, coded: int) -> float:
    return 2 * right / (gold + coded) if gold + coded else 0.0


class Tally:
    """Counts while they grow."""

    def __init__(self) -> None:
        self._counts: dict[Key, list[int]] = {key: [0, 0, 0, 0, 0] for key in EVERY_KEY}
        self.neither = 0  # events that only one side has and that are neither hit nor error

    def add(self, key: Key, right: int, gold: int, coded: int, paired: bool = True) -> None:
        """Count values of a row; `paired` where both coders have the fact that holds them."""
        counts = self._counts[key]
        counts[0] += right
        counts[1] += gold
        counts[2] += coded
        if paired:
            counts[3] += gold
            counts[4] += coded

    def counts(self) -> dict[Key, Counts]:
        """What has been counted so far."""
        return {key: Counts(*counts) for key, counts in self._counts.items()}


def groups(counts: Mapping[Key, Counts]) -> dict[str, float]:
    """F1 of each group of facts of which either side has any."""
    pooled = {group: sum((counts[key] for key in keys), Counts()) for group, keys in FACTS.items()}
    return {group: total.f1 for group, total in pooled.items() if total.gold or total.coded}


def facts_f1(counts: Mapping[Key, Counts]) -> float:
    """The mean F1 of the groups: each weighs the same, however many facts it has. 1 where neither side says anything."""
    each = groups(counts)
    return sum(each.values()) / len(each) if each else 1.0
