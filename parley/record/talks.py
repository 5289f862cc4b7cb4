"""Talks: one entry per process, with rounds, delegates, those kept out, agreements and everybody's own assessment."""

from typing import Literal

from pydantic import Field

from .base import Span, Value
from .dates import Date

Format = Literal["direct", "indirect", "mediated", "multilateral", "unknown"]
AbsentHow = Literal["excluded", "not-invited", "refuses", "walked-out", "absent"]
TalksStatus = Literal[
    "proposed", "planned", "ongoing", "concluded", "postponed", "suspended", "stalled", "collapsed", "resumed", "unknown"
]
Outcome = Literal["none", "progress", "ceasefire", "partial-agreement", "agreement", "breakdown", "unknown"]
AgreementKind = Literal["ceasefire", "pre-negotiation", "partial", "comprehensive", "implementation"]
AgreementStatus = Literal["draft", "announced", "signed", "in-force", "violated", "collapsed"]


class Absent(Value):
    """A party that was not at the table, how, and by whom it was kept out."""

    actor: str
    how: AbsentHow
    by: str | None
    evidence: tuple[Span, ...]


class Round(Value):
    """One round as the report counts it; `claimed_by` names who counts, where it is not the outlet."""

    ordinal: int | None
    claimed_by: tuple[str, ...]
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    from_: Date | None = Field(alias="from")
    to: Date | None
    venue: str | None
    status: TalksStatus | None
    outcome: Outcome | None
    evidence: tuple[Span, ...]


class Delegate(Value):
    """A person at the table for a party; `rounds_led` is a count."""

    person: str
    party: str | None
    position: Literal["head", "member", "unknown"]
    rounds_led: int | None
    evidence: tuple[Span, ...]


class Agreement(Value):
    """What the talks came to, or a text before them. Kinds follow PA-X."""

    name: str | None
    kind: AgreementKind | None
    signatories: tuple[str, ...]
    date: Date | None
    place: str | None
    status: AgreementStatus | None
    evidence: tuple[Span, ...]


class Assessment(Value):
    """How one speaker finds the talks go; never merged with another's."""

    by: str
    valence: Literal["positive", "mixed", "negative"]
    statement: str | None
    evidence: tuple[Span, ...]


class TalksEvidence(Value):
    """The words behind each field of the talks."""

    parties: tuple[Span, ...]
    mediators: tuple[Span, ...]
    venue: tuple[Span, ...]
    format: tuple[Span, ...]
    since: tuple[Span, ...]
    status: tuple[Span, ...]
    outcome: tuple[Span, ...]
    issues: tuple[Span, ...]


class Talks(Value):
    """One negotiation process as one report tells it."""

    id: str
    name: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    hosts: tuple[str, ...]
    observers: tuple[str, ...]
    guarantors: tuple[str, ...]
    venue: str | None
    format: Format
    absent: tuple[Absent, ...]
    since: Date | None
    until: Date | None
    purpose: str | None
    rounds: tuple[Round, ...]
    delegates: tuple[Delegate, ...]
    issues: tuple[str, ...]
    agreements: tuple[Agreement, ...]
    assessments: tuple[Assessment, ...]
    status: TalksStatus
    outcome: Outcome
    evidence: TalksEvidence
    why: str
    confidence: float
