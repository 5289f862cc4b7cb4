"""Missed figures: not seen, with other bounds, with another event, or as another harm."""

from collections.abc import Iterator
from typing import Any

from .miss import Miss, Pair

HARMS = ("killed", "injured")


def figure_misses(pair: Pair, row: dict[str, Any], event: dict[str, Any] | None) -> Iterator[Miss]:
    """The missed figures of one annotated event; `event` is the one of the record that is matched with it, if any."""
    for harm in HARMS:
        gold = row.get(harm)
        total = pair.score.total(event, harm) if event else None
        if not gold or (total is not None and list(total) == list(gold)):
            continue
        said = f"{harm} {gold} “{row['evidence']}”"
        yield Miss("casualties", _cause(pair, harm, list(gold), event), pair.id, said, f"{harm} {total}" if total else "")


def _cause(pair: Pair, harm: str, gold: list[int | None], event: dict[str, Any] | None) -> str:
    own = [c for c in (event or {}).get("casualties") or [] if c.get("harm") == harm]
    numbers = {x for x in gold if x is not None}
    everywhere = [(e, c) for e in pair.record.events for c in e["casualties"]]
    tolls = (pair.record.d.get("tolls") or []) if pair.record.d else []
    if own:
        return "wrong bounds, or wrongly added up"
    if any(_holds(c, numbers) for e, c in everywhere if e is event):
        return "with another harm"
    if any(_holds(c, numbers) and c.get("harm") == harm for _, c in everywhere):
        return "with another event"
    if any(_holds(c, numbers) and c.get("harm") == harm for c in tolls):
        return "among the tolls, with no event"
    return "figure not seen" if event else "its event was missed, and the figure with it"


def _holds(figure: dict[str, Any], numbers: set[int]) -> bool:
    return bool({figure.get("low"), figure.get("best"), figure.get("high")} & numbers)
