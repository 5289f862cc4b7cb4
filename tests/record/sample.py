"""A record made by hand that has something of everything, for tests that need one without reading a report."""

from typing import Any

from parley.record import Record

TITLE = "Truce talks falter in Lund"
BODY = (
    "LUND, 3 May 2016 - Rebels of the Green Line killed at least 12 people, four of them children, the army said on Tuesday. "
    '"We had no part in it," their envoy, Ana <b>Roe</b>, told reporters. The army demanded that they disarm.'
)
TEXT = f"{TITLE}\n\n{BODY}"


def span(words: str) -> dict[str, Any]:
    """The first place of these words in the text."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def date(time: str | None, iso: str) -> dict[str, Any]:
    return {"time": time, "edtf": iso, "from": iso, "to": iso, "precision": "day"}


def actor(id: str, name: str, kind: str, *mentions: str, **more: Any) -> dict[str, Any]:
    row = {"country": None, "sector": None, "member_of": None, "title": None, "known_as": None, "from": "text"}
    return {"id": id, "name": name, "kind": kind, **row, **more, "mentions": [span(words) for words in mentions]}


def figure(id: str, count: int, high: int | None, wording: str, words: str, **more: Any) -> dict[str, Any]:
    row = {"id": id, "harm": "killed", "low": count, "best": count, "high": high, "wording": wording}
    victims = {"actor": None, "civilian": None, "text": None}
    rest = {"victims": victims, "part_of": None, "rival_of": None, "extent": "incident", "counted_by": []}
    return {**row, **rest, **more, "evidence": [span(words)]}


def event(id: str, type: str, **more: Any) -> dict[str, Any]:
    row: dict[str, Any] = {"id": id, "type": type, "modes": [], "contexts": [], "quad": 4, "intensity": -9.0}
    row |= {name: [] for name in ("actors", "recipients", "responsibility")} | {
        "target": None,
        "weapon": None,
        "date": None,
        "place": None,
    }
    row |= {
        "casualties": [],
        "people": [],
        "clarity": "single",
        "stage": "completed",
        "background": False,
        "status": "asserted",
    }
    row |= {"attributed_to": [], "accounts": [], "links": [], "evidence": None, "why": "lexicon", "confidence": 0.9}
    evidence = {name: [] for name in ("type", "actors", "recipients", "date", "place", "status")} | more.pop("evidence")
    return row | more | {"evidence": evidence}


def sample(**document: Any) -> Record:
    """The record; arguments replace fields of its document."""
    kill = event(
        "e1",
        "ASSAULT",
        actors=["a1"],
        recipients=[],
        responsibility=[{"actor": "a1", "basis": "accused", "by": ["a2"]}, {"actor": "a1", "basis": "denied", "by": ["a1"]}],
        date=date("d1", "2016-05-03"),
        place="p1",
        casualties=[
            figure("c1", 12, None, "at least 12", "killed at least 12 people"),
            figure("c2", 4, 4, "four", "four of them children", part_of="c1"),
        ],
        status="claimed",
        attributed_to=["a2"],
        accounts=[{"by": ["a1"], "stance": "denies", "statement": "s2", "evidence": [span("We had no part in it")]}],
        evidence={"type": [span("killed")], "actors": [span("Rebels of the Green Line")], "place": [span("LUND")]},
    )
    statement = {"source": span("their envoy"), "cue": span("told"), "direct": True, "content": [span("We had no part in it,")]}
    position = {"id": "o1", "actors": ["a2"], "act": "demand", "issue": "the rebels' disarmament", "to": ["a1"], "date": None}
    talks: dict[str, Any] = {"id": "t1", "name": "Truce talks", "parties": ["a1", "a2"], "venue": "p1", "format": "direct"}
    talks |= {name: [] for name in ("mediators", "hosts", "observers", "guarantors", "absent", "rounds", "delegates", "issues")}
    talks |= {"agreements": [], "assessments": [], "since": None, "until": None, "purpose": None, "status": "stalled"}
    talks["evidence"] = {name: [] for name in ("parties", "mediators", "format", "since", "status", "outcome", "issues")}
    talks["evidence"]["venue"] = [span("talks falter in Lund")]
    head = {"id": "r1", "url": None, "outlet": "The Gazette", "title": TITLE, "byline": None, "published": "2016-05-04"}
    head |= {
        "published_from": "argument",
        "dateline": {"place": "p1", "date": None, "agency": None, "span": span("LUND, 3 May 2016")},
    }
    head |= {"language": "en", "sha256": "0" * 64, "coding": "full", "notes": [], "text": TEXT}
    head["removed"] = [{"text": "Leave a Reply", "reason": "comment form"}]
    place = {"id": "p1", "name": "Lund", "kind": "city", "country": "SWE", "admin1": None, "lat": 55.7, "lon": 13.19}
    time = {"id": "d1", **span("Tuesday"), "kind": "date", "edtf": "2016-05-03", "from": "2016-05-03", "to": "2016-05-03"}
    return Record.model_validate(
        {
            "parley": "1",
            "provenance": {"parley": "0", "model": "m", "model_version": "1", "knowledge": "0" * 64, "settings": "0" * 64},
            "document": {**head, **document},
            "actors": [
                actor("a1", "Green Line", "armed-group", "Rebels of the Green Line", "they", sector="REB"),
                actor("a2", "army", "organisation", "the army", sector="MIL"),
                actor("a3", "Ana <b>Roe</b>", "person", "Ana <b>Roe</b>", member_of="a1", title="envoy"),
            ],
            "places": [{**place, "geonames": 2693678, "precision": "city", "mentions": [span("Lund"), span("LUND")]}],
            "times": [{**time, "precision": "day", "anchor": {"to": "published", "offset": "P-1D"}}],
            "events": [kill],
            "tolls": [],
            "statements": [
                {"id": "s1", "speakers": ["a3"], **statement, "channel": "press-conference", "addressees": [], "date": None}
                | {"through": [], "why": "quotation + tell", "confidence": 0.98}
            ],
            "positions": [
                {**position, "in_exchange_for": None, "attributed_to": [], "statement": None, "event": None}
                | {"evidence": [span("demanded that they disarm")], "why": "lexicon demand", "confidence": 0.8}
            ],
            "talks": [{**talks, "outcome": "unknown", "why": "lexicon talks", "confidence": 0.7}],
        }
    )
