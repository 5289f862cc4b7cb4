"""Causes of misses, on rows and records made by hand: each change of a right record gives just the cause it stands for."""

import copy
from typing import Any

import pytest

from evaluation.misses import Miss, causes_of, tell
from evaluation.misses.events import event_misses
from evaluation.misses.miss import Pair
from evaluation.misses.plover import plover_misses, plv_misses
from evaluation.misses.positions import assessment_misses, position_misses
from evaluation.misses.predicates import Predicates
from evaluation.misses.statements import attribution_misses, statement_misses
from evaluation.misses.toponyms import toponym_misses
from evaluation.scorer import load

from .gold import GOLD, needs_scorer

TEXT = (
    "Rebels shelled Oro on 3 May 2016, killing nine people, the army said. The army demanded that the rebels leave Lund. "
    "The envoy called the talks fruitful."
)
ROW: dict[str, Any] = {
    "id": "made-up",
    "text": TEXT,
    "talks": [],
    "events": [
        {
            "type": "ASSAULT",
            "mode": "heavy-weapons",
            "actors": ["Rebels"],
            "recipients": ["people"],
            "date": "2016-05-03",
            "place": "Oro",
            "killed": [9, 9],
            "injured": None,
            "status": "claimed",
            "evidence": "Rebels shelled Oro on 3 May 2016, killing nine people",
        }
    ],
    "positions": [{"actor": "army", "act": "demand", "issue": "leave Lund", "evidence": "demanded that the rebels leave Lund"}],
    "statements": [{"speaker": "army", "content": "Rebels shelled Oro on 3 May 2016, killing nine people"}],
    "assessments": [{"speaker": "envoy", "valence": "positive", "evidence": "called the talks fruitful"}],
}


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def actor(id: str, *mentions: str) -> dict[str, Any]:
    return {"id": id, "name": mentions[0], "kind": "group", "mentions": [span(m) for m in mentions]}


def place(id: str, name: str, country: str, kind: str, lat: float | None, lon: float | None) -> dict[str, Any]:
    return {"id": id, "name": name, "country": country, "kind": kind, "lat": lat, "lon": lon, "mentions": [span(name)]}


def right() -> dict[str, Any]:
    """A record in which nothing of the row is missed."""
    event = {
        "id": "e1",
        "type": "ASSAULT",
        "modes": ["heavy-weapons"],
        "actors": ["a1"],
        "recipients": ["a3"],
        "status": "claimed",
        "date": {"edtf": "2016-05-03"},
        "place": "p1",
        "casualties": [{"id": "c1", "harm": "killed", "low": 9, "best": 9, "high": 9}],
        "evidence": {"type": [span("shelled")]},
        "why": "by hand",
    }
    return {
        "document": {"id": "made-up", "text": TEXT, "title": None},
        "actors": [actor("a1", "Rebels"), actor("a2", "The army"), actor("a3", "people"), actor("a4", "The envoy")],
        "places": [place("p1", "Oro", "SWE", "city", 58.7, 13.1), place("p2", "Lund", "SWE", "city", 55.7, 13.2)],
        "events": [event],
        "statements": [
            {"id": "s1", "speakers": ["a2"], "source": span("the army"), "cue": span("said"), "content": [span(ROW["statements"][0]["content"])]}
        ],
        "positions": [{"id": "o1", "actors": ["a2"], "act": "demand", "issue": "leave Lund", "evidence": [span("demanded that the rebels")]}],
        "talks": [{"id": "t1", "assessments": [{"by": "a4", "valence": "positive", "evidence": [span("called the talks fruitful")]}]}],
        "tolls": [],
    }  # fmt: skip


def pair(row: dict[str, Any], record: dict[str, Any] | None) -> Pair:
    return Pair(load(GOLD), row, record)


def found(record: dict[str, Any] | None) -> list[tuple[str, str]]:
    each = pair(copy.deepcopy(ROW), record)
    misses = [*event_misses(each, Predicates()), *statement_misses(each), *position_misses(each), *assessment_misses(each)]
    return [(m.kind, m.cause) for m in misses]


@needs_scorer
def test_a_right_record_has_no_misses() -> None:
    """Neither is anything in it needless."""
    assert found(right()) == []


def changed(kind: str, **fields: Any) -> dict[str, Any]:
    record = right()
    record[kind][0].update(fields)
    return record


@needs_scorer
@pytest.mark.parametrize(
    ("record", "miss"),
    [
        (changed("events", type="COERCE", modes=[]), ("event type", "COERCE for ASSAULT")),
        (changed("events", modes=["aerial"]), ("event mode", "another mode")),
        (changed("events", modes=[]), ("event mode", "no mode")),
        (changed("events", status="asserted"), ("event status", "asserted for claimed")),
        (changed("events", actors=[]), ("event actors", "actor known, nobody coded")),
        (changed("events", actors=["a4"]), ("event actors", "another actor in its place")),
        (changed("events", actors=["a3"], recipients=["a1"]), ("event actors", "on the other side")),
        (changed("events", date=None), ("event date", "none coded")),
        (changed("events", date={"edtf": "2015-05-03"}), ("event date", "the wrong year")),
        (changed("events", date={"edtf": "2016-05"}), ("event date", "coarser, finer or a stretch around it")),
        (changed("events", date={"edtf": "2016-05-04"}), ("event date", "another day")),
        (changed("events", place=None), ("event place", "none coded, though found in the report")),
        (changed("events", place="p2"), ("event place", "another place")),
        (changed("events", casualties=[]), ("casualties", "figure not seen")),
        (
            changed("events", casualties=[{"id": "c1", "harm": "killed", "low": 9, "best": None, "high": None}]),
            ("casualties", "wrong bounds, or wrongly added up"),
        ),
        (
            changed("events", casualties=[{"id": "c1", "harm": "injured", "low": 9, "best": 9, "high": 9}]),
            ("casualties", "with another harm"),
        ),
        (changed("statements", content=[span("Rebels shelled Oro")]), ("statement", "content cut short")),
        (changed("statements", content=[span(TEXT)]), ("statement", "content too long")),
        (changed("statements", speakers=["a4"], source=None), ("statement", "another speaker, or taken by another")),
        (changed("statements", content=[span("fruitful")]), ("statement", "no cue found")),
        (changed("positions", act="offer"), ("position", "offer for demand")),
        (changed("positions", actors=["a4"]), ("position", "another's")),
        (changed("positions", evidence=[span("fruitful")]), ("position", "not seen")),
        (changed("talks", assessments=[]), ("assessment", "not seen")),
    ],
)
def test_a_change_of_the_record_has_the_cause_it_stands_for(record: dict[str, Any], miss: tuple[str, str]) -> None:
    """Whatever else the change brings about, this miss is among them."""
    assert miss in found(record)


@needs_scorer
def test_an_event_that_is_not_there_is_explained_by_its_predicate() -> None:
    """The coder's own lexicon knows "shelled", so a record without the event lost it after the lexicon; its figure went with it."""
    record = right() | {"events": []}
    assert ("event", "its predicate is known, no event was made of it") in found(record)
    assert ("casualties", "its event was missed, and the figure with it") in found(record)


@needs_scorer
def test_needless_facts_are_misses_too() -> None:
    """A second event for the one annotated, a statement where none is annotated."""
    record = right()
    record["events"].append(copy.deepcopy(record["events"][0]) | {"id": "e2"})
    record["statements"].append(record["statements"][0] | {"id": "s2", "content": [span("fruitful")]})
    assert {
        ("needless event", "a second event for one annotated"),
        ("needless statement", "where nothing is annotated"),
    } <= set(found(record))


@needs_scorer
def test_single_sentences_tell_type_and_sides() -> None:
    """PLOVER's rows by type and sides, PLV's by whether the pair was found."""
    record = right()
    plover = {
        "id": "1",
        "text": TEXT,
        "event": "FIGHT",
        "source": [{"actorText": "Rebels"}],
        "target": [{"actorText": "Ruritania"}],
    }
    assert [m.cause for m in plover_misses(pair(plover, record))] == ["no such actor in the record"]
    assert [(m.kind, m.cause) for m in plover_misses(pair(plover, None))] == [
        ("type", "no event"),
        ("actors", "no event"),
        ("recipients", "no event"),
    ]
    plv = {"id": "1", "text": TEXT, "source": "Rebels", "target": "people", "type": "COERCE"}
    assert [m.cause for m in plv_misses(pair(plv, record))] == ["ASSAULT for COERCE"]
    assert list(plv_misses(pair(plv | {"type": "ASSAULT"}, record))) == []


@needs_scorer
def test_attributions_tell_content_and_source() -> None:
    """PolNeAR's content by overlap, its source by tokens."""
    at = [[s["start"], s["end"]] for s in (span("the army"), span("said"), span(ROW["statements"][0]["content"]))]
    row = {"id": "1", "text": TEXT, "attributions": [{"source": at[:1], "cue": at[1:2], "content": at[2:]}]}
    assert list(attribution_misses(pair(row, right()))) == []
    assert [m.cause for m in attribution_misses(pair(row, changed("statements", source=None)))] == ["no source coded"]
    assert [m.cause for m in attribution_misses(pair(row, None))] == ["no cue found"]


@needs_scorer
def test_places_tell_how_they_went_astray() -> None:
    """Not detected, no coordinates, a namesake abroad; within 161 km is right."""
    start = TEXT.index("Lund")
    gold = {"phrase": "Lund", "start": start, "end": start + 4, "lat": 55.7, "lon": 13.19, "type": None}
    row = {"id": "1", "text": TEXT, "toponyms": [gold]}

    def causes(places: list[dict[str, Any]]) -> list[str]:
        return [m.cause for m in toponym_misses(pair(row, right() | {"places": places}))]

    assert causes([place("p2", "Lund", "SWE", "city", 55.9, 13.2)]) == []
    assert causes([]) == ["not detected"]
    assert causes([place("p2", "Lund", "SWE", "city", None, None)]) == ["no coordinates"]
    assert causes([place("p2", "Lund", "USA", "city", 37.9, -113.4)]) == ["a namesake in another country"]
    assert causes([place("p2", "Lund", "SWE", "city", 65.0, 20.0)]) == ["right country, another place"]


def test_causes_are_counted_and_told_with_examples_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    """Shares of each kind; no example unless a number is asked for, and then only those of the class."""
    misses = [
        Miss("type", "no event", "r1", "gold"),
        Miss("type", "no event", "r2", "gold"),
        Miss("mode", "no mode", "r3", "gold"),
    ]
    assert causes_of(misses) == {"type": {"no event": 2}, "mode": {"no mode": 1}}
    tell(misses, None, 0)
    assert "r1" not in capsys.readouterr().out
    tell(misses, "MODE", 5)
    out = capsys.readouterr().out
    assert "r3" in out
    assert "r1" not in out
    assert "100.0%" in out
