"""The page on accuracy says what was landed, and nothing else."""

from pathlib import Path

import pytest

from evaluation.accuracy import PAGE, filled, renew
from evaluation.landed import Landed, load_landed
from evaluation.packs import PACKS
from evaluation.unfit import UnfitError


def test_the_page_agrees_with_the_landed_figures() -> None:
    """Every block between marks is what `--land` would write again."""
    text = PAGE.read_text(encoding="utf-8")
    assert filled(text, load_landed()) == text


def test_every_pack_was_landed_on_both_scales() -> None:
    """No pack is left out of the table because it looks bad."""
    assert all(set(load_landed().scales[scale]) == {p.name for p in PACKS} for scale in ("packs", "quick"))


def marks(*names: str) -> str:
    return "\n".join(f"<!-- {n}: written by `make eval`, not by hand -->\nold\n<!-- end of {n} -->" for n in names)


def test_fewer_than_thirty_facts_are_told_as_counts() -> None:
    """A rate on seven facts would look like one on seven thousand."""
    held = {
        "metrics": {"F1": [0.5, 40, 80, 80], "few": [0.7143, 5, 7, 7]},
        "fields": {},
        "misses": {"type": {"no event": 30, "x": 10}, "mode": {"no mode": 3, "x": 1}},
    }
    page = filled(marks("commit", "figures", "fields", "misses"), Landed("abc", {"packs": {"talks_dev": held}, "quick": {}}))
    assert "| talks_dev | F1 | 80 | 0.500 |" in page
    assert "| talks_dev | few | 7 | 5 right, 7 coded |" in page
    assert "| type | 40 | no event 75%; x 25% |" in page
    assert "| mode | 4 | no mode 3; x 1 |" in page
    assert "old" not in page


def test_a_page_without_its_marks_is_refused(tmp_path: Path) -> None:
    """The figures are not appended somewhere, and a missing page is named."""
    with pytest.raises(UnfitError, match="block 'fields'"):
        filled(marks("commit", "figures", "misses"), Landed("abc", {}))
    with pytest.raises(UnfitError, match=r"accuracy\.md: cannot be read"):
        renew(Landed("abc", {}), tmp_path / "accuracy.md")
