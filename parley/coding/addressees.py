"""Whom an act is meant for or falls on where its verb names nobody: who should do what is demanded, who made the call that is
refused, who is protested against, whose houses are burnt.

Everything here follows words of the clause itself: its content, its purpose, its condition, and the owners of what is hit. Nobody is
taken from another clause, and nobody from the actor's own side.
"""

from collections.abc import Collection, Iterator, Mapping

from ..knowledge.lexicon import Rule
from ..language.clauses import Clause, Clauses
from ..language.words import Word, child, children, subtree
from .contents import ASKING
from .drafts import Draft
from .matching import fill
from .roles import LOOSE, WIDE, Roles

FORCEFUL = frozenset("ASSAULT COERCE SANCTION MOBILIZE PROTEST".split())
ADDRESSED = frozenset("AGREE SUPPORT CONCEDE COOPERATE AID REQUEST REJECT ACCUSE THREATEN SANCTION".split())
TOWARDS_WHOM = ("to", "for", "with", "against", "on", "of", "from", "toward", "towards")
# The purposes that people march, strike and fast for; what hangs on them says against whom.
AIRING = frozenset(
    "demand protest call press denounce condemn oppose seek urge force show chant shout criticise criticize decry object push pressure "
    "oust overthrow topple".split()
)
MEMBERS = ("between",)  # "ties between A and B"
SENT = frozenset("send make give offer present propose issue deliver submit table provide extend".split())
GRIEVANCES = ("against", "over", "at", "about", "of", "for", "by", "to", "from")
OWNING = ("of", "from", "for")
MOST = 12  # words looked at in one search: what lies further off is about something else


class Addressees:
    """Looks for the addressee of one draft after another; one per report."""

    def __init__(self, roles: Roles, clauses: Clauses, matched: Mapping[int, Rule]) -> None:
        self.roles, self.actors = roles, roles.actors
        self.clauses, self.matched = clauses, matched

    def find(self, draft: Draft) -> None:
        """Give the draft a recipient, where it has an actor and its own words name one."""
        if draft.recipients or not draft.actors:
            return
        own = set(draft.actors)
        if draft.type == "PROTEST":  # people march against their own rulers
            self._search(draft, self._grievances(draft), own, GRIEVANCES, described=True)
            return
        own |= {self.actors.side(x) for x in draft.actors}
        if draft.type in ("ASSAULT", "COERCE", "RETREAT", "CONCEDE") and self._owner(draft, own):
            return
        if draft.type in ("MOBILIZE", "THREATEN", "SANCTION") and self._against(draft, own):
            return
        if draft.type in ("COERCE", "MOBILIZE"):
            self._ground(draft, own)
        if draft.type in ADDRESSED | {"RETREAT"}:
            found = self._asked(draft, own) or self._doer(draft, own)
            found = found or (draft.type in ADDRESSED and self._partner(draft, own)) or self._warned(draft, own)
            if not found and draft.about != "meet" and draft.type != "SUPPORT":
                self._ground(draft, own)

    # ------------------------------------------------------------ demanded, refused, threatened

    def _asked(self, draft: Draft, own: Collection[str]) -> bool:
        """ "Demanded that B stop", "allowed B to return": B."""
        if draft.type not in ("REQUEST", "THREATEN", "CONCEDE", "RETREAT"):
            return False
        asked = self.clauses.of(draft.content) if draft.content is not None else next(iter(draft.clause.complements), None)
        if asked is None or asked.kind == "n":
            return False
        return self._first(draft, asked.objects if asked.passive and draft.type == "REQUEST" else asked.subjects, own)

    def _doer(self, draft: Draft, own: Collection[str]) -> bool:
        """ "Demanded an admission by B", "rejected calls by B", "is investigating crimes committed by B"."""
        if draft.type not in ("REQUEST", "REJECT", "ACCUSE"):
            return False
        nouns = [w for w in (draft.content, *draft.clause.objects) if w is not None and w.pos == "NOUN"]
        nouns += [w for role in ("into", "over") for w in draft.clause.preps.get(role, ())]
        return self._first(draft, [w for noun in nouns for w in self._doers(noun)], own)

    def _doers(self, noun: Word) -> Iterator[Word]:
        """Who does what a noun says: the noun after "by" or "from", the agent of a participle on it."""
        yield from (o for p in children(noun, "prep", "agent") if p.lower in ("by", "from") for o in children(p, "pobj"))
        for c in children(noun, "acl"):
            clause = self.clauses.of(c)
            if clause is not None and c.tag == "VBN":
                yield from clause.subjects
        act = self.clauses.of(noun)
        rule = self.matched.get(id(act)) if act is not None and act.kind == "n" else None
        if act is not None and rule is not None and rule.type in FORCEFUL:
            yield from (w for filled in fill(rule.actor, act) for _, w in filled)

    def _against(self, draft: Draft, own: Collection[str]) -> bool:
        """ "Called up reservists for a war against B", "threatened action against B"."""
        found = [o for p in subtree(draft.clause.head) if p.lower == "against" for o in children(p, "pobj")]
        return self._first(draft, found[:1], own)

    def _ground(self, draft: Draft, own: Collection[str]) -> None:
        """Where a promise, refusal or threat is to come true: "agreed to keep the force in Lebanon"."""
        about = draft.content if draft.type in ADDRESSED else next(iter(draft.clause.objects), None)
        for word in subtree(about)[:MOST] if about is not None else ():
            if word.dep == "pobj" and self.roles.places.of(word) is not None:
                if draft.type == "MOBILIZE" and self.roles.places.get(self.roles.places.of(word) or "").kind not in WIDE:
                    continue
                found = [x for x in self.actors.land(word) if x not in own]
                if found:
                    self._name(draft, found, word)
                    return

    def _warned(self, draft: Draft, own: Collection[str]) -> bool:
        """ "Threatened to strike unless B rescinded the law": B."""
        if draft.type != "THREATEN":
            return False
        conditions = [c for c in subtree(draft.clause.head) if c.dep == "advcl"]
        marked = [c for c in conditions if (mark := child(c, "mark")) is not None and mark.lower in ("unless", "if")]
        subjects = [w for c in marked if (clause := self.clauses.of(c)) is not None for w in clause.subjects]
        return self._first(draft, subjects, own)

    def _partner(self, draft: Draft, own: Collection[str]) -> bool:
        """The first actor in what the act says ("support Turkey's efforts", "aid for Romania", "refuses to enter talks with B"),
        heads before modifiers."""
        words = [w for w in (draft.content, *draft.clause.indirect, *draft.clause.objects) if w is not None]
        for role in TOWARDS_WHOM:
            words += [w for w in draft.clause.preps.get(role, ()) if w not in words]
        words += [w for filled in fill(draft.rule.recipient, draft.clause) for _, w in filled if w not in words]
        # To release prisoners addresses no prisoner: a description counts where the act is done with or to somebody.
        described = draft.about in ("meet", "assist", "violence") or draft.type in ("ACCUSE", "THREATEN", "SANCTION")
        return self._search(draft, words, own, (*TOWARDS_WHOM, *MEMBERS), described)

    # ------------------------------------------------------------ protested against, hit

    def _grievances(self, draft: Draft) -> list[Word]:
        """What a protest is about: its own prepositions, and the purpose clauses on it or on the verb that carries it."""
        clause = draft.clause
        verbs = [clause.head, *(c.head for c in (clause.light, clause.governor) if c is not None)]
        words = [w for role in ("against", "over", "at", "about", "of") for w in clause.preps.get(role, ())]
        words += list(clause.objects) if clause.kind == "v" else []
        for verb in verbs:
            for c in verb.children:
                if c.dep in ("advcl", "xcomp", "acl", "relcl") and c.lemma in AIRING and c is not clause.head:
                    words.append(c)
                elif c.dep == "prep" and c.lower == "in":  # "in protest against", "in defiance of"
                    words += [o for o in children(c, "pobj") if o.lemma in ("protest", "defiance", "opposition", "anger")]
                elif c.dep == "prep" and c.lower in ("against", "over"):
                    words += children(c, "pobj")
        return words

    def _owner(self, draft: Draft, own: Collection[str]) -> bool:
        """Whose positions, houses, weapons are hit or taken: a possessor, an of-phrase, a people's adjective."""
        for filled in fill(draft.rule.recipient, draft.clause):
            for role, word in filled:
                if role in LOOSE or word.pos not in ("NOUN", "PROPN"):
                    continue
                owners = [*children(word, "poss"), *self._doers(word)]
                owners += [o for p in children(word, "prep") if p.lower in OWNING for o in children(p, "pobj")]
                owners += [
                    c for c in children(word, "amod", "compound", "nmod") if c.entity is not None and c.entity.label == "NORP"
                ]
                if self._first(draft, [o for o in owners if self.roles.places.of(o) is None], own):
                    return True
        return False

    # ------------------------------------------------------------ searching

    def _first(self, draft: Draft, words: Collection[Word], own: Collection[str]) -> bool:
        """Make the first actor at one of these words the recipient."""
        for word in words:
            found = [x for x in self.roles.who("subj", word) if x not in own and self.actors.side(x) not in own]
            if found:
                self._name(draft, found, word)
                return True
        return False

    def _search(self, draft: Draft, words: list[Word], own: Collection[str], towards: Collection[str], described: bool) -> bool:
        """Breadth first from these words over objects, complements, phrases and modifiers: the first actor is meant."""
        topic = _topic(draft)
        todo, seen = list(words), set[int]()
        while todo and len(seen) < MOST:
            word = todo.pop(0)
            if word.i in seen:
                continue
            seen.add(word.i)
            if word.i not in topic and (word is not draft.content or word.pos in ("NOUN", "PROPN", "PRON")):
                who = self.roles.who("for", word) if described else self.actors.of(word)
                found = [x for x in who if x not in own and self.actors.side(x) not in own]
                if found:
                    self._name(draft, found, word)
                    return True
            clause = self.clauses.of(word)
            if draft.type == "ACCUSE" and clause is not None and clause.kind == "n" and self._forceful(clause):
                continue  # an act is condemned for whoever did it, never for whom it hit
            todo += self._below(word, clause, towards)
            todo += _senders(word, draft.clause.head)
        return False

    def _below(self, word: Word, clause: Clause | None, towards: Collection[str]) -> Iterator[Word]:
        if clause is not None:
            yield from (*clause.indirect, *clause.objects)
            yield from (c.head for c in clause.complements)
            yield from (w for role in towards for w in clause.preps.get(role, ()))
        yield from (o for p in children(word, "prep") if p.lower in towards for o in children(p, "pobj"))
        if towards is GRIEVANCES:
            yield from self._doers(word)
        yield from children(word, "poss", "compound", "amod", "nmod")

    def _forceful(self, clause: Clause) -> bool:
        act = self.matched.get(id(clause))
        return act is not None and act.type in FORCEFUL

    def _name(self, draft: Draft, found: list[str], word: Word) -> None:
        draft.recipients += found
        span = self.actors.span(word)
        draft.recipient_at.append((span.start, span.end))
        draft.why.append(f"recipient from '{word.text}'")


def _senders(word: Word, act: Word) -> Iterator[Word]:
    """Of "welcomed the assurances sent by Peru": Peru. The act itself, where it hangs on the word, sends nothing."""
    for c in children(word, "acl"):
        if c is not act and c.tag == "VBN" and c.lemma in SENT:
            yield from (o for p in children(c, "agent", "prep") if p.lower in ("by", "from") for o in children(p, "pobj"))


def _topic(draft: Draft) -> frozenset[int]:
    """People whom the act is only about: prisoners to be freed, foreign troops that are refused."""
    about = draft.clause.objects if draft.rule.mode == "release" else () if draft.type != "REJECT" else (draft.content,)
    words = [w for w in about if w is not None and w.pos == "NOUN" and w.lemma not in ASKING]
    return frozenset(w.i for w in (*words, *(c for w in words for c in children(w, "amod", "compound") if c.entity is None)))
