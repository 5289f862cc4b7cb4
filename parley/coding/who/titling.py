"""Titles and appositions: what the words beside a name say of whom it names."""

from collections.abc import Iterable

from ...language.words import Word
from .descriptions import FIGHTERS, PAST, Description, describe
from .making import REBELS
from .names import Name
from .players import BODIES, Player
from .stage import Stage
from .titles import BODY_KINDS, affiliation, phrase_text, role_of, title_phrase

STATES = frozenset({"country", "capital", "metonym", "adjective", "place"})
ADDRESS = {"mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "sir": "m", "lady": "f"}
OFFICIAL = frozenset(
    "government army police military presidential ministry minister president premier cabinet parliament parliamentary general attorney".split()
)


class Titling(Stage):
    """Gives players their title, side, kind and gender."""

    def _kind_before(self, name: Name, player: Player) -> None:
        """ "The rebel group M23", "news agency WFNA": the noun right before an unknown name says what it is."""
        words = name.words[0].sentence.words
        k = name.first - words[0].i
        if k == 0 or player.known or words[k - 1].i in self.context.names_at:
            return
        noun = words[k - 1]
        role = role_of(noun, self.context.roles)
        body = role is not None and role.kind in BODY_KINDS
        if (
            role is None
            or (not body and role.plural != "armed-group")
            or noun.tag in ("NNS", "NNPS")
            or (player.kind == "person" and not body)
        ):
            return
        hangs = (
            noun.dep in ("compound", "nmod", "amod", "appos")
            or any(w.head is noun for w in name.words)
            or noun.head in name.words
        )
        if not hangs:
            return
        d = describe(noun, self.context.roles, self.context.names_at, frozenset()) if body else None
        sector, kind = (d.sector, d.kind) if d is not None else (role.sector, "armed-group")
        player.kind = "armed-group" if sector in FIGHTERS else kind if kind in BODIES else player.kind
        if sector == "NGO":
            player.country = player.country or "NGO"
        else:
            player.sector = sector or player.sector
        player.heads.add(d.lemma if d is not None else role.lemma)
        self._titled.setdefault(noun.i, name)
        self.at[noun.i] = (player,)

    def _entitle(self, player: Player, name: Name, region: tuple[Word, ...]) -> None:
        """Take a person's title and side from the words before the name."""
        before = (
            name.words[0].sentence.words[name.first - name.words[0].sentence.words[0].i - 1]
            if name.first > name.words[0].sentence.words[0].i
            else None
        )
        if before is not None and before.lower in ADDRESS:
            player.gender = player.gender or ADDRESS[before.lower]
        if not region and name.head.dep == "conj":  # "presidents Betancur and Pastrana"
            first = self.context.names_at.get(name.head.head.i)
            shared = self._regions.get(first.first, ()) if first is not None else ()
            if shared and any(
                w.tag in ("NNS", "NNPS") or w.lower.endswith("s") for w in shared if role_of(w, self.context.roles)
            ):
                self._title(player, shared)
                self._serve(player, affiliation(shared, self.context.names_at, self.context.roles), shared)
        if not region:
            return
        for w in region:
            if w.i not in self.context.names_at:
                self.at[w.i] = (player,)
            self.spans[w.i] = (region[0].start, name.end)
        for w in name.words:
            self.spans[w.i] = (region[0].start, name.end)
        self._title(player, region)
        self._serve(player, affiliation(region, self.context.names_at, self.context.roles) or self._land_after(name), region)

    def _land_after(self, name: Name) -> Name | None:
        """ "King Hassan of Morocco": the land named after a titled person."""
        words = name.words[0].sentence.words
        k = name.last - words[0].i + 1
        if k + 1 < len(words) and words[k].lower == "of":
            found = self.context.names_at.get(words[k + 1].i) or (
                self.context.names_at.get(words[k + 2].i) if k + 2 < len(words) else None
            )
            return found if found is not None and found.kind == "country" else None
        return None

    def _title(self, player: Player, words: tuple[Word, ...]) -> None:
        while len(words) > 1 and (words[0].lower.startswith("then") or words[0].pos == "PUNCT"):
            words = words[1:]
        text = phrase_text(words)
        if player.title is None or (len(text) > len(player.title) and len(words) <= 10):
            player.title = text
        for w in words:
            role = role_of(w, self.context.roles)
            if role is None or self.context.names_at.get(w.i) is not None:
                continue  # "spokesman for the National Dawn Movement": the words of a name are no office
            if role.kind != "person":
                if not player.known and role.kind == "organisation" and w.dep in ("compound", "nmod"):
                    player.sector = player.sector or role.sector  # "opposition leader"
                continue
            player.heads.add(role.lemma)
            player.gender = player.gender or role.gender
            if not player.known and player.sector is None:
                player.sector = role.sector
        if any(w.lower in PAST for w in words):
            player.sector = "ELI"

    def _serve(self, player: Player, owner: Name | None, words: Iterable[Word]) -> None:
        """Let a person or body belong to whom its title names."""
        if owner is not None:
            side = self.links.of(owner)
            if side.kind == "person" or (owner.kind == "place" and self.context.located(owner.head)):
                return
            player.join(side)
            if owner.kind in STATES or owner.kind == "population":
                side.mentions.setdefault((owner.start, owner.end))
            if not player.known:
                player.country = player.country or side.country
                if player.sector is None or side.kind == "armed-group" or side.sector not in (None, "GOV", "MIL"):
                    player.sector = player.sector if player.sector == "ELI" else side.sector or player.sector
        elif not player.known and any(w.lemma in REBELS for w in words) and player.sector != "ELI":
            group = self.references.foremost()
            if group is not None:
                self._belong(player, group)
        elif player.known and player.entry is not None:
            known = self.context.book.side(player.entry, self.links.on)
            player.join(self.links.met(known) if known is not None else None)
        elif (
            player.member_of is None
            and player.sector != "ELI"
            and self.home.sure
            and any(w.lower in OFFICIAL or ((r := role_of(w, self.context.roles)) is not None and r.state) for w in words)
        ):
            home = self.references.home_government()
            if home is None:
                self.references.unserved(player)
            else:
                player.join(home)
                player.presumed = player.member_of is home
                player.country = player.country or home.country

    def _belong(self, player: Player, side: Player) -> None:
        """Let a person belong to a side that the words around him tell."""
        if player.member_of is None and player.kind == "person":
            player.join(side)
            self._take_after(player, side)

    def _take_after(self, player: Player, side: Player) -> None:
        """An unknown person has the country of the side he joined, and of an armed group its sector."""
        if not player.known and player.member_of is not None:
            player.country = player.country or side.country
            player.sector = side.sector if side.kind == "armed-group" else player.sector or side.sector

    def _apposed(self, d: Description, player: Player) -> Player:
        """ "Hands Across, the aid group": what the noun says is said of the name, and what it meant before is the name's."""
        player = player.top()
        player.heads.add(d.lemma)
        player.gender = player.gender or d.role.gender
        if player.kind == "person":
            self._title(player, title_phrase(d.head))
            self._serve(
                player, affiliation(title_phrase(d.head), self.context.names_at, self.context.roles) or d.owner, d.words
            )
            unnamed = self.references.titled(d) if d.definite in ("definite", "owned") else None
            if unnamed is not None and unnamed is not player:
                self._absorb(player, unnamed)
            if d.holder is not None:
                for side in self.at.get(d.holder.i, ()):
                    if side.side().kind != "person":
                        player.join(side.side())
        elif d.definite in ("definite", "owned"):
            earlier = self.references.earlier_body(d)
            if earlier is not None and not earlier.named and earlier is not player:
                self._absorb(player, earlier)
        if not player.known and player.kind in ("organisation", "unknown"):
            if d.sector == "NGO":
                player.country = player.country or "NGO"
            elif d.sector is not None:
                player.sector = player.sector or d.sector
            if d.kind == "armed-group":
                player.kind, player.sector = "armed-group", d.sector
        return player
