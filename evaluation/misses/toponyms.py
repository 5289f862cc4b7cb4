"""Missed places: not detected, without coordinates, in another country, or in the right country but elsewhere; and needless ones."""

from collections.abc import Iterator
from typing import Any

from parley.knowledge.gazetteer import Gazetteer, load_gazetteer

from .miss import Miss, Pair

FAR = 161
"""Kilometres: the hundred miles within which the field calls a place right."""


NEAR = 50
"""Kilometres within which a place of our gazetteer with the annotated name is taken for the annotated one, to learn its country."""


def toponym_misses(pair: Pair) -> Iterator[Miss]:
    """Every missed or misplaced toponym of a document; spans are matched as score.py matches them."""
    gazetteer = load_gazetteer()
    score, ruler = pair.score, pair.ruler
    every = [(ruler.gold(*score.nearest(pair.gold["text"], x)), x) for x in pair.gold["toponyms"]]
    gold = list({span: (span, x) for span, x in every if score.scored(x)}.values())
    neither = [span for span, x in every if not score.scored(x)]
    places = sorted(pair.record.places, key=lambda p: p.get("lat") is not None)
    found = {at: (at, place, m["text"]) for place in places for m in place.get("mentions") or [] if (at := ruler.pred(m))}
    coded = list(found.values())
    matched = score.pair_up([s for s, _ in gold], [at for at, _, _ in coded], overlap)
    for i, (_, x) in enumerate(gold):
        if i not in {i for i, _ in matched}:
            yield Miss("toponym", "not detected", pair.id, x["phrase"])
    for i, j in matched:
        cause = _misplaced(pair, gold[i][1], coded[j][1], gazetteer)
        if cause:
            yield Miss("location", cause, pair.id, _gold(gold[i][1]), _coded(coded[j][1]))
    taken = {j for _, j in matched}
    for j, (at, place, words) in enumerate(coded):
        if j not in taken and not any(overlap(at, span) for span in neither):
            yield Miss("needless toponym", f"as a {place.get('kind')}", pair.id, "", f"{words}: {_coded(place)}")


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """The share of two spans' joint length that they have in common."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0]))


def _misplaced(pair: Pair, gold: dict[str, Any], place: dict[str, Any], gazetteer: Gazetteer) -> str | None:
    if gold["lat"] is None:
        return None
    if place.get("lat") is None:
        return "no coordinates"

    def away(lat: float, lon: float) -> float:
        return float(pair.score.km(lat, lon, gold["lat"], gold["lon"]))

    if away(place["lat"], place["lon"]) <= FAR:
        return None
    near = [r for r in gazetteer.find(gold["phrase"]) if r.lat is not None and r.lon is not None and away(r.lat, r.lon) <= NEAR]
    if not near:
        return "the annotated place is not in our gazetteer by that name"
    return "right country, another place" if near[0].country == place.get("country") else "a namesake in another country"


def _gold(x: dict[str, Any]) -> str:
    return f"{x['phrase']} at {x['lat']}, {x['lon']}"


def _coded(place: dict[str, Any]) -> str:
    return f"{place.get('name')}, {place.get('country')} ({place.get('kind')}) at {place.get('lat')}, {place.get('lon')}"
