"""Event drafts to the record's events: codes of the ontology, evidence spans, contexts."""

from collections.abc import Iterable, Sequence
from typing import cast

from ..knowledge.ontology import Ontology
from ..record import Account, Casualties, Event, EventEvidence, Link, People, Responsibility, Span, span_of
from ..record.events import Basis, Clarity, EventType, LinkKind, Stage, Status
from .drafts import Draft, Range
from .scene import Scene

MOST_CONTEXTS = 4
NEAR = 8  # words from the predicate within which a cue may speak of it


def build_event(
    draft: Draft, scene: Scene, ontology: Ontology, casualties: Sequence[Casualties], people: Sequence[People]
) -> Event:
    """The finished event. Modes that the type does not have are left out."""
    text = scene.parsed.text
    modes = tuple(m for m in dict.fromkeys(draft.modes) if ontology.check(draft.type, m))
    return Event(
        id=draft.id,
        type=cast(EventType, draft.type),
        modes=modes,
        contexts=_contexts(draft, scene),
        quad=ontology.quad(draft.type),
        intensity=ontology.intensity(draft.type, modes),
        actors=tuple(draft.actors),
        recipients=tuple(draft.recipients),
        responsibility=tuple(Responsibility(actor=r.actor, basis=cast(Basis, r.basis), by=r.by) for r in draft.responsibility),
        target=_span(text, draft.target),
        weapon=_span(text, draft.weapon),
        date=draft.date,
        place=draft.place,
        casualties=tuple(casualties),
        people=tuple(people),
        clarity=cast(Clarity, draft.clarity),
        stage=cast(Stage, draft.stage),
        background=draft.background,
        status=cast(Status, draft.status),
        attributed_to=tuple(draft.attributed_to),
        accounts=tuple(
            Account(
                by=a.by,
                stance="denies" if a.stance == "denies" else "asserts",
                statement=a.statement,
                evidence=_spans(text, [a.evidence]),
            )
            for a in draft.accounts
        ),
        links=tuple(Link(event=other.id, how=cast(LinkKind, how)) for other, how in draft.links if other.id),
        evidence=EventEvidence(
            type=_spans(text, draft.evidence),
            actors=_spans(text, draft.actor_at),
            recipients=_spans(text, draft.recipient_at),
            date=_spans(text, draft.date_at),
            place=_spans(text, draft.place_at),
            status=_spans(text, draft.status_at),
        ),
        why="; ".join(dict.fromkeys(draft.why)),
        confidence=round(draft.confidence, 2),
    )


def _contexts(draft: Draft, scene: Scene) -> tuple[str, ...]:
    """The rule's own contexts, then those that cue words near its predicates give, in text order."""
    found = dict.fromkeys(draft.contexts)
    cues = scene.lexicon.contexts
    for clause in draft.clauses:
        words = clause.head.sentence.words
        at = clause.head.i - words[0].i
        for n in range(max(0, at - NEAR), min(len(words), at + NEAR + 1)):
            w = words[n]
            for cue in (w.lemma, f"{words[n - 1].lemma} {w.lemma}" if n else ""):
                for context in cues.get(cue, ()):
                    found.setdefault(context)
    return tuple(found)[:MOST_CONTEXTS]


def _span(text: str, at: Range | None) -> Span | None:
    return None if at is None else span_of(text, *at)


def _spans(text: str, ranges: Iterable[Range]) -> tuple[Span, ...]:
    return tuple(span_of(text, a, b) for a, b in sorted(set(ranges)))
