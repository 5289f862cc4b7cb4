"""What happened: PLOVER events, each with its accounts, its evidence and the rule that spoke."""

from typing import Literal

from .base import Span, Value
from .casualties import Casualties, People
from .dates import Date

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Basis = Literal["reported", "claimed", "accused", "suspected", "denied"]
Clarity = Literal["single", "series", "aggregate"]
Stage = Literal["completed", "attempted", "foiled"]
Status = Literal["asserted", "claimed", "denied", "negated", "planned", "hypothetical"]
LinkKind = Literal["part-of", "in-response-to", "in-exchange-for", "follows"]


class Responsibility(Value):
    """How the act is laid at an actor's door, and by whom."""

    actor: str
    basis: Basis
    by: tuple[str, ...]


class Account(Value):
    """Somebody's word on whether the event happened."""

    by: tuple[str, ...]
    stance: Literal["asserts", "denies"]
    statement: str | None
    evidence: tuple[Span, ...]


class Link(Value):
    """How this event hangs together with another of the same report."""

    event: str
    how: LinkKind


class EventEvidence(Value):
    """The words behind each field of an event."""

    type: tuple[Span, ...]
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    date: tuple[Span, ...]
    place: tuple[Span, ...]
    status: tuple[Span, ...]


class Event(Value):
    """One happening. `quad` 1-4 and `intensity` -10..10 follow type and mode (PLOVER); actors are never expanded to dyads."""

    id: str
    type: EventType
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    quad: int
    intensity: float
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    responsibility: tuple[Responsibility, ...]
    target: Span | None
    weapon: Span | None
    date: Date | None
    place: str | None
    casualties: tuple[Casualties, ...]
    people: tuple[People, ...]
    clarity: Clarity
    stage: Stage
    background: bool
    status: Status
    attributed_to: tuple[str, ...]
    accounts: tuple[Account, ...]
    links: tuple[Link, ...]
    evidence: EventEvidence
    why: str
    confidence: float
