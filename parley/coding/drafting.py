"""From clauses to event drafts: one draft for each clause that the lexicon knows and that tells of a happening."""

from ..knowledge.lexicon import Lexicon, Rule
from ..language.clauses import Clause, Clauses
from ..language.words import Word, child, children
from .addressees import FORCEFUL, Addressees
from .contents import content_word, kind_of, mode_for
from .drafts import Draft, Range
from .matching import match
from .roles import Roles
from .standing import OCCUR, RESULT, Standing, standing

CONTENT_TYPES = frozenset("REQUEST REJECT THREATEN AGREE CONCEDE".split())
ACCUSING = frozenset("accuse blame suspect charge indict allege denounce".split())
ANNOUNCING = frozenset("say announce declare warn vow pledge threaten add tell state insist swear".split())
THREATS = {
    "ASSAULT": "violence", "COERCE": "restrict", "SANCTION": "relations", "MOBILIZE": "violence", "PROTEST": "restrict",
    "arrest": "arrest", "expel": "expel", "deport": "expel", "seize": "territory", "discontinue": "relations", "withdraw": "relations",
}  # fmt: skip
COOPERATIVE = frozenset("CONSULT SUPPORT COOPERATE AID".split())
YIELDING = frozenset("RETREAT CONCEDE".split())
PROSPECTS = frozenset(
    "call possibility hope prospect chance effort proposal right initiative idea plan fear risk threat danger appeal plea bid need way "
    "offer demand request support condition opportunity likelihood attempt desire willingness readiness preparation framework basis".split()
)
PROMISING = frozenset("promise pledge vow undertake commit swear".split())
NARRATED = frozenset("film movie novel play opera musical thriller comedy game".split())
LABELLING = frozenset("call describe label brand term dub consider regard deem see portray characterise characterize".split())
FICTION = ("film", "sport", "culture")
REFUSING = frozenset("will wo would can ca could shall".split())
SERIES = frozenset("series wave spate string flurry round barrage campaign".split())


class Drafting:
    """Turns the clauses of one report into drafts, in text order."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, roles: Roles) -> None:
        self.clauses, self.lexicon, self.roles = clauses, lexicon, roles
        self.by_clause: dict[int, Draft] = {}
        self.matched: dict[int, Rule] = {}
        self.addressees = Addressees(roles, clauses, self.matched)
        self._content: set[int] = set()
        self._fiction = frozenset[str]().union(*(lexicon.classes.get(c, frozenset()) for c in FICTION))

    def drafts(self) -> list[Draft]:
        """All drafts, unmerged."""
        for clause in self.clauses:
            rule = None if clause.carries is not None else match(clause, self.lexicon)
            if rule is not None:
                self.matched[id(clause)] = rule
                if rule.type in CONTENT_TYPES or (rule.type is None and rule.position):
                    self._mark_content(clause, rule)
        out: list[Draft] = []
        for clause in self.clauses:
            rule = self.matched.get(id(clause))
            if rule is None or rule.type is None or clause.head.i in self._content:
                continue
            draft = self._draft(clause, rule)
            if draft is not None:
                self.by_clause[id(clause)] = draft
                out.append(draft)
                out.extend(self._parts(draft))
        return out

    # ------------------------------------------------------------ content is no second event

    def _mark_content(self, clause: Clause, rule: Rule) -> None:
        word = content_word(clause, rule.content)
        if word is None:
            return
        todo = [word]
        while todo:
            w = todo.pop()
            self._content.add(w.i)
            if len(todo) < 100:
                todo.extend(
                    c for c in w.children if c.dep not in ("relcl", "advcl", "punct", "parataxis") and not _own_verb(w, c)
                )

    def is_content(self, word: Word) -> bool:
        """Does the word stand inside what is demanded, refused, promised or threatened?"""
        return word.i in self._content

    # ------------------------------------------------------------ one clause

    def _draft(self, clause: Clause, rule: Rule) -> Draft | None:
        stands = standing(clause, self.lexicon)
        if clause.kind == "n" and _label(clause):
            return None  # "called it an attack on workers": a label, no act
        if clause.kind == "v" and _narrated(clause):
            return None  # "the film tells how rebels blew up a bridge"
        if stands.ought or rule.type is None:
            return None  # what ought to be is a demand; positions see to it
        draft = Draft([clause], rule, rule.type, [rule.mode] if rule.mode else [], list(rule.contexts))
        draft.evidence.append(predicate_range(clause))
        draft.why.append(rule.name)
        draft.stage = rule.stage if rule.stage != "completed" else stands.stage
        draft.confidence = 0.85 if clause.kind == "v" else 0.75
        self.roles.assign(draft)
        if clause.kind == "n" and not self._told(draft):
            return None
        draft.content = content_word(clause, rule.content)
        if draft.content is not None:
            draft.about = kind_of(draft.content, self.clauses, self.lexicon, draft.type)
            if not draft.modes and (mode := mode_for(draft.type, draft.about)):
                draft.modes.append(mode)
                draft.why.append(f"mode from '{draft.content.text}'")
        self._stand(draft, stands)
        self.addressees.find(draft)
        denier = [x for w in (stands.denier.subjects if stands.denier is not None else ()) for x in self.roles.actors.of(w)]
        if stands.status == "denied" and set(denier) & set(draft.actors):
            draft.actors, draft.actor_at = [], []  # "A denied carrying out the attack": that A did it is just what is denied
        draft.accused = _accused(clause)
        if _frame(clause) & SERIES:
            draft.clarity = "series"
        return draft

    def _told(self, draft: Draft) -> bool:
        """Is an event noun told as a happening, not as a topic? It needs a light verb, a participant, a definite article
        that points back, or a verb of occurrence."""
        clause = draft.clause
        verb = clause.light or clause.governor
        if verb is not None and any(w.lemma in self._fiction for w in (*verb.subjects, *clause.preps.get("in", ()))):
            return False  # what a film shows or a book tells
        if _prospect(clause.head):
            return False
        if clause.light is not None or draft.actors or draft.recipients or (draft.target is not None and clause.preps):
            return True
        above = clause.governor
        if above is not None and clause.relation in ("subj", "obj") and above.head.lemma in OCCUR:
            return True
        effect = self.lexicon.operators.get((above.lemma, "v")) if above is not None and clause.relation == "obj" else None
        if effect in ("foiled", "attempted"):
            return True  # "thwarted a kidnapping"
        if above is not None and clause.relation.startswith("prep:") and above.head.lemma in RESULT:
            return True  # "died in a clash"
        if clause.head.sentence.title or child(clause.head, "nummod") is not None:
            return True
        return any(c.lower in ("the", "this", "that", "latest") for c in clause.head.children) or bool(clause.modifiers)

    def _stand(self, draft: Draft, stands: Standing) -> None:
        """Turn the standing into status, and the future into the type that PLOVER gives it."""
        draft.status = stands.status
        draft.status_at = [(w.start, w.end) for w in stands.words]
        if stands.rule:
            draft.why.append(stands.rule)
        negated = stands.status == "negated"
        if (
            negated
            and draft.type in ("AGREE", "CONCEDE", "SUPPORT")
            and draft.clause.kind == "v"
            and self._will_not(draft.clause)
        ):
            kind = draft.about or ("assist" if draft.type == "SUPPORT" else None)
            self._retype(draft, "REJECT", kind, "asserted")  # "cannot accept", "would never sign": a refusal
            return
        if not stands.future:
            self._promised(draft)
            return
        if draft.type in COOPERATIVE:
            kind = "meet" if draft.type == "CONSULT" else "assist"
            self._retype(draft, "REJECT" if negated else "AGREE", kind, "asserted" if negated else "planned")
        elif draft.type in FORCEFUL and not negated and draft.clause.kind == "v" and self._own_announcement(draft.clause):
            self._retype(
                draft, "THREATEN", THREATS.get(draft.modes[0] if draft.modes else draft.type, THREATS[draft.type]), "asserted"
            )
        elif draft.type in YIELDING:
            if "release" in draft.modes:  # to promise that prisoners go free concedes something, but not to the prisoners
                draft.recipients, draft.recipient_at = [], []
            self._retype(draft, "REJECT" if negated else "CONCEDE", "yield", "asserted" if negated else "planned")

    def _promised(self, draft: Draft) -> None:
        """ "Promised to free them": giving way, and yet to be done; an invitation is for a day ahead; violence that stops is a retreat."""
        above = draft.clause.governor
        if draft.type == "CONCEDE" and draft.status == "asserted" and draft.clause.lemma in PROMISING:
            ahead = draft.content is not None and draft.content.tag == "VB"
            if ahead and draft.about == "yield":
                self._retype(draft, "CONCEDE", "yield", "planned")
        elif draft.rule.lemma == "invite" and draft.type == "AGREE" and draft.status == "asserted":
            draft.status = "planned"
        elif draft.type == "ASSAULT" and draft.clause.relation == "xcomp" and above is not None:
            if self.lexicon.operators.get((above.lemma, "v")) == "ended":
                draft.type, draft.modes, draft.target = "RETREAT", ["ceasefire"], None
                draft.why.append(f"'{above.lemma}' + violence: RETREAT")

    def _own_announcement(self, clause: Clause) -> bool:
        """ "said it would bomb", "vowed to strike": the one who says it is the one who will do it."""
        above = clause.governor
        if above is None or clause.relation not in ("ccomp", "xcomp") or above.head.lemma not in ANNOUNCING:
            return False
        said, done = (
            {x for w in above.subjects for x in self.roles.actors.of(w)},
            {x for w in clause.subjects for x in self.roles.actors.of(w)},
        )
        return bool(said & done)

    def _will_not(self, clause: Clause) -> bool:
        return clause.modal is not None and clause.modal.lower in REFUSING

    def _retype(self, draft: Draft, type: str, kind: str | None, status: str) -> None:
        mode = mode_for(type, kind)
        draft.why.append(f"{draft.type} ahead: {type}")
        if draft.type == "CONSULT" and type == "REJECT":  # who will not meet is the actor, whom he will not meet the recipient
            refuser = [x for w in draft.clause.subjects for x in self.roles.who("subj", w)]
            if refuser:
                draft.recipients = [x for x in draft.actors if x not in refuser]
                draft.recipient_at = list(draft.actor_at) if draft.recipients else []
                draft.actors = list(dict.fromkeys(refuser))
        draft.type, draft.modes, draft.status, draft.about = type, [mode] if mode else [], status, kind

    # ------------------------------------------------------------ a series opened into its parts

    def _parts(self, whole: Draft) -> list[Draft]:
        """ "a series of attacks, including one on the station and another in the port": a draft for each part."""
        head = whole.clause.head
        heads = [o for p in children(head, "prep") if p.lower == "including" for o in p.children if o.dep == "pobj"]
        out: list[Draft] = []
        for first in heads:
            for w in [first, *_conj(first)]:
                if w.pos in ("NUM", "DET", "PRON") or w.lower in ("one", "another", "others"):
                    out.append(self._part(whole, w))
        if out and whole.clarity == "single":
            whole.clarity = "series"
        return out

    def _part(self, whole: Draft, w: Word) -> Draft:
        clause = Clause(w, whole.clause.lemma, "n", subjects=whole.clause.subjects, governor=whole.clause.governor)
        for p in children(w, "prep"):
            found = tuple(o for o in p.children if o.dep == "pobj")
            if found:
                clause.preps[p.lower] = found
        clause.tense, clause.relation = whole.clause.tense, whole.clause.relation
        part = Draft([clause], whole.rule, whole.type, list(whole.modes), list(whole.contexts))
        part.evidence.append((w.start, w.end))
        part.why.append(f"part of the series: '{w.text}'")
        part.confidence = 0.7
        self.roles.assign(part)
        part.actors, part.actor_at = list(whole.actors), list(whole.actor_at)
        part.status, part.status_at = whole.status, list(whole.status_at)
        part.links.append((whole, "part-of"))
        self.clauses.by_word[w.i] = clause  # type: ignore[index]
        self.by_clause[id(clause)] = part
        return part


def _label(clause: Clause) -> bool:
    above = clause.head.head
    named = clause.head.dep in ("oprd", "attr") or (clause.head.dep == "pobj" and above.lower == "as")
    verb = above if clause.head.dep != "pobj" else above.head
    return named and verb.lemma in LABELLING


def _narrated(clause: Clause) -> bool:
    """Is it what a film, novel or game tells?"""
    if any(w.lemma in NARRATED for w in clause.preps.get("in", ())):
        return True
    above = clause.governor
    return (
        above is not None
        and above.kind == "v"
        and clause.relation in ("ccomp", "xcomp")
        and any(w.lemma in NARRATED for w in above.subjects)
    )


def _prospect(noun: Word) -> bool:
    """ "a call for talks", "the possibility of an attack": what is only wished for, feared or thought of."""
    if noun.dep != "pobj":
        return False
    above = noun.head.head
    return above.pos == "NOUN" and above.lemma in PROSPECTS and above.i < noun.i


def _accused(clause: Clause) -> bool:
    """Is the clause what somebody is accused of?"""
    at = clause.governor
    for _ in range(3):
        if at is None:
            return False
        if at.head.lemma in ACCUSING:
            return True
        at = at.governor
    return False


def _own_verb(content: Word, conjunct: Word) -> bool:
    """ "demanded that they hand over the men and rejected a truce": the finite verb goes back to the speaker."""
    return conjunct.dep == "conj" and conjunct.tag in ("VBD", "VBZ", "VBP") and content.tag in ("VB", "VBN", "NN", "NNS")


def _conj(w: Word) -> list[Word]:
    out, todo = [], children(w, "conj")
    while todo:
        c = todo.pop(0)
        out.append(c)
        todo.extend(children(c, "conj"))
    return out


def _frame(clause: Clause) -> set[str]:
    """The nouns that frame this one ("a series of attacks" → series)."""
    head = clause.head
    if head.dep == "pobj" and head.head.lower == "of":
        return {head.head.head.lemma}
    return set()


def predicate_range(clause: Clause) -> Range:
    """The words of the predicate: verb with particle; for a light verb, from the verb to its noun where they stand near."""
    words = [clause.head]
    words += [c for c in clause.head.children if c.dep == "prt" and abs(c.i - clause.head.i) <= 4]
    if clause.light is not None and abs(clause.light.head.i - clause.head.i) <= 8:
        words.append(clause.light.head)
    if clause.kind == "n" and " " in clause.lemma:
        first = clause.lemma.split(" ")[0]
        words += [c for c in clause.head.children if c.lemma == first and c.i < clause.head.i]
    if clause.kind == "a":
        words += [c for c in clause.head.children if c.dep in ("acomp", "attr", "oprd")][:1]
    return min(w.start for w in words), max(w.end for w in words)
