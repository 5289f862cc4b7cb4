"""What the coders of one report share once its events are drafted."""

from dataclasses import dataclass, field

from ..knowledge.lexicon import Lexicon
from ..language.clauses import Clause, Clauses
from ..language.words import Parsed
from ..record import Statement
from .actors import Actors
from .drafting import Drafting
from .drafts import Draft
from .figures import Figure
from .places import Places
from .roles import Roles
from .setting import Setting
from .times import Times


@dataclass(slots=True, eq=False)
class Scene:
    """What the coders of one report share once events are coded."""

    parsed: Parsed
    clauses: Clauses
    lexicon: Lexicon
    actors: Actors
    places: Places
    times: Times
    statements: tuple[Statement, ...]
    roles: Roles
    setting: Setting
    drafting: Drafting
    drafts: list[Draft]
    figures: list[tuple[Figure, Draft | None]] = field(default_factory=list)

    def draft_of(self, clause: Clause | None) -> Draft | None:
        """The event that this clause tells of, after merging."""
        if clause is None:
            return None
        return next((d for d in self.drafts if any(c is clause for c in d.clauses)), None)
