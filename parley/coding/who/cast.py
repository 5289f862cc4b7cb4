"""The walk over a report, word by word: each name, description and pronoun is given to the player it stands for.

A player that is not `firm` (an unnamed "nine soldiers") waits until somebody asks for it.
"""

from datetime import date

from ...knowledge.actors import ActorBook
from ...knowledge.roles import Roles
from ...language.words import Parsed, Sentence, Word
from .descriptions import Description, describe, is_label
from .names import REGIONS, Name, is_office
from .players import Player
from .shapes import shape_of
from .sides import Sides
from .titles import agrees, apposed, phrase_text, role_of
from .titling import STATES

LEADING = frozenset("lead head represent command chair".split())
ABOUT = frozenset("some about nearly around almost roughly over at least more than up to".split())


class Cast(Sides):
    """All players of one report, and where each is spoken of."""

    def __init__(self, parsed: Parsed, book: ActorBook, roles: Roles, places: object | None, on: date | None) -> None:
        super().__init__(parsed, book, roles, places, on)
        self._townspeople: dict[str, Player] = {}
        for name in self.names:
            if name.entry is None and name.kind in ("organisation", "person", "norp"):
                self._kind_before(name, self.links.of(name))
        for sentence in parsed.sentences:
            self._walk(sentence)
        self.references.settle()
        self._both_sides()
        self._speakers()
        self._leaders()

    def _walk(self, sentence: Sentence) -> None:
        names_at = self.context.names_at
        for w in sentence.words:
            name = names_at.get(w.i)
            if name is not None:
                if name.first == w.i:
                    self._name(name, self._regions.get(w.i, ()))
            elif w.i in self._titled or w.i in self.context.ground:
                continue
            elif w.pos in ("NOUN", "PROPN"):
                self._noun(w)
            elif w.pos in ("PRON", "DET"):
                self._pronoun(w)
        self._note_pairs(sentence)

    def _name(self, name: Name, region: tuple[Word, ...]) -> None:
        player = self.links.of(name)
        how = self.context.acts(name) if name.kind in STATES else "acts"
        if (
            name.kind == "population" and (name.head.pos == "ADJ" or name.head.dep in ("compound", "amod", "nmod"))
        ) or name.kind == "adjective":
            how = "asked"
        if how == "place":
            return
        start, end = name.start, name.end
        if name.acronym is not None:
            end = self.context.parsed.text.find(")", end) + 1 or end
            for w in self.context.parsed.words[name.last + 1 : name.last + 4]:
                if name.end < w.start < end:
                    self.at[w.i] = (player,)
                    self.spans[w.i] = (start, end)
        for w in name.words:
            self.at[w.i] = (player,)
            self.spans[w.i] = (start, end)
        if region and region[-1].end <= start and len(region) < 12:
            start = region[0].start
        if how == "acts":
            self._mention(player, start, end, name.head)
        if name.kind == "person":
            self._entitle(player, name, region)

    def townspeople(self, word: Word) -> Player | None:
        """The people of the town or region that this word names: whom an act done to the place is done to."""
        place = self.context.place(word)
        if place is None or place.kind == "country":
            return None
        player = self._townspeople.get(place.id)
        if player is None:
            player = Player("population", place.name, place.country, "CVL", firm=True, named=True)
            self._townspeople[place.id] = player
            self.links.players.append(player)
        mention = next(((m.start, m.end) for m in place.mentions if m.start <= word.start < m.end), (word.start, word.end))
        player.mentions.setdefault(mention)
        self.spans[word.i] = mention
        return player

    def unknown(self, words: list[Word], shape: tuple[str, str | None], text: str, country: str | None = None) -> Player:
        """The player of a proper name that neither the recogniser nor knowledge has."""
        player = next((p for p in self.links.players if p.named and p.name == text), None)
        if player is None:
            kind, sector = shape
            player = Player(
                "unknown" if kind == "organisation" and sector is None and len(words) == 1 else kind,
                text,
                country,
                sector,
                firm=True,
                named=True,
            )
            self.links.players.append(player)
        start, end = words[0].start, words[-1].end
        player = player.top()
        self._kind_before(Name(tuple(words), "organisation"), player)
        self._mention(player, start, end, words[-1])
        for w in words:
            self.at[w.i] = (player,)
            self.spans[w.i] = (start, end)
        return player

    def _noun(self, w: Word) -> None:
        context = self.context
        role = role_of(w, context.roles)
        if role is None:
            return
        if w.dep in ("compound", "nmod", "amod") and w.head.i > w.i and w.head.pos in ("NOUN", "PROPN"):
            if w.head.i in self._titled or w.head.i in context.names_at or role_of(w.head, context.roles) is not None:
                return
            if (role.kind in ("person",) and role.plural != "armed-group") or role.title:
                return
        if w.i in self._titled or (
            w.lower in REGIONS
            and w.i > w.sentence.words[0].i
            and context.parsed.words[w.i - 1].pos == "PROPN"
            and not is_office(context.parsed.words[w.i - 1], context.roles)
        ):
            return
        d = describe(w, context.roles, context.names_at, frozenset())
        if d is None or is_label(w) or self._scare_quoted(d):
            return
        proper = self._proper(d)
        if proper:
            self.unknown(proper, shape_of([x.text for x in proper]), phrase_text(proper), self.links.nation_in(proper))
            return
        if self._is_both(d):
            self._sides.append(w)
            return
        name = apposed(w, context.names_at, context.roles) if role.kind != "country" else None
        if name is not None and agrees(name, role, w):
            found: tuple[Player, ...] = (self._apposed(d, self.links.of(name)),)
        else:
            found = self.references.who(d, self.at)
        if found:
            self._place(d, found)

    def _proper(self, d: Description) -> list[Word]:
        """The words of a proper name that the recogniser missed: "the Valley Movement"; none for "the Iranian Foreign Ministry"."""
        if d.role.kind == "person" or not d.head.text[:1].isupper() or d.head.sentence.title:
            return []
        words = [w for w in d.words if w.pos not in ("DET", "PUNCT")]
        if len(words) < 2 or not all(w.text[:1].isupper() or w.lower in ("of", "for", "and", "'s", "’s") for w in words):
            return []
        names_at, roles = self.context.names_at, self.context.roles
        own = [w for w in words if w.i not in names_at and not is_office(w, roles) and w.tag != "POS"]
        return (
            words
            if own
            and any(w.pos == "PROPN" for w in own)
            and all(w.i not in names_at or names_at[w.i].kind != "person" for w in words)
            else []
        )

    def _leaders(self) -> None:
        """ "Mirela Tosk, who leads the rebel delegation", "the team, headed by Arman": leaders belong to whom they lead."""
        for w in self.context.parsed.words:
            if w.lemma not in LEADING or w.pos != "VERB":
                continue
            passive = any(c.dep == "agent" for c in w.children)
            who = (
                [o for c in w.children if c.dep == "agent" for o in c.children]
                if passive
                else [c for c in w.children if c.dep == "nsubj"]
            )
            led = [c for c in w.children if c.dep == ("nsubjpass" if passive else "dobj")] or (
                [w.head] if passive and w.dep == "acl" else []
            )
            if len(led) != 1:
                continue
            sides = self.at.get(led[0].i, ())
            if len(sides) != 1 or sides[0].top().kind not in ("government", "armed-group", "organisation"):
                continue
            for leader in who:
                for player in self.at.get(leader.i, ()):
                    if player.top().kind == "person" and not player.top().plural:
                        self._belong(player.top(), sides[0].top())

    def _place(self, d: Description, players: tuple[Player, ...]) -> None:
        """Note the phrase as a mention of its players."""
        words = d.words
        named = (d.owner is not None and d.owner.kind in STATES) or any(
            w.text[:1].isupper() and w.pos != "DET" for w in words if w.i < d.head.i
        )
        if named and words[0].pos == "DET" and len(words) > 1:
            words = words[1:]  # "the Afghan government" is a name with an article
        while len(words) > 1 and words[0] is not d.head and (words[0].dep in ("advmod", "quantmod") or words[0].lower in ABOUT):
            words = words[1:]
        start, end = words[0].start, words[-1].end
        if d.owner is not None and 0 < d.owner.first - d.head.i <= 3 and len(d.owners) == 1:
            end = d.owner.end  # "government of Sudan", "mediators from the African Union"
        for w in d.words:
            if w.i not in self.at or w.i == d.head.i:
                self.at[w.i] = players
                self.spans[w.i] = (start, end)
        for player in players:
            self._mention(player, start, end, d.head)
        sides = {player.member_of.top() for player in players if player.member_of is not None}
        for owner in d.owners:
            if self.links.of(owner) in sides:
                self.links.of(owner).mentions.setdefault((owner.start, owner.end))

    def _scare_quoted(self, d: Description) -> bool:
        """A label in quotation marks of its own ("bandit regime") is somebody's word, not an actor."""
        quote = self.context.quotes.at(d.head.start)
        return (
            quote is not None
            and quote.inner_end - quote.inner_start < 45
            and quote.inner_start >= d.words[0].start - 12
            and quote.inner_end <= d.words[-1].end + 3
        )
