"""The killed of an event as one range: parts, running totals and rivals, as a table."""

from typing import Any

import pytest

from parley.evaluation.figures import totals
from parley.evaluation.values import Term
from parley.record import Event

from .made import made

Row = dict[str, Any]


def figure(id: str, low: int | None, high: int | None, **more: Any) -> Row:
    """A figure of killed."""
    return made()["events"][0]["casualties"][0] | {"id": id, "low": low, "best": low, "high": high} | more


CASES: list[tuple[str, list[Row], object]] = [
    ("nothing is said", [], None),
    ("one figure", [figure("c1", 9, 9)], (9, 9)),
    ("two add up", [figure("c1", 9, 9), figure("c2", 3, 3)], (12, 12)),
    ("an open end stays open", [figure("c1", 5, None), figure("c2", 3, 3)], (8, None)),
    ("about fifty", [figure("c1", None, None, best=50)], (50, 50)),
    ("a part is in its whole", [figure("c1", 9, 9), figure("c2", 3, 3, part_of="c1")], (9, 9)),
    ("a part of another harm is not", [figure("c1", 9, 9, harm="injured"), figure("c2", 3, 3, part_of="c1")], (3, 3)),
    (
        "a part of a running total counts",
        [figure("c1", 900, None, extent="running-total"), figure("c2", 3, 3, part_of="c1")],
        (3, 3),
    ),
    ("a running total does not", [figure("c1", 900, None, extent="running-total")], None),
    ("a rival widens", [figure("c1", 12, 12), figure("c2", 9, 9, rival_of="c1")], (9, 12)),
    (
        "a rival of a rival too",
        [figure("c1", 12, 12), figure("c2", 9, 9, rival_of="c1"), figure("c3", 20, 20, rival_of="c2")],
        (9, 20),
    ),
    ("a rival without an end", [figure("c1", 12, 12), figure("c2", 15, None, rival_of="c1")], (12, None)),
    ("rivals of each other do not hang", [figure("c1", 1, 1, rival_of="c2"), figure("c2", 2, 2, rival_of="c1")], None),
    ("a rival of nothing that is known", [figure("c1", 4, 4, rival_of="c99")], (4, 4)),
]


@pytest.mark.parametrize(("why", "figures", "expected"), CASES, ids=[why for why, _, _ in CASES])
def test_killed(why: str, figures: list[Row], expected: object) -> None:
    """Low and high of all figures that count."""
    event = Event.model_validate(made()["events"][0] | {"casualties": figures})
    found = totals(event)["casualties", "killed"]
    assert [value.key for value in found if isinstance(value, Term)] == ([] if expected is None else [expected])
