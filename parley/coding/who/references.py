"""Whom a description means: a state's body, somebody named before, or a new player of its own.

"The rebels" are the armed group last spoken of, "the government" is that of the land the report is about, "the US envoy" is the
person with such a title; "nine soldiers" are new every time.
"""

from collections.abc import Mapping

from .descriptions import Description
from .players import Player
from .states import States

COLLECTIVE = frozenset(
    "group movement organisation organization faction front force fighter militant rebel insurgent guerrilla guerilla separatist jihadist "
    "extremist terrorist militia army delegation negotiating_team side team leadership government administration authority regime cartel "
    "gang network outfit militiaman paramilitary".split()
)


class References(States):
    """Finds or makes the players of a description. `recent` is shared with the walk: latest mention first."""

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
        if d.definite in ("counted", "indefinite") and not (
            d.role.kind == "government" or d.kind == "government" or (d.definite == "indefinite" and d.lemma == "delegation")
        ):
            return self._new(d, owner)
        if d.role.kind == "government" or d.kind == "government":
            return self._government(d, owner)
        if (
            d.lemma in ("delegation", "negotiating team", "leadership", "side", "camp")
            and (found := self._delegation(d, owner)) is not None
        ):
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
