"""A record made by hand in which every field that is compared says something, so that each can be changed on its own."""

from typing import Any

from parley.record import Record

TITLE = "Oslo round ends with a truce"
BODY = (
    "Army jets bombed the town of Kell on Monday with rockets <sic>, killing 12 people, three of them soldiers, the Red Hills Front said. "
    "A hospital counted nine dead and about 20 wounded among the villagers. The army denied the raid.\n\n"
    "Minister Ada Lund and the chief negotiator of the front, Ivo Tamm, met in Oslo on Tuesday for a third round of talks. "
    "Norway mediated, Sweden was the host, Ghana watched and Chad gave guarantees. The Free Corps was shut out by the front. "
    '"We made progress," Tamm told reporters through Reuters in a speech. '
    "The front demanded a ceasefire from the army. A partial agreement on prisoners was signed in Oslo. "
    "More than 3,000 people have died in Norland since 2011, the United Nations says."
)
TEXT = f"{TITLE}\n\n{BODY}"
Row = dict[str, Any]


def span(words: str, after: str = "") -> Row:
    """The first place of these words in the text, or the first behind others."""
    start = TEXT.index(words, TEXT.index(after))
    return {"start": start, "end": start + len(words), "text": words}


def day(iso: str) -> Row:
    """A date of one day."""
    return {"time": None, "edtf": iso, "from": iso, "to": iso, "precision": "day"}


def _actor(id: str, name: str, kind: str, *mentions: str, **more: Any) -> Row:
    row = {"country": None, "sector": None, "member_of": None, "title": None, "known_as": None, "from": "text"}
    return {"id": id, "name": name, "kind": kind, **row, **more, "mentions": [span(words) for words in mentions]}


def _place(id: str, name: str, words: str, geonames: int | None, lat: float | None, lon: float | None) -> Row:
    row = {"kind": "city", "country": "NOR" if geonames else None, "admin1": None, "lat": lat, "lon": lon, "geonames": geonames}
    return {"id": id, "name": name, **row, "precision": "city" if geonames else "none", "mentions": [span(words)]}


def _time(id: str, words: str, iso: str) -> Row:
    return {"id": id, **span(words), "kind": "date", "edtf": iso, "from": iso, "to": iso, "precision": "day", "anchor": None}


def _figure(id: str, harm: str, low: int | None, best: int | None, high: int | None, words: str, **more: Any) -> Row:
    victims = {"actor": more.pop("actor", None), "civilian": more.pop("civilian", None), "text": more.pop("text", None)}
    row = {"id": id, "harm": harm, "low": low, "best": best, "high": high, "wording": words, "victims": victims}
    row |= {"part_of": None, "rival_of": None, "extent": "incident", "counted_by": []}
    return row | more | {"evidence": [span(words)]}


def _raid() -> Row:
    evidence = {
        "type": [span("bombed")], "actors": [span("Army jets")], "recipients": [], "date": [span("Monday")],
        "place": [span("Kell")], "status": [span("the Red Hills Front said")],
    }  # fmt: skip
    killed = _figure("c1", "killed", 12, 12, 12, "12 people", civilian=True, text=span("people"), counted_by=["a2"])
    soldiers = _figure("c2", "killed", 3, 3, 3, "three of them soldiers", part_of="c1", actor="a1")
    rival = _figure("c3", "killed", 9, 9, 9, "nine dead", rival_of="c1")
    hurt = _figure("c4", "injured", None, 20, None, "about 20 wounded", text=span("villagers"))
    return {
        "id": "e1", "type": "ASSAULT", "modes": ["aerial"], "contexts": ["military"], "quad": 4, "intensity": -9.0,
        "actors": ["a1"], "recipients": ["a10"], "responsibility": [{"actor": "a1", "basis": "accused", "by": ["a2"]}],
        "target": span("the town of Kell"), "weapon": span("rockets"), "date": day("2016-05-02"), "place": "p1",
        "casualties": [killed, soldiers, rival, hurt],
        "people": [{"role": "deployed", "low": 2, "best": 2, "high": 2, "wording": "two", "evidence": [span("Army jets")]}],
        "clarity": "series", "stage": "attempted", "background": False, "status": "claimed", "attributed_to": ["a2"],
        "accounts": [{"by": ["a1"], "stance": "denies", "statement": None, "evidence": [span("denied the raid")]}],
        "links": [], "evidence": evidence, "why": "by hand", "confidence": 1.0,
    }  # fmt: skip


def _talks() -> Row:
    evidence: Row = {name: [] for name in ("parties", "mediators", "venue", "format", "since", "status", "outcome", "issues")}
    evidence["parties"] = [span("Minister Ada Lund and the chief negotiator of the front")]
    held = {
        "ordinal": 3, "claimed_by": [], "parties": ["a1", "a2"], "mediators": ["a5"], "from": day("2016-05-03"),
        "to": day("2016-05-04"), "venue": "p2", "status": "concluded", "outcome": "progress", "evidence": [span("third round")],
    }  # fmt: skip
    agreed = {
        "name": None, "kind": "partial", "signatories": ["a1"], "date": day("2016-05-04"), "place": "p2", "status": "signed",
        "evidence": [span("partial agreement")],
    }  # fmt: skip
    head = {"person": "a4", "party": "a2", "position": "head", "rounds_led": 3, "evidence": [span("Ivo Tamm")]}
    return {
        "id": "t1", "name": "Oslo talks", "parties": ["a1", "a2"], "mediators": ["a5"], "hosts": ["a6"], "observers": ["a7"],
        "guarantors": ["a8"], "venue": "p2", "format": "mediated", "since": day("2016-04-01"), "until": day("2016-05-04"),
        "absent": [{"actor": "a9", "how": "excluded", "by": "a2", "evidence": [span("shut out")]}], "purpose": None,
        "rounds": [held], "delegates": [head], "issues": ["release of prisoners"], "agreements": [agreed],
        "assessments": [{"by": "a4", "valence": "positive", "statement": None, "evidence": [span("We made progress")]}],
        "status": "ongoing", "outcome": "partial-agreement", "evidence": evidence, "why": "by hand", "confidence": 1.0,
    }  # fmt: skip


def made() -> Row:
    """The record as plain rows, to change and to validate."""
    head: Row = {"id": "r1", "url": None, "outlet": None, "title": TITLE, "byline": None, "published": None, "sha256": "0" * 64}
    head |= {"published_from": "none", "dateline": None, "language": "en", "coding": "full", "notes": [], "text": TEXT}
    toll = _figure(
        "c9", "killed", 3001, 3001, None, "More than 3,000 people", counted_by=["a11"], civilian=False, text=span("people have")
    )
    toll |= {"extent": "running-total", "date": day("2016-05-04"), "place": "p3"}
    said = {
        "id": "s1", "speakers": ["a4"], "source": span("Tamm", "progress"), "cue": span("told"), "direct": True,
        "content": [span("We made progress,")], "channel": "speech", "addressees": ["a12"], "date": day("2016-05-03"),
        "through": ["a13"], "why": "by hand", "confidence": 1.0,
    }  # fmt: skip
    wanted = {
        "id": "o1", "actors": ["a2"], "act": "demand", "issue": "a ceasefire", "to": ["a1"], "in_exchange_for": None,
        "attributed_to": ["a4"], "statement": None, "event": None, "date": day("2016-05-03"),
        "evidence": [span("demanded a ceasefire")], "why": "by hand", "confidence": 1.0,
    }  # fmt: skip
    return {
        "parley": "1",
        "provenance": {"parley": "0", "model": "m", "model_version": "1", "knowledge": "0", "settings": "0"},
        "document": head | {"removed": []},
        "actors": [
            _actor("a1", "Norland army", "government", "Army jets", "The army", country="NOR", sector="MIL"),
            _actor("a2", "Red Hills Front", "armed-group", "Red Hills Front", "The front", sector="REB"),
            _actor("a3", "Ada Lund", "person", "Ada Lund", member_of="a1"),
            _actor("a4", "Ivo Tamm", "person", "Ivo Tamm", member_of="a2"),
            _actor("a5", "Norway", "country", "Norway"),
            _actor("a6", "Sweden", "country", "Sweden"),
            _actor("a7", "Ghana", "country", "Ghana"),
            _actor("a8", "Chad", "country", "Chad"),
            _actor("a9", "Free Corps", "armed-group", "Free Corps"),
            _actor("a10", "villagers", "group", "villagers"),
            _actor("a11", "United Nations", "organisation", "United Nations"),
            _actor("a12", "reporters", "group", "reporters"),
            _actor("a13", "Reuters", "outlet", "Reuters"),
        ],
        "places": [
            _place("p1", "Kell", "Kell", 1, 60.9, 10.7),
            _place("p2", "Oslo", "Oslo", 3143244, 59.91, 10.75),
            _place("p3", "Norland", "Norland", None, None, None),
        ],
        "times": [_time("d1", "Monday", "2016-05-02"), _time("d2", "Tuesday", "2016-05-03")],
        "events": [_raid()],
        "tolls": [toll],
        "statements": [said],
        "positions": [wanted],
        "talks": [_talks()],
    }  # fmt: skip


def record(rows: Row | None = None) -> Record:
    """The record, or one of changed rows."""
    return Record.model_validate(rows if rows is not None else made())
