"""Who sat at the table: heads and members of the parties' delegations, as the report names them."""

import re
from collections.abc import Iterator
from typing import Literal

from ...language.quantities import number
from ...language.words import Word, children, subtree
from ...record import Delegate, Span, span_of
from ..scene import Scene
from .mentions import Mention
from .processes import Process
from .sides import sides_at
from .teams import TEAMS, is_of_team, party_of, subjects_of, whose_team

Position = Literal["head", "member", "unknown"]
Seen = tuple[str, Position, Span, int | str | None]  # last: rounds led, or the party whose team it is

LEADING = frozenset("lead head chair spearhead".split())
DELEGATION = frozenset(
    "delegation team side negotiator talk negotiation mission round discussion panel representative commission dialogue".split()
)
HEAD_TITLES = (
    "chief negotiator", "lead negotiator", "top negotiator", "head of delegation", "leader of the delegation", "delegation head",
    "delegation leader", "delegation chief", "chief of the delegation", "head negotiator", "chief delegate", "main negotiator",
    "chief peace negotiator", "chief government negotiator", "chief rebel negotiator", "senior negotiator", "head of mission",
)  # fmt: skip
CHIEF = re.compile(
    r"\b(?:chief|lead|top|head|main|senior)\b(?: [\w-]+){0,2} (?:negotiator|delegate)\b|"
    r"\bpanel (?:chair|head|chief)|\bchair\w* of the \w* ?panel"
)
MEMBER_TITLES = (
    "negotiator",
    "delegate",
    "delegation",
    "negotiating team",
    "dialogue commission",
    "peace commission",
    "talks team",
)
SITTERS = frozenset(
    "member representative delegate negotiator spokesman spokeswoman spokesperson secretary adviser advisor".split()
)
ENVOYS = ("commander", "minister", "secretary", "adviser", "leader")
RULERS = ("president", "prime minister", "king", "premier", "chancellor", "emir")
VOICES = ("spokes", "representative", "envoy")
SITTING = frozenset({"ongoing", "resumed", "concluded", "stalled", "suspended"})


def find_delegates(scene: Scene, process: Process, mediators: set[str]) -> list[Delegate]:
    """The delegates of these parties; mediators, their envoys and visiting leaders are none."""
    parties = tuple(process.parties)
    found: dict[str, Delegate] = {}
    seen: list[Seen] = [*_leading(process, scene), *_titled(scene), *_members(scene), *_meeting(process, scene)]
    for one in seen:
        _add(found, one, process, mediators, scene)
    led = {d.party for d in found.values() if d.position == "head"}
    for one in _voices(process, scene):
        if party_of(one[0], parties, scene, process.also) not in led:
            _add(found, one, process, mediators, scene)
    return list(found.values())


def _add(found: dict[str, Delegate], seen: Seen, process: Process, mediators: set[str], scene: Scene) -> None:
    person, position, span, more = seen
    rounds = more if isinstance(more, int) else None
    parties = tuple(process.parties)
    side = more if isinstance(more, str) and more in parties else party_of(person, parties, scene, process.also)
    if person in mediators or side is None or person in parties:
        return
    old = found.get(person)
    if old is None:
        found[person] = Delegate(person=person, party=side, position=position, rounds_led=rounds, evidence=(span,))
    elif (old.position != "head" and position == "head") or (rounds and old.rounds_led is None):
        found[person] = old.model_copy(
            update={"position": "head", "rounds_led": rounds or old.rounds_led, "evidence": (*old.evidence, span)}
        )


def _people(word: Word, scene: Scene) -> list[str]:
    return [x for x in scene.actors.of(word) if scene.actors.get(x).kind == "person"]


def _span(words: tuple[Word, ...], scene: Scene) -> Span:
    return span_of(scene.parsed.text, min(w.start for w in words), max(w.end for w in words))


def _leading(process: Process, scene: Scene) -> Iterator[Seen]:
    """ "X led the delegation", "a team headed by X", "with X leading six of them", "X is the head of the delegation"."""
    for clause in scene.clauses:
        if clause.head.lemma not in LEADING or clause.kind != "v":
            continue
        led = [*clause.objects, *([clause.head.head] if clause.head.dep == "acl" else [])]
        rounds = _rounds_led(clause.head)
        if not any(w.lemma in DELEGATION for w in led) and rounds is None and not _talks_below(clause.head):
            continue
        agents = [o for p in children(clause.head, "agent") for o in p.children]
        for s in (*clause.subjects, *agents):
            for person in _people(s, scene):
                whose = next((p for w in led for p in whose_team(w, process, scene)), None)
                yield person, "head", _span((s, clause.head, *led[:1]), scene), rounds or whose
    for w in scene.parsed.words:
        if w.lemma in ("head", "leader", "chief") and w.pos in ("NOUN", "PROPN") and is_of_team(w):
            for x in (w, *([w.head] if w.dep in ("appos", "compound") else []), *children(w, "appos"), *subjects_of(w)):
                whose = next((p for o in subtree(w) if o.lemma in TEAMS for p in whose_team(o, process, scene)), None)
                for person in _people(x, scene):
                    yield person, "head", _span((w, x), scene), whose


def _talks_below(verb: Word) -> bool:
    return any(w.lemma in ("talk", "negotiation", "delegation") for w in subtree(verb) if 0 < w.i - verb.i < 8)


def _rounds_led(verb: Word) -> int | None:
    """ "leading six of them" (the rounds): six."""
    for w in [
        *children(verb, "dobj"),
        *(o for p in children(verb, "prep") if p.lower in ("in", "for") for o in children(p, "pobj")),
    ]:
        n = number(w.lower)
        if n is not None and (w.lemma == "round" or any(p.lower == "of" for p in children(w, "prep"))):
            return n
        if w.lemma == "round":
            counted = next((number(c.lower) for c in children(w, "nummod")), None)
            if counted is not None:
                return counted
    return None


def _titled(scene: Scene) -> Iterator[Seen]:
    """Persons whose title in the text makes them negotiators."""
    for actor in scene.actors.all:
        if actor.kind != "person" or actor.title is None or not actor.mentions:
            continue
        title = actor.title.lower()
        team = any(w in title for w in ("delegation", "negotiat", "dialogue", "peace commission"))
        if (
            CHIEF.search(title)
            or any(t in title for t in HEAD_TITLES)
            or (title.startswith(("head of", "leader of", "chief of")) and team)
        ):
            yield actor.id, "head", actor.mentions[0], None
        elif any(t in title for t in MEMBER_TITLES):
            yield actor.id, "member", actor.mentions[0], None


def _members(scene: Scene) -> Iterator[Seen]:
    """ "X, a representative in the delegation", "X, member of the team", "delegates X and Y", "the team includes X"."""
    for w in scene.parsed.words:
        if w.lemma in SITTERS and w.pos in ("NOUN", "PROPN"):
            team = next((x for x in subtree(w) if x.lemma in TEAMS and x is not w and x.i - w.i < 24), None)
            if w.lemma not in ("delegate", "negotiator") and team is None:
                continue
            side = next(iter(sides_at(team, scene)), None) if team is not None else None
            for x in (*([w.head] if w.dep in ("appos", "compound") else []), *children(w, "appos"), *subjects_of(w)):
                for person in _people(x, scene):
                    yield person, "member", _span((w, x), scene), side
    for clause in scene.clauses:
        if clause.head.lemma in ("include", "comprise") and any(
            s.lemma in ("delegation", "team", "delegate") for s in clause.subjects
        ):
            for o in clause.objects:
                for person in _people(o, scene):
                    yield person, "member", _span((o, clause.head), scene), None


def _meeting(process: Process, scene: Scene) -> Iterator[Seen]:
    """Envoys who meet the other side: "the front met with X, a government envoy"."""
    for m in process.mentions:
        if m.word.pos != "VERB" or m.clause is None or m.status not in SITTING:
            continue
        for w in (*m.clause.subjects, *m.clause.objects, *m.clause.preps.get("with", ())):
            for person in _people(w, scene):
                title = (scene.actors.get(person).title or "").lower()
                if any(t in title for t in (*VOICES, "negotiator")):
                    yield person, "unknown", _span((w,), scene), None


def _voices(process: Process, scene: Scene) -> Iterator[Seen]:
    """Spokesmen of a party whose words the report gives from talks that are being held."""
    if not _sitting(process.mentions):
        return
    at_table = any(w.lemma in ("delegate", "delegation") for w in scene.parsed.words)
    for s in scene.statements:
        for person in s.speakers:
            actor = scene.actors.get(person)
            title = (actor.title or "").lower()
            civil = not any(t in title for t in ("army", "military", "defen", "police", "forces"))
            titles = (*VOICES, *ENVOYS) if at_table and not any(t in title for t in RULERS) else VOICES
            speaks = actor.kind == "person" and civil and any(t in title for t in titles) and s.cue is not None
            if speaks and actor.member_of in process.parties:
                yield person, "unknown", s.source or actor.mentions[0], None


def _sitting(mentions: list[Mention]) -> bool:
    """Is a round or session told of that has begun?"""
    return any(
        m.is_round and m.status in (None, "ongoing", "resumed") and not m.tentative and not m.past for m in mentions
    ) and not any(m.status in ("planned", "collapsed", "proposed") and not m.past for m in mentions)
