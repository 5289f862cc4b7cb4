"""Third parties to talks: who mediates, who is said to host. A venue's country alone is no host."""

from ...language.words import Word, children, subtree
from ...record import Span, span_of
from ..events import Scene

MEDIATING = frozenset("mediate broker facilitate chair sponsor oversee convene moderate".split())
MEDIATORS = frozenset("mediator broker facilitator intermediary go-between".split())


def find_mediators(scene: Scene) -> dict[str, Span]:
    """Named mediators: "mediated by X", "X mediators", "mediator X", "X-brokered talks", "under the auspices of X"."""
    found: dict[str, Span] = {}

    def add(word: Word, at: Word) -> None:
        for x in scene.actors.of(word):
            side = scene.actors.side(x)
            if scene.actors.get(side).kind in ("government", "organisation", "person", "country", "group"):
                found.setdefault(side, span_of(scene.parsed.text, min(word.start, at.start), max(word.end, at.end)))

    for clause in scene.clauses:
        if clause.kind == "v" and clause.head.lemma in MEDIATING and clause.negation is None:
            for s in clause.subjects:
                if s.lemma not in MEDIATORS:
                    add(s, clause.head)
    for w in scene.parsed.words:
        if w.lemma in MEDIATORS or w.lemma == "mediation":
            for c in w.children:
                if c.dep in ("compound", "poss", "amod", "nmod") and c.i < w.i:
                    for x in subtree(c):
                        add(x, w)
                elif c.dep == "prep" and c.lower in ("from", "of", "by"):
                    for o in c.children:
                        if o.dep == "pobj":
                            add(o, w)
                elif c.dep == "appos":
                    add(c, w)
            if w.dep in ("compound", "appos"):
                add(w.head, w)
        elif (
            w.lower in ("brokered", "mediated", "sponsored", "facilitated", "backed")
            and w.dep == "amod"
            and w.head.lemma in ("talk", "negotiation", "dialogue", "process")
        ):
            for c in w.children:
                add(c, w)
        elif w.lemma in ("auspex", "auspices", "aegis"):
            for p in children(w, "prep"):
                for o in p.children:
                    add(o, w)
            for c in children(w, "poss", "compound"):
                add(c, w)
    return found


def find_hosts(scene: Scene) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for clause in scene.clauses:
        if clause.kind == "v" and clause.head.lemma == "host" and clause.negation is None:
            if any(
                w.lemma in ("talk", "negotiation", "round", "meeting", "dialogue", "summit", "discussion")
                for w in clause.objects
            ):
                for s in clause.subjects:
                    found.update(dict.fromkeys(scene.actors.side(x) for x in scene.actors.of(s)))
    return tuple(found)
