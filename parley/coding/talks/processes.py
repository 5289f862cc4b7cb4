"""Mentions of talks to processes: which belong together, and who negotiates with whom."""

import re
from dataclasses import dataclass, field

from ...record import Span
from ..scene import Scene
from .absences import kept_out
from .accords import Accord, find_accords
from .hosts import find_watchers
from .mentions import Mention, find_mentions
from .opponents import find_opponents
from .sides import THIRD, is_fighting, is_political, is_vague
from .state import settle_state
from .third_parties import find_mediators, go_betweens, third_sides
from .vocabulary import BUSINESS, CONFLICT

ABOUT_CONFLICT = re.compile(CONFLICT, re.I)
ABOUT_BUSINESS = re.compile(BUSINESS, re.I)


@dataclass(slots=True, eq=False)
class Process:
    """A process while it is put together: its parties, its mentions, and the accord where only that is told."""

    parties: list[str]
    mentions: list[Mention] = field(default_factory=list)
    accord: Accord | None = None
    mediators: dict[str, Span] = field(default_factory=dict)
    also: dict[str, str] = field(default_factory=dict)  # other names of parties ("the rebels"): actor id to party id


def find_processes(scene: Scene) -> list[Process]:
    """The processes that a report tells of, in the order of their first mention. Flatly refused or merely conceivable talks are none."""
    mentions = list(find_mentions(scene))
    for m in mentions:
        settle_state(m, scene)
    mediators = find_mediators(scene)
    third = third_sides(mediators, scene) | set(find_watchers(scene, frozenset({"observer"})))
    third |= kept_out(scene)
    found = [_tidy(p, scene) for p in _merged(_group(mentions, third, scene), scene)]
    processes = [p for p in found if _is_process(p, scene, bool(mediators)) and not _spurned(p, mentions)]
    if not any(m.status or m.is_round or m.word.lemma != "process" for p in processes for m in p.mentions):
        concluded = (a for a in find_accords(scene) if len(a.parties) >= 2 and a.done)
        processes = [Process(list(a.parties), [a.mention], a) for a in concluded][:1] or processes
    for p in processes:
        sides = {x: scene.actors.side(x) for x in mediators}
        p.mediators = {
            x: at
            for x, at in mediators.items()
            if x not in p.parties and sides[x] not in p.parties and (sides[x] == x or sides[x] not in mediators)
        }
        p.mediators = p.mediators or go_betweens(scene, set(p.parties), [m.word for m in p.mentions])
    return processes


def _tidy(process: Process, scene: Scene) -> Process:
    """ "The rebels" beside an organisation that nobody knows are that organisation."""
    named = [x for x in process.parties if scene.actors.get(x).kind == "organisation" and scene.actors.get(x).sector is None]
    vague = [x for x in process.parties if is_vague(x, scene)]
    vague += [a.id for a in scene.actors.all if is_vague(a.id, scene) and a.id not in vague] if named else []
    if len(named) == 1 and vague:
        process.parties = [x for x in process.parties if x not in vague]
        process.also = dict.fromkeys(vague, named[0])
    return process


def _spurned(process: Process, mentions: list[Mention]) -> bool:
    """Was the proposal of these talks turned down, and is no more told of them?"""
    told = any(m.is_round or m.status not in (None, "proposed") for m in process.mentions)
    return not told and any(m.refused and set(m.parties) <= set(process.parties) for m in mentions)


# ---------------------------------------------------------------- which mentions are one process


def _sides(m: Mention, third: set[str], scene: Scene) -> list[str]:
    """The parties of a mention: no mediator; no international body where two others are named; no name for all where each is named."""
    ids = [x for x in m.parties if x not in third]
    if len(ids) > 2:
        ids = [x for x in ids if scene.actors.get(x).country not in THIRD] or ids
    return ids


def _group(mentions: list[Mention], third: set[str], scene: Scene) -> list[Process]:
    processes: list[Process] = []
    loose: list[Mention] = []
    any_strong = any(m.strong for m in mentions)
    for m in mentions:
        sides = _sides(m, third, scene)
        if m.refused or (m.tentative and processes):
            continue
        verbal = m.word.pos == "VERB"
        if len(sides) >= 2:
            home = _home(sides, processes)
            if home is None and not m.strong and _contact(sides, processes, scene):
                continue
            if home is None:
                firm = m.strong or (any_strong and not processes and all(is_political(x, scene) for x in sides))
                if not firm and not _contending(sides, scene):
                    continue
                home = Process([])
                processes.append(home)
            home.parties += [x for x in sides if x not in home.parties]
            home.mentions.append(m)
        elif verbal:
            continue
        elif processes and (not sides or sides[0] in processes[-1].parties):
            processes[-1].mentions.append(m)
        elif m.strong or processes:
            loose.append(m)
    if not processes and loose:
        parties = find_opponents(loose, third, scene)
        processes.append(Process(parties, loose))
    elif loose:
        processes[0].mentions += [m for m in loose if m not in processes[0].mentions]
        processes[0].mentions.sort(key=lambda m: m.word.i)
    return processes


def _home(sides: list[str], processes: list[Process]) -> Process | None:
    """The process that shares most parties: two, or the one it has."""
    best = max(processes, key=lambda p: len(set(sides) & set(p.parties)), default=None)
    shared = len(set(sides) & set(best.parties)) if best is not None else 0
    return best if best is not None and (shared >= 2 or (shared == 1 and len(best.parties) < 2)) else None


def _contact(sides: list[str], processes: list[Process], scene: Scene) -> bool:
    """ "A president met the rebels", who negotiate with somebody else: a contact, no process of its own."""
    return any(is_fighting(x, scene) and x in p.parties and len(p.parties) > 1 for x in sides for p in processes)


def _contending(sides: list[str], scene: Scene) -> bool:
    """A state and those who fight it."""
    return any(is_fighting(x, scene) for x in sides) and any(
        scene.actors.get(x).kind in ("government", "country") for x in sides
    )


def _merged(processes: list[Process], scene: Scene) -> list[Process]:
    """Processes whose parties another one has too are one; so are two that share their rebels where one has no state yet."""
    kept: list[Process] = []
    for p in processes:
        mine = set(p.parties)
        home = next((k for k in kept if mine <= set(k.parties) or set(k.parties) <= mine or _same_fight(p, k, scene)), None)
        if home is None:
            kept.append(p)
            continue
        home.parties += [x for x in p.parties if x not in home.parties]
        home.mentions = sorted([*home.mentions, *p.mentions], key=lambda m: m.word.i)
    return kept


def _same_fight(p: Process, k: Process, scene: Scene) -> bool:
    shared = set(p.parties) & set(k.parties)
    return any(is_fighting(x, scene) for x in shared) and (
        all(is_fighting(x, scene) for x in p.parties) or all(is_fighting(x, scene) for x in k.parties)
    )


# ---------------------------------------------------------------- parties that no single mention names together


def _is_process(process: Process, scene: Scene, mediated: bool) -> bool:
    """Is it a process, and one of war and peace?"""
    counted = any(m.ordinal is not None for m in process.mentions)
    if len(process.parties) < 2 and not (mediated if not process.parties else mediated or counted):
        return False
    if not process.parties:
        return any(c.lemma == "peace" for m in process.mentions for c in m.word.children)
    if not any(not m.tentative or m.status == "proposed" for m in process.mentions):
        return False
    fighting = any(is_fighting(x, scene) for x in process.parties)
    if not any(m.strong for m in process.mentions):
        return fighting and any(m.status or m.is_round for m in process.mentions)
    if fighting:
        return True
    known = [x for x in process.parties if is_political(x, scene)]
    others = [x for x in process.parties if scene.actors.get(x).kind == "organisation" and scene.actors.get(x).sector is None]
    if not known or (len(known) + len(others) < 2 and not mediated and not counted):
        return False
    text = scene.parsed.text
    said = [text[s.start : s.end] for s in {m.word.sentence.index: m.word.sentence for m in process.mentions}.values()]
    if any(ABOUT_BUSINESS.search(s) for s in said):
        return False
    return any(ABOUT_CONFLICT.search(s) for s in said) or (not others and ABOUT_CONFLICT.search(text) is not None)
