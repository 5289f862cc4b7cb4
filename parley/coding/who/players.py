"""An actor while the report is being read: what is known of it so far, and every mention."""

from dataclasses import dataclass, field

from ...knowledge.actors import Entry

SINGULAR = frozenset({"person", "country", "government", "organisation", "armed-group", "outlet", "assembly", "unknown"})
BODIES = frozenset({"government", "organisation", "armed-group", "outlet", "assembly", "country"})


@dataclass(slots=True, eq=False)
class Player:
    """One actor in the making. `firm`: named, or standing for a known body, so that it exists without being asked for."""

    kind: str
    name: str
    country: str | None = None
    sector: str | None = None
    title: str | None = None
    entry: Entry | None = None
    known: bool = False
    firm: bool = False
    named: bool = False
    plural: bool = False
    gender: str | None = None
    given: str | None = None  # the likely gender, by the given name
    member_of: "Player | None" = None
    presumed: bool = False  # only the land of the report says whose he is
    heads: set[str] = field(default_factory=set)
    mentions: dict[tuple[int, int], None] = field(default_factory=dict)
    last: int = -1  # word of the latest mention
    sentence: int = -1
    subject: bool = False  # was the latest mention a subject
    leading: bool = False  # the subject of its whole sentence
    id: str | None = None
    into: "Player | None" = None  # found to be the same as that one

    def top(self) -> "Player":
        """The player that this one has been merged into, or itself."""
        player = self
        while player.into is not None:
            player = player.into
        return player

    def side(self) -> "Player":
        """The top of the member_of chain."""
        player, seen = self.top(), set[int]()
        while player.member_of is not None and id(player) not in seen:
            seen.add(id(player))
            player = player.member_of.top()
        return player

    def join(self, side: "Player | None") -> None:
        """Make this one belong to a side, unless it has one already or that would run in a circle."""
        if side is None or (self.member_of is not None and not self.presumed):
            return
        above: Player | None = side.top()
        while above is not None:
            if above is self.top():
                return
            above = above.member_of.top() if above.member_of is not None else None
        self.member_of, self.presumed = side, False

    def absorb(self, other: "Player") -> None:
        """Take over all that another player turned out to be."""
        if other is self:
            return
        other.into = self
        self.mentions.update(other.mentions)
        self.heads |= other.heads
        self.country = self.country or other.country
        self.sector = self.sector or other.sector
        self.title = self.title or other.title
        self.gender, self.given = self.gender or other.gender, self.given or other.given
        self.firm = self.firm or other.firm
        if other.member_of is not None:
            self.join(other.member_of.top())
        if other.last > self.last:
            self.last, self.sentence, self.subject, self.leading = other.last, other.sentence, other.subject, other.leading
