"""The stage: a report's names and links, and whom each word stands for so far; what every part of the walk works on."""

from datetime import date

from ...knowledge.actors import ActorBook
from ...knowledge.roles import Roles
from ...language.words import Parsed, Word
from .context import Context
from .finding import names_of, with_family_names
from .grounds import without_ground
from .home import Home
from .linking import Links
from .names import Name, name_text
from .players import Player
from .references import References
from .titles import title_before

MEMORY = 40


class Stage:
    """`at` maps a word to the players that the phrase around it stands for, `spans` to that phrase, `recent` has the latest first."""

    def __init__(self, parsed: Parsed, book: ActorBook, roles: Roles, places: object | None, on: date | None) -> None:
        found = _believable(with_family_names(names_of(parsed, book, roles, on), parsed), parsed)
        names, ground = without_ground(found, parsed, getattr(places, "of", None))
        self.names = names
        self.context = Context(parsed, names, book, roles, places, ground)
        self._regions = {n.first: title_before(n, roles, self.context.names_at) for n in names if n.kind == "person"}
        self.links = Links(names, book, on, self._regions)
        self.at: dict[int, tuple[Player, ...]] = {}
        self.spans: dict[int, tuple[int, int]] = {}
        self.recent: list[Player] = []
        self.home = Home(self.context, self.links, names)
        self.references = References(self.context, self.links, self.recent, self.home)
        self._titled = {w.i: self.context.names_at[first] for first, region in self._regions.items() for w in region}
        self._said: list[Word] = []
        self._sides: list[Word] = []
        self._pairs: list[tuple[int, tuple[Player, ...]]] = []

    def _mention(self, player: Player, start: int, end: int, head: Word) -> None:
        player.mentions.setdefault((start, end))
        player.last, player.sentence = head.i, head.sentence.index
        while head.dep in ("appos", "compound", "nmod", "conj") and head.head is not head:
            head = head.head
        player.subject = head.dep in ("nsubj", "nsubjpass", "agent", "csubj", "poss")
        player.leading = head.dep in ("nsubj", "nsubjpass") and head.head.head is head.head
        if player in self.recent:
            self.recent.remove(player)
        self.recent.insert(0, player)
        del self.recent[MEMORY:]

    def _absorb(self, player: Player, other: Player) -> None:
        player.absorb(other)
        if other in self.recent:
            self.recent.remove(other)


def _believable(names: list[Name], parsed: Parsed) -> list[Name]:
    """Names of a headline that the body does not have are often only capitals: known ones and people stay."""
    if all(s.title for s in parsed.sentences):
        return [n for n in names if n.entry is not None or n.kind == "person"]
    body = {name_text(n.words).lower() for n in names if not n.words[0].sentence.title}
    last = {name_text(n.words).lower().split()[-1] for n in names if not n.words[0].sentence.title and n.kind == "person"}
    return [
        n
        for n in names
        if not n.words[0].sentence.title
        or n.entry is not None
        or (text := name_text(n.words).lower()) in body
        or (n.kind == "person" and (text.split()[-1] in last or len(n.words) > 1))
    ]
