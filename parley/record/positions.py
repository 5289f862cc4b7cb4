"""Who wants, offers, accepts and refuses what."""

from typing import Literal

from .base import Span, Value
from .dates import Date

PositionAct = Literal["demand", "offer", "accept", "reject", "condition", "commit", "red-line"]
"""What the actor does with the issue.

demand: wants it, asks for it
offer: would give or do it
accept: says yes to it
reject: says no to it
condition: makes it the price of something else
commit: binds itself to do it
red-line: says that it will never be given up
"""


class Position(Value):
    """One stance on one issue; `statement` and `event` are ids of the words and the verbal act that carry it."""

    id: str
    """`o1`, `o2` …"""
    actors: tuple[str, ...]
    """Ids of those who hold it."""
    act: PositionAct
    """What they do with the issue."""
    issue: str
    """What it is about, in the report's words; one position for each thing that can be granted on its own."""
    to: tuple[str, ...]
    """Ids of those it is addressed to."""
    in_exchange_for: str | None
    """What is wanted in return, in the report's words."""
    attributed_to: tuple[str, ...]
    """Ids of those on whose word the report tells it, where it is not the holder's own or the outlet's."""
    statement: str | None
    """Id of the statement that it was uttered in."""
    event: str | None
    """Id of the verbal act (a REQUEST, REJECT, AGREE …) that it is too."""
    date: Date | None
    """When it was taken."""
    evidence: tuple[Span, ...]
    """The words that carry it."""
    why: str
    """The rule that spoke."""
    confidence: float
    """0 to 1: how far such a reading is to be trusted, beside others; no probability."""
