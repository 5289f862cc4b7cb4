"""From the words in a clause's roles to actors, target and weapon of the event."""

from ..knowledge.lexicon import Lexicon, RoleExpression
from ..language.clauses import Clause
from ..language.words import Word, core_phrase
from .actors import Actors
from .drafts import Draft, Range
from .matching import fill
from .places import Places

# Roles that hold more than actors (an adjective, a town): only known actors count there, nothing is described anew.
LOOSE = frozenset({"mod", "poss", "in", "at", "from", "for"})
SOMEWHERE = frozenset("in at from to into near across through around out of".split())
WEAPONS = ("weapon", "bomb", "aircraft", "drone", "heavy", "blade")


class Roles:
    """Resolves role words of clauses; one per report."""

    def __init__(self, actors: Actors, places: Places, lexicon: Lexicon) -> None:
        self.actors, self.places, self.lexicon = actors, places, lexicon
        self._weapons = frozenset[str]().union(*(lexicon.classes.get(c, frozenset()) for c in WEAPONS))

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
            draft.weapon = self._weapon(clause)

    def _side(self, draft: Draft, expression: RoleExpression, ids: list[str], at: list[Range], clause: Clause) -> None:
        for filled in fill(expression, clause):
            for role, word in filled:
                for id in self.who(role, word):
                    if id not in ids:
                        ids.append(id)
                        span = self.actors.span(word)
                        at.append((span.start, span.end))
            if ids:
                return

    def who(self, role: str, word: Word) -> tuple[str, ...]:
        """The actors a role word stands for; an event noun, a thing or a mere place gives none."""
        if role in SOMEWHERE and self.places.of(word) is not None:
            return ()
        if role in LOOSE or (word.lemma in self.lexicon.nouns and word.entity is None):
            return self.actors.of(word)
        return self.actors.describe(word)

    def _target(self, expression: RoleExpression, clause: Clause) -> Range | None:
        """The words for what was hit, where they name a thing or a place and no actor."""
        for filled in fill(expression, clause):
            for role, word in filled:
                if role not in LOOSE and word.pos in ("NOUN", "PROPN") and word.lemma not in self.lexicon.nouns:
                    phrase = core_phrase(word)
                    return phrase[0].start, phrase[-1].end
        return None

    def _weapon(self, clause: Clause) -> Range | None:
        for role in ("with", "by", "subj", "using", "mod", "in", "from"):
            for word in clause.role(role):
                if word.lemma in self._weapons:
                    phrase = [word] if role == "mod" else core_phrase(word)
                    return phrase[0].start, phrase[-1].end
        return None
