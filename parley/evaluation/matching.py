"""One to one, best first: which of the one coder's facts or values go with which of the other's."""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def pairs(ours: Sequence[T], theirs: Sequence[T], fit: Callable[[T, T], float]) -> list[tuple[int, int]]:
    """Places (i, j) of the pairs with a fit above 0, none twice, in order of i.

    Ties go to what comes first. As `fit` is symmetric, exchanging the two sides gives the same pairs.
    """
    if not ours or not theirs:
        return []
    if len(ours) == len(theirs) == 1:
        return [(0, 0)] if fit(ours[0], theirs[0]) > 0 else []
    fits = [(-good, i, j) for i, mine in enumerate(ours) for j, other in enumerate(theirs) if (good := fit(mine, other)) > 0]
    taken: set[int] = set()
    given: set[int] = set()
    chosen = []
    for _, i, j in sorted(fits):
        if i not in taken and j not in given:
            taken.add(i)
            given.add(j)
            chosen.append((i, j))
    return sorted(chosen)
