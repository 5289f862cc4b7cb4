"""Packs: rows checked one by one, the quick third, the hash, and the rule for weights that have learnt from a pack."""

import json
from pathlib import Path

import pytest

from evaluation.packs import PACKS, Pack, fingerprint, pack_named, read_lines, third
from evaluation.unfit import UnfitError
from evaluation.weights import refuse_learnt, trained_on

GOOD = {"id": "1", "text": "Rebels shelled Oro.", "source": "Rebels", "target": "Oro", "type": "ASSAULT"}


def pack(folder: Path, *lines: str) -> Pack:
    (folder / "plv_train.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return pack_named("plv_train")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"id": "2", ', "no JSON"),
        ("[1, 2]", "no JSON object"),
        (json.dumps({k: v for k, v in GOOD.items() if k != "id"}), "has no id"),
        (json.dumps({k: v for k, v in GOOD.items() if k != "target"}), "has no target"),
        (json.dumps(GOOD | {"text": None}), "text is NoneType"),
    ],
)
def test_a_broken_row_is_named_by_pack_line_and_reason(tmp_path: Path, line: str, why: str) -> None:
    """Blank lines count as lines, so that the number is the one an editor shows."""
    with pytest.raises(UnfitError, match=rf"^plv_train.jsonl, line 3: {why}"):
        read_lines(pack(tmp_path, json.dumps(GOOD), "", line), tmp_path)


def test_a_missing_and_an_empty_pack_are_named(tmp_path: Path) -> None:
    """Neither is taken for a pack without misses."""
    with pytest.raises(UnfitError, match="not there"):
        read_lines(pack_named("muc_dev"), tmp_path)
    with pytest.raises(UnfitError, match="no rows"):
        read_lines(pack(tmp_path, "", " "), tmp_path)


def test_a_line_separator_inside_a_text_does_not_cut_the_row(tmp_path: Path) -> None:
    """U+2028 is a character of the text, not the end of a row."""
    row = json.dumps(GOOD | {"text": "One.\u2028Two."}, ensure_ascii=False)
    assert read_lines(pack(tmp_path, row), tmp_path) == [row]


def test_an_unknown_pack_is_refused_with_the_names_there_are() -> None:
    """A misspelt name measures nothing."""
    with pytest.raises(UnfitError, match="talks_dve: no such pack; there are talks_dev, "):
        pack_named("talks_dve")


def test_the_third_is_the_same_rows_every_time() -> None:
    """Every third row, from the first."""
    assert third("abcdefgh") == ["a", "d", "g"]


def test_the_hash_follows_every_byte(tmp_path: Path) -> None:
    """A pack that changed by one blank is another pack."""
    file = tmp_path / "x"
    file.write_bytes(b"a")
    before = fingerprint(file)
    file.write_bytes(b"a ")
    assert fingerprint(file) != before


def test_nothing_shipped_today_has_learnt_from_a_pack() -> None:
    """The package holds no trained weights."""
    assert trained_on() == {}
    for each in PACKS:
        refuse_learnt(each, trained_on())


def test_a_pack_that_weights_have_seen_is_not_scored_whole(tmp_path: Path) -> None:
    """The refusal names the weights and what would be honest; a pack not marked for training may not be learnt from at all."""
    (tmp_path / "sense.weights.json").write_text('{"trained_on": ["plv_train", "muc_dev"]}', encoding="utf-8")
    learnt = trained_on(tmp_path)
    with pytest.raises(UnfitError, match=r"plv_train: sense\.weights\.json was trained on it.*five-fold"):
        refuse_learnt(pack_named("plv_train"), learnt)
    with pytest.raises(UnfitError, match="muc_dev, which is not marked for training"):
        refuse_learnt(pack_named("muc_dev"), learnt)
    refuse_learnt(pack_named("talks_dev"), learnt)


@pytest.mark.parametrize("text", ["{}", "[]", '{"trained_on": "plv_train"}', "{"])
def test_weights_must_say_what_they_learnt_from(tmp_path: Path, text: str) -> None:
    """Silence is not taken for "nothing"."""
    (tmp_path / "sense.weights.json").write_text(text, encoding="utf-8")
    with pytest.raises(UnfitError, match=r"^sense\.weights\.json: .*trained_on"):
        trained_on(tmp_path)
