"""Sides measured by turns, A B C then B C A, so that a machine that slows down slows every side alike."""

import gc
import time
from collections.abc import Callable, Mapping

Side = Callable[[int], float]
"""Does the work of one round, given by its number from 0, and returns the seconds that count."""


def on_core(work: Callable[[], object]) -> float:
    """Seconds of processor time that work on one thread takes: the wall clock of a core that nobody else uses."""
    return _seconds(work, time.process_time)


def by_wall(work: Callable[[], object]) -> float:
    """Seconds by the wall clock, for what starts processes of its own."""
    return _seconds(work, time.perf_counter)


def _seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    gc.collect()  # what earlier work left behind is swept away before, not within
    start = clock()
    work()
    return clock() - start


def by_turns(sides: Mapping[str, Side], rounds: int) -> dict[str, list[float]]:
    """Seconds by side and round. Each round runs every side once and begins with another one."""
    seconds: dict[str, list[float]] = {name: [] for name in sides}
    order = list(sides)
    for turn in range(rounds):
        for name in (*order[turn % len(order) :], *order[: turn % len(order)]):
            seconds[name].append(sides[name](turn))
    return seconds
