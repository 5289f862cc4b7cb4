"""Order in sentences about invented countries: codes read as names, pairs counted once."""

import pytest

from evaluation.order import measure_order, name_for, pairs
from evaluation.scorer import load

from .gold import GOLD, needs_scorer

TEXT = "Veldoria shelled Ostrava Bay and Kestar, officials said."


@pytest.mark.parametrize(
    ("code", "name"), [("VEL", "Veldoria"), ("VLDGOV", "Veldoria"), ("KSR", "Kestar"), ("XYZ", None), ("---", None)]
)
def test_a_code_is_short_for_a_name_of_the_sentence(code: str, name: str | None) -> None:
    """First letter, then the next two in order; sectors behind the country do not matter."""
    assert name_for(code, TEXT) == name


def test_a_pair_counts_once_and_only_where_both_names_stand_there() -> None:
    """The same two under two event codes are one pair; a side without a name is none."""
    events = [
        {"sourcecode": "VEL", "targetcode": "KES", "eventcode": "190"},
        {"sourcecode": "VELMIL", "targetcode": "KES", "eventcode": "042"},
        {"sourcecode": "VEL", "targetcode": "---", "eventcode": "190"},
        {"noevents": "True"},
    ]
    assert list(pairs({"text": TEXT, "events": events})) == [("Veldoria", "Kestar")]


@needs_scorer
@pytest.mark.parametrize(
    ("actors", "recipients", "right"),
    [(["a1"], ["a2"], 1.0), (["a2"], ["a1"], 0.0), (["a1", "a2"], [], 1.0), (["a1"], [], None)],
)
def test_the_source_acts_and_the_target_suffers_or_both_act(
    actors: list[str], recipients: list[str], right: float | None
) -> None:
    """Swapped sides are wrong, two who act together are right, and one side alone is no pair found."""
    row = {"id": "x", "text": TEXT, "events": [{"sourcecode": "VEL", "targetcode": "KES"}]}
    names = [{"id": "a1", "name": "Veldoria", "mentions": []}, {"id": "a2", "name": "Kestar", "mentions": []}]
    record = {"actors": names, "events": [{"id": "e1", "type": "ASSAULT", "actors": actors, "recipients": recipients}]}
    pair, order = measure_order([row], {"x": record}, load(GOLD))
    assert (pair.value, order.value if order.n else None) == (0.0 if right is None else 1.0, right)
