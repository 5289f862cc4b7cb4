"""Who hosts talks, watches them, stands surety for them. A venue's country alone is no host."""

from collections.abc import Iterator

from ...language.words import Word, ancestors, children, subtree
from ..scene import Scene
from .sides import THIRD
from .vocabulary import MEDIATORS, STRONG, WEAK

CAN_HOST = frozenset("government organisation person country".split())


def find_hosts(scene: Scene) -> tuple[str, ...]:
    """Who is said to host: "Qatar is hosting the talks", "talks hosted by Qatar", "host country Qatar"."""
    found: dict[str, None] = {}
    for clause in scene.clauses:
        if clause.kind == "v" and clause.head.lemma == "host" and clause.negation is None:
            below = ancestors(clause.head) if clause.head.dep in ("acl", "relcl") else ()
            if any(_table(w) for w in (*clause.objects, *below)):
                for s in clause.subjects:
                    found.update(dict.fromkeys(keeper(x, scene) for x in _named(s, scene)))
    for w in scene.parsed.words:
        if w.lemma == "host" and w.pos in ("NOUN", "PROPN"):
            beside = [w.head] if w.dep in ("compound", "appos", "nmod") else []
            for x in (x for b in beside for x in _named(b, scene)):
                found[scene.actors.side(x)] = None
    return tuple(x for x in found if scene.actors.get(x).kind in CAN_HOST)


def find_watchers(scene: Scene, nouns: frozenset[str]) -> tuple[str, ...]:
    """Observers or guarantors: "X attends as an observer", "X was named as guarantor", "guarantors Cuba and Norway", "observers from X"."""
    found: dict[str, None] = {}
    for clause in scene.clauses:
        if (
            "as" in clause.preps
            and clause.kind != "n"
            and clause.negation is None
            and any(w.lemma in nouns for w in clause.preps["as"])
        ):
            who = clause.objects if clause.passive or clause.head.lemma in ("name", "appoint", "invite") else clause.subjects
            for s in who or clause.subjects:
                found.update(dict.fromkeys(keeper(x, scene) for x in _named(s, scene)))
    for w in scene.parsed.words:
        if w.lemma not in nouns:
            continue
        if w.dep == "pobj" and w.head.lower == "as":
            for x in (x for s in _as_what(w.head) for x in scene.actors.of(s)):
                found[keeper(x, scene)] = None
        else:
            beside = [*(x for x, _ in beside_noun(w)), *children(w, "appos")]
            beside += [w.head] if w.dep in ("compound", "nmod") else []
            for x in (x for b in beside for x in scene.actors.of(b)):
                found[keeper(x, scene)] = None
    return tuple(x for x in found if scene.actors.get(x).kind in CAN_HOST)


def _as_what(prep: Word) -> list[Word]:
    """Of whom "as guarantors" is said: "X acts as …", "with X and Y as …"."""
    above = prep.head
    if above.lower == "with":
        return children(above, "pobj")
    beside = next((p for p in reversed(children(above, "prep")) if p.lower == "with" and p.i < prep.i), None)
    if beside is not None:  # "opened with X and Y as guarantors": the parser hangs both prepositions on the verb
        return children(beside, "pobj")
    while above.dep == "conj":
        above = above.head
    return [above] if above.pos == "PROPN" else children(above, "nsubj", "nsubjpass")


def _named(word: Word, scene: Scene) -> tuple[str, ...]:
    """The actors at a word; of a town or name that no actor stands for, none."""
    return scene.actors.of(word) or scene.actors.describe(word)


def _table(word: Word) -> bool:
    return word.lemma in STRONG | WEAK or any(x.lemma in STRONG for x in subtree(word))


def keeper(id: str, scene: Scene) -> str:
    """For whom a mediator keeps the table: an envoy for the organisation that sent him, a statesman for himself."""
    actor = scene.actors.get(id)
    side = scene.actors.side(id)
    if actor.kind == "person":
        return side if scene.actors.get(side).country in THIRD else id
    return side


def beside_noun(noun: Word) -> Iterator[tuple[Word, Word]]:
    """Who stands by "mediator" or "auspices": "Norwegian mediators", "mediators from Norway", "under the aegis of the AU"."""
    for c in noun.children:
        if c.dep in ("compound", "poss", "amod", "nmod") and c.i < noun.i:
            yield from ((x, noun) for x in subtree(c))
        elif c.dep == "prep" and c.lower in ("from", "of", "by"):
            yield from ((o, noun) for o in c.children if o.dep == "pobj")
        elif c.dep == "appos" and noun.tag == "NN":
            yield c, noun
    if noun.dep in ("compound", "appos") and noun.lemma in MEDIATORS and noun.head.pos == "PROPN":
        yield noun.head, noun
    if noun.dep == "attr":
        yield from ((s, noun) for s in children(noun.head, "nsubj"))
    elif noun.dep == "nsubj" and noun.head.lemma == "be":
        yield from ((s, noun) for s in children(noun.head, "attr"))
