"""New players from descriptions, and whose they are."""

from ...language.words import Word
from .context import Context
from .descriptions import Description
from .home import Home
from .linking import Links
from .names import Name, name_text
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
ALLEGED = frozenset("suspected alleged presumed unidentified unknown masked rival other".split())


class Making:
    """What every sort of description needs: the owner, the home government, and new players."""

    def __init__(self, context: Context, links: Links, recent: list[Player], home: Home) -> None:
        self._context, self._links, self._recent, self._home = context, links, recent, home
        self._generic: dict[str, Player] = {}
        self._unserved: list[Player] = []  # of some state, nobody says which

    def _owned_by(self, name: Name, d: Description) -> Player | None:
        if name.kind == "norp" and not self._links.knows_land(name_text(name.words)):
            ruling = (
                d.role.kind == "government"
                or d.kind == "government"
                or (d.sector in ("MIL", "COP") and d.role.kind == "organisation")
            )
            if not ruling and not (d.role.kind == "person" and d.lemma in ("president", "minister", "premier")):
                return None
        if name.kind == "place" or name.kind == "norp":
            if self._context.located(name.head) and d.role.kind != "government":
                return None
            return self._links.unknown_government(name_text(name.words), phrase_text(bare_phrase(d)))
        return self._links.of(name)

    def home_government(self) -> Player | None:
        """The government that a bare "the government" means; None where the report does not tell."""
        return self._home.government(self._recent)

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
        bare = bare_phrase(d)
        if (
            d.owner is not None and 0 < d.owner.first - d.head.i <= 3 and len(d.owners) == 1
        ):  # "mediators from the African Union"
            words = d.head.sentence.words
            bare = list(words[bare[0].i - words[0].i : d.owner.last + 1 - words[0].i])
        player = Player(
            d.kind,
            phrase_text(bare),
            sector=d.sector,
            plural=d.plural and d.kind in ("group", "population", "armed-group", "person"),
            gender=d.role.gender,
        )
        if len(d.owners) > 1 and owner is not None:  # "French and Chadian soldiers" are two
            mine = next((n for n in d.owners if self._owned_by(n, d) is owner), None)
            if mine is not None:
                core, whose = phrase_text(unowned(d)), phrase_text(mine.words)
                player.name = f"{core} from {whose}" if mine.first > d.head.i else f"{whose} {core}"
        player.heads.add(d.lemma)
        if d.former and d.kind in ("person", "group"):
            player.sector = "ELI"
        if d.sector == "NGO":
            player.country, player.sector = "NGO", None
        elif d.land is not None and d.land.entry is not None and d.owner is None:
            player.country = d.land.entry.country
        if (
            player.country is None
            and owner is None
            and d.kind in ("group", "armed-group")
            and d.sector not in ("MIL", "GOV", None)
        ):
            player.country = self._whereabouts(d.head)
        if d.kind == "person" and (d.role.title or owner is not None):
            player.title = phrase_text(title_phrase(d.head))
            player.name = self._person_name(d, owner)
        if owner is not None:
            self._belong(player, owner, d)
        elif (d.role.state or d.sector == "GOV") and any(w.lemma == "government" for w in d.words if w.i < d.head.i):
            self._unserved.append(player)  # "a government source"
        elif d.role.state and d.definite in ("definite", "owned") and d.kind == "person" and not d.local:
            home = self.home_government() if self._home.sure else None
            if home is not None and home.mentions:
                player.join(home)
                player.country = player.country or home.country
            elif home is None:
                self._unserved.append(player)
        self._links.players.append(player)
        return player

    def _whereabouts(self, head: Word) -> str | None:
        """The land where people are: "rebels in Darfur", "students at a Lagos university". Soldiers and officials may be anywhere."""
        for prep in head.children:
            if prep.dep == "prep" and prep.lower in ("in", "of", "from", "at", "across", "throughout"):
                for w in prep.children:
                    place = self._context.place(w)
                    if w.dep == "pobj" and place is not None:
                        return place.country
        return None

    def unserved(self, player: Player) -> None:
        """Remember somebody who serves a state that the report does not name."""
        self._unserved.append(player)

    def _person_name(self, d: Description, owner: Player | None) -> str:
        bare = phrase_text(bare_phrase(d))
        if owner is not None and d.holder is not None and d.holder.pos == "PRON":
            return f"{owner.name}'s {phrase_text(unowned(d))}"
        if owner is not None and d.holder is not None and d.holder.i < d.head.i:
            return f"{owner.name} {phrase_text(unowned(d))}"
        return bare

    def _belong(self, player: Player, owner: Player, d: Description) -> None:
        player.country = player.country or owner.country
        civil = d.sector in ("CVL", "REF", "JRN", "EDU", "LAB", "AGR", "MED", "BUS", "SOC", "REL", "CRM")
        if owner.kind == "population":
            return
        if owner.kind == "government" and (
            civil or d.fighting or (player.kind == "organisation" and d.sector is None) or player.country == "NGO"
        ):
            return
        if (
            owner.kind == "government"
            and d.owner is not None
            and d.sector is None
            and d.lemma
            not in (
                "spokesman",
                "spokesperson",
                "spokeswoman",
                "negotiator",
                "adviser",
                "leader",
                "representative",
                "delegate",
                "mediator",
                "facilitator",
                "diplomat",
                "monitor",
                "observer",
                "officer",
                "personnel",
                "chief",
                "staff",
                "team",
            )
        ):
            return
        side = owner.side() if owner.kind == "person" else owner
        player.join(side if side.kind != "person" else None)
        if player.sector is None or owner.kind == "armed-group":
            player.sector = owner.sector if owner.sector not in (None, "JRN") and player.sector != "ELI" else player.sector


def family(lemma: str) -> set[str]:
    last = lemma.split(" ")[-1]
    out = {lemma, last}
    for family in FAMILIES:
        if last in family:
            out |= family
    return out


def bare_phrase(d: Description) -> list[Word]:
    """The phrase without article, number and possessive pronoun."""
    words = list(d.words)
    while (
        len(words) > 1
        and (
            words[0].pos in ("DET", "NUM", "PUNCT", "PRON", "CCONJ")
            or words[0].dep in ("quantmod", "predet", "nummod", "advmod")
            or words[0].tag in ("CD", "POS", "PDT")
        )
        and words[0] is not d.head
    ):
        words.pop(0)
    return words


def unowned(d: Description) -> list[Word]:
    """The phrase without whose it is."""
    words = bare_phrase(d)
    last = max(
        (
            w.i
            for w in words
            if w.i < d.head.i
            and (w.tag == "POS" or (d.owner is not None and any(n.first <= w.i <= n.last for n in (d.owner, *d.owners))))
        ),
        default=-1,
    )
    kept = [w for w in words if w.i > last]
    return kept or [d.head]
