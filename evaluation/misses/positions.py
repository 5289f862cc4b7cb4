"""Missed positions and assessments of talks_dev: not seen, another act or valence, somebody else's."""

from collections.abc import Iterator
from typing import Any

from .miss import Miss, Pair


def position_misses(pair: Pair) -> Iterator[Miss]:
    """The missed and needless positions of one report."""
    rows, positions = pair.gold["positions"], pair.record.positions
    spans = [pair.chars(p.get("evidence")) for p in positions]

    def right(i: int, j: int) -> bool:
        same_act = pair.score.enum(rows[i]["act"]) == pair.score.enum(positions[j].get("act"))
        near = bool(pair.at(rows[i]["evidence"]) & spans[j])
        return bool(same_act and near and pair.score.same_any([rows[i]["actor"]], pair.record.side(positions[j].get("actors"))))

    matched = pair.score.pair_up(range(len(rows)), range(len(positions)), right)
    for i, row in enumerate(rows):
        if i in {i for i, _ in matched}:
            continue
        near = [p for p, at in zip(positions, spans, strict=True) if at & pair.at(row["evidence"])]
        acts = [p for p in near if p.get("act") == row["act"]]
        said = f"{row['act']} {row['actor']}: {row['issue']} “{row['evidence']}”"
        yield Miss("position", _cause(pair, row, near, acts), pair.id, said, " | ".join(_coded(pair, p) for p in near))
    taken = {j for _, j in matched}
    for j, position in enumerate(positions):
        if j not in taken:
            near_rows = [x for x in rows if pair.at(x["evidence"]) & spans[j]]
            cause = "beside an annotated one" if near_rows else f"{position.get('act')} where none is annotated"
            yield Miss("needless position", cause, pair.id, "", _coded(pair, position))


def _cause(pair: Pair, row: dict[str, Any], near: list[dict[str, Any]], acts: list[dict[str, Any]]) -> str:
    if not near:
        told = [e for e in pair.record.events if pair.at(row["evidence"]) & pair.chars(e["evidence"].get("type"))]
        return "not seen, though an event is there" if told else "not seen"
    if not acts:
        return f"{near[0].get('act')} for {row['act']}"
    return (
        "taken by another"
        if any(pair.score.same_any([row["actor"]], pair.record.side(p["actors"])) for p in acts)
        else "another's"
    )


def assessment_misses(pair: Pair) -> Iterator[Miss]:
    """The missed assessments of one report."""
    coded = [x for t in pair.record.talks for x in t.get("assessments") or []]
    for row in pair.gold["assessments"]:
        near = [x for x in coded if pair.at(row["evidence"]) & pair.chars(x.get("evidence"))]
        right = [x for x in near if x.get("valence") == row["valence"]]
        if any(pair.score.same_any([row["speaker"]], pair.record.actor(x.get("by"))) for x in right):
            continue
        cause = "not seen" if not near else "another speaker" if right else f"{near[0].get('valence')} for {row['valence']}"
        yield Miss("assessment", cause, pair.id, f"{row['speaker']} {row['valence']} “{row['evidence']}”")


def _coded(pair: Pair, position: dict[str, Any]) -> str:
    return f"{position.get('act')} {pair.names(position.get('actors'))}: {position.get('issue')} ({position.get('why')})"
