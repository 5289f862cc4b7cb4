"""Missed types and sides of single sentences, of the PLOVER gold records and of PLV."""

from collections.abc import Iterator
from typing import Any

from .miss import Miss, Pair, side_cause


def plover_misses(pair: Pair) -> Iterator[Miss]:
    """The wrong type, mode and sides of one PLOVER gold record, by the event that score.py compares it with."""
    score, row = pair.score, pair.gold
    wanted = score.NEW_TYPE.get(row["event"], row["event"])
    sides = {"actors": score.entities(row, "source"), "recipients": score.entities(row, "target")}

    def found(event: dict[str, Any], side: str) -> int:
        ids = [i for i in event.get(side) or [] if pair.record.actor(i)]
        return len(score.pair_up(sides[side], ids, lambda x, i: score.same_any([x["actorText"]], pair.record.actor(i))))

    event = max(
        pair.record.events,
        key=lambda e: (e.get("type") == wanted, sum(found(e, s) for s in sides), -score.ev_start(e)),
        default=None,
    )
    said = f"{wanted} {row.get('mode') or ''}: {row['text']}"
    mode = score.new_mode(wanted, row.get("mode"))
    if event is None:
        lost = ["type", *(["mode"] if mode else []), *(side for side in sides for _ in sides[side])]
        yield from (Miss(kind, "no event", pair.id, said) for kind in lost)
        return
    coded = f"{event.get('type')} {' '.join(event['modes'])}: {pair.names(event['actors'])} > {pair.names(event['recipients'])}"
    if event.get("type") != wanted:
        yield Miss("type", f"{event.get('type')} for {wanted}", pair.id, said, coded)
    if mode and mode not in event["modes"]:
        wrong = event.get("type") != wanted
        yield Miss(
            "mode", "with the wrong type" if wrong else "another mode" if event["modes"] else "no mode", pair.id, said, coded
        )
    for side, other in (("actors", "recipients"), ("recipients", "actors")):
        for entity in sides[side]:
            if cause := side_cause(pair, [entity["actorText"]], event[side], event[other]):
                yield Miss(side, cause, pair.id, f"{entity['actorText']}; {said}", coded)


def plv_misses(pair: Pair) -> Iterator[Miss]:
    """The wrong type of one sentence of PLV, and how well its pair was found."""
    score, row = pair.score, pair.gold

    def fit(event: dict[str, Any]) -> int:
        acting = [n for i in event["perps"] for n in pair.record.actor(i)]
        hit = [n for names, _ in pair.record.hits(event) for n in names]
        return int(score.same_any([row["source"]], acting, True)) + int(score.same_any([row["target"]], hit, True))

    event = max(pair.record.events, key=lambda e: (fit(e), -score.ev_start(e)), default=None)
    said = f"{row['type']} {row['source']} > {row['target']}: {row['text']}"
    if event is None:
        yield Miss("type", "no event", pair.id, said)
        return
    type = score.PLV.get(event.get("type"), event.get("type"))
    if type != row["type"]:
        others = {score.PLV.get(e.get("type"), e.get("type")) for e in pair.record.events}
        why = "the right type stands in another event" if row["type"] in others else f"{type} for {row['type']}"
        sides = ("neither side found", "one side found", "both sides found")[fit(event)]
        yield Miss("type", f"{why}, {sides}" if why.startswith("the") else why, pair.id, said,
                   f"{event.get('type')} {pair.names(event['actors'])} > {pair.names(event['recipients'])}")  # fmt: skip
