"""Missed MUC templates and slots: no event for the template, or which slot was left empty or filled otherwise."""

from collections.abc import Iterator
from typing import Any

from .miss import Miss, Pair

SLOTS = {
    "type": "type",
    "perp_ind": "perpetrator",
    "perp_org": "perpetrator organisation",
    "hum_tgt": "victim",
    "phys_tgt": "physical target",
    "date": "date",
    "place": "place",
    "effect": "effect",
    "number": "number",
}


def template_misses(pair: Pair) -> Iterator[Miss]:
    """Templates without an event, slots of the matched ones, and events that no template asks for; aligned as score.py aligns them."""
    score, templates = pair.score, pair.gold["templates"]
    events = [e for e in pair.record.events if score.muc_type(e) and not e["void"]]
    slots = {(i, j): score.muc_slots(t, pair.record, e) for i, t in enumerate(templates) for j, e in enumerate(events)}

    def fit(i: int, j: int) -> int:
        right = {slot: int(counts[0]) for slot, counts in slots[i, j].items()}
        named = right["perp_ind"] + right["perp_org"] + right["hum_tgt"] + right["phys_tgt"]
        sure = named or (right["type"] and (right["place"] or right["date"] or right["number"]))
        return 3 * named + sum(right.values()) if sure else 0

    matched = score.pair_up(range(len(templates)), range(len(events)), fit)
    for i, template in enumerate(templates):
        if i not in {i for i, _ in matched} and not template["OPTIONAL"]:
            yield Miss("template", _unseen(pair, events), pair.id, _gold(template))
    for i, j in matched:
        for slot, (right, coded, gold) in slots[i, j].items():
            if right < gold:
                cause = "nothing coded" if not coded else "something else coded" if not right else "some of several"
                yield Miss(SLOTS[slot], cause, pair.id, _gold(templates[i]), _coded(pair, events[j]))
    taken = {j for _, j in matched}
    for j, event in enumerate(events):
        strong = (
            event.get("type") == "ASSAULT"
            and event["modes"] != ["crowd-control"]
            and (event["live"] or event["status"] == "planned")
        )
        if j not in taken and strong:
            cause = (
                "in an irrelevant report"
                if not templates
                else "background"
                if event.get("background")
                else "beside the templates"
            )
            yield Miss("needless event", cause, pair.id, "", _coded(pair, event))


def _unseen(pair: Pair, events: list[dict[str, Any]]) -> str:
    if not pair.record.events:
        return "no event in the report"
    return "events, but none that is like it" if events else "no event of its types in the report"


def _gold(template: dict[str, Any]) -> str:
    filled = {k: v for k, v in template.items() if v and k.startswith(("INCIDENT", "PERP", "HUM", "PHYS"))}
    return "; ".join(f"{k} {' / '.join(v) if isinstance(v, list) else v}" for k, v in filled.items())


def _coded(pair: Pair, event: dict[str, Any]) -> str:
    words = " … ".join(s["text"] for s in event["evidence"].get("type") or [])
    return f"{event.get('type')} {pair.names(event['perps'])} > {pair.names(event['hit'])} “{words}” ({event.get('why')})"
