"""Unnamed people and bodies: the envoy, the protesters, the aid group."""

from .descriptions import Description
from .making import Making, family
from .players import Player
from .titles import phrase_text, title_phrase

GENERIC_BODY = frozenset("group organisation organization movement outfit entity body network faction agency force".split())


class Crowds(Making):
    """Persons by their titles, groups of people, organisations without a state."""

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
        near = family(d.lemma) if side is not None else exact
        for heads in (exact, near):
            for player in self._recent:
                if player.kind != "person" or player.plural or not player.heads & heads:
                    continue
                theirs = player.side()
                if (
                    side is not None
                    and theirs is not side
                    and not (
                        side.kind == "government"
                        and player.country is not None
                        and player.country == side.country
                        and theirs.kind != "armed-group"
                    )
                ):
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
        if player.title is None or (len(text) > len(player.title) and len(words) <= 10 and d.owner is not None):
            player.title = text

    def _people(self, d: Description, owner: Player | None) -> Player:
        if d.definite in ("definite", "owned"):
            found = self._earlier(d, owner)
            if found is not None:
                return found
        return self._new(d, owner)

    def _earlier(self, d: Description, owner: Player | None) -> Player | None:
        related = family(d.lemma)
        for player in self._recent:
            if player.named or (player.kind not in ("group", "population") and not (player.kind == "person" and not d.plural)):
                continue
            if not player.heads & related:
                continue
            if owner is not None and player.member_of is not None and player.side() is not owner.side():
                continue
            return player
        return None

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
            if player.kind not in ("organisation", "armed-group", "assembly", "outlet", "unknown") or (
                player.member_of is not None and not player.named
            ):
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
            return player.country in ("NGO", "UNO") or (
                player.kind == "organisation" and player.sector is None and player.country is None
            )
        if d.sector is not None:
            return player.sector == d.sector
        if d.lemma in ("alliance", "bloc", "union", "coalition", "league"):
            return player.country in ("IGO", "EUR") or d.lemma in player.name.lower()
        if d.lemma in ("agency", "commission", "committee", "council", "bureau"):
            return player.kind == "organisation" and (
                d.lemma in player.name.lower() or (player.country in ("UNO", "IGO") and d.lemma == "agency")
            )
        if d.lemma in ("company", "firm", "corporation", "airline", "manufacturer", "bank"):
            return player.sector == "BUS" or player.country == "MNC"
        if d.lemma == "party":
            return player.sector == "PTY"
        return d.lemma in GENERIC_BODY or d.lemma in player.name.lower()
