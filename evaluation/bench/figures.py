"""A measured figure: the median of its rounds with the least and the most, and the target that it is held to, if any."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

PLACES = {"×": 2, "s": 2, "GB": 2, "KB a report": 2}
"""Decimals by unit; whole numbers for any other."""


@dataclass(frozen=True, slots=True)
class Target:
    """A bound: `at_least` or, where false, at most."""

    bound: float
    at_least: bool

    def met(self, value: float) -> bool:
        """Whether the value keeps the bound."""
        return value >= self.bound if self.at_least else value <= self.bound


@dataclass(frozen=True, slots=True)
class Figure:
    """`name` is stable and for programs, `told` is for people; `low` and `high` are the extremes of the rounds."""

    name: str
    told: str
    unit: str
    low: float
    median: float
    high: float
    target: Target | None = None

    @property
    def met(self) -> bool | None:
        """Whether the median keeps the target; None where there is none."""
        return None if self.target is None else self.target.met(self.median)

    def shown(self, value: float) -> str:
        """A value as this figure's unit writes it."""
        return f"{value:,.{PLACES.get(self.unit, 0)}f}"


def figure(name: str, told: str, unit: str, rounds: Sequence[float], target: Target | None = None) -> Figure:
    """The figure of these rounds, rounded to four decimals."""
    low, median, high = (round(value, 4) for value in (min(rounds), statistics.median(rounds), max(rounds)))
    return Figure(name, told, unit, low, median, high, target)


def at_least(bound: float) -> Target:
    """A target that more is better for."""
    return Target(bound, True)


def at_most(bound: float) -> Target:
    """A target that less is better for."""
    return Target(bound, False)
