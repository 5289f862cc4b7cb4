"""Parties that no single mention of the talks names together: the state and those who fight it, from the report around."""

from collections import Counter

from ..scene import Scene
from .mentions import Mention
from .sides import THIRD, is_fighting, is_political, rebels, side_of


def find_opponents(mentions: list[Mention], third: set[str], scene: Scene) -> list[str]:
    """The sides whose people speak or act in the sentences about the talks, then in the whole report: a state and those who fight it."""
    near: Counter[str] = Counter()
    far: Counter[str] = Counter()
    spans = {(m.word.sentence.start, m.word.sentence.end) for m in mentions}
    for actor in scene.actors.all:
        side = side_of(actor.id, scene)
        if side is None or side in third or scene.actors.get(side).country in THIRD or not is_political(side, scene):
            continue
        here = sum(1 for x in actor.mentions if any(a <= x.start < b for a, b in spans))
        near[side] += here
        far[side] += len(actor.mentions)
    named = list(dict.fromkeys(x for m in mentions for x in m.parties if x not in third))
    weight = {x: 3 * near[x] + far[x] + 20 * (x in named) for x in far}
    ranked = sorted(weight, key=lambda x: -weight[x])
    fighting = [x for x in ranked if is_fighting(x, scene)]
    states = [x for x in ranked if scene.actors.get(x).kind == "government"]
    if fighting:
        known = set(rebels(scene))
        at_hand = [x for x in fighting if near[x] or x in named] or fighting[:1]
        fighting = [x for x in at_hand if x in known] or at_hand
        own = {scene.actors.get(x).country for x in fighting} - {None}
        states = [x for x in states if x in named or scene.actors.get(x).country in own] or states
        return [*states[:1], *fighting]
    if len(named) >= 2:
        return named
    return [x for x in states if near[x]][:2]
