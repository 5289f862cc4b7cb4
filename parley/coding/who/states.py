"""States and their bodies: the government, the army, the foreign ministry, the delegation."""

from .descriptions import Description
from .fighters import Fighters
from .making import bare_phrase, unowned
from .names import is_office
from .players import Player
from .titles import phrase_text

ABROAD = frozenset("mission embassy commission delegation".split())  # not a body of the land that the report is about
SHARED = frozenset("peacekeeping international multinational joint allied hybrid coalition".split())
WHOLE = frozenset({"army", "military", "armed force"})
UNITS = frozenset("garrison battalion brigade regiment division squadron platoon patrol contingent unit".split())


class States(Fighters):
    """Governments and what belongs to them, one of each."""

    def _country(self, d: Description) -> Player | None:
        """ "The country" that acts is the state last spoken of."""
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
        nation = next(
            (
                w
                for w in d.words
                if w.i < d.head.i
                and w.text[:1].isupper()
                and w.pos in ("ADJ", "PROPN")
                and not is_office(w, self._context.roles)
            ),
            None,
        )
        if (
            nation is not None
            and nation.i > d.head.sentence.words[0].i
            and nation.i not in self._context.names_at
            and len(d.words) < 4
        ):
            return self._links.unknown_government(nation.text, phrase_text(bare_phrase(d)))  # "the Arvanian government"
        if d.definite == "indefinite" or d.head.dep in ("compound", "nmod"):
            return (
                self._new(d, None) if d.definite == "indefinite" else (self.home_government() or self._keyed(d, "government"))
            )
        return self.home_government() or self._keyed(d, "government")

    def _called(self, state: Player, d: Description) -> None:
        """A state only ever called "the Afghan government" keeps that name."""
        if (
            not any(self._links.calls(state, (start, end)) for start, end in state.mentions)
            and d.owner is not None
            and d.owner.kind in ("adjective", "norp", "place")
        ):
            state.name = f"{phrase_text(d.owner.words)} {d.head.lower}"

    def _state_of(self, person: Player) -> Player | None:
        side = person.side()
        if side.kind == "government":
            return side
        entry = self._context.book.country(person.country) if person.country else None
        return self._links.state(entry) if entry is not None else None

    def _institution(self, d: Description, owner: Player | None) -> Player | None:
        """Army, police, courts, ministries: one of each state."""
        if (d.lemma == "office" and (owner is None or owner.kind not in ("government", "organisation", "assembly"))) or (
            d.definite == "owned" and d.lemma == "office"
        ):
            return owner if owner is not None and owner.kind == "person" and d.head.dep == "nsubj" else None
        family = d.sector if d.sector in ("MIL", "COP", "LEG", "JUD", "SPY") else phrase_text(unowned(d)).lower()
        if d.local or (d.head.dep in ("compound", "nmod") and owner is None):
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
        known = next(
            (
                p
                for p in self._recent
                if p.firm
                and p.kind == d.kind
                and p.sector == d.sector
                and (not p.named or p.entry is not None)
                and (p.member_of is not None or (p in self._unserved and d.lemma in p.heads))
                and (d.sector != "GOV" or d.lemma in p.heads)
            ),
            None,
        )
        if known is not None and d.definite in ("definite", "bare"):
            return known
        foreign = d.lemma in ABROAD or any(w.lower in SHARED for w in d.words)
        home = None if foreign else self.home_government() if self._home.sure or self._home.fought else None
        if home is not None and d.definite in ("definite", "bare") and d.lemma not in ("troop", "force"):
            return self._links.forces(family or "", self._body_name(d, home), d.kind, d.sector or "GOV", home)
        if (
            d.definite == "definite"
            or d.lemma in ("police", "army")
            or (d.definite == "bare" and not d.plural and d.lemma == "parliament")
        ):
            body = self._keyed(d, d.lemma if d.sector != "GOV" else family)
            self.unserved(body)
            return body
        return self._new(d, None)

    def _earlier_unit(self, d: Description) -> Player | None:
        return next((p for p in self._recent if d.lemma in p.heads and p.kind == "organisation"), None)

    def _body_name(self, d: Description, state: Player) -> str:
        if (
            (d.owner is not None and d.owner.first < d.head.i)
            or d.holder is not None
            or (len(d.words) > 1 and d.words[-1].i > d.head.i)
        ):
            return phrase_text(bare_phrase(d))
        adjective = self._links.adjective(state)
        words = unowned(d)
        own = any(
            w.pos in ("PROPN", "ADJ")
            and w.text[:1].isupper()
            and w.i > w.sentence.words[0].i
            and not is_office(w, self._context.roles)
            for w in words
        )
        return phrase_text(words) if own else f"{adjective} {phrase_text(words).lower()}"

    def _delegation(self, d: Description, owner: Player | None) -> Player | None:
        """A delegation acts for the side that sent it."""
        if owner is not None:
            return owner.side() if owner.kind in ("government", "armed-group") else owner
        if d.definite == "definite":
            return next((p for p in self._recent if "delegation" in p.heads), None) or self._spoken_for(d)
        return None

    def _spoken_for(self, d: Description) -> Player | None:
        """ "A government source said the delegation would stay": the speaker's own."""
        verb = d.head.head
        if d.head.dep != "nsubj" or verb.dep != "ccomp":
            return None
        speaker = next((c for c in verb.head.children if c.dep == "nsubj"), None)
        side = next((p.side() for p in self._recent if speaker is not None and p.last == speaker.i), None)
        return side if side is not None and side.kind in ("government", "armed-group") else None

    def _equipment(self, d: Description, owner: Player | None) -> Player | None:
        """ "Israeli tanks" are the Israeli army; tanks of nobody's are things."""
        if owner is None or owner.kind not in ("government", "armed-group"):
            return None
        if owner.kind == "armed-group":
            return owner
        return self._links.forces("MIL", f"{self._links.adjective(owner)} military", "organisation", "MIL", owner)
