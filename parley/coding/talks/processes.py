"""Mentions of talks to processes: which belong together, and who negotiates with whom."""

from dataclasses import dataclass, field

from ...record import Span
from ..events import Scene
from .mentions import Mention, find_mentions
from .third_parties import find_mediators

PARTY_KINDS = frozenset({"government", "armed-group", "organisation", "assembly", "group", "country", "person"})
THIRD = frozenset({"UNO", "EUR", "IGO", "NGO"})
FIGHTING = frozenset("REB PRM UAF PRE MIL".split())


@dataclass(slots=True, eq=False)
class Process:
    """A process while it is put together: its parties and its mentions."""

    parties: list[str]
    mentions: list[Mention] = field(default_factory=list)


def find_processes(scene: Scene) -> list[Process]:
    """The processes that a report tells of, in the order of their first mention. Flatly refused or merely conceivable talks are none."""
    mentions = list(find_mentions(scene))
    mediators = find_mediators(scene)
    return [p for p in _group(mentions, mediators, scene) if _is_process(p, scene, mediators)]


# ---------------------------------------------------------------- which mentions are one process


def _sides(m: Mention, mediators: dict[str, Span], scene: Scene) -> list[str]:
    """The parties of a mention: sides, not their envoys; no mediator; no third party where two others are named."""
    ids: list[str] = []
    for x in m.parties:
        actor = scene.actors.get(x)
        side = x
        if actor.kind == "person" or (actor.kind in ("group", "organisation") and actor.member_of is not None):
            side = scene.actors.side(x)
        if side not in ids and side not in mediators and scene.actors.get(side).kind in PARTY_KINDS:
            ids.append(side)
    if len(ids) > 2:
        ids = [x for x in ids if scene.actors.get(x).country not in THIRD] or ids
    return ids


def _group(mentions: list[Mention], mediators: dict[str, Span], scene: Scene) -> list[Process]:
    processes: list[Process] = []
    loose: list[Mention] = []
    for m in mentions:
        sides = _sides(m, mediators, scene)
        if m.refused or (m.tentative and processes):
            continue
        if len(sides) >= 2:
            shared = [(len(set(sides) & set(p.parties)), -n) for n, p in enumerate(processes)]
            best = max(shared, default=(0, 0))
            home = processes[-best[1]] if best[0] >= 2 or (best[0] == 1 and len(processes[-best[1]].parties) < 2) else None
            if home is None:
                if not m.strong and not _contending(sides, scene):
                    continue
                home = Process([])
                processes.append(home)
            home.parties += [x for x in sides if x not in home.parties]
            home.mentions.append(m)
        elif processes and (not sides or sides[0] in processes[-1].parties):
            processes[-1].mentions.append(m)
        elif m.strong or processes:
            loose.append(m)
    if not processes and loose:
        processes.append(Process(_opposing(loose, mediators, scene), loose))
    elif loose:
        processes[0].mentions += loose
        processes[0].mentions.sort(key=lambda m: m.word.i)
    return processes


def _contending(sides: list[str], scene: Scene) -> bool:
    return any(scene.actors.get(x).sector in FIGHTING for x in sides)


def _opposing(mentions: list[Mention], mediators: dict[str, Span], scene: Scene) -> list[str]:
    """Parties that no single mention names together: the sides whose people speak or act in the sentences about the talks."""
    sentences = {m.word.sentence.index for m in mentions}
    seen: list[str] = []
    for m in mentions:
        seen += [x for x in _sides(m, mediators, scene) if x not in seen]
    spans = [(s.start, s.end) for s in scene.parsed.sentences if s.index in sentences]
    for actor in scene.actors.all:
        side = scene.actors.side(actor.id)
        top = scene.actors.get(side)
        if side in seen or side in mediators or top.country in THIRD or top.kind not in ("government", "armed-group"):
            continue
        if any(a <= x.start < b for x in actor.mentions for a, b in spans):
            seen.append(side)
    rebels = [x for x in seen if scene.actors.get(x).kind == "armed-group" or scene.actors.get(x).sector in FIGHTING]
    governments = [x for x in seen if scene.actors.get(x).kind == "government"]
    if rebels:
        return [*governments[:1], *rebels] if governments else rebels
    return governments[:2] if len(governments) >= 2 else seen[:2]


def _is_process(process: Process, scene: Scene, mediators: dict[str, Span]) -> bool:
    strong = [m for m in process.mentions if m.strong and not m.tentative]
    if not strong and not any(m.is_round for m in process.mentions):
        return False
    if len(process.parties) >= 2:
        return True
    return bool(process.parties) and (bool(mediators) or any(m.ordinal or m.status for m in process.mentions))
