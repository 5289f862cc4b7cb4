"""What happened: PLOVER events, each with its accounts, its evidence and the rule that spoke."""

from typing import Literal

from .base import Span, Value
from .casualties import Casualties, People
from .dates import Date

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""PLOVER's sixteen types of event, which the codebook defines."""
Basis = Literal["reported", "claimed", "accused", "suspected", "denied"]
"""On what ground an act is laid at an actor's door.

reported: the report tells it as this actor's act
claimed: the actor says that it was its own
accused: somebody else says so
suspected: somebody suspects it, or the words only hint at it
denied: the actor, or somebody for it, denies it
"""
Clarity = Literal["single", "series", "aggregate"]
"""Whether the words tell of one act or several.

single: one act
series: several of one kind, told as one (“a string of attacks”)
aggregate: the sum of many over a time (“the fighting of the past year”)
"""
Stage = Literal["completed", "attempted", "foiled"]
"""How far the act got.

completed: it was carried out
attempted: it was begun and is not said to have succeeded
foiled: somebody prevented it
"""
Status = Literal["asserted", "claimed", "denied", "negated", "planned", "hypothetical"]
"""Whether it happened, and on whose word.

asserted: the outlet tells it as a fact
claimed: a source says that it happened
denied: whoever is accused, or knows best, says that it did not happen, and nobody else says that it did
negated: it did not happen
planned: it lies ahead
hypothetical: it might happen, or would under a condition
"""
LinkKind = Literal["part-of", "in-response-to", "in-exchange-for", "follows"]
"""What one event is to another.

part-of: one of the acts that the other sums up
in-response-to: done because of the other
in-exchange-for: given in return for the other
follows: came after the other, by the report's words
"""
Stance = Literal["asserts", "denies"]
"""What somebody says of a happening.

asserts: that it happened
denies: that it did not
"""


class Responsibility(Value):
    """How the act is laid at an actor's door, and by whom."""

    actor: str
    """Id of the actor at whose door the act is laid."""
    basis: Basis
    """On what ground."""
    by: tuple[str, ...]
    """Ids of those who say so."""


class Account(Value):
    """Somebody's word on whether the event happened."""

    by: tuple[str, ...]
    """Ids of those whose word it is; empty for the outlet."""
    stance: Stance
    """Whether they say that it happened."""
    statement: str | None
    """Id of the statement in which they say so."""
    evidence: tuple[Span, ...]
    """The words of it."""


class Link(Value):
    """How this event hangs together with another of the same report."""

    event: str
    """Id of the other event."""
    how: LinkKind
    """What this event is to the other."""


class EventEvidence(Value):
    """The words behind each field of an event."""

    type: tuple[Span, ...]
    """The words that say what happened: every mention."""
    actors: tuple[Span, ...]
    """The words that name who did it."""
    recipients: tuple[Span, ...]
    """The words that name to whom."""
    date: tuple[Span, ...]
    """The words that say when."""
    place: tuple[Span, ...]
    """The words that say where."""
    status: tuple[Span, ...]
    """The words behind the status: a cue of saying, a negation, “will”."""


class Event(Value):
    """One happening. `quad` 1-4 and `intensity` -10..10 follow type and mode (PLOVER); actors are never expanded to dyads."""

    id: str
    """`e1`, `e2` …"""
    type: EventType
    """PLOVER event type; the codebook defines each."""
    modes: tuple[str, ...]
    """PLOVER modes: how it was done; the codebook lists those of each type."""
    contexts: tuple[str, ...]
    """PLOVER contexts: what it was about."""
    quad: int
    """PLOVER quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    intensity: float
    """-10 (most hostile) to 10 (most cooperative): the mode's value, else the type's."""
    actors: tuple[str, ...]
    """Ids of those who did it. Both sides of a clash are actors. Never expanded to pairs; empty where the text names none."""
    recipients: tuple[str, ...]
    """Ids of those it was done to."""
    responsibility: tuple[Responsibility, ...]
    """How the act is laid at whose door."""
    target: Span | None
    """The words that name what was hit or aimed at."""
    weapon: Span | None
    """The words that name what it was done with."""
    date: Date | None
    """When it happened; for promises and demands, when they were made."""
    place: str | None
    """Id of the place where it happened."""
    casualties: tuple[Casualties, ...]
    """Its human cost, each figure by itself."""
    people: tuple[People, ...]
    """Head-counts that are no harm."""
    clarity: Clarity
    """Whether the words tell of one act or several."""
    stage: Stage
    """How far it got."""
    background: bool
    """True where it is told as history of this conflict."""
    status: Status
    """Whether it happened, and on whose word: the first that fits of denied, negated, hypothetical, planned, claimed, asserted."""
    attributed_to: tuple[str, ...]
    """Ids of those whose word it is, when it is not the outlet's own."""
    accounts: tuple[Account, ...]
    """Who asserts and who denies it; `status` and `attributed_to` sum these up."""
    links: tuple[Link, ...]
    """How it hangs together with other events of the report."""
    evidence: EventEvidence
    """The words behind each field."""
    why: str
    """The rules that spoke, in order, separated by semicolons."""
    confidence: float
    """0 to 1: how far such a reading is to be trusted, beside others; no probability."""
