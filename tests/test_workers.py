"""Workers: order kept, memory bounded, a dead worker costs one item, and nothing outlives the generator."""

import gc
import multiprocessing
import os
import time
from collections.abc import Iterator

import pytest

import parley
from parley.errors import ParleyError
from parley.workers import LOOK_AHEAD, ordered


def task(item: int) -> str:
    """The odd ones take longer, so that results come back out of order; 13 kills its worker."""
    if item == 13:
        os._exit(1)
    time.sleep(0.01 * (item % 2))
    return f"item {item}"


def big(item: str) -> str:
    return item * 2


def lost(item: object) -> str:
    return f"lost {item}"


def test_results_come_in_order() -> None:
    """Whoever finishes first, the results stand in the order of the items."""
    assert list(ordered(task, range(12), 2, lost)) == [f"item {n}" for n in range(12)]


def test_dead_worker_costs_its_item_alone() -> None:
    """The item that kills its worker is reported lost at its place; all others go through."""
    results = list(ordered(task, range(10, 17), 2, lost))
    assert results == ["item 10", "item 11", "item 12", "lost 13", "item 14", "item 15", "item 16"]


def test_items_are_read_as_needed() -> None:
    """An endless input is read only so far ahead of what has been taken."""
    seen = 0

    def endless() -> Iterator[int]:
        nonlocal seen
        while True:
            seen += 1
            yield 0

    results = ordered(task, endless(), 2, lost)
    assert [next(results) for _ in range(5)] == ["item 0"] * 5
    results.close()  # type: ignore[attr-defined]
    assert seen <= 5 + 2 * LOOK_AHEAD + 2
    assert multiprocessing.active_children() == []


def test_large_items_pass() -> None:
    """Items and results larger than a pipe's buffer do not block each other."""
    items = ["x" * 3_000_000, "y" * 3_000_000]
    assert [len(result) for result in ordered(big, items, 2, lost)] == [6_000_000, 6_000_000]


def test_nothing_to_do() -> None:
    """No items, no workers, no results."""
    assert list(ordered(task, [], 4, lost)) == []
    assert multiprocessing.active_children() == []


def unloadable() -> None:
    raise AssertionError("never called")


def test_worker_that_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that dies before its first item ends the run with advice instead of starting for ever."""
    monkeypatch.setattr("parley.workers._serve", unloadable)
    with pytest.raises(ParleyError, match="__main__"):
        list(ordered(task, range(3), 2, lost))


def test_the_collector_is_left_as_it_was() -> None:
    """Coding slows Python's search for cycles and gives it back its pace, also when the caller stops half-way."""
    before = gc.get_threshold()
    results = parley.code(["Rebels killed two soldiers.", "Rebels freed two soldiers."])
    next(results)
    assert gc.get_threshold() != before
    results.close()  # type: ignore[attr-defined]
    assert gc.get_threshold() == before
