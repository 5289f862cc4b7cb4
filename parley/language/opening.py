"""Opening a clause: the roles that the words hanging on a predicate fill on the surface, framing nouns seen through."""

from collections.abc import Container

from .clause import Clause
from .words import Word, child, conjuncts

# Nouns that only measure or frame the noun after "of": "a series of attacks" is attacks.
TRANSPARENT = frozenset(
    "series round wave spate string number bunch couple dozen score hundred thousand group pair handful lot flurry bout kind sort type "
    "act majority rest cycle resumption outbreak escalation range package set one two three four five several session all some many most "
    "third quarter half ton tonne kilogram kilo kg pound litre liter truckload shipload planeload sack".split()
)
DELAYS = frozenset("minute hour day week month deadline ultimatum".split())
PARTICLES = frozenset("out off up down back over away in on aside apart through forward along around together under".split())
NEGATORS = frozenset("never nor neither hardly scarcely no not n't".split())


def open_clause(w: Word, nouns: Container[str]) -> Clause | None:
    if w.pos == "VERB" or (w.pos == "AUX" and w.dep not in ("aux", "auxpass") and w.lemma not in ("be", "have", "do")):
        return None if w.dep in ("amod", "compound", "aux", "auxpass", "punct") else _open_verb(w)
    if w.pos == "AUX" and w.dep not in ("aux", "auxpass"):
        return _open_copula(w)
    if w.pos in ("NOUN", "PROPN") and w.dep != "compound":
        if w.lower == "march" and w.entity is not None and w.entity.label == "DATE":
            return None
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
            case "npadvmod" if w.lemma == "give" and c.lemma in DELAYS:
                clause.objects += (c,)  # "gave them a week to leave"
            case "npadvmod" | "neg" | "mark" | "aux":
                pass
    _colour(clause, w)
    if not clause.passive and clause.objects and all(o.lower == "dead" for o in clause.objects):
        clause.passive, clause.objects, clause.subjects = True, clause.subjects, ()  # "Three shot dead in Newry": were
    return clause


def _open_copula(w: Word) -> Clause:
    """ "The rebels are ready to talk": the adjective or noun is the predicate, the copula gives tense and subject."""
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
        elif (
            c.dep in ("compound", "nmod", "amod", "npadvmod")
            and c.i < w.i
            and c.lemma != said
            and c.pos in ("NOUN", "PROPN", "ADJ")
        ):
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
    if w.text in ("[", "("):  # "[F]aster progress": the bracket is taken for a noun
        bracketed = child(w, "appos")
        return _fill(bracketed) if bracketed is not None else ()
    out: list[Word] = []
    for x in conjuncts(w):
        out.extend(through(x))
    return tuple(out)


def through(w: Word) -> list[Word]:
    if w.lemma in TRANSPARENT or w.pos == "NUM" or (w.pos == "DET" and w.children):
        for c in w.children:
            if c.dep == "prep" and c.lower == "of":
                inner = [y for o in c.children if o.dep == "pobj" for x in conjuncts(o) for y in through(x)]
                if inner:
                    return inner
    return [w]


def _negation(w: Word) -> Word | None:
    for c in w.children:
        if c.dep == "neg" or (c.lower in NEGATORS and c.dep in ("det", "advmod", "preconj", "cc")):
            return c
    return None


def _no_argument(clause: Clause) -> Word | None:
    """ "No prisoners were freed": the "no" of an object or subject denies the act."""
    for x in clause.objects + clause.subjects:
        no = _negation(x)
        if no is not None and no.lower in ("no", "neither"):
            return no
    return None


def _colour(clause: Clause, w: Word) -> None:
    """Tense, modal, negation and subordinating mark, from the auxiliaries."""
    clause.negation = _negation(w) or _no_argument(clause)
    aux: list[Word] = []
    for c in w.children:
        if c.dep in ("aux", "auxpass"):
            aux.append(c)
        elif clause.mark is None and (c.dep == "mark" or (c.dep == "advmod" and c.lower in ("when", "whenever", "once"))):
            clause.mark = c
    first = aux[0] if aux and aux[0].i < w.i else w
    clause.modal = next((c for c in aux if c.tag == "MD"), None)
    if clause.modal is not None:
        clause.tense = "future" if clause.modal.lower in ("will", "shall", "'ll", "’ll", "wo") else "none"
    elif first.tag == "VBD" or any(c.lemma == "have" for c in aux):
        clause.tense = "past"
    elif first.tag in ("VBZ", "VBP"):
        clause.tense = "present"
    elif first.tag == "VBN":
        clause.tense = "past"
