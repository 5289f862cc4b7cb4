"""Human cost: figures with their bounds, whose dead they are, and how figures relate."""

from typing import Literal

from .base import Span, Value
from .dates import Date

Harm = Literal["killed", "injured", "killed-or-injured", "missing", "captured", "displaced"]
"""What was done to them.

killed: dead, whatever killed them
injured: wounded or hurt
killed-or-injured: casualties, where the report does not say which
missing: not found, fate unknown
captured: taken prisoner, kidnapped or held hostage
displaced: driven from their homes
"""
Extent = Literal["incident", "running-total", "period"]
"""What the figure covers.

incident: this one happening
running-total: everything counted so far, such as a toll that has risen or the dead of a war to date
period: everything within a stated time
"""
PeopleRole = Literal["participants", "released", "arrested", "deployed"]
"""What the people counted did or had done to them.

participants: took part in a meeting, march or gathering
released: were set free
arrested: were detained by an authority
deployed: were sent somewhere, as troops or monitors are
"""


class Victims(Value):
    """Whose dead: an actor id, whether they were civilians, and the words."""

    actor: str | None
    """Id of the actor that the victims are or belong to."""
    civilian: bool | None
    """True for civilians, false for fighters and security forces, null where the words do not tell."""
    text: Span | None
    """The words that name the victims."""


class Casualties(Value):
    """One figure. Figures of an event add up, unless one is `part_of` or `rival_of` another (casualty ids)."""

    id: str
    """`c1`, `c2` …, unique in the record."""
    harm: Harm
    """What was done to them."""
    low: int | None
    """The least the words allow; null where they set no lower bound."""
    best: int | None
    """The number the words name as such; null for words that name none, like “dozens”."""
    high: int | None
    """The most the words allow; null where they set no upper bound."""
    wording: str
    """The figure in the report's words."""
    victims: Victims
    """Whose dead, wounded, missing they are."""
    part_of: str | None
    """Id of the figure that contains this one (“nine people, including three staff”); a part is not added."""
    rival_of: str | None
    """Id of the figure that this one contradicts; rivals are never added and never averaged."""
    extent: Extent
    """What the figure covers."""
    counted_by: tuple[str, ...]
    """Ids of the actors whose count it is; empty where the outlet gives it as its own."""
    evidence: tuple[Span, ...]
    """The words the figure was read from."""


class Toll(Casualties):
    """A figure that no single act of the report carries ("300,000 dead since 2003"), with its own date and place."""

    date: Date | None
    """The time that the figure covers."""
    place: str | None
    """Id of the place that the figure is for."""


class People(Value):
    """A head-count that is no harm: who took part, was released, arrested or deployed."""

    role: PeopleRole
    """What they did or had done to them."""
    low: int | None
    """The least the words allow."""
    best: int | None
    """The number the words name as such."""
    high: int | None
    """The most the words allow."""
    wording: str
    """The figure in the report's words."""
    evidence: tuple[Span, ...]
    """The words the figure was read from."""
