"""From the words in a clause's roles to actors, target and weapon of the event."""

from ..knowledge.lexicon import Lexicon, RoleExpression
from ..language.clauses import Clause, Clauses
from ..language.words import Word, core_phrase
from .actors import Actors
from .drafts import Draft, Range
from .matching import fill
from .places import Places

# Roles that hold more than actors (an adjective, a town): only known actors count there, nothing is described anew.
LOOSE = frozenset({"mod", "poss", "in"})
ACTING_NOUNS = frozenset({"patrol", "escort", "mission", "command"})  # event nouns that also name who acts
PEOPLE = frozenset({"person", "group", "population"})
LANDS = frozenset("town city village province district region state island area port territory enclave capital".split())
WIDE = ("country", "region", "admin1")
ON_LAND = frozenset("COERCE CONCEDE RETREAT AID SANCTION MOBILIZE CONSULT".split())
SOMEWHERE = frozenset("in at from to into near across through around out of".split())
AIMED = frozenset({"at", "into"})  # with these a country is who is hit, not where
THROWING = frozenset("throw hurl lob plant lay launch fire detonate drop set explode toss place".split())
# Word classes of weapons and the mode of an assault with them.
WEAPONS = {
    "weapon": None,
    "gun": "firearms",
    "bomb": "explosives",
    "aircraft": "aerial",
    "drone": "drone",
    "heavy": "heavy-weapons",
    "blade": "primitive",
    "chemical": "unconventional",
}


class Roles:
    """Resolves role words of clauses; one per report."""

    def __init__(self, actors: Actors, places: Places, lexicon: Lexicon, clauses: Clauses) -> None:
        self.actors, self.places, self.lexicon, self.clauses = actors, places, lexicon, clauses
        self._weapons = {lemma: mode for name, mode in WEAPONS.items() for lemma in lexicon.classes.get(name, ())}

    def assign(self, draft: Draft) -> None:
        """Fill the draft's actors, recipients, target and weapon by its rule."""
        clause, rule = draft.clause, draft.rule
        self._side(draft, rule.actor, draft.actors, draft.actor_at, clause)
        self._side(draft, rule.recipient, draft.recipients, draft.recipient_at, clause)
        for id in draft.actors:
            if id in draft.recipients and len(draft.recipients) > 1:
                draft.recipients.remove(id)
        if draft.type == "ASSAULT" and draft.target is None:
            draft.target = self._target(rule.recipient, clause)
        if draft.weapon is None and draft.type == "ASSAULT":
            self._weapon(draft)

    def _side(self, draft: Draft, expression: RoleExpression, ids: list[str], at: list[Range], clause: Clause) -> None:
        for filled in fill(expression, clause):
            for role, word in filled:
                if len(filled) > 1 and (word.dep == "oprd" or word.lower in ("hostage", "captive", "prisoner")):
                    continue  # "took three nurses hostage": the nurses
                found = [(word, id) for id in self.who(role, word)]
                if not found and role == "from" and ids is draft.actors:  # "received arms from Iran": the giver
                    found = [(word, id) for id in self._country(word)]
                if not found and ids is draft.recipients and not ids:
                    found = [(word, id) for id in self._land(draft, role, word) if id not in draft.actors]
                noun = self.clauses.of(word) if not found and role in ("subj", "obj") and draft.type == "CONSULT" else None
                for at_word, id in found or (self.sides_of(noun) if noun is not None else []):
                    if id not in ids:
                        ids.append(id)
                        span = self.actors.span(at_word)
                        at.append((span.start, span.end))
            if ids:
                return

    def _land(self, draft: Draft, role: str, word: Word) -> tuple[str, ...]:
        """A curfew in a town, aid to a province, a visit to a capital: the act falls on the land and its people."""
        if role in LOOSE - {"in"} or draft.type not in ON_LAND:
            return ()
        if word.lemma in LANDS:  # "the town of X", "X province"
            named = [o for p in word.children if p.dep == "prep" and p.lower == "of" for o in p.children]
            word = next((w for w in (*named, *word.children) if self.places.of(w) is not None), word)
        place = self.places.of(word)
        if place is None:  # a town that only the actor files know as a capital
            return self.actors.land(word, host=True) if draft.type == "CONSULT" else ()
        if draft.type in ("RETREAT", "MOBILIZE") and self.places.get(place).kind not in WIDE:
            return ()  # troops leave a town; it is the land that they are sent into or withdrawn from
        return self.actors.land(word, host=draft.type == "CONSULT")

    def _country(self, word: Word) -> tuple[str, ...]:
        """The state that a place is, where it is one."""
        place = self.places.of(word)
        return self.actors.land(word) if place is not None and self.places.get(place).kind == "country" else ()

    def who(self, role: str, word: Word) -> tuple[str, ...]:
        """The actors a role word stands for; an event noun, a thing or a mere place gives none."""
        if role in SOMEWHERE and self.places.of(word) is not None:
            return self._country(word) if role in AIMED else ()
        if role in LOOSE or (word.lemma in self.lexicon.nouns and word.entity is None and word.lemma not in ACTING_NOUNS):
            return self.actors.of(word)
        return self.actors.describe(word) or (self._named_before(word) if role in ("subj", "by") else ())

    def _named_before(self, word: Word) -> tuple[str, ...]:
        """Of "the Lakes Union forum", where "forum" says nothing: whom the name before it stands for."""
        before = [c for c in word.children if c.i < word.i and c.dep in ("compound", "nmod", "appos") and c.pos == "PROPN"]
        return next((ids for ids in map(self.actors.of, before) if ids), ())

    def sides_of(self, noun: Clause) -> list[tuple[Word, str]]:
        """The participants that an event noun names itself: of "talks between A and B" A and B."""
        words = [w for role in ("between", "with", "among", "poss", "mod", "by") for w in noun.role(role)]
        return [(w, x) for w in words for x in self.who("mod", w)]

    def _target(self, expression: RoleExpression, clause: Clause) -> Range | None:
        """The words for what was hit, where they name a thing or a place and no actor."""
        for filled in fill(expression, clause):
            for role, word in filled:
                if role in LOOSE or word.pos not in ("NOUN", "PROPN") or word.lemma in self.lexicon.nouns:
                    continue
                kinds = {self.actors.get(x).kind for x in self.actors.of(word)}
                if not kinds or kinds - PEOPLE:
                    phrase = core_phrase(word)
                    return phrase[0].start, phrase[-1].end
        return None

    def _weapon(self, draft: Draft) -> None:
        """The weapon's words, and the mode it implies where the verb leaves that open."""
        thrown = ("obj",) if draft.clause.head.lemma in THROWING else ()
        for role in ("with", "by", "subj", "using", "mod", *thrown):
            for word in draft.clause.role(role):
                if word.lemma in self._weapons and not (role == "mod" and word.lemma == "fire"):
                    phrase = [word] if role == "mod" else core_phrase(word)
                    draft.weapon = phrase[0].start, phrase[-1].end
                    mode = self._weapons[word.lemma]
                    if mode is not None and not draft.modes:
                        draft.modes.append(mode)
                        draft.why.append(f"mode from '{word.text}'")
                    return
