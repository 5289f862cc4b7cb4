"""The gate that needs no pack: how many cases our own tables hold, and how few of them Parley does not manage yet."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol


class Marked(Protocol):
    """A case of the tables: `gap` where Parley is known to fail it."""

    @property
    def gap(self) -> bool: ...


def check_cases(cases: Sequence[Marked], floor: Mapping[str, Any]) -> list[str]:
    """One line for each way in which the tables fell below their floor: fewer cases, or a smaller share without a gap.

    That a case without the mark passes, and one with it fails, is what `make test` holds: here they are only counted.
    """
    losses = []
    if len(cases) < floor["fewest"]:
        losses.append(f"tests/cases: {len(cases)} cases, fewer than the floor of {floor['fewest']}")
    if cases and passing(cases) < floor["share"]:
        losses.append(f"tests/cases: a share of {passing(cases):.3f} has no gap, below the floor of {floor['share']}")
    return losses


def passing(cases: Sequence[Marked]) -> float:
    """The share of cases that Parley manages."""
    return sum(not case.gap for case in cases) / len(cases)
