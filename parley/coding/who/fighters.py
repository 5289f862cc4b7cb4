"""Unnamed fighters: the rebels, militants, militias of somebody or nobody."""

from collections import Counter

from .context import first_conjunct
from .crowds import GENERIC_BODY, Crowds
from .descriptions import Description
from .making import ALLEGED, REBELS
from .names import Name
from .players import Player
from .titles import phrase_text

TALKS = frozenset(
    "talk talks negotiation negotiate dialogue truce ceasefire cease deal agreement accord pact peace round meeting meet sign agree fire".split()
)


class Fighters(Crowds):
    """An armed group spoken of without its name."""

    _strength: Counter[Player] | None = None

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
        rebels = d.lemma in REBELS or (d.sector == "REB" and d.role.sector != "REB")  # "rebel forces", "the rebel delegation"
        foremost = self.foremost() if rebels and not marks & ALLEGED else None
        if (
            d.role.kind == "person" and d.role.plural == "group" and d.plural and d.role.sector != "REB"
        ):  # "the rebel leaders", "the bombers"
            earlier = self._earlier(d, None) if d.definite in ("definite", "owned") else None
            return earlier or self._new(d, foremost)
        if d.definite in ("definite", "owned") and not marks & ALLEGED:
            fitting = [p for p in groups if self._same_fighters(d, p)]
            if foremost is not None and all(p.named for p in fitting):
                return foremost
            if fitting:
                return fitting[0]
        if d.definite == "bare" and foremost is not None:
            return foremost
        if d.definite == "bare" and d.role.plural == "group":
            return self._new(d, None)
        key = "rebels" if d.lemma in REBELS else d.lemma
        return self._keyed(d, key if not marks & ALLEGED else phrase_text(d.words).lower(), kind="armed-group")

    def foremost(self) -> Player | None:
        """The armed group that "the rebels" are: the one of the report, or the one most named and that others talk with."""
        if self._strength is None:
            self._strength = Counter()
            for name in dict.fromkeys(self._context.names_at.values()):
                if name.kind in ("organisation", "armed-group"):
                    player = self._links.of(name)
                    if player.kind == "armed-group" and player.sector in ("REB", None):
                        self._strength[player] += 4 if _party(name) else 1
        ranked = self._strength.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
            return None
        return ranked[0][0].top()

    def _same_fighters(self, d: Description, group: Player) -> bool:
        """An unnamed group is only meant by its own noun, or by "the group"; a named one by any that fits its sector."""
        if not group.named:
            return (
                d.lemma in group.heads
                or d.lemma in GENERIC_BODY
                or d.lemma == "fighter"
                or (d.lemma in REBELS and bool(group.heads & REBELS))
            )
        if d.lemma == "terrorist":
            return False
        return group.sector == d.sector or d.sector in ("UAF", None) or group.sector is None or d.lemma in GENERIC_BODY

    def settle(self) -> None:
        """What only the whole report tells: rebels spoken of before their group is named, ministers of "the government"."""
        self._settle_state()
        for player in list(self._links.players):
            if player.entry is not None and player.entry.side and player.member_of is None and player.kind != "person":
                side = self._context.book.side(player.entry, self._links.on)
                above = self._links.met(side) if side is not None else None
                if above is not None and above.mentions:
                    player.join(above)
        self._settle_rebels()

    def _settle_state(self) -> None:
        state = self._generic.get("government")
        if state is not None and state.mentions and self._home.empty:
            for player in self._unserved:
                player.top().join(state)

    def _settle_rebels(self) -> None:
        named = [
            p
            for p in dict.fromkeys(q.top() for q in self._links.players)
            if p.kind == "armed-group" and p.named and p.mentions and p.sector in ("REB", None)
        ]
        if len(named) != 1:
            return
        group = named[0]
        for key, player in self._generic.items():
            known = player.heads & REBELS and player.kind == "armed-group"
            if known and player.into is None and player.country in (None, group.country) and not set(key.split()) & ALLEGED:
                group.absorb(player)


def _party(name: Name) -> bool:
    """Does the report say that one talks, agrees or signs with that group?"""
    head = first_conjunct(name.head)
    above = head.head
    if head.dep == "pobj" and above.lower in ("between", "with", "by", "and"):
        return above.head.lemma in TALKS
    return head.dep == "nsubj" and above.lemma in ("sign", "agree", "negotiate", "meet")
