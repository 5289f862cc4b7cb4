"""Talks: one entry per process, with rounds, delegates, those kept out, agreements and everybody's own assessment."""

from typing import Literal

from pydantic import Field

from .base import Span, Value
from .dates import Date

Format = Literal["direct", "indirect", "mediated", "multilateral", "unknown"]
"""How the sides talk.

direct: face to face, without a third party
indirect: apart, with messages carried between them
mediated: with a named mediator, however many parties there are
multilateral: three or more parties and no mediator
unknown: the report does not say
"""
AbsentHow = Literal["excluded", "not-invited", "refuses", "walked-out", "absent"]
"""How a party came to be missing.

excluded: kept out by somebody
not-invited: nobody asked it
refuses: will not come
walked-out: came and left
absent: not there, and the report does not say why
"""
TalksStatus = Literal[
    "proposed", "planned", "ongoing", "concluded", "postponed", "suspended", "stalled", "collapsed", "resumed", "unknown"
]
"""How far a process or a round is.

proposed: somebody suggests it, nobody has agreed to it
planned: agreed, and still ahead
ongoing: under way
concluded: ended as it was meant to
postponed: put off before it began
suspended: broken off for the time being
stalled: under way in name only
collapsed: broken down for good
resumed: under way again after a break
unknown: the report does not say
"""
Outcome = Literal["none", "progress", "ceasefire", "partial-agreement", "agreement", "breakdown", "unknown"]
"""What it came to.

none: it ended, and nothing came of it
progress: the sides came nearer to each other
ceasefire: a truce
partial-agreement: agreement on some of the issues
agreement: agreement on the whole
breakdown: the talks broke down
unknown: the report does not say
"""
AgreementKind = Literal["ceasefire", "pre-negotiation", "partial", "comprehensive", "implementation"]
"""What sort of agreement it is, after the stages of PA-X.

ceasefire: a truce or cessation of hostilities
pre-negotiation: on whether, how and about what to talk
partial: on some of the issues of substance
comprehensive: on all of them
implementation: on how to carry out an earlier one
"""
AgreementStatus = Literal["draft", "announced", "signed", "in-force", "violated", "collapsed"]
"""How far an agreement got.

draft: a text that is not agreed yet
announced: said to be agreed
signed: signed
in-force: being carried out
violated: broken, and not given up
collapsed: given up
"""

DelegatePosition = Literal["head", "member", "unknown"]
"""Rank in a delegation.

head: leads it, or is the chief negotiator
member: sits in it
unknown: the report does not say
"""
Valence = Literal["positive", "mixed", "negative"]
"""How talks go in a speaker's eyes.

positive: well
mixed: well and badly at once
negative: badly
"""


class Absent(Value):
    """A party that was not at the table, how, and by whom it was kept out."""

    actor: str
    """Id of the party that was missing."""
    how: AbsentHow
    """How it came to be missing."""
    by: str | None
    """Id of the actor that kept it out."""
    evidence: tuple[Span, ...]
    """The words that say so."""


class Round(Value):
    """One round as the report counts it; `claimed_by` names who counts, where it is not the outlet."""

    ordinal: int | None
    """Which round it was: 4 for “the fourth round”; null where it is not counted."""
    claimed_by: tuple[str, ...]
    """Ids of those who count so; empty where the outlet does."""
    parties: tuple[str, ...]
    """Ids of the parties of this round."""
    mediators: tuple[str, ...]
    """Ids of the mediators of this round."""
    from_: Date | None = Field(alias="from")
    """Its first day."""
    to: Date | None
    """Its last day."""
    venue: str | None
    """Id of the place where it was held."""
    status: TalksStatus | None
    """How far this round got; the process has a status of its own."""
    outcome: Outcome | None
    """What this round came to."""
    evidence: tuple[Span, ...]
    """The words that tell of it."""


class Delegate(Value):
    """A person at the table for a party; `rounds_led` is a count."""

    person: str
    """Id of the person."""
    party: str | None
    """Id of the party that the person sits for."""
    position: DelegatePosition
    """Rank in the delegation."""
    rounds_led: int | None
    """How many rounds the person has led, where the report counts them."""
    evidence: tuple[Span, ...]
    """The words that say so."""


class Agreement(Value):
    """What the talks came to, or a text before them. Kinds follow PA-X."""

    name: str | None
    """What it is called, in the report's words."""
    kind: AgreementKind | None
    """What sort of agreement it is."""
    signatories: tuple[str, ...]
    """Ids of those who signed or agreed."""
    date: Date | None
    """When it was reached or signed."""
    place: str | None
    """Id of the place where that was."""
    status: AgreementStatus | None
    """How far it got."""
    evidence: tuple[Span, ...]
    """The words that tell of it."""


class Assessment(Value):
    """How one speaker finds the talks go; never merged with another's."""

    by: str
    """Id of whoever judges."""
    valence: Valence
    """How the talks go in that speaker's eyes."""
    statement: str | None
    """Id of the statement in which the speaker says so."""
    evidence: tuple[Span, ...]
    """The words of the judgement."""


class TalksEvidence(Value):
    """The words behind each field of the talks."""

    parties: tuple[Span, ...]
    """The words that show who talks."""
    mediators: tuple[Span, ...]
    """The words that show who mediates."""
    venue: tuple[Span, ...]
    """The words that say where."""
    format: tuple[Span, ...]
    """The words that show how they talk."""
    since: tuple[Span, ...]
    """The words that say since when."""
    status: tuple[Span, ...]
    """The words behind the status."""
    outcome: tuple[Span, ...]
    """The words behind the outcome."""
    issues: tuple[Span, ...]
    """The words that name what is talked about."""


class Talks(Value):
    """One negotiation process as one report tells it."""

    id: str
    """`t1`, `t2` …"""
    name: str
    """What to call the process, made from its parties."""
    parties: tuple[str, ...]
    """Ids of those who negotiate."""
    mediators: tuple[str, ...]
    """Ids of those who mediate; a mediator is no party."""
    hosts: tuple[str, ...]
    """Ids of those who are said to host; the venue's country alone is not a host."""
    observers: tuple[str, ...]
    """Ids of those who sit in without a say."""
    guarantors: tuple[str, ...]
    """Ids of those who vouch for what is agreed."""
    venue: str | None
    """Id of the place."""
    format: Format
    """How the sides talk."""
    absent: tuple[Absent, ...]
    """Who was not at the table, how, and by whom it was kept out."""
    since: Date | None
    """When the process began."""
    until: Date | None
    """When it ended."""
    purpose: str | None
    """What it is for, in the report's words."""
    rounds: tuple[Round, ...]
    """Rounds held, under way, ahead or only mentioned."""
    delegates: tuple[Delegate, ...]
    """Persons at the table for the parties; mediators and visiting leaders are not delegates."""
    issues: tuple[str, ...]
    """What is talked about, in the report's words."""
    agreements: tuple[Agreement, ...]
    """What the talks came to, or a text before them."""
    assessments: tuple[Assessment, ...]
    """How each speaker finds that they go; never merged."""
    status: TalksStatus
    """How far the process is."""
    outcome: Outcome
    """What it has come to."""
    evidence: TalksEvidence
    """The words behind each field."""
    why: str
    """The rules that spoke."""
    confidence: float
    """0 to 1: how far such a reading is to be trusted, beside others; no probability."""
