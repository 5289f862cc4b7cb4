"""Whose delegation it is, and who belongs to it."""

from collections.abc import Iterator

from ...language.words import Word, children
from ..scene import Scene
from .processes import Process
from .sides import sides_at

TEAMS = frozenset("delegation team negotiator mission panel commission talk negotiation".split())


def whose_team(team: Word, process: Process, scene: Scene) -> Iterator[str]:
    """Whose team it is: "the front's delegation", "the rebel delegation", "the government team"."""
    if team.lemma not in TEAMS:
        return
    yield from (process.also.get(x, x) for x in sides_at(team, scene, loose=True) if process.also.get(x, x) in process.parties)
    words = {c.lemma for c in team.children if c.i < team.i}
    if words & {"rebel", "guerrilla", "insurgent", "opposition"}:
        yield from (x for x in process.parties if scene.actors.get(x).kind != "government")
    elif words & {"government", "state"}:
        yield from (x for x in process.parties if scene.actors.get(x).kind == "government")


def is_of_team(noun: Word) -> bool:
    of = [o for p in children(noun, "prep") if p.lower == "of" for o in children(p, "pobj")]
    return any(o.lemma in TEAMS or any(c.lemma in TEAMS for c in o.children) for o in of) or any(
        c.lemma in TEAMS for c in children(noun, "compound")
    )


def subjects_of(noun: Word) -> list[Word]:
    return children(noun.head, "nsubj") if noun.dep == "attr" else []


def party_of(person: str, parties: tuple[str, ...], scene: Scene, also: dict[str, str] | None = None) -> str | None:
    """The party that the person belongs to, directly or through his side."""
    if person in parties:
        return None
    at: str | None = person
    for _ in range(5):
        at = scene.actors.get(at).member_of if at is not None else None
        at = also.get(at, at) if at is not None and also else at
        if at is None or at in parties:
            return at
    return None
