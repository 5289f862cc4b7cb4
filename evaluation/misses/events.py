"""Missed events of talks_dev: from no predicate at all to the wrong day, by what the record holds in the annotated words."""

from collections.abc import Iterator
from typing import Any

from .casualties import figure_misses
from .miss import Miss, Pair, side_cause
from .predicates import Predicates

Event = dict[str, Any]


def event_misses(pair: Pair, predicates: Predicates) -> Iterator[Miss]:
    """Every missed, wrong or needless field of the events of one report."""
    matched, accounts = match_events(pair)
    taken = {j for _, j in matched}
    told = {i for i, _ in matched} | {i for i, _ in accounts}
    for i, event in [(i, pair.record.events[j]) for i, j in matched] + accounts:
        yield from _fields(pair, pair.gold["events"][i], event)
    for i, row in enumerate(pair.gold["events"]):
        if i not in told:
            yield Miss("event", _unseen(pair, row, taken, predicates), pair.id, _gold(row))
        yield from figure_misses(
            pair, row, next((e for k, e in [(i, pair.record.events[j]) for i, j in matched] if k == i), None)
        )
    for j, event in enumerate(pair.record.events):
        if j not in taken and not _free(pair, event):
            yield Miss("needless event", _needless(pair, event), pair.id, "", _coded(pair, event))


def match_events(pair: Pair) -> tuple[list[tuple[int, int]], list[tuple[int, Event]]]:
    """The pairs (gold row, event) as score.py's talks makes them, and the rows that are accounts of an event matched by another row."""
    record = pair.record

    def fit(row: Event, event: Event) -> float:
        near = bool(pair.at(row["evidence"]) & pair.chars(_words(event)))
        typ = row["type"] == event.get("type")
        names = [n for side in ("actors", "recipients") for known in record.actors_of(event.get(side)) for n in known]
        who = pair.score.same_any(row["actors"] + row["recipients"], names)
        return 2 * typ + who + (row.get("status") in pair.score.statuses(event)) / 4 + near if near and (typ or who) else 0

    matched = pair.score.pair_up(pair.gold["events"], record.events, fit)
    return matched, pair.score.unfold(pair.gold["events"], record.events, matched, pair.at, pair.ruler)


def _words(event: Event) -> list[Any]:
    spans = [s for field in event["evidence"].values() for s in field or []]
    return spans + [s for account in event["accounts"] for s in account.get("evidence") or []]


def _unseen(pair: Pair, row: Event, taken: set[int], predicates: Predicates) -> str:
    """Why no event of the record is this one."""
    at = pair.at(row["evidence"])
    if not at:
        return "its words are not in the body"
    near = [j for j, e in enumerate(pair.record.events) if at & pair.chars(_words(e))]
    if any(j in taken and pair.record.events[j].get("type") == row["type"] for j in near):
        return "merged into another event"
    if any(j not in taken for j in near):
        return "an event of another type with other actors there"
    return predicates.cause(pair, at, row["type"])


def _fields(pair: Pair, row: Event, event: Event) -> Iterator[Miss]:
    """The wrong fields of a matched event."""

    def miss(field: str, cause: str) -> Miss:
        return Miss(f"event {field}", cause, pair.id, _gold(row), _coded(pair, event))

    if row["type"] != event.get("type"):
        yield miss("type", f"{event.get('type')} for {row['type']}")
    mode = row.get("mode")
    if mode and mode not in (event.get("modes") or []):
        wrong_type = row["type"] != event.get("type")
        yield miss("mode", "with the wrong type" if wrong_type else "another mode" if event.get("modes") else "no mode")
    if row.get("status") and row["status"] not in pair.score.statuses(event):
        yield miss("status", f"{event.get('status')} for {row['status']}")
    for side, other in (("actors", "recipients"), ("recipients", "actors")):
        ids, others = event.get(side) or [], event.get(other) or []
        causes = [side_cause(pair, pair.score.aliases(name), ids, others) for name in row.get(side) or []]
        for cause in filter(None, causes):
            yield miss(side, cause)
    if undated := _date(pair, row, event):
        yield miss("date", undated)
    if unplaced := _place(pair, row, event):
        yield miss("place", unplaced)


def _date(pair: Pair, row: Event, event: Event) -> str | None:
    gold, coded = row.get("date"), event.get("date")
    if not gold or pair.score.same_date(gold, coded):
        return None
    if not coded:
        return "none coded"
    if any(x is not row and pair.score.same_date(x.get("date"), coded) for x in pair.gold["events"] if x.get("date") != gold):
        return "a neighbour's"
    value = str(coded.get("edtf") or coded.get("from") or "")
    if value[4:] == str(gold)[4:] and len(value) > 4:
        return "the wrong year"
    a, b = pair.score.interval(gold), pair.score.interval(coded)
    return "coarser, finer or a stretch around it" if a and b and pair.score.overlaps(a, b) else "another day"


def _place(pair: Pair, row: Event, event: Event) -> str | None:
    gold = row.get("place")
    coded = pair.record.place(event.get("place"))
    if not gold or (coded and pair.score.same_any([gold], coded, True)):
        return None
    known = [p for p in pair.record.places if pair.score.same_any([gold], pair.record.place(p["id"]), True)]
    if not coded:
        return "none coded, though found in the report" if known else "none coded, and not found in the report"
    chosen = pair.record.P[event["place"]]
    holds = chosen.get("kind") in ("country", "admin1", "region") and any(
        p.get("country") == chosen.get("country") and p.get("kind") != "country" for p in known
    )
    return "what contains it" if holds else "another place" if known else "another place, the right one not found in the report"


def _free(pair: Pair, event: Event) -> bool:
    """No false alarm, as score.py's talks has it: background, positions told as events, parts of a series that gold has as one event."""
    chars, type_at = pair.chars(_words(event)), pair.chars(event["evidence"].get("type"))
    if event.get("background"):
        return True
    if event.get("type") in pair.score.VERBAL and any(pair.at(x["evidence"]) & chars for x in pair.gold["positions"]):
        return True
    part = any(link.get("how") == "part-of" for link in event["links"])
    return bool(part and type_at) and any(
        x["type"] == event.get("type") and type_at <= pair.at(x["evidence"]) for x in pair.gold["events"]
    )


def _needless(pair: Pair, event: Event) -> str:
    """What kind of false alarm an unmatched event is."""
    at = pair.chars(event["evidence"].get("type"))
    rows = [x for x in pair.gold["events"] if at & pair.at(x["evidence"])]
    if any(x["type"] == event.get("type") for x in rows):
        return "a second event for one annotated"
    if rows:
        return "inside the words of another event"
    said = any(at & pair.at(x["content"]) for x in pair.gold["statements"])
    return f"{event.get('type')} inside a statement" if said else f"{event.get('type')} where nothing is annotated"


def _gold(row: Event) -> str:
    mode = f" {row['mode']}" if row.get("mode") else ""
    who = f"{' + '.join(row['actors']) or 'nobody'} > {' + '.join(row['recipients']) or 'nobody'}"
    return f"{row['type']}{mode} {row.get('status')}: {who}, on {row.get('date')}, in {row.get('place')} “{row['evidence']}”"


def _coded(pair: Pair, event: Event) -> str:
    who = f"{pair.names(event.get('actors'))} > {pair.names(event.get('recipients'))}"
    words = " … ".join(s["text"] for s in event["evidence"].get("type") or [])
    place = (pair.record.place(event.get("place")) or [None])[0]
    kind = " ".join([str(event.get("type")), *event["modes"]])
    return f"{kind} {event.get('status')}: {who}, on {(event.get('date') or {}).get('edtf')}, in {place} “{words}” ({event.get('why')})"
