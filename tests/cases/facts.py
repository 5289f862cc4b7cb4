"""What a row of a table expects, as frozen values: one class for each kind of fact. A field that is None is not checked."""

from dataclasses import dataclass

Names = tuple[str, ...]
Values = tuple[str | None, ...]


@dataclass(frozen=True)
class Part:
    """One thing said of a fact after a comma: `key` names the rule of the notation, `values` what the rule caught."""

    key: str
    values: Values = ()


@dataclass(frozen=True)
class Fact:
    """A fact as written; `parts` are checked one by one."""

    words: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Happening(Fact):
    """`event TYPE modes: ACTORS > RECIPIENTS`."""

    type: str = ""
    modes: Names = ()
    actors: Names | None = None
    recipients: Names | None = None


@dataclass(frozen=True)
class Figure(Fact):
    """`killed 9 of "words"`: a bound that is None must be null, one that is "any" is not looked at. `toll`: no event's."""

    harm: str = ""
    low: int | str | None = None
    best: int | str | None = None
    high: int | str | None = None
    toll: bool = False


@dataclass(frozen=True)
class Saying(Fact):
    """`statement SPEAKERS: "content words"`."""

    speakers: Names | None = None
    content: Names = ()


@dataclass(frozen=True)
class Stance(Fact):
    """`position ACT ACTORS: "issue words"`."""

    act: str = ""
    actors: Names | None = None
    issue: str | None = None


@dataclass(frozen=True)
class Process(Fact):
    """`talks PARTY + PARTY`."""

    parties: Names | None = None


@dataclass(frozen=True)
class Location(Fact):
    """`place NAME COUNTRY kind precision`; a country "-" must be null."""

    name: str = ""
    country: str | None = None
    kind: str | None = None
    precision: str | None = None


@dataclass(frozen=True)
class Moment(Fact):
    """`time "words" EDTF`; "unfixed" must be null."""

    text: str = ""
    edtf: str | None = None
    kind: str | None = None


@dataclass(frozen=True)
class Who(Fact):
    """`actor NAME kind COUNTRY SECTOR`; "-" must be null."""

    name: str = ""
    kind: str | None = None
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True)
class Count(Fact):
    """`no event TYPE`, `two events`: how many there are of a kind, where `which` narrows the kind down."""

    number: int = 0
    kind: str = ""
    which: str | None = None


@dataclass(frozen=True)
class Page(Fact):
    """`removed "words"`, `text "words"`, `title "words"`, `dateline PLACE`, `published DAY`: how the report was read."""

    field: str = ""
    value: str | None = None
