"""The typed, frozen value objects of one report's record (format 1)."""

from .actors import Actor, ActorKind
from .base import Span, Value, span_of
from .casualties import Casualties, Extent, Harm, People, PeopleRole, Toll, Victims
from .dates import Anchor, Date, DatePrecision, Time, TimeKind
from .document import Coding, Dateline, Document, Note, PublishedFrom, Removed
from .events import (
    Account,
    Basis,
    Clarity,
    Event,
    EventEvidence,
    EventType,
    Link,
    LinkKind,
    Responsibility,
    Stage,
    Status,
)
from .places import Place, PlaceKind, PlacePrecision
from .positions import Position, PositionAct
from .record import FORMAT, Provenance, Record
from .statements import Channel, Statement
from .talks import (
    Absent,
    AbsentHow,
    Agreement,
    AgreementKind,
    AgreementStatus,
    Assessment,
    Delegate,
    Format,
    Outcome,
    Round,
    Talks,
    TalksEvidence,
    TalksStatus,
)

__all__ = [
    "FORMAT", "Absent", "AbsentHow", "Account", "Actor", "ActorKind", "Agreement", "AgreementKind", "AgreementStatus",
    "Anchor", "Assessment", "Basis", "Casualties", "Channel", "Clarity", "Coding", "Date", "DatePrecision", "Dateline",
    "Delegate", "Document", "Event", "EventEvidence", "EventType", "Extent", "Format", "Harm", "Link", "LinkKind", "Note",
    "Outcome", "People", "PeopleRole", "Place", "PlaceKind", "PlacePrecision", "Position", "PositionAct", "Provenance",
    "PublishedFrom", "Record", "Removed", "Responsibility", "Round", "Span", "Stage", "Statement", "Status", "Talks",
    "TalksEvidence", "TalksStatus", "Time", "TimeKind", "Toll", "Value", "Victims", "span_of",
]  # fmt: skip
