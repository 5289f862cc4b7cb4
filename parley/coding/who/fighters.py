"""Unnamed fighters: the rebels, militants, militias of somebody or nobody."""

from .crowds import GENERIC_BODY, Crowds
from .descriptions import Description
from .making import ALLEGED, REBELS
from .players import Player
from .titles import phrase_text


class Fighters(Crowds):
    """An armed group spoken of without its name."""

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
        if (
            d.definite == "bare"
            and (d.lemma in REBELS or (d.sector == "REB" and d.lemma in ("force", "troop", "fighter")))
            and len({p.top() for p in groups if p.named}) == 1
            and not marks & ALLEGED
        ):
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
        """Rebels spoken of before the one group they belong to is named are that group."""
        for player in list(self._links.players):
            if player.entry is not None and player.entry.side and player.member_of is None and player.kind != "person":
                side = self._context.book.side(player.entry, self._links.on)
                above = self._links.met(side) if side is not None else None
                if above is not None and above.mentions:
                    player.join(above)
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
