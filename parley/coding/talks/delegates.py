"""Who sat at the table: heads and members of the parties' delegations, as the report names them."""

from collections.abc import Iterator

from ...language.words import Word, children, subtree
from ...record import Delegate, span_of
from ..events import Scene

LEADING = frozenset("lead head chair spearhead".split())
DELEGATION = frozenset(
    "delegation team side negotiator talk negotiation mission round discussion panel representative party".split()
)
HEAD_TITLES = (
    "chief negotiator", "lead negotiator", "top negotiator", "head of", "leader of the delegation", "delegation head", "delegation leader",
    "delegation chief", "chief of the delegation", "head negotiator", "chief delegate", "chief peace negotiator", "main negotiator",
)  # fmt: skip
MEMBER_TITLES = (
    "negotiator",
    "delegate",
    "member of the delegation",
    "member of the negotiating",
    "delegation member",
    "representative at the talks",
)


def find_delegates(scene: Scene, parties: tuple[str, ...], mediators: tuple[str, ...]) -> list[Delegate]:
    """The delegates of these parties; mediators, their envoys and visiting leaders are none."""
    found: dict[str, Delegate] = {}
    for person, position, span, rounds in [*_leading(scene), *_titled(scene)]:
        side = party_of(person, parties, scene)
        if person in mediators or scene.actors.side(person) in mediators or side is None:
            continue
        old = found.get(person)
        if old is None:
            found[person] = Delegate(person=person, party=side, position=position, rounds_led=rounds, evidence=(span,))  # type: ignore[arg-type]
        elif (old.position != "head" and position == "head") or (rounds and old.rounds_led is None):
            found[person] = old.model_copy(
                update={"position": "head", "rounds_led": rounds or old.rounds_led, "evidence": (*old.evidence, span)}
            )
    return list(found.values())


def party_of(person: str, parties: tuple[str, ...], scene: Scene) -> str | None:
    """The party that the person belongs to, directly or through his side."""
    if person in parties:
        return None
    at: str | None = person
    for _ in range(5):
        at = scene.actors.get(at).member_of if at is not None else None
        if at is None:
            return None
        if at in parties:
            return at
    return None


def _people(word: Word, scene: Scene) -> list[str]:
    return [x for x in scene.actors.of(word) if scene.actors.get(x).kind == "person"]


def _leading(scene: Scene) -> Iterator[tuple[str, str, object, int | None]]:
    """ "X led the delegation", "a team headed by X", "with X leading six of them"."""
    for clause in scene.clauses:
        if clause.head.lemma not in LEADING or clause.kind != "v":
            continue
        led = list(clause.objects)
        if clause.head.dep == "acl":
            led.append(clause.head.head)
        rounds = _rounds_led(clause.head)
        if not any(w.lemma in DELEGATION for w in led) and rounds is None and not _talks_below(clause.head):
            continue
        for s in clause.subjects:
            for person in _people(s, scene):
                words = (s, clause.head, *led[:1])
                start, end = min(w.start for w in words), max(w.end for w in words)
                yield person, "head", span_of(scene.parsed.text, start, end), rounds


def _talks_below(verb: Word) -> bool:
    return any(w.lemma in ("talk", "negotiation", "delegation") for w in subtree(verb) if w.i > verb.i and w.i - verb.i < 8)


def _rounds_led(verb: Word) -> int | None:
    """ "leading six of them" (the rounds): six."""
    from ...language.quantities import number

    for w in children(verb, "dobj"):
        n = number(w.lower)
        if (n is not None and any(p.lower == "of" for p in children(w, "prep"))) or (n is not None and w.lemma == "round"):
            return n
        if w.lemma == "round":
            counted = next((number(c.lower) for c in children(w, "nummod")), None)
            if counted is not None:
                return counted
    return None


def _titled(scene: Scene) -> Iterator[tuple[str, str, object, int | None]]:
    """Persons whose title in the text makes them negotiators."""
    for actor in scene.actors.all:
        if actor.kind != "person" or actor.title is None or not actor.mentions:
            continue
        title = actor.title.lower()
        talks_head = title.startswith(("head of", "leader of")) and any(w in title for w in ("delegation", "negotiat", "team"))
        if talks_head or any(t in title for t in HEAD_TITLES if t != "head of"):
            yield actor.id, "head", actor.mentions[0], None
        elif any(t in title for t in MEMBER_TITLES):
            yield actor.id, "member", actor.mentions[0], None
