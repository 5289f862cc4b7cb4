"""An event while it is being coded: what one clause says, before it is merged with what other clauses say of it."""

from dataclasses import dataclass, field

from ..knowledge.lexicon import Rule
from ..language.clauses import Clause
from ..language.words import Word
from ..record import Date

Range = tuple[int, int]  # characters of document.text, end exclusive


@dataclass(slots=True, eq=False)
class AccountDraft:
    """Somebody's word on whether it happened."""

    by: tuple[str, ...]
    stance: str
    statement: str | None
    evidence: Range


@dataclass(slots=True, eq=False)
class ResponsibilityDraft:
    """How the act is laid at an actor's door."""

    actor: str
    basis: str
    by: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Draft:
    """One happening. `clauses` are all that tell of it, the first being the one the rule matched."""

    clauses: list[Clause]
    rule: Rule
    type: str
    modes: list[str]
    contexts: list[str]
    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    actor_at: list[Range] = field(default_factory=list)
    recipient_at: list[Range] = field(default_factory=list)
    target: Range | None = None
    weapon: Range | None = None
    content: Word | None = None
    about: str | None = None  # content kind: meet, yield, assist, change, violence …
    status: str = "asserted"
    status_at: list[Range] = field(default_factory=list)
    accused: bool = False  # told only inside an accusation
    stage: str = "completed"
    clarity: str = "single"
    background: bool = False
    attributed_to: list[str] = field(default_factory=list)
    accounts: list[AccountDraft] = field(default_factory=list)
    responsibility: list[ResponsibilityDraft] = field(default_factory=list)
    date: Date | None = None
    date_at: list[Range] = field(default_factory=list)
    place: str | None = None
    place_at: list[Range] = field(default_factory=list)
    ordinal: int | None = None  # of a round of talks
    links: list[tuple["Draft", str]] = field(default_factory=list)
    evidence: list[Range] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    confidence: float = 0.8
    id: str = ""

    @property
    def clause(self) -> Clause:
        return self.clauses[0]

    @property
    def start(self) -> int:
        return min(a for a, _ in self.evidence)
