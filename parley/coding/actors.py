"""Who acts in a report: every name, description and pronoun that stands for somebody, gathered into actors.

Names are corrected and linked by knowledge, everything else by rules over the text (`who/`). An actor gets its id when it is first
certain to exist: named ones at once in text order, unnamed ones ("nine aid workers") when a coder asks for them.
"""

from collections.abc import Iterator
from datetime import date

from ..knowledge.actors import ActorBook
from ..knowledge.roles import Roles, load_roles
from ..language.opening import TRANSPARENT
from ..language.words import Parsed, Word, conjuncts, core_phrase
from ..record import Actor, Span, span_of
from .who.cast import Cast
from .who.players import Player
from .who.shapes import shape_of
from .who.titles import phrase_text

NEVER = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "EVENT", "LAW", "LANGUAGE", "WORK_OF_ART"}
)


class Actors:
    """The actors of one report; `of` looks, `describe` also makes an actor of an unnamed phrase."""

    def __init__(self, parsed: Parsed, cast: Cast) -> None:
        self._parsed, self._cast = parsed, cast
        self._players: dict[str, Player] = {}
        self._built: dict[str, tuple[tuple[object, ...], Actor]] = {}  # each as last asked for, until its player changes
        for player in sorted(self._eager(), key=lambda p: min(p.mentions)):
            self._publish(player)

    def _eager(self) -> Iterator[Player]:
        for player in dict.fromkeys(p.top() for p in self._cast.links.players):
            if player.firm and player.mentions:
                yield player

    @property
    def all(self) -> tuple[Actor, ...]:
        """All actors in the order of their ids, mentions in text order."""
        made: dict[str, Actor] = {}
        while len(made) < len(self._players):  # an actor's own side may be published only now
            for id, player in list(self._players.items()):
                if id not in made:
                    made[id] = self._actor(id, player)
        return tuple(made.values())

    def of(self, word: Word) -> tuple[str, ...]:
        """Ids of whom the phrase at this word stands for; of a first conjunct, those of the others too."""
        return tuple(dict.fromkeys(id for w in self._words(word) for id in self._firm(w)))

    def describe(self, word: Word) -> tuple[str, ...]:
        """As `of`; an unnamed phrase that denotes people or an organisation becomes an actor of its own."""
        return tuple(dict.fromkeys(id for w in self._words(word) for id in self._any(w)))

    def land(self, word: Word, host: bool = False) -> tuple[str, ...]:
        """Whom an act done to the place at this word is done to: a country, or the people of a town or region.

        With `host` a capital stands for its government ("arrived in Cairo" is a visit to Egypt).
        """
        name = self._cast.context.names_at.get(word.i)
        if name is not None and (name.kind == "country" or (host and name.kind in ("capital", "metonym"))):
            return (self._publish(self._cast.links.of(name).top(), word),)
        player = self._cast.townspeople(word)
        return (self._publish(player.top(), word),) if player is not None else ()

    def get(self, id: str) -> Actor:
        """The actor's present state."""
        return self._actor(id, self._players[id])

    def side(self, id: str) -> str:
        """The top of the actor's member_of chain; itself where it belongs to nobody."""
        player, seen = self._players[id].top(), set[str]()
        while (above := _side(player)) is not None and (at := self._publish(player)) not in seen:
            seen.add(at)
            player = above
        return self._publish(player)

    def span(self, word: Word) -> Span:
        """The mention at this word, else its core phrase."""
        found = self._cast.spans.get(word.i)
        if found is None:
            phrase = core_phrase(word)
            found = phrase[0].start, phrase[-1].end
        return span_of(self._parsed.text, *found)

    # ------------------------------------------------------------

    def _words(self, word: Word) -> Iterator[Word]:
        for w in _meant(word):
            yield w
            yield from self._cast.strays(w)

    def _firm(self, word: Word) -> Iterator[str]:
        for player in self._cast.at.get(word.i, ()):
            top = player.top()
            if top.firm or top.id is not None:
                yield self._publish(top, word)

    def _any(self, word: Word) -> Iterator[str]:
        players = self._cast.at.get(word.i)
        if players is None:
            made = self._unknown(word)
            players = (made,) if made is not None else ()
        for player in players:
            yield self._publish(player.top(), word)

    def _publish(self, player: Player, word: Word | None = None) -> str:
        """Give the player its id. A state that only a role asks for gets the asking word as its mention."""
        if word is not None and not player.mentions:
            span = self._cast.spans.get(word.i, (word.start, word.end))
            player.mentions[span] = None
        if player.id is None:
            player.id = f"a{len(self._players) + 1}"
            self._players[player.id] = player
        return player.id

    def _unknown(self, word: Word) -> Player | None:
        """A proper name that nobody knows, in a role that only an actor fills."""
        if word.pos != "PROPN" or not word.text[:1].isupper() or (word.entity is not None and word.entity.label in NEVER):
            return None
        if word.i in self._cast.context.names_at or word.i in self._cast.context.ground or self._cast.context.located(word):
            return None
        phrase = [w for w in core_phrase(word) if w.pos in ("PROPN", "PART", "PUNCT", "ADJ", "NOUN")]
        while phrase and (phrase[0].pos == "PUNCT" or (not phrase[0].text[:1].isupper() and len(phrase) > 1)):
            phrase.pop(0)
        if not phrase:
            return None
        return self._cast.unknown(phrase, shape_of([w.text for w in phrase]), phrase_text(phrase))

    def _actor(self, id: str, player: Player) -> Actor:
        side = _side(player)
        above = self._publish(side) if side is not None else None
        title = player.title if player.kind == "person" else None
        state = (
            player.name,
            player.kind,
            player.country,
            player.sector,
            above,
            title,
            player.entry,
            player.known,
            len(player.mentions),
        )
        built = self._built.get(id)
        if built is not None and built[0] == state:
            return built[1]
        actor = Actor.model_validate(
            {
                "id": id,
                "name": player.name,
                "kind": player.kind,
                "country": player.country,
                "sector": player.sector,
                "member_of": above,
                "title": title,
                "known_as": player.entry.key if player.entry is not None else None,
                "from": "knowledge" if player.known else "text",
                "mentions": tuple(span_of(self._parsed.text, a, b) for a, b in sorted(player.mentions)),
            }
        )
        self._built[id] = state, actor
        return actor


def _side(player: Player) -> Player | None:
    """Whom it belongs to, where the text has a word for that."""
    side = player.member_of.top() if player.member_of is not None else None
    return side if side is not None and side is not player and side.mentions else None


def _meant(word: Word) -> list[Word]:
    """The words that the phrase is about: its conjuncts, with counting nouns seen through ("dozens of rebels")."""
    out: list[Word] = []
    for w in conjuncts(word):
        inner = (
            [o for c in w.children if c.dep == "prep" and c.lower == "of" for o in c.children if o.dep == "pobj"]
            if w.lemma in TRANSPARENT or w.pos == "NUM"
            else []
        )
        out.extend(x for o in inner for x in conjuncts(o))
        if not inner:
            out.append(w)
    return out


def find_actors(
    parsed: Parsed, book: ActorBook, places: object | None = None, published: date | None = None, roles: Roles | None = None
) -> Actors:
    """All actors of a parsed report. `places` (if coded before) tell towns from actors; `published` picks who held which office."""
    return Actors(parsed, Cast(parsed, book, roles or load_roles(), places, published))
