"""Who wants, offers, accepts and refuses what."""

from typing import Literal

from .base import Span, Value
from .dates import Date

PositionAct = Literal["demand", "offer", "accept", "reject", "condition", "commit", "red-line"]


class Position(Value):
    """One stance on one issue; `statement` and `event` are ids of the words and the verbal act that carry it."""

    id: str
    actors: tuple[str, ...]
    act: PositionAct
    issue: str
    to: tuple[str, ...]
    in_exchange_for: str | None
    attributed_to: tuple[str, ...]
    statement: str | None
    event: str | None
    date: Date | None
    evidence: tuple[Span, ...]
    why: str
    confidence: float
