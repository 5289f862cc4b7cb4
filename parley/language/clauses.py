"""Clauses: each predicate of a report — verb, predicative adjective or event noun — with its deep roles.

Deep means: who did it and to whom, whatever the syntax. Passives are turned round, relative pronouns replaced by what they
stand for, missing subjects of infinitives and participles filled by control, light verbs ("carried out an attack") folded
into their noun. `Clauses.of(word)` finds the clause a word heads.
"""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from .words import Parsed, Word, ancestors, child, conjuncts

Kind = Literal["v", "a", "n"]
Tense = Literal["past", "present", "future", "none"]

# Nouns that only measure or frame the noun after "of": "a series of attacks" is attacks.
TRANSPARENT = frozenset(
    "series round wave spate string number couple dozen score hundred thousand group pair handful lot flurry bout kind sort type "
    "act majority rest cycle outbreak escalation range package set one two three four five several session all some many most".split()
)
PARTICLES = frozenset("out off up down back over away in on aside apart through forward along around together under".split())
RELATIVE = frozenset("who whom which that".split())
NEGATORS = frozenset("never nor neither hardly scarcely no not n't".split())
SUBJECT_CONTROL = frozenset("promise vow pledge threaten swear agree offer claim".split())


@dataclass(slots=True, eq=False)
class Clause:
    """A predicate and its roles. `lemma` carries the particle ("carry out"); `preps` maps each preposition to what it governs."""

    head: Word
    lemma: str
    kind: Kind
    subjects: tuple[Word, ...] = ()
    objects: tuple[Word, ...] = ()
    indirect: tuple[Word, ...] = ()
    preps: dict[str, tuple[Word, ...]] = field(default_factory=dict)
    possessors: tuple[Word, ...] = ()
    modifiers: tuple[Word, ...] = ()
    complements: tuple["Clause", ...] = ()
    passive: bool = False
    negation: Word | None = None
    modal: Word | None = None
    tense: Tense = "none"
    governor: "Clause | None" = None
    relation: str = "root"
    mark: Word | None = None
    light: "Clause | None" = None
    carries: "Clause | None" = None
    _done: bool = False

    def role(self, name: str) -> tuple[Word, ...]:
        """The words in a role, by the lexicon's names: subj obj iobj xcomp ccomp poss mod light, or a preposition."""
        match name:
            case "subj":
                return self.subjects
            case "obj":
                return self.objects
            case "iobj":
                return self.indirect
            case "poss":
                return self.possessors
            case "mod":
                return self.modifiers
            case "xcomp" | "ccomp":
                return tuple(c.head for c in self.complements if c.relation == name)
            case "light":
                return (self.light.head,) if self.light else ()
        return self.preps.get(name, ())

    def __repr__(self) -> str:
        roles = dict(subj=self.subjects, obj=self.objects, **self.preps, poss=self.possessors, mod=self.modifiers)
        said = " ".join(f"{k}={','.join(w.text for w in v)}" for k, v in roles.items() if v)
        return f"<{self.lemma}/{self.kind} {said} {self.relation}{' NOT' if self.negation else ''}>"


@dataclass(slots=True, eq=False)
class Clauses:
    """All clauses of a report in the order of their heads."""

    all: tuple[Clause, ...]
    by_word: Mapping[int, Clause]

    def of(self, word: Word) -> Clause | None:
        """The clause that this word heads, if it heads one."""
        return self.by_word.get(word.i)

    def around(self, word: Word) -> Clause | None:
        """The nearest clause whose head stands above the word (or is it)."""
        if word.i in self.by_word:
            return self.by_word[word.i]
        return next((self.by_word[a.i] for a in ancestors(word) if a.i in self.by_word), None)

    def __iter__(self) -> Iterator[Clause]:
        return iter(self.all)


def clauses_of(
    parsed: Parsed, nouns: Container[str], light: Mapping[str, str], animate: Callable[[Word], bool] = lambda w: True
) -> Clauses:
    """The clauses of a parsed report.

    `nouns`: lemmas of event nouns (one word, or modifier and noun). `light`: lemma of a light verb → "light" (its subject
    acts) or "light-passive" (its subject suffers). `animate`: can this noun act? It decides what "who" stands for.
    """
    made: dict[int, Clause] = {}
    for w in parsed.words:
        clause = _open(w, nouns)
        if clause is not None:
            made[w.i] = clause
    clauses = Clauses(tuple(made.values()), made)
    for clause in clauses.all:
        _govern(clause, clauses)
    for clause in clauses.all:
        _resolve(clause, animate)
    for clause in clauses.all:
        if clause.kind == "n":
            _fold_light_verb(clause, light)
    return clauses


# ---------------------------------------------------------------- opening a clause: what hangs on the word itself


def _open(w: Word, nouns: Container[str]) -> Clause | None:
    if w.pos == "VERB" or (w.pos == "AUX" and w.dep not in ("aux", "auxpass") and w.lemma not in ("be", "have", "do")):
        return None if w.dep in ("amod", "compound", "aux", "auxpass", "punct") else _open_verb(w)
    if w.pos == "AUX" and w.dep not in ("aux", "auxpass"):
        return _open_copula(w)
    if w.pos in ("NOUN", "PROPN") and w.dep != "compound":
        lemma = noun_lemma(w, nouns)
        if lemma:
            return _open_noun(w, lemma)
    return None


def noun_lemma(w: Word, nouns: Container[str]) -> str | None:
    """The lexicon's lemma of a noun: with its modifier where that pair is listed ("car bombing"), else alone, else None."""
    lemma = w.lemma
    if w.pos == "PROPN" and lemma not in nouns and w.lower.endswith("s"):
        lemma = w.lower[:-1]  # the tagger takes plurals in headlines for names
    if w.i and w.children:
        for c in w.children:
            if c.dep in ("compound", "amod", "nmod") and c.i < w.i:
                pair = f"{c.lemma} {lemma}"
                if pair in nouns:
                    return pair
    return lemma if lemma in nouns else None


def _open_verb(w: Word) -> Clause:
    clause = Clause(w, w.lemma, "v")
    for c in w.children:
        match c.dep:
            case "prt":
                clause.lemma = f"{w.lemma} {c.lower}"
            case "nsubj" | "expl":
                clause.subjects += _fill(c)
            case "nsubjpass":
                clause.passive = True
                clause.objects += _fill(c)
            case "dobj" | "attr" | "oprd":
                clause.objects += _fill(c)
            case "dative":
                if c.pos == "ADP":
                    _prep(c, clause)
                else:
                    clause.indirect += _fill(c)
            case "agent":
                clause.subjects += tuple(p for o in c.children if o.dep == "pobj" for p in _fill(o))
            case "auxpass":
                clause.passive = True
            case "prep":
                _prep(c, clause)
            case "advmod":
                if c.lower in PARTICLES and " " not in clause.lemma and 0 < c.i - w.i <= 2:
                    clause.lemma = f"{w.lemma} {c.lower}"
            case "npadvmod" | "neg" | "mark" | "aux":
                pass
    _colour(clause, w)
    return clause


def _open_copula(w: Word) -> Clause:
    """"The rebels are ready to talk": the adjective or noun is the predicate, the copula gives tense and subject."""
    said = child(w, "acomp", "attr", "oprd")
    clause = Clause(w, said.lemma if said else w.lemma, "a")
    for c in w.children:
        if c.dep == "nsubj":
            clause.subjects += _fill(c)
        elif c.dep == "prep":
            _prep(c, clause)
    for c in said.children if said else ():
        if c.dep == "prep":
            _prep(c, clause)
    _colour(clause, w)
    if said is not None and clause.negation is None:
        clause.negation = _negation(said)
    return clause


def _open_noun(w: Word, lemma: str) -> Clause:
    clause = Clause(w, lemma, "n")
    said = lemma.split(" ")[0] if " " in lemma else None
    for c in w.children:
        if c.dep == "prep" or c.dep == "agent":
            _prep(c, clause)
        elif c.dep == "poss":
            clause.possessors += _fill(c)
        elif c.dep in ("compound", "nmod", "amod", "npadvmod") and c.i < w.i and c.lemma != said and c.pos in ("NOUN", "PROPN", "ADJ"):
            clause.modifiers += (c, *(x for x in conjuncts(c)[1:]))
    clause.negation = _negation(w)
    return clause


def _prep(p: Word, clause: Clause) -> None:
    """Sort what a preposition governs into the clause's roles; "out of the room" is the particle out and the role of."""
    found: tuple[Word, ...] = ()
    for o in p.children:
        if o.dep in ("pobj", "pcomp", "obj"):
            found += _fill(o)
        elif o.dep == "prep":
            _prep(o, clause)
        elif o.dep == "conj" and o.pos == "ADP":
            _prep(o, clause)
    if found:
        clause.preps[p.lower] = clause.preps.get(p.lower, ()) + found
    elif p.lower in PARTICLES and clause.kind == "v" and " " not in clause.lemma:
        clause.lemma = f"{clause.lemma} {p.lower}"


def _fill(w: Word) -> tuple[Word, ...]:
    """The words that fill a role: the noun with its conjuncts, framing nouns seen through ("a series of attacks")."""
    out: list[Word] = []
    for x in conjuncts(w):
        out.extend(_through(x))
    return tuple(out)


def _through(w: Word) -> list[Word]:
    if w.lemma in TRANSPARENT or w.pos == "NUM" or (w.pos == "DET" and w.children):
        for c in w.children:
            if c.dep == "prep" and c.lower == "of":
                inner = [y for o in c.children if o.dep == "pobj" for x in conjuncts(o) for y in _through(x)]
                if inner:
                    return inner
    return [w]


def _negation(w: Word) -> Word | None:
    for c in w.children:
        if c.dep == "neg" or (c.lower in NEGATORS and c.dep in ("det", "advmod", "preconj", "cc")):
            return c
    return None


def _colour(clause: Clause, w: Word) -> None:
    """Tense, modal, negation and subordinating mark, from the auxiliaries."""
    clause.negation = _negation(w)
    if clause.negation is None:
        clause.negation = next((n for x in clause.objects + clause.subjects for n in (_negation(x),) if n and n.lower == "no"), None)
    clause.mark = next((c for c in w.children if c.dep == "mark" or (c.dep == "advmod" and c.lower in ("when", "whenever", "once"))), None)
    aux = [c for c in w.children if c.dep in ("aux", "auxpass")]
    first = min([*aux, w], key=lambda x: x.i)
    clause.modal = next((c for c in aux if c.tag == "MD"), None)
    if clause.modal is not None:
        clause.tense = "future" if clause.modal.lower in ("will", "shall", "'ll", "’ll", "wo") else "none"
    elif first.tag == "VBD" or any(c.lemma == "have" for c in aux):
        clause.tense = "past"
    elif first.tag in ("VBZ", "VBP"):
        clause.tense = "present"
    elif first.tag == "VBN":
        clause.tense = "past"


# ---------------------------------------------------------------- who governs whom


def _govern(clause: Clause, clauses: Clauses) -> None:
    w = clause.head
    below = w
    for a in ancestors(w):
        above = clauses.of(a)
        if above is not None:
            clause.governor = above
            clause.relation = _relation(w, below, above)
            break
        below = a
    if clause.governor is not None and clause.relation in ("ccomp", "xcomp"):
        clause.governor.complements += (clause,)


def _relation(w: Word, below: Word, above: Clause) -> str:
    """The label by which a clause hangs on its governor: its own dependency for clauses, its role for nouns."""
    if below is w or below.dep in ("ccomp", "xcomp", "advcl", "acl", "relcl", "conj"):
        if w.dep in ("ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "parataxis", "csubj") and below is w:
            return w.dep
    if w.pos in ("NOUN", "PROPN"):
        for role in ("subj", "obj", "iobj"):
            if any(x is w for x in above.role(role)):
                return role
    if below.dep == "prep":
        return f"prep:{below.lower}" if w.dep != "pcomp" else f"pcomp:{below.lower}"
    return below.dep


# ---------------------------------------------------------------- filling what the surface leaves out


def _resolve(clause: Clause, animate: Callable[[Word], bool]) -> None:
    if clause._done:
        return
    clause._done = True
    if clause.governor is not None:
        _resolve(clause.governor, animate)
    if clause.kind == "n":
        return
    _relative(clause, animate)
    _stranded(clause)
    _share(clause)
    if not clause.subjects and not clause.passive or (clause.passive and not clause.objects):
        _control(clause, animate)


def _relative(clause: Clause, animate: Callable[[Word], bool]) -> None:
    """Put the antecedent where a relative pronoun stands."""
    if clause.head.dep not in ("relcl", "conj", "ccomp", "acl"):
        return
    relative = next((x for x in _all_roles(clause) if x.lower in RELATIVE and x.tag in ("WP", "WDT", "IN", "DT")), None)
    if relative is None:
        if clause.head.dep == "relcl" and not clause.subjects and not clause.passive:
            clause.subjects = (clause.head.head,)
        return
    if clause.head.dep == "conj":
        return
    for_whom = (antecedent(relative, clause.head.head, animate),)

    def put(words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(y for x in words for y in (for_whom if x is relative else (x,)))

    clause.subjects, clause.objects, clause.indirect = put(clause.subjects), put(clause.objects), put(clause.indirect)
    for name in clause.preps:
        clause.preps[name] = put(clause.preps[name])


def _stranded(clause: Clause) -> None:
    """Give a stranded main verb its subject: "A council, where elders spoke of peace, called for …" comes out with the
    council as root and the finite verb as a modifier of the last noun before it."""
    root = clause.head.sentence.root
    if clause.head.tag == "VBD" and clause.head.dep == "acl" and not clause.subjects and root.pos in ("NOUN", "PROPN"):
        clause.subjects, clause.relation, clause.governor = (root,), "root", None


def antecedent(relative: Word, attached: Word, animate: Callable[[Word], bool]) -> Word:
    """What a relative pronoun stands for: the noun it hangs on; for "who", the nearest noun before it that can act.

    The parser often hangs "who" on a far noun: "the raid was condemned by the minister on Monday who called on …", and
    "that was held" on the last noun: "a round of talks between both sides that was held in …" — the number tells.
    """
    if relative.lower not in ("who", "whom"):
        return _agreeing(relative, attached)
    if animate(attached):
        return attached
    words = relative.sentence.words
    first = words[0].i
    for w in reversed(words[: relative.i - first]):
        if w.pos in ("NOUN", "PROPN") and w.dep not in ("compound", "nmod") and animate(w):
            return w
    return attached


def _agreeing(relative: Word, attached: Word) -> Word:
    """Climb from a plural noun to a singular one above it where the relative clause's verb is singular."""
    verb = relative.head
    finite = next((c for c in verb.children if c.dep in ("aux", "auxpass")), verb)
    if attached.tag not in ("NNS", "NNPS") or finite.lower not in ("was", "is", "has"):
        return attached
    for a in ancestors(attached):
        if a.pos == "ADP":
            continue
        return a if a.tag in ("NN", "NNP") else attached if a.tag not in ("NNS", "NNPS") else _agreeing(relative, a)
    return attached


def _all_roles(clause: Clause) -> Iterator[Word]:
    yield from clause.subjects
    yield from clause.objects
    yield from clause.indirect
    for words in clause.preps.values():
        yield from words


def _share(clause: Clause) -> None:
    """Co-ordinated verbs share their subject; a shared passive shares what it is done to."""
    above = clause.governor
    if clause.relation != "conj" or above is None or above.kind == "n":
        return
    if clause.tense == "none" and clause.modal is None and clause.head.tag in ("VB", "VBN", "VBG"):
        clause.tense, clause.modal = above.tense, above.modal
    if clause.mark is None:
        clause.mark = above.mark
    if clause.subjects or clause.passive and clause.objects:
        return
    if above.passive and clause.head.tag == "VBN" and not clause.objects:
        clause.passive = True
        clause.objects = above.objects
        clause.subjects = above.subjects
    elif above.passive:
        clause.subjects = above.objects
    else:
        clause.subjects = above.subjects
    if clause.negation is None and above.negation is not None and any(c.lower in ("or", "nor") for c in above.head.children if c.dep == "cc"):
        clause.negation = above.negation


def _control(clause: Clause, animate: Callable[[Word], bool]) -> None:
    """Fill the missing subject of an infinitive, participle or gerund (the missing object, where it is passive)."""
    filler = _controller(clause)
    if not filler:
        return
    w = clause.head
    if w.dep == "acl" and w.tag == "VBN" or (w.tag == "VBN" and w.dep in ("advcl", "xcomp") and not clause.objects and not _has(w, "aux")):
        clause.passive = True
        clause.objects = clause.objects or filler
    elif clause.passive:
        clause.objects = clause.objects or filler
    else:
        clause.subjects = filler


def _has(w: Word, dep: str) -> bool:
    return any(c.dep == dep for c in w.children)


def _surface_subject(clause: Clause) -> tuple[Word, ...]:
    return clause.objects if clause.passive else clause.subjects


def _controller(clause: Clause) -> tuple[Word, ...]:
    w, above = clause.head, clause.governor
    if w.dep == "acl" and w.head.pos in ("NOUN", "PROPN", "PRON", "NUM", "DET"):
        if w.tag in ("VBG", "VBN"):
            return tuple(_through(w.head))
    if above is None:
        return ()
    if clause.relation == "xcomp" or clause.relation == "ccomp":
        return _object_control(above) or _surface_subject(above)
    if clause.relation == "advcl":
        return _surface_subject(above)
    if clause.relation.startswith("pcomp:"):
        if clause.relation[6:] in ("of", "for", "from", "into", "against") and above.kind != "n":
            return above.objects if not above.passive or above.objects else above.subjects
        return _surface_subject(above)
    if clause.relation == "acl" and above.kind == "n":
        return above.subjects or above.possessors
    return ()


def _object_control(above: Clause) -> tuple[Word, ...]:
    """Of "urged the rebels to stop", "called on the rebels to stop", "was asked to stop": the rebels."""
    if above.lemma.split(" ")[0] in SUBJECT_CONTROL or above.kind == "a":
        return ()
    if above.objects:
        return above.objects
    if above.indirect:
        return above.indirect
    if above.lemma in ("call", "appeal", "prevail", "rely", "plead", "signal", "shout"):
        return above.preps.get("on", ()) or above.preps.get("upon", ()) or above.preps.get("to", ())
    return ()


# ---------------------------------------------------------------- light verbs


def _fold_light_verb(noun: Clause, light: Mapping[str, str]) -> None:
    """Give an event noun the roles of the light verb it is the object of."""
    verb, how = _light_verb(noun, light)
    if verb is None:
        return
    noun.light, verb.carries = verb, noun
    if how == "light":
        noun.subjects = verb.subjects
    elif verb.relation != "root" or verb.subjects:
        noun.objects = verb.subjects
    for name, words in verb.preps.items():
        if not any(x is noun.head for x in words):
            noun.preps.setdefault(name, words)
    noun.negation = noun.negation or verb.negation
    noun.tense, noun.modal, noun.mark = verb.tense, verb.modal, verb.mark
    noun.governor, noun.relation = verb.governor, verb.relation


def _light_verb(noun: Clause, light: Mapping[str, str]) -> tuple[Clause | None, str]:
    above = noun.governor
    if above is None or above.kind == "n":
        return None, ""
    if above.carries is not None:
        return (above, "light") if any(x is noun.head for x in above.objects) else (None, "")
    how = light.get(above.lemma)
    if how and any(x is noun.head for x in above.objects):
        return above, how
    for name, words in above.preps.items():
        how = light.get(f"{above.lemma} {name}")
        if how and any(x is noun.head for x in words):
            return above, how
    return None, ""
