"""Whom a description means: a state's body, somebody named before, or a new player of its own.

"The rebels" are the armed group last spoken of, "the government" is that of the land the report is about, "the US envoy" is the
person with such a title; "nine soldiers" are new every time.
"""

from collections.abc import Mapping

from ...language.words import Word
from .context import Context
from .descriptions import Description
from .linking import Links, name_text
from .names import Name, is_office
from .players import Player
from .titles import phrase_text, title_phrase

# Nouns for one and the same office or crowd.
FAMILIES = (
    frozenset("envoy representative negotiator emissary mediator diplomat ambassador delegate special_envoy".split()),
    frozenset("spokesman spokeswoman spokesperson".split()),
    frozenset("leader chief head commander chairman boss ruler".split()),
    frozenset("president leader".split()),
    frozenset("minister official premier".split()),
    frozenset("secretary minister official".split()),
    frozenset("protester protestor demonstrator".split()),
    frozenset("man attacker gunman suspect assailant bomber shooter".split()),
)
REBELS = frozenset("rebel insurgent guerrilla guerilla separatist secessionist rebellion insurgency".split())
ARMIES = frozenset("army military troop force soldier armed_force air_force navy".split())
COLLECTIVE = frozenset(
    "group movement organisation organization faction front force fighter militant rebel insurgent guerrilla guerilla separatist jihadist extremist "
    "terrorist militia army delegation negotiating_team side team leadership government administration authority regime cartel gang network outfit militiaman paramilitary".split()
)
GENERIC_BODY = frozenset("group organisation organization movement outfit entity body network faction agency force".split())
WHOLE = frozenset({"army", "military", "armed force"})
UNITS = frozenset("garrison battalion brigade regiment division squadron platoon patrol contingent unit".split())
ALLEGED = frozenset("suspected alleged presumed unidentified unknown masked rival other".split())


class References:
    """Finds or makes the player of a description. `recent` is shared with the walk: latest mention first."""

    def __init__(self, context: Context, links: Links, recent: list[Player]) -> None:
        self._context, self._links, self._recent = context, links, recent
        self._generic: dict[str, Player] = {}

    def who(self, d: Description, at: Mapping[int, tuple[Player, ...]]) -> tuple[Player, ...]:
        """The players that the description stands for, one for each owner; none where it is land, a thing, or nobody."""
        owners = [self._owned_by(name, d) for name in d.owners] if len(d.owners) > 1 else [self._owner(d, at)]
        found = (self._who(d, owner) for owner in owners)
        return tuple(dict.fromkeys(p for p in found if p is not None))

    def _who(self, d: Description, owner: Player | None) -> Player | None:
        if d.role.equipment:
            return self._equipment(d, owner)
        if d.role.kind == "country":
            return self._country(d)
        if d.definite in ("counted", "indefinite") and not (d.role.kind == "government" or d.kind == "government" or d.definite == "indefinite" and d.lemma == "delegation"):
            return self._new(d, owner)
        if d.role.kind == "government" or d.kind == "government":
            return self._government(d, owner)
        if d.lemma in ("delegation", "negotiating team", "leadership", "side", "camp") and (found := self._delegation(d, owner)) is not None:
            return found
        if owner is not None and owner.kind == "armed-group" and d.lemma in COLLECTIVE and not d.local:
            return owner
        if d.fighting or d.kind == "armed-group":
            return self._fighters(d, owner)
        if d.role.kind in ("organisation", "assembly") and (d.role.state or d.sector in ("MIL", "COP")):
            return self._institution(d, owner)
        if d.role.kind in ("organisation", "outlet", "assembly"):
            return self._body(d, owner)
        return self._person(d, owner) if d.role.kind == "person" and not d.plural else self._people(d, owner)

    # ------------------------------------------------------------ whose

    def _owner(self, d: Description, at: Mapping[int, tuple[Player, ...]]) -> Player | None:
        if d.owner is not None:
            return self._owned_by(d.owner, d)
        if d.holder is not None:
            players = at.get(d.holder.i)
            if players:
                return players[0].top()
        for w in d.words:  # "government forces", "army officers": the modifier's own player
            if w.i < d.head.i and w.lemma in ("government", "regime", "state") and w.i not in self._context.names_at:
                return self.home_government()
        return None

    def _owned_by(self, name: Name, d: Description) -> Player | None:
        if name.kind == "norp" and not self._links.knows_land(name_text(name.words)):
            ruling = d.role.kind == "government" or d.kind == "government" or d.sector in ("MIL", "COP") and d.role.kind == "organisation"
            if not ruling and not (d.role.kind == "person" and d.lemma in ("president", "minister", "premier")):
                return None
        if name.kind == "place" or name.kind == "norp":
            if self._context.located(name.head) and d.role.kind != "government":
                return None
            return self._links.unknown_government(name_text(name.words), phrase_text(_bare(d)))
        return self._links.of(name)

    def _equipment(self, d: Description, owner: Player | None) -> Player | None:
        """"Israeli tanks" are the Israeli army; tanks of nobody's are things."""
        if owner is None or owner.kind not in ("government", "armed-group"):
            return None
        if owner.kind == "armed-group":
            return owner
        return self._links.forces("MIL", f"{self._links.adjective(owner)} military", "organisation", "MIL", owner)

    def home_government(self) -> Player | None:
        """The government that a bare "the government" means: of the land the report is about, else the one last spoken of."""
        fought = self._links.fought()
        home = fought or self._context.home
        governments = [p for p in self._recent if p.kind == "government" and p.firm]
        entry = self._context.book.country(home) if home is not None else None
        state = self._links.state(entry) if entry is not None else None
        if state is not None and (fought or state.mentions or not governments):
            return state
        return governments[0] if governments else state

    # ------------------------------------------------------------ states and their bodies

    def _country(self, d: Description) -> Player | None:
        """"The country" that acts is the state last spoken of."""
        if d.plural or d.definite != "definite" or d.head.dep != "nsubj" or d.head.head.pos != "VERB":
            return None
        return next((p for p in self._recent if p.kind == "government" and p.country), None)

    def _government(self, d: Description, owner: Player | None) -> Player:
        if d.local and d.owner is None:
            return self._new(d, None if d.holder is not None else owner)
        if owner is not None:
            if owner.kind == "government":
                self._called(owner, d)
                return owner
            if owner.kind == "person":
                state = self._state_of(owner)
                return state or self._keyed(d, f"government:{owner.name}")
            if owner.kind == "population" and owner.country:
                entry = self._context.book.country(owner.country)
                return self._links.state(entry) if entry is not None else owner
            return owner
        nation = next((w for w in d.words if w.i < d.head.i and w.text[:1].isupper() and w.pos in ("ADJ", "PROPN") and not is_office(w, self._context.roles)), None)
        if nation is not None and nation.i > d.head.sentence.words[0].i and nation.i not in self._context.names_at and len(d.words) < 4:
            return self._links.unknown_government(nation.text, phrase_text(_bare(d)))  # "the Arvanian government"
        if d.definite == "indefinite" or d.head.dep in ("compound", "nmod"):
            return self._new(d, None) if d.definite == "indefinite" else (self.home_government() or self._keyed(d, "government"))
        return self.home_government() or self._keyed(d, "government")

    def _called(self, state: Player, d: Description) -> None:
        """A state only ever called "the Afghan government" keeps that name."""
        if not any(self._links.calls(state, (start, end)) for start, end in state.mentions) and d.owner is not None and d.owner.kind in ("adjective", "norp", "place"):
            state.name = f"{phrase_text(d.owner.words)} {d.head.lower}"

    def _state_of(self, person: Player) -> Player | None:
        side = person.side()
        if side.kind == "government":
            return side
        entry = self._context.book.country(person.country) if person.country else None
        return self._links.state(entry) if entry is not None else None

    def _institution(self, d: Description, owner: Player | None) -> Player | None:
        """Army, police, courts, ministries: one of each state."""
        if d.lemma == "office" and (owner is None or owner.kind not in ("government", "organisation", "assembly")) or d.definite == "owned" and d.lemma == "office":
            return owner if owner is not None and owner.kind == "person" and d.head.dep == "nsubj" else None
        family = d.sector if d.sector in ("MIL", "COP", "LEG", "JUD", "SPY") else phrase_text(_unowned(d)).lower()
        if d.local or d.head.dep in ("compound", "nmod") and owner is None:
            return self._new(d, owner)
        if d.lemma in UNITS:
            return (self._earlier_unit(d) if d.definite == "definite" else None) or self._new(d, owner)
        if owner is None and d.lemma == "congress" and d.head.text[:1].isupper() and self._links.has("USA"):
            congress = self._context.book.get("us-congress")  # a bare "Congress" in a text that speaks of the United States
            if congress is not None:
                return self._links.known(congress)
        if owner is not None and owner.kind == "government":
            if d.owner is None and d.lemma in ("force", "troop"):
                return self._links.forces(family or "", f"{owner.name} forces", "organisation", d.sector or "MIL", owner)
            force = self._links.forces(family or "", self._body_name(d, owner), d.kind, d.sector or "GOV", owner)
            if d.lemma in WHOLE and force.name.split()[-1].lower() not in ("army", "military", "forces"):
                force.name = self._body_name(d, owner)
            return force
        if owner is not None:
            return self._new(d, owner)
        known = next((p for p in self._recent if p.firm and p.kind == d.kind and p.sector == d.sector and (not p.named or p.entry is not None) and p.member_of is not None and (d.sector != "GOV" or d.lemma in p.heads)), None)
        if known is not None and d.definite in ("definite", "bare"):
            return known
        home = self.home_government() if self._context.sure or self._links.fought() else None
        if home is not None and d.definite in ("definite", "bare") and d.lemma not in ("troop", "force"):
            return self._links.forces(family or "", self._body_name(d, home), d.kind, d.sector or "GOV", home)
        return self._keyed(d, d.lemma) if d.definite == "definite" or d.lemma in ("police", "army") else self._new(d, None)

    def _earlier_unit(self, d: Description) -> Player | None:
        return next((p for p in self._recent if d.lemma in p.heads and p.kind == "organisation"), None)

    def _body_name(self, d: Description, state: Player) -> str:
        if (d.owner is not None and d.owner.first < d.head.i) or d.holder is not None or len(d.words) > 1 and d.words[-1].i > d.head.i:
            return phrase_text(_bare(d))
        adjective = self._links.adjective(state)
        return f"{adjective} {phrase_text(_unowned(d)).lower()}"

    def _delegation(self, d: Description, owner: Player | None) -> Player | None:
        """A delegation acts for the side that sent it."""
        if owner is not None:
            return owner.side() if owner.kind in ("government", "armed-group") else owner
        if d.definite == "definite":
            return next((p for p in self._recent if "delegation" in p.heads), None)
        return None

    # ------------------------------------------------------------ fighters

    def _fighters(self, d: Description, owner: Player | None) -> Player:
        if owner is not None and owner.kind not in ("government", "population"):
            if owner.kind == "organisation" and not owner.known and owner.sector is None and d.definite == "owned":
                owner.kind, owner.sector = "armed-group", d.sector if d.sector != "UAF" else "REB"  # "its fighters"
            return self._new(d, owner)
        marks = {w.lower for w in d.words}
        if d.role.kind == "person" and not d.plural:
            return self._person(d, owner)
        groups = [p for p in self._recent if p.kind == "armed-group" and p.firm]
        if owner is not None:
            near = [p for p in groups if p.country is not None and p.country == owner.country and p.named]
            if d.sector in ("REB", "UAF") and len(near) == 1:
                return near[0]
            return self._keyed(d, f"{d.sector}:{owner.country or owner.name}", kind="armed-group", country=owner.country)
        if d.definite in ("definite", "owned") and groups and not marks & ALLEGED:
            fitting = [p for p in groups if self._same_fighters(d, p)]
            if fitting:
                return fitting[0]
        if d.definite == "bare" and (d.lemma in REBELS or d.sector == "REB" and d.lemma in ("force", "troop", "fighter")) and len({p.top() for p in groups if p.named}) == 1 and not marks & ALLEGED:
            return groups[0]
        if d.definite in ("definite", "owned") and d.role.kind == "person" and d.role.plural == "group":
            earlier = self._earlier(d, None)
            return earlier or self._new(d, None)
        if d.definite == "bare" and d.role.plural == "group":
            return self._new(d, None)
        key = "rebels" if d.lemma in REBELS else d.lemma
        return self._keyed(d, key if not marks & ALLEGED else phrase_text(d.words).lower(), kind="armed-group")

    def _same_fighters(self, d: Description, group: Player) -> bool:
        """An unnamed group is only meant by its own noun, or by "the group"; a named one by any that fits its sector."""
        if not group.named:
            return d.lemma in group.heads or d.lemma in GENERIC_BODY or d.lemma == "fighter" or d.lemma in REBELS and bool(group.heads & REBELS)
        if d.lemma == "terrorist":
            return False
        return group.sector == d.sector or d.sector in ("UAF", None) or group.sector is None or d.lemma in GENERIC_BODY

    def settle(self) -> None:
        """Rebels spoken of before the one group they belong to is named are that group."""
        for player in list(self._links.players):
            if player.entry is not None and player.entry.side and player.member_of is None and player.kind != "person":
                side = self._context.book.side(player.entry, self._links.on)
                above = self._links.met(side) if side is not None else None
                if above is not None and above.mentions:
                    player.join(above)
        named = [p for p in dict.fromkeys(q.top() for q in self._links.players) if p.kind == "armed-group" and p.named and p.mentions and p.sector in ("REB", None)]
        if len(named) != 1:
            return
        group = named[0]
        for key, player in self._generic.items():
            known = player.heads & REBELS and player.kind == "armed-group"
            if known and player.into is None and player.country in (None, group.country) and not set(key.split()) & ALLEGED:
                group.absorb(player)

    # ------------------------------------------------------------ bodies without a state

    def _body(self, d: Description, owner: Player | None) -> Player:
        if owner is not None and owner.kind in ("armed-group", "organisation") and d.lemma in GENERIC_BODY:
            return owner
        if d.definite in ("definite", "owned") and owner is None:
            found = self.earlier_body(d)
            if found is not None:
                return found
        return self._new(d, owner)

    def earlier_body(self, d: Description) -> Player | None:
        """The organisation that "the group" (a sort of body) was before."""
        for player in self._recent:
            if player.kind not in ("organisation", "armed-group", "assembly", "outlet", "unknown") or player.member_of is not None and not player.named:
                continue
            if self._fits(d, player):
                return player
        return None

    def _fits(self, d: Description, player: Player) -> bool:
        if d.lemma in player.heads and (d.sector is None or d.sector in (player.sector, player.country)):
            return True
        if d.role.kind == "outlet":
            return player.kind == "outlet"
        if d.role.kind == "assembly":
            return player.kind == "assembly"
        if player.kind in ("outlet", "assembly"):
            return False
        if d.sector == "NGO":
            return player.country in ("NGO", "UNO") or player.kind == "organisation" and player.sector is None and player.country is None
        if d.sector is not None:
            return player.sector == d.sector
        if d.lemma in ("alliance", "bloc", "union", "coalition", "league"):
            return player.country in ("IGO", "EUR") or d.lemma in player.name.lower()
        if d.lemma in ("agency", "commission", "committee", "council", "bureau"):
            return player.kind == "organisation" and (d.lemma in player.name.lower() or player.country in ("UNO", "IGO") and d.lemma == "agency")
        if d.lemma in ("company", "firm", "corporation", "airline", "manufacturer", "bank"):
            return player.sector == "BUS" or player.country == "MNC"
        if d.lemma == "party":
            return player.sector == "PTY"
        return d.lemma in GENERIC_BODY or d.lemma in player.name.lower()

    # ------------------------------------------------------------ people

    def _person(self, d: Description, owner: Player | None) -> Player:
        if d.definite != "indefinite" and d.head.dep != "appos":
            found = self._titled(d, owner)
            if found is not None:
                self._retitle(found, d)
                return found
        return self._new(d, owner)

    def _titled(self, d: Description, owner: Player | None) -> Player | None:
        """The person spoken of before whose title this is."""
        side = owner.side() if owner is not None else None
        exact = {d.lemma, d.lemma.split(" ")[-1]}
        near = _family(d.lemma) if side is not None else exact
        for heads in (exact, near):
            for player in self._recent:
                if player.kind != "person" or player.plural or not player.heads & heads:
                    continue
                theirs = player.side()
                if side is not None and theirs is not side and not (side.kind == "government" and player.country is not None and player.country == side.country and theirs.kind != "armed-group"):
                    continue
                if d.owner is None and d.former != (player.sector == "ELI"):
                    continue
                return player
        return None

    def titled(self, d: Description) -> Player | None:
        """The unnamed person whom this title meant before the name came."""
        found = self._titled(d, None)
        return found if found is not None and not found.named else None

    def _retitle(self, player: Player, d: Description) -> None:
        words = title_phrase(d.head)
        text = phrase_text(words)
        if player.title is None or len(text) > len(player.title) and len(words) <= 10 and d.owner is not None:
            player.title = text

    def _people(self, d: Description, owner: Player | None) -> Player:
        if d.definite in ("definite", "owned"):
            found = self._earlier(d, owner)
            if found is not None:
                return found
        return self._new(d, owner)

    def _earlier(self, d: Description, owner: Player | None) -> Player | None:
        family = _family(d.lemma)
        for player in self._recent:
            if player.named or player.kind not in ("group", "population") and not (player.kind == "person" and not d.plural):
                continue
            if not player.heads & family:
                continue
            if owner is not None and player.member_of is not None and player.side() is not owner.side():
                continue
            return player
        return None

    # ------------------------------------------------------------ making

    def _keyed(self, d: Description, key: str, kind: str | None = None, country: str | None = None) -> Player:
        """A firm player without a name, one for each key: "rebels", "the authorities"."""
        player = self._generic.get(key)
        if player is None:
            player = self._new(d, None)
            player.kind, player.firm = kind or d.kind, True
            player.country = country or player.country
            self._generic[key] = player
        return player

    def _new(self, d: Description, owner: Player | None) -> Player:
        bare = _bare(d)
        if d.owner is not None and 0 < d.owner.first - d.head.i <= 3 and len(d.owners) == 1:  # "mediators from the African Union"
            words = d.head.sentence.words
            bare = list(words[bare[0].i - words[0].i : d.owner.last + 1 - words[0].i])
        player = Player(d.kind, phrase_text(bare), sector=d.sector, plural=d.plural and d.kind in ("group", "population", "armed-group", "person"), gender=d.role.gender)
        if len(d.owners) > 1 and owner is not None:  # "French and Chadian soldiers" are two
            mine = next((n for n in d.owners if self._owned_by(n, d) is owner), None)
            if mine is not None:
                core, whose = phrase_text(_unowned(d)), phrase_text(mine.words)
                player.name = f"{core} from {whose}" if mine.first > d.head.i else f"{whose} {core}"
        player.heads.add(d.lemma)
        if d.former and d.kind in ("person", "group"):
            player.sector = "ELI"
        if d.sector == "NGO":
            player.country, player.sector = "NGO", None
        elif d.land is not None and d.land.entry is not None and d.owner is None:
            player.country = d.land.entry.country
        if d.kind == "person" and (d.role.title or owner is not None):
            player.title = phrase_text(title_phrase(d.head))
            player.name = self._person_name(d, owner)
        if owner is not None:
            self._belong(player, owner, d)
        elif d.role.state and d.definite in ("definite", "owned") and d.kind == "person" and not d.local:
            home = self.home_government() if self._context.sure else None
            if home is not None and home.mentions:
                player.join(home)
                player.country = player.country or home.country
        self._links.players.append(player)
        return player

    def _person_name(self, d: Description, owner: Player | None) -> str:
        bare = phrase_text(_bare(d))
        if owner is not None and d.holder is not None and d.holder.pos == "PRON":
            return f"{owner.name}'s {phrase_text(_unowned(d))}"
        if owner is not None and d.holder is not None and d.holder.i < d.head.i:
            return f"{owner.name} {phrase_text(_unowned(d))}"
        return bare

    def _belong(self, player: Player, owner: Player, d: Description) -> None:
        player.country = player.country or owner.country
        civil = d.sector in ("CVL", "REF", "JRN", "EDU", "LAB", "AGR", "MED", "BUS", "SOC", "REL", "CRM")
        if owner.kind == "population":
            return
        if owner.kind == "government" and (civil or d.fighting or player.kind == "organisation" and d.sector is None or player.country == "NGO"):
            return
        if owner.kind == "government" and d.owner is not None and d.sector is None and d.lemma not in ("spokesman", "spokesperson", "spokeswoman", "negotiator", "adviser", "leader", "representative", "delegate", "mediator", "facilitator", "diplomat", "monitor", "observer", "officer", "personnel", "chief", "staff", "team"):
            return
        side = owner.side() if owner.kind == "person" else owner
        player.join(side if side.kind != "person" else None)
        if player.sector is None or owner.kind == "armed-group":
            player.sector = owner.sector if owner.sector not in (None, "JRN") and player.sector != "ELI" else player.sector


def _family(lemma: str) -> set[str]:
    last = lemma.split(" ")[-1]
    out = {lemma, last}
    for family in FAMILIES:
        if last in family:
            out |= family
    return out


def _bare(d: Description) -> list[Word]:
    """The phrase without article, number and possessive pronoun."""
    words = list(d.words)
    while len(words) > 1 and (words[0].pos in ("DET", "NUM", "PUNCT", "PRON", "CCONJ") or words[0].dep in ("quantmod", "predet", "nummod", "advmod") or words[0].tag in ("CD", "POS", "PDT")) and words[0] is not d.head:
        words.pop(0)
    return words


def _unowned(d: Description) -> list[Word]:
    """The phrase without whose it is."""
    words = _bare(d)
    last = max((w.i for w in words if w.i < d.head.i and (w.tag == "POS" or d.owner is not None and any(n.first <= w.i <= n.last for n in (d.owner, *d.owners)))), default=-1)
    kept = [w for w in words if w.i > last]
    return kept or [d.head]
