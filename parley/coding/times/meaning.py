"""What a time expression says before the calendar is asked: the grammar builds these, `resolve` turns them into dates."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from .vocabulary import Stage, Unit

Direction = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of the calendar by its names: year, month, day, season; what is missing is taken from the context.

    `which` is -1 for "last March", 0 for "this March", 1 for "next March"; `years` counts from the publication's year ("May last
    year"), `months` from its month ("the 5th of this month"). `that_year` takes the year the text spoke of before.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    which: int | None = None
    years: int | None = None
    months: int | None = None
    that_year: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 Monday; `weeks` counts from the publication's week ("Friday last week")."""

    number: int
    which: int | None = None
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A whole calendar unit counted from the publication's: "yesterday", "last week", "this month", "next year"."""

    unit: Unit
    shift: int
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """So far from publication: "three weeks ago" (-3 weeks), "two years from now"."""

    count: int | None
    unit: Unit
    sign: int


@dataclass(frozen=True, slots=True)
class Recent:
    """A stretch that ends (sign -1) or begins (1) at publication: "the past 48 hours", "the next two weeks", "recent weeks"."""

    count: int | None
    unit: Unit
    sign: int


@dataclass(frozen=True, slots=True)
class Offset:
    """So long before or after something else that happened. `explicit`: the words say what ("two days after the attack")."""

    count: int | None
    unit: Unit
    direction: Direction
    explicit: bool = False
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast by its key; `which` and `years` as in Named."""

    name: str
    year: int | None = None
    which: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """The ten years of a year; without century ("the nineties") `year` is below 100."""

    year: int


@dataclass(frozen=True, slots=True)
class Century:
    """A century by its number: 20 is 1900-1999."""

    number: int


@dataclass(frozen=True, slots=True)
class Section:
    """A counted part of a longer stretch: "the first week of May" (1, 1 week), "the last two months of 2012" (-1, 2 months).

    `unit` None stands for halves ("the second half of 2012").
    """

    number: int
    length: int
    unit: Unit | None
    of: "Meaning"


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning, middle or end of a stretch: "the end of the year", "the start of Ramadan"."""

    stage: Stage
    of: "Meaning"


@dataclass(frozen=True, slots=True)
class About:
    """Fuzzy: "early May", "around 2010"."""

    inner: "Meaning"


@dataclass(frozen=True, slots=True)
class Around:
    """The week or weekend that holds a day: "the week of 6 May"."""

    unit: Unit
    of: "Meaning"


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night before publication, or the one that follows a named day ("overnight on Friday")."""

    of: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one time to another. "Since X" ends at publication; "until X" has no begin; "from X" no end."""

    begin: "Meaning | None"
    end: "Meaning | None"
    to_publication: bool = False


@dataclass(frozen=True, slots=True)
class Ahead:
    """Counts from publication where the clause looks ahead ("will vote in three weeks"), is a mere length where it does not."""

    inner: "Away | Recent"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; hour None for "at dawn"."""

    hour: int | None = None
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time that no calendar fixes: "a five-day visit", "for three months"; count None where it is not said."""

    count: int | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set: "every Friday", "daily"."""


Meaning = (
    Named | Weekday | Period | Away | Recent | Offset | Holiday | Decade | Century | Section | Edge | About | Around | Overnight | Stretch
    | Ahead | Clock | Lasting | Repeated
)  # fmt: skip


class Found(NamedTuple):
    """A meaning read up to token `end` (exclusive)."""

    end: int
    meaning: Meaning
