"""Whole comparisons: everything agrees with itself, F1 is symmetric, the headline is the mean that the document tells."""

import gzip
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import parley
from parley.errors import UnreadableError, UsageError
from parley.evaluation import FACTS, Scores, evaluate
from parley.evaluation.rows import EVERY_KEY
from parley.record import Record

from .made import made, record, span

ROOT = Path(__file__).parents[2]
REVIEW = ROOT / "examples" / "review"
REVIEWED, CODED = REVIEW / "reviewed.jsonl", REVIEW / "coded.jsonl"
WEEK = sorted((ROOT / "examples" / "week").iterdir())


@pytest.fixture(scope="module")
def week() -> list[Record]:
    """The records of the example reports."""
    return [parley.read_file(path) for path in WEEK]


def test_everything_agrees_with_itself(week: list[Record]) -> None:
    """Of any records compared with themselves every row is 1, nothing is left over and nothing differs."""
    for records in (week, [record()], list(map(Record.model_validate_json, CODED.read_text("utf-8").splitlines()))):
        scores = evaluate(records, records, errors="all")
        assert {row.counts.f1 for row in scores.rows} == {1.0}
        assert all(row.counts.right == row.counts.gold == row.counts.coded for row in scores.rows)
        assert (scores.facts_f1, scores.errors, scores.neither) == (1.0, (), 0)


def exchanged(one: Scores, other: Scores) -> None:
    """What must hold of two comparisons of which one has the sides exchanged."""
    assert one.facts_f1 == other.facts_f1
    assert one.neither == other.neither
    for key in EVERY_KEY:
        a, b = one.counts[key], other.counts[key]
        assert (a.right, a.gold, a.coded, a.f1, a.f1_paired) == (b.right, b.coded, b.gold, b.f1, b.f1_paired), key
        assert (a.precision, a.recall) == (b.recall, b.precision)


def test_symmetric(week: list[Record]) -> None:
    """Exchanging the sides exchanges precision and recall, and changes no F1."""
    exchanged(evaluate(REVIEWED, CODED), evaluate(CODED, REVIEWED))
    renamed = [record.model_copy(update={"document": week[0].document}) for record in week]
    for one, other in pairwise(renamed):  # facts of one report held against another's: hardly anything fits
        with_text = [_of(one), _of(other)]
        exchanged(evaluate(with_text[:1], with_text[1:]), evaluate(with_text[1:], with_text[:1]))


def _of(record: Record) -> Record:
    """A record whose spans stand in the text it is given: those that do not are taken to stand at its beginning."""
    text = record.document.text

    def fixed(value: Any) -> Any:
        if isinstance(value, dict):
            if {"start", "end", "text"} <= set(value) and isinstance(value["start"], int):
                start = value["start"] % (len(text) - 60)
                end = start + min(60, value["end"] - value["start"])
                return {**value, "start": start, "end": end, "text": text[start:end]}
            return {key: fixed(each) for key, each in value.items()}
        return [fixed(each) for each in value] if isinstance(value, list) else value

    rows = json.loads(record.to_json())
    return Record.model_validate({**{key: fixed(rows[key]) for key in rows if key != "document"}, "document": rows["document"]})


def test_other_furniture(week: list[Record]) -> None:
    """A record of the same report with a line more before its text agrees in everything."""
    shift = "Home | News | Sport\n"

    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            moved_on = {key: moved(each) for key, each in value.items()}
            if {"start", "end", "text"} <= set(value):
                moved_on |= {"start": value["start"] + len(shift), "end": value["end"] + len(shift)}
            return moved_on
        return [moved(each) for each in value] if isinstance(value, list) else value

    for one in week:
        rows = json.loads(one.to_json())
        other = moved(rows)
        other["document"]["text"] = shift + rows["document"]["text"]
        scores = evaluate([one], [Record.model_validate(other)])
        assert {row.counts.f1 for row in scores.rows} == {1.0}


def test_headline() -> None:
    """Facts F1 is the mean of the groups, each the F1 of its pooled rows; the document tells which rows those are."""
    scores = evaluate(REVIEWED, CODED)
    assert scores.facts_f1 == pytest.approx(sum(scores.groups.values()) / len(scores.groups))
    assert "assessments" not in scores.groups  # nobody in these reports says how talks go
    for group, keys in FACTS.items():
        right, both = (
            sum(values)
            for values in zip(*((c.right, c.gold + c.coded) for c in map(scores.counts.get, keys) if c), strict=True)
        )
        assert scores.groups.get(group, 0) == pytest.approx(2 * right / both if both else 0)
    page = (ROOT / "docs" / "evaluate.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| (\w+) \| (\w+: [^|]+) \|$", page, re.M))
    assert {group: _keys(cell) for group, cell in told.items()} == {group: set(keys) for group, keys in FACTS.items()}


def _keys(cell: str) -> set[tuple[str, str]]:
    """ "rounds: ordinal, status; delegates: found" as pairs."""
    kinds = (part.split(": ") for part in cell.split("; "))
    return {(kind.strip(), field.strip()) for kind, fields in kinds for field in fields.split(",")}


def test_names_of_other_coders() -> None:
    """Ids, order and canonical names mean nothing: actors are the same by a name that both use."""
    rows = made()
    rows["actors"][1]["name"] = "RHF"
    rows["actors"].reverse()
    text = json.dumps(rows)
    for number in range(13, 0, -1):
        text = text.replace(f'"a{number}"', f'"x{number}"')
    scores = evaluate([record()], [Record.model_validate_json(text)])
    assert {row.counts.f1 for row in scores.rows} == {1.0}


@pytest.mark.parametrize(
    ("gold", "coded", "same"),
    [
        ("2016-05", "2016-05-01/2016-05-31", True),
        ("2016-05~", "2016-05", True),
        ("2016-05-01", "2016-05", False),
        ("2016-05-01/..", "2016-05-01", False),
    ],
)
def test_dates(gold: str, coded: str, same: bool) -> None:
    """Dates are the same where they cover the same days, whatever their notation."""
    rows, others = made(), made()
    for each, value in ((rows, gold), (others, coded)):
        each["events"][0]["date"] = {"time": None, "edtf": value, "from": None, "to": None, "precision": None}
    assert evaluate([record(rows)], [record(others)]).counts["events", "date"].right == int(same)


def event(id: str, type: str, words: str, **more: Any) -> dict[str, Any]:
    """An event of the made record on other words."""
    rows = made()["events"][0]
    evidence = dict.fromkeys(rows["evidence"], ()) | {"type": [span(words)]}
    return {**rows, "id": id, "type": type, "casualties": [], "accounts": [], "evidence": evidence, **more}


ALONE = [
    ("background", event("e2", "PROTEST", "A hospital counted", background=True), 1),
    ("said as a position", event("e2", "REQUEST", "demanded a ceasefire"), 1),
    ("said as a position, but no act of speech", event("e2", "COERCE", "demanded a ceasefire"), 0),
    ("said elsewhere", event("e2", "REQUEST", "progress"), 0),
    ("part of a series", event("e2", "ASSAULT", "bombed", links=[{"event": "e1", "how": "part-of"}]), 1),
    ("part, of another type", event("e2", "COERCE", "bombed", links=[{"event": "e1", "how": "part-of"}]), 0),
    ("no part", event("e2", "ASSAULT", "bombed"), 0),
]


@pytest.mark.parametrize(("why", "more", "aside"), ALONE, ids=[why for why, _, _ in ALONE])
def test_neither_hit_nor_error(why: str, more: dict[str, Any], aside: int) -> None:
    """Events of one side only that are neither hit nor error do not count, on whichever side they are."""
    rows = made()
    rows["events"].append(more)
    for scores in (
        evaluate([record()], [record(rows)], errors="events"),
        evaluate([record(rows)], [record()], errors="events"),
    ):
        assert scores.neither == aside
        assert len(scores.errors) == 1 - aside
        counts = scores.counts["events", "found"]
        assert (counts.right, counts.gold + counts.coded) == (1, 3 - aside)


def test_files(tmp_path: Path) -> None:
    """JSONL, gzip, a single record over many lines, and records in memory say the same."""
    packed, single, lines = tmp_path / "r.jsonl.gz", tmp_path / "one.json", CODED.read_text("utf-8").splitlines()
    packed.write_bytes(gzip.compress(CODED.read_bytes()))
    single.write_text(json.dumps(json.loads(lines[0]), indent=2))
    expected = evaluate(REVIEWED, CODED)
    records = [Record.model_validate_json(line) for line in reversed(lines)]
    for against in (packed, str(CODED), records, iter(records)):
        assert evaluate(REVIEWED, against) == expected
    assert evaluate(single, single).documents == 1
    assert evaluate(REVIEWED, single).missing == ("walk-out",)


def test_documents() -> None:
    """A document without a record counts as an empty one; one without gold does not count; of two the first counts."""
    one = record()
    two = one.model_copy(update={"document": one.document.model_copy(update={"id": "r2", "sha256": "1" * 64})})
    scores = evaluate([one, two], [one, one])
    assert (scores.documents, scores.missing, scores.twice) == (2, ("r2",), ("r1",))
    assert (scores.counts["events", "type"].gold, scores.counts["events", "type"].coded) == (2, 1)
    scores = evaluate([one], [two, one])
    assert (scores.documents, scores.unasked, scores.facts_f1) == (1, ("r2",), 1.0)
    assert len(list(scores.notes())) == 1


def test_by_hash() -> None:
    """Where ids differ, the hash of the report's bytes brings records together."""
    one = record()
    other = one.model_copy(update={"document": one.document.model_copy(update={"id": "anything"})})
    assert evaluate([one], [other]).facts_f1 == 1.0
    strange = one.model_copy(update={"document": one.document.model_copy(update={"id": "x", "sha256": "2" * 64})})
    with pytest.raises(UsageError, match="no document in common"):
        evaluate([one], [strange])


def test_broken_promises() -> None:
    """A span that does not stand in the text, or an id of nobody, is an error that says where."""
    rows = made()
    rows["events"][0]["evidence"]["type"][0]["start"] += 1
    with pytest.raises(UnreadableError, match="record r1: “bombed” does not stand at"):
        evaluate([record()], [record(rows)])
    rows = made()
    rows["events"][0]["actors"] = ["a99"]
    with pytest.raises(UnreadableError, match="record r1: names actor a99, which it does not have"):
        evaluate([record()], [record(rows)])


def test_wrong_arguments() -> None:
    """A kind that does not exist, or something that is no record, is named."""
    with pytest.raises(UsageError, match="'event': no such kind; there are talks"):
        evaluate([record()], [record()], errors="event")
    with pytest.raises(UsageError, match="item 1 is a str, not a Record"):
        evaluate(["{}"], [record()])  # type: ignore[list-item]


def test_silence_agrees() -> None:
    """Two records that say nothing agree; there is no row, and the headline is 1."""
    rows = made()
    rows |= {name: [] for name in ("actors", "places", "times", "events", "tolls", "statements", "positions", "talks")}
    scores = evaluate([record(rows)], [record(rows)])
    assert (scores.rows, scores.groups, scores.facts_f1) == ((), {}, 1.0)
    assert "facts F1 1.00" in scores.table
