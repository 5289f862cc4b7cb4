"""Clauses: each predicate of a report — verb, predicative adjective or event noun — with its deep roles.

Deep means: who did it and to whom, whatever the syntax. Passives are turned round, relative pronouns replaced by what they
stand for, missing subjects of infinitives and participles filled by control, light verbs ("carried out an attack") folded
into their noun. `Clauses.of(word)` finds the clause a word heads.
"""

from collections.abc import Callable, Container, Mapping

from .clause import Clause, Clauses
from .filling import ADDRESSING, fill_roles
from .opening import DELAYS, open_clause
from .words import Parsed, Word, ancestors

__all__ = ["Clause", "Clauses", "clauses_of"]

PREDICATES = frozenset("VERB AUX NOUN PROPN".split())
CLAUSAL = frozenset("ccomp xcomp advcl acl relcl conj parataxis csubj".split())


def clauses_of(
    parsed: Parsed, nouns: Container[str], light: Mapping[str, str], animate: Callable[[Word], bool] = lambda w: True
) -> Clauses:
    """The clauses of a parsed report.

    `nouns`: lemmas of event nouns (one word, or modifier and noun). `light`: lemma of a light verb → "light" (its subject
    acts) or "light-passive" (its subject suffers). `animate`: can this noun act? It decides what "who" stands for.
    """
    made: dict[int, Clause] = {}
    for w in parsed.words:
        if w.pos in PREDICATES and (clause := open_clause(w, nouns)) is not None:
            made[w.i] = clause
    clauses = Clauses(tuple(made.values()), made)
    for clause in clauses.all:
        _govern(clause, clauses)
    for clause in clauses.all:
        fill_roles(clause, animate)
    for clause in clauses.all:
        if clause.kind == "n":
            _lend_sides(clause)
            fold_light_verb(clause, light)
    return clauses


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
    if w.dep == "pcomp":
        return f"pcomp:{w.head.lower}"
    if w.dep == "acl" and w.tag == "VBN" and w.head.dep == "conj" and w.head.head is above.head and above.passive:
        return "conj"  # "two were killed and five wounded": the parser takes the wounding for what the five are
    if w.dep == "advcl" and w.tag == "VB" and below is w and _asks(above):
        return "xcomp"  # "appealed to them to stop", "gave them a week to leave": what is asked, not what for
    direct = below is w or (w.dep == "xcomp" and below.dep in ("acomp", "attr", "oprd"))
    if w.dep in ("relcl", "acl") or (w.dep in CLAUSAL and direct):
        return w.dep  # also "is willing to withdraw", where the infinitive hangs on the adjective
    if w.pos in ("NOUN", "PROPN"):
        for role in ("subj", "obj", "iobj"):
            if any(x is w for x in above.role(role)):
                return role
    if below.dep == "prep":
        return f"prep:{below.lower}"
    return below.dep


def _lend_sides(noun: Clause) -> None:
    """ "Fighting erupted between two militias": the sides hang on the verb and belong to the fighting."""
    verb = noun.governor
    if verb is not None and verb.kind == "v" and noun.relation == "subj" and "between" in verb.preps:
        noun.preps.setdefault("between", verb.preps["between"])


def _asks(above: Clause) -> bool:
    if above.lemma == "give":
        return bool(above.indirect) and any(o.lemma in DELAYS for o in above.objects)
    return above.lemma in ADDRESSING and any(role in above.preps for role in ("to", "on", "upon"))


def fold_light_verb(noun: Clause, light: Mapping[str, str]) -> None:
    """Give an event noun the roles of the light verb it is the object of."""
    verb, how = _light_verb(noun, light)
    if verb is None:
        return
    noun.light, verb.carries = verb, noun
    noun.indirect = noun.indirect or verb.indirect
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
