"""Each field is counted by itself: one that is changed lowers its own row, what is computed from it, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest

from parley.evaluation import ROWS, Scores, evaluate
from parley.evaluation.rows import Key

from .made import day, made, record, span

Row = dict[str, Any]
Change = Callable[[Row], object]


def lowered(scores: Scores) -> set[Key]:
    """The rows that are not wholly right."""
    return {(row.kind, row.field) for row in scores.rows if row.counts.f1 < 1}


def put(path: str, value: object) -> Change:
    """A change of one field, by its path: "events.0.type"."""

    def change(rows: Row) -> None:
        *way, last = path.split(".")
        here: Any = rows
        for step in way:
            here = here[int(step)] if step.isdigit() else here[step]
        here[int(last) if last.isdigit() else last] = value

    return change


def elsewhere(rows: Row) -> None:
    """Another point of the same name: its id is another too, for with the same id it would be the same point."""
    rows["places"][0] |= {"lat": 10.0, "geonames": 2}


LATER = day("2017-01-01")
RAID, TALKS = "events.0", "talks.0"
# field, the rows that fall with it
CASES: list[tuple[Change, set[Key]]] = [
    (put("actors.1.kind", "organisation"), {("actors", "kind")}),
    (put("actors.0.country", "SWE"), {("actors", "country")}),
    (put("actors.0.sector", "GOV"), {("actors", "sector")}),
    (put("actors.2.member_of", "a2"), {("actors", "member of")}),
    (put("actors.4.mentions", [span("Norway"), span("mediated")]), {("actors", "mentions")}),
    (elsewhere, {("places", "point")}),
    (put("places.1.country", "SWE"), {("places", "country")}),
    (put("places.1.precision", "near"), {("places", "precision")}),
    (
        put("places.1.mentions", [span("Oslo"), span("Ghana")]),
        {("places", each) for each in ("found", "point", "country", "precision")},
    ),
    (put("times.0.edtf", "2016-05-03"), {("times", "edtf")}),
    (put("times.0.kind", "time"), {("times", "kind")}),
    (put("statements.0.speakers", ["a3"]), {("statements", "speaker")}),  # the words still name the speaker
    (put("statements.0.source", span("reporters")), {("statements", "source")}),
    (put("statements.0.cue", span("speech")), {("statements", "cue")}),
    (put("statements.0.direct", False), {("statements", "direct")}),
    (put("statements.0.channel", "tweet"), {("statements", "channel")}),
    (put("statements.0.addressees", ["a3"]), {("statements", "addressees")}),
    (put("statements.0.date", LATER), {("statements", "date")}),
    (put("statements.0.through", []), {("statements", "through")}),
    (put("positions.0.act", "offer"), {("positions", "act"), ("positions", "whole")}),
    (put("positions.0.actors", ["a9"]), {("positions", "actors"), ("positions", "whole")}),
    (put("positions.0.actors", ["a4"]), {("positions", "actors")}),  # its envoy: the side is right
    (put("positions.0.issue", "the withdrawal of troops"), {("positions", "issue")}),
    (put("positions.0.to", ["a6"]), {("positions", "to")}),
    (put("positions.0.attributed_to", []), {("positions", "attributed to")}),
    (put("positions.0.date", LATER), {("positions", "date")}),
    (put(f"{RAID}.type", "COERCE"), {("events", "type")}),
    (put(f"{RAID}.modes", ["firearms"]), {("events", "modes")}),
    (put(f"{RAID}.contexts", ["territory"]), {("events", "contexts")}),
    (put(f"{RAID}.status", "asserted"), {("events", "status")}),
    (put(f"{RAID}.actors", ["a2"]), {("events", "actors")}),
    (put(f"{RAID}.recipients", ["a12"]), {("events", "recipients")}),
    (put(f"{RAID}.date", LATER), {("events", "date")}),
    (put(f"{RAID}.place", "p2"), {("events", "place")}),
    (put(f"{RAID}.responsibility.0.basis", "claimed"), {("events", "responsibility")}),
    (put(f"{RAID}.target", span("jets")), {("events", "target")}),
    (put(f"{RAID}.weapon", span("jets")), {("events", "weapon")}),
    (put(f"{RAID}.clarity", "single"), {("events", "clarity")}),
    (put(f"{RAID}.stage", "completed"), {("events", "stage")}),
    (put(f"{RAID}.background", True), {("events", "background")}),
    (put(f"{RAID}.attributed_to", []), {("events", "attributed to")}),
    (put(f"{RAID}.accounts.0.stance", "asserts"), {("events", "accounts")}),
    (put(f"{RAID}.people.0.best", 3), {("events", "people")}),
    (put(f"{RAID}.casualties.3.harm", "missing"), {("casualties", "harm"), ("casualties", "injured")}),
    (put(f"{RAID}.casualties.3.best", 21), {("casualties", each) for each in ("best", "range", "injured")}),
    (put(f"{RAID}.casualties.1.low", 2), {("casualties", "range")}),  # a part: the total stays
    (put(f"{RAID}.casualties.1.best", 2), {("casualties", "best")}),
    (put(f"{RAID}.casualties.2.rival_of", None), {("casualties", "relation"), ("casualties", "killed")}),
    (put(f"{RAID}.casualties.2.low", 8), {("casualties", "range"), ("casualties", "killed")}),
    (put(f"{RAID}.casualties.3.victims.text", span("people")), {("casualties", "victims")}),
    (put(f"{RAID}.casualties.0.victims.civilian", False), {("casualties", "civilian")}),
    (put(f"{RAID}.casualties.1.extent", "period"), {("casualties", "extent")}),
    (put(f"{RAID}.casualties.0.counted_by", []), {("casualties", "counted by")}),
    (put("tolls.0.harm", "injured"), {("tolls", "harm")}),
    (put("tolls.0.low", 3002), {("tolls", "range")}),
    (put("tolls.0.best", None), {("tolls", "best")}),
    (put("tolls.0.extent", "period"), {("tolls", "extent")}),
    (put("tolls.0.counted_by", ["a5"]), {("tolls", "counted by")}),
    (put("tolls.0.victims.civilian", True), {("tolls", "civilian")}),
    (put("tolls.0.victims.text", span("hospital")), {("tolls", "victims")}),
    (put("tolls.0.date", LATER), {("tolls", "date")}),
    (put("tolls.0.place", "p2"), {("tolls", "place")}),
    (put(f"{TALKS}.parties", ["a1", "a9"]), {("talks", "parties")}),
    (put(f"{TALKS}.mediators", []), {("talks", "mediators")}),
    (put(f"{TALKS}.hosts", ["a5"]), {("talks", "hosts")}),
    (put(f"{TALKS}.observers", ["a5"]), {("talks", "observers")}),
    (put(f"{TALKS}.guarantors", ["a5"]), {("talks", "guarantors")}),
    (put(f"{TALKS}.venue", "p1"), {("talks", "venue")}),
    (put(f"{TALKS}.format", "direct"), {("talks", "format")}),
    (put(f"{TALKS}.absent.0.actor", "a7"), {("talks", "absent"), ("talks", "absent how")}),
    (put(f"{TALKS}.absent.0.how", "refuses"), {("talks", "absent how")}),
    (put(f"{TALKS}.since", LATER), {("talks", "since")}),
    (put(f"{TALKS}.until", LATER), {("talks", "until")}),
    (put(f"{TALKS}.issues", ["disarmament"]), {("talks", "issues")}),
    (put(f"{TALKS}.status", "collapsed"), {("talks", "status")}),
    (put(f"{TALKS}.outcome", "breakdown"), {("talks", "outcome")}),
    (put(f"{TALKS}.rounds.0.ordinal", 4), {("rounds", "ordinal")}),
    (put(f"{TALKS}.rounds.0.status", "ongoing"), {("rounds", "status")}),
    (put(f"{TALKS}.rounds.0.outcome", None), {("rounds", "outcome")}),
    (put(f"{TALKS}.rounds.0.from", LATER), {("rounds", "from")}),
    (put(f"{TALKS}.rounds.0.to", None), {("rounds", "to")}),
    (put(f"{TALKS}.rounds.0.venue", "p1"), {("rounds", "venue")}),
    (put(f"{TALKS}.rounds.0.parties", ["a1"]), {("rounds", "parties")}),
    (put(f"{TALKS}.rounds.0.mediators", []), {("rounds", "mediators")}),
    (put(f"{TALKS}.delegates.0.party", "a1"), {("delegates", "party")}),
    (put(f"{TALKS}.delegates.0.position", "member"), {("delegates", "position")}),
    (put(f"{TALKS}.delegates.0.rounds_led", 2), {("delegates", "rounds led")}),
    (put(f"{TALKS}.delegates.0.person", "a3"), {("delegates", each) for each in ROWS["delegates"]}),
    (put(f"{TALKS}.agreements.0.kind", "ceasefire"), {("agreements", "kind")}),
    (put(f"{TALKS}.agreements.0.status", "draft"), {("agreements", "status")}),
    (put(f"{TALKS}.agreements.0.signatories", ["a2"]), {("agreements", "signatories")}),
    (put(f"{TALKS}.agreements.0.date", LATER), {("agreements", "date")}),
    (put(f"{TALKS}.agreements.0.place", "p1"), {("agreements", "place")}),
    (put(f"{TALKS}.assessments.0.valence", "mixed"), {("assessments", "valence"), ("assessments", "whole")}),
    (put(f"{TALKS}.assessments.0.by", "a3"), {("assessments", "speaker"), ("assessments", "whole")}),
    (put(f"{TALKS}.assessments", []), {("assessments", each) for each in ROWS["assessments"]}),
    (put("statements", []), {("statements", each) for each in ROWS["statements"]}),
    (put("positions", []), {("positions", each) for each in ROWS["positions"]}),
    (put("talks.0.rounds", []), {("rounds", each) for each in ROWS["rounds"]}),
    (put("talks.0.agreements", []), {("agreements", each) for each in ROWS["agreements"]}),
    (put("tolls", []), {("tolls", each) for each in ROWS["tolls"] if each != "relation"}),
]


@pytest.mark.parametrize(("change", "expected"), CASES)
def test_one_change(change: Change, expected: set[Key]) -> None:
    """A record with one field changed lowers exactly the rows that hold it."""
    rows = made()
    change(rows)
    scores = evaluate([record()], [record(rows)])
    assert lowered(scores) == expected


def test_every_row_is_tried() -> None:
    """The record has something for every row, and some change lowers it: no row is there that nothing can move."""
    filled = {(row.kind, row.field) for row in evaluate([record()], [record()]).rows}
    every = {(kind, field) for kind, fields in ROWS.items() for field in fields}
    never = {
        ("events", "background"),
        ("casualties", "extent"),
        ("tolls", "relation"),
    }  # these say nothing in the record itself
    assert filled == every - never
    moved = set().union(*(expected for _, expected in CASES))
    found = {(kind, "found") for kind in ("actors", "times", "events", "casualties", "talks")}
    assert every - moved == found | {("tolls", "relation")}


@pytest.mark.parametrize(
    ("kind", "where"), [("actors", "actors"), ("times", "times"), ("events", "events"), ("talks", "talks")]
)
def test_what_is_left_out_is_missed(kind: str, where: str) -> None:
    """A kind that was not coded has no precision and no recall, and the other way round nothing of it is right either."""
    rows = made()
    empty = {name: [] for name in ("events", "tolls", "statements", "positions", "talks")}
    rows |= empty | ({"actors": [], "places": [], "times": []} if where in ("actors", "times") else {})
    for scores in (evaluate([record()], [record(rows)]), evaluate([record(rows)], [record()])):
        counts = scores.counts[kind, "found"]
        assert counts.right == 0 < counts.gold + counts.coded
        assert counts.f1 == counts.f1_paired == 0
