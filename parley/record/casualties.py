"""Human cost: figures with their bounds, whose dead they are, and how figures relate."""

from typing import Literal

from .base import Span, Value
from .dates import Date

Harm = Literal["killed", "injured", "killed-or-injured", "missing", "captured", "displaced"]
Extent = Literal["incident", "running-total", "period"]
PeopleRole = Literal["participants", "released", "arrested", "deployed"]


class Victims(Value):
    """Whose dead: an actor id, whether they were civilians, and the words."""

    actor: str | None
    civilian: bool | None
    text: Span | None


class Casualties(Value):
    """One figure. Figures of an event add up, unless one is `part_of` or `rival_of` another (casualty ids)."""

    id: str
    harm: Harm
    low: int | None
    best: int | None
    high: int | None
    wording: str
    victims: Victims
    part_of: str | None
    rival_of: str | None
    extent: Extent
    counted_by: tuple[str, ...]
    evidence: tuple[Span, ...]


class Toll(Casualties):
    """A figure that no single act of the report carries ("300,000 dead since 2003"), with its own date and place."""

    date: Date | None
    place: str | None


class People(Value):
    """A head-count that is no harm: who took part, was released, arrested or deployed."""

    role: PeopleRole
    low: int | None
    best: int | None
    high: int | None
    wording: str
    evidence: tuple[Span, ...]
