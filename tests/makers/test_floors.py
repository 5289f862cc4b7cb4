"""The gate: what fails, what holds, and how floors move."""

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.cases import check_cases
from evaluation.floors import FILE, SLACK, Floors, check_floors, check_hashes, load_floors, lowered, raised
from evaluation.measures import Measured
from evaluation.packs import PACKS
from evaluation.scoring import Result
from evaluation.unfit import UnfitError

PACK = "plv_train"


def floors(**metrics: float) -> Floors:
    held = {PACK: {"sha256": "abc", "metrics": {m: {"floor": f, "reason": "first run"} for m, f in metrics.items()}}}
    return Floors({"packs": held, "quick": {}}, {"fewest": 400, "share": 0.92}, ())


def result(n: int = 100, firm: bool = True, **metrics: float) -> Result:
    return Result(PACK, tuple(Measured(m, v, (round(v * n), n, n), firm) for m, v in metrics.items()), {})


def test_the_file_in_the_repository_fits() -> None:
    """Every pack has floors on both scales, and all of them rest on enough facts to have been landed with a rate."""
    held = load_floors(FILE)
    assert set(held.scales["packs"]) == set(held.scales["quick"]) == {p.name for p in PACKS}


def test_a_loss_beyond_the_slack_names_metric_floor_and_value() -> None:
    """A loss within the slack is none."""
    assert check_floors(floors(accuracy=0.75), "packs", result(accuracy=0.75 - SLACK)) == []
    assert check_floors(floors(accuracy=0.75), "packs", result(accuracy=0.7479)) == [
        "plv_train.accuracy: 0.7479 is below its floor 0.7500"
    ]


def test_a_floor_for_what_the_run_does_not_give_fails() -> None:
    """A metric that was renamed is not one that holds."""
    assert check_floors(floors(acuracy=0.75), "packs", result(accuracy=0.8)) == [
        "plv_train.acuracy: floors.json has a floor for it, but the run gives accuracy"
    ]


def test_what_rests_on_too_few_facts_or_can_be_traded_has_no_floor() -> None:
    """A floor written by hand for such a metric is refused."""
    assert "fewer than 30" in check_floors(floors(accuracy=0.5), "packs", result(n=29, accuracy=0.9))[0]
    assert "traded" in check_floors(floors(P=0.5), "packs", result(firm=False, P=0.9))[0]


def test_a_changed_pack_is_one_line() -> None:
    """Its floors were measured on other text. A pack without floors has no hash to differ from."""
    assert check_hashes(floors(accuracy=0.5), "packs", {PACK: "abc", "muc_dev": "x"}) == []
    (line,) = check_hashes(floors(accuracy=0.5), "packs", {PACK: "def"})
    assert line.startswith("plv_train: the pack has changed")


def test_floors_rise_and_never_fall_by_raising() -> None:
    """New metrics get a floor where they may have one; the hash of the pack is written beside them."""
    before = floors(accuracy=0.75, macro_F1=0.70)
    after = raised(before, "packs", [result(accuracy=0.74, macro_F1=0.71239, quad_accuracy=0.8)], {PACK: "def"}, "clauses")
    assert {m: after.floor("packs", PACK, m) for m in ("accuracy", "macro_F1", "quad_accuracy")} == {
        "accuracy": 0.75,
        "macro_F1": 0.7123,
        "quad_accuracy": 0.8,
    }
    assert after.hash_of("packs", PACK) == "def"
    assert raised(before, "packs", [result(n=29, other=0.9)], {PACK: "abc"}, "x").floor("packs", PACK, "other") is None


def test_lowering_names_one_floor_and_keeps_the_old_one() -> None:
    """The history holds from, to, day and reason; what is not below its floor cannot be lowered."""
    after = lowered(floors(accuracy=0.75), "packs", "plv_train.accuracy", [result(accuracy=0.7)], "a rule was wrong")
    assert after.floor("packs", PACK, "accuracy") == 0.7
    (told,) = after.history
    assert (told["floor"], told["from"], told["to"], told["reason"]) == ("plv_train.accuracy", 0.75, 0.7, "a rule was wrong")
    assert told["day"]
    for name in ("plv_train.accuracy", "plv_train.other"):
        with pytest.raises(UnfitError, match=name):
            lowered(floors(accuracy=0.75), "packs", name, [result(accuracy=0.8)], "why")


def whole(**changes: Any) -> dict[str, Any]:
    return {"packs": {}, "quick": {}, "cases": {"fewest": 400, "share": 0.92}, "history": []} | changes


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "cannot be read as JSON"),
        ("[]", "must hold packs, quick, cases and history"),
        (json.dumps(whole(packs=[])), "packs must be an object"),
        (json.dumps(whole(packs={"talks": {}})), "packs: unknown pack 'talks'; there are"),
        (json.dumps(whole(quick={PACK: {"metrics": {}}})), "quick.plv_train has no sha256"),
        (json.dumps(whole(packs={PACK: {"sha256": "a", "metrics": {"F1": {"floor": 75, "reason": "x"}}}})), "between 0 and 1"),
        (json.dumps(whole(packs={PACK: {"sha256": "a", "metrics": {"F1": {"floor": 0.7}}}})), "plv_train.F1 needs a reason"),
        (json.dumps(whole(cases={"fewest": "many"})), "cases must hold fewest"),
        (json.dumps(whole(history={})), "history must be a list"),
    ],
)
def test_a_floor_file_that_does_not_fit_says_which_entry_and_why(tmp_path: Path, text: str, why: str) -> None:
    """One line, from the file's name to what it must hold."""
    file = tmp_path / "floors.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnfitError) as told:
        load_floors(file)
    assert str(told.value).startswith("floors.json: ")
    assert why in str(told.value)
    assert "\n" not in str(told.value)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """The file keeps floors, cases and history."""
    file = tmp_path / "floors.json"
    once = lowered(floors(accuracy=0.75), "packs", "plv_train.accuracy", [result(accuracy=0.7)], "why")
    file.write_text(once.as_json(), encoding="utf-8")
    assert load_floors(file) == once


class Case:
    def __init__(self, gap: bool) -> None:
        self.gap = gap


def test_the_tables_of_cases_have_floors_of_their_own() -> None:
    """Too few cases fail, and so do too many gaps among them."""
    floor = {"fewest": 10, "share": 0.9}
    assert check_cases([Case(False)] * 9 + [Case(True)], floor) == []
    assert check_cases([Case(False)] * 9, floor) == ["tests/cases: 9 cases, fewer than the floor of 10"]
    assert "below the floor of 0.9" in check_cases([Case(False)] * 8 + [Case(True)] * 2, floor)[0]
