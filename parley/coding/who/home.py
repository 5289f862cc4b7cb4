"""Whose "the government", "the army" and "the foreign minister" are where the report does not say: the land that the report is about.

A land speaks for itself by its government named in full, by its people who act, or by acting; the land of a venue, a dateline or
a newsroom never does. Where nothing speaks, nobody is meant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...knowledge.actors import Entry
from ...language.words import Word
from .context import Context, first_conjunct
from .linking import Links, stem
from .names import Name, is_office, name_text
from .players import Player
from .titles import role_of

RULING = frozenset("government administration authority regime cabinet junta ruler".split())
OFFICES = frozenset("president minister premier army military police parliament force troop ministry delegation".split())
LANDS = frozenset({"country", "capital", "metonym", "adjective", "place", "norp", "people"})
STATELY = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})
PARTS = frozenset("southern northern eastern western south north east west".split())
STRIFE = frozenset(
    "war fighting conflict violence coup election vote attack rebellion uprising curfew clash unrest protest emergency crisis killing bombing insurgency "
    "massacre revolt strike riot kill attack fight bomb shell impose explode ambush wound murder shoot hold".split()
) - {"hold"}
VENUES = frozenset(
    "delegation negotiator mediator envoy diplomat reporter journalist delegate representative ambassador embassy".split()
)
FULL, OFFICE, ACTOR, ACTS = 3, 2, 2, 1


@dataclass(slots=True, eq=False)
class Land:
    """What speaks for one land: how often its government is named in full, and how much it acts otherwise."""

    name: Name | None
    noun: Word | None = None
    nation: str = ""
    full: int = 0
    weight: int = 0
    strife: int = 0
    passive: int = 0  # named without speaking or being a venue


class Home:
    """`government` is the one meant wherever none is named, None where the report does not tell; `sure`: no other comes near."""

    def __init__(self, context: Context, links: Links, names: Sequence[Name]) -> None:
        self._context, self._links = context, links
        self._lands: dict[str, Land] = {}
        for name in names:
            self._weigh(name)
        self._unrecognised()
        self.sure = False
        self.fought = links.fought()
        self._rivals: list[Land] = []
        self._chosen = self._choose()

    @property
    def empty(self) -> bool:
        """Does no land speak at all?"""
        return self.fought is None and not any(land.weight for land in self._lands.values())

    def government(self, recent: Iterable[Player]) -> Player | None:
        """The player of that government; of several named in full, the one last spoken of."""
        if self._rivals:
            rivals = [self._player(land) for land in self._rivals]
            return next((p for p in recent if p in rivals), None)
        if self._chosen is not None:
            return self._player(self._chosen)
        entry = self._context.book.country(self.fought) if self.fought is not None else None
        return self._links.state(entry) if entry is not None else None

    def _player(self, land: Land) -> Player:
        if land.name is not None and land.name.entry is not None:
            return self._links.state(land.name.entry)
        noun = land.noun.lower if land.noun is not None and land.noun.lemma in RULING else ""
        return self._links.unknown_government(land.nation, f"{land.nation} {noun}".strip())

    def _choose(self) -> Land | None:
        """The only land whose government is named; else that of the one war; else the land that is clearly foremost."""
        lands = sorted((land for land in self._lands.values() if land.weight), key=lambda land: (-land.full, -land.weight))
        if not lands and self.fought is None:
            return self._ground()
        fought = next((land for land in lands if self.fought is not None and _code(land) == self.fought), None)
        named = [land for land in lands if land.full]
        most = max((x.weight for x in lands), default=0)
        self.sure = fought is not None or (most > ACTS and (len(named) == 1 or sum(x.weight for x in lands) < 1.34 * most))
        self.sure = self.sure or len(self._lands) == 1  # nothing else is even named
        if len(named) == 1 and (fought is None or fought is named[0]):
            return named[0]
        if self.fought is not None and (fought is not None or not named):
            return fought
        if named:
            if (named[0].full, named[0].weight) > (named[1].full, named[1].weight):
                return named[0]
            self._rivals = named
            return None
        lands.sort(key=lambda land: -land.weight)
        if len(lands) > 1 and _code(lands[0]) == "USA" and lands[1].weight * 2 >= lands[0].weight:
            del lands[0]  # it takes part in other lands' affairs more than these in its own
        if not lands or (len(lands) > 1 and lands[0].weight <= lands[1].weight):
            return None
        if lands[0].weight <= ACTS and any(land.passive for land in self._lands.values() if land is not lands[0]):
            return None  # "Nigeria will leave Chad unless the president …"
        return lands[0]

    def _ground(self) -> Land | None:
        """Where no land speaks: the one in which the fighting, the curfew or the vote is."""
        found = [land for land in self._lands.values() if land.strife]
        self.sure = len(found) == 1
        return found[0] if len(found) == 1 else None

    def _weigh(self, name: Name) -> None:
        if name.kind in ("organisation", "assembly"):
            player = self._links.of(name)
            if (
                player.country is not None
                and len(player.country) == 3
                and player.sector in STATELY
                and self._context.book.country(player.country)
            ):
                self._lands.setdefault(
                    player.country, Land(_as_land(name, self._context.book.country(player.country)))
                ).weight += ACTS
            return
        if name.kind not in LANDS or (name.entry is not None and (name.entry.kind != "country" or not name.entry.country)):
            return
        noun, context = _owned(name), self._context
        if name.entry is None:
            if noun is None or noun.lemma not in RULING | OFFICES:
                return
            if context.located(name.head) and noun.lemma not in RULING:
                return
        land = self._land(name)
        if name.first > name.words[0].sentence.words[0].i and context.parsed.words[name.first - 1].lower in PARTS:
            noun = None  # "the government of southern Sudan" is not Sudan's
        if noun is not None and noun.lemma in RULING:
            land.full += 1
            land.weight += FULL
            land.noun = land.noun or noun
        elif noun is not None and (role := role_of(noun, context.roles)) is not None and role.kind != "country":
            land.weight += OFFICE if noun.lemma in OFFICES else ACTOR
        elif name.kind != "adjective" and name.entry is not None:
            how = context.acts(name)
            head = first_conjunct(name.head)
            if how == "acts" or (how == "asked" and head.dep == "nsubjpass" and name.kind == "country"):
                land.weight += ACTS
            elif head.dep == "pobj" and head.head.lower in ("in", "across", "throughout"):
                above = head.head.head
                role = role_of(above, context.roles)
                if role is not None and role.kind != "country" and name.kind == "country" and above.lemma not in VENUES:
                    land.weight += ACTS  # "rebels in the Ivory Coast"
                elif above.lemma in STRIFE:
                    land.strife += 1
            elif how == "asked" and name.kind == "country":
                land.passive += 1

    def _land(self, name: Name) -> Land:
        nation = name_text(name.words)
        key = name.entry.country if name.entry is not None else stem(nation)
        return self._lands.setdefault(key or nation, Land(name, nation=nation))

    def _unrecognised(self) -> None:
        """ "The Arvanian government", where nobody takes "Arvanian" for a name."""
        names_at, roles = self._context.names_at, self._context.roles
        for w in self._context.parsed.words:
            if w.lemma not in RULING:
                continue
            for c in w.children:
                if (
                    c.i == w.i - 1
                    and c.dep in ("amod", "compound", "nmod")
                    and c.pos in ("ADJ", "PROPN")
                    and c.text[:1].isupper()
                    and c.i > w.sentence.words[0].i
                    and c.i not in names_at
                    and not is_office(c, roles)
                ):
                    land = self._lands.setdefault(stem(c.text), Land(None, nation=c.text))
                    land.full, land.weight, land.noun = land.full + 1, land.weight + FULL, land.noun or w


def _code(land: Land) -> str | None:
    return land.name.entry.country if land.name is not None and land.name.entry is not None else None


def _as_land(name: Name, entry: Entry | None) -> Name:
    """A body's name standing for its land."""
    return Name(name.words, "country", entry)


def _owned(name: Name) -> Word | None:
    """The noun that a land's name qualifies: "Afghan government", "Sudan's army", "rebels of Sudan"."""
    head = first_conjunct(name.head)
    above = head.head
    if head.dep in ("compound", "amod", "nmod", "poss") and above.i > head.i:
        while above.lemma not in RULING | OFFICES and above.dep in ("compound", "nmod") and 0 < above.head.i - above.i < 3:
            above = above.head
        return _ruling(head, name.last) or above
    if head.dep == "pobj" and above.lower == "of" and above.head.pos in ("NOUN", "PROPN"):
        return above.head
    return None


def _ruling(head: Word, last: int) -> Word | None:
    """The government right after the name, whatever it hangs on: "the Maravel government's delegation"."""
    words = head.sentence.words
    k = last - words[0].i + 1
    return words[k] if k < len(words) and words[k].lemma in RULING else None
