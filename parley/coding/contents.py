"""What a demand, refusal, promise or threat is about: the kind of its content decides PLOVER's mode."""

from ..knowledge.lexicon import Lexicon
from ..language.clauses import Clause, Clauses
from ..language.words import Word, child, children

ASKING = frozenset("call demand request appeal offer proposal invitation plea plan condition bid".split())
MODES = {
    "REQUEST": frozenset({"assist", "change", "yield", "meet"}),
    "REJECT": frozenset({"assist", "change", "yield", "meet"}),
    "THREATEN": frozenset({"restrict", "arrest", "relations", "expel", "territory", "violence"}),
}


def content_word(clause: Clause, roles: tuple[str, ...]) -> Word | None:
    """The head of the content: the first filled of these roles; a clause wins over a noun."""
    for role in (*roles, "xcomp", "ccomp") if roles else ():
        words = [w for w in clause.role(role) if w.entity is None or w.entity.label not in ("DATE", "TIME")]
        if words:
            return words[0]
    if clause.kind == "n" and {"ccomp", "xcomp"} & set(roles):  # "its demand that B stop"
        return next((c for c in clause.head.children if c.dep == "acl" and child(c, "mark") is not None), None)
    return None


def kind_of(word: Word, clauses: Clauses, lexicon: Lexicon, type: str) -> str | None:
    """meet, yield, assist, change — or for threats violence, restrict, … — by the content's own words, heads first.

    Kinds that the type cannot have are passed over: "refuses to enter talks" is about talks, not about entering.
    """
    allowed = MODES.get(type, frozenset().union(*MODES.values()))
    todo: list[Word] = [word]
    seen: set[int] = set()
    while todo and len(seen) < 12:
        w = todo.pop(0)
        if w.i in seen:
            continue
        seen.add(w.i)
        clause = clauses.of(w)
        pos = "v" if w.pos in ("VERB", "AUX") else "n"
        framing = w.lemma in ASKING and any(c.dep in ("prep", "acl") for c in w.children)  # "the demand for a truce": the truce
        for lemma in () if framing else (clause.lemma if clause else w.lemma, w.lemma):
            kind = lexicon.contents.get((lemma, pos)) or (lexicon.contents.get((lemma, "n")) if pos == "n" else None)
            kind = _negated(kind, clause) if kind else None
            if type == "THREATEN" and kind == "meet":
                return "relations"  # who threatens over talks threatens to end them
            if kind in allowed:
                return kind
        if clause is not None:
            todo += [*clause.objects, *(c.head for c in clause.complements)]
        todo += [
            o
            for p in children(w, "prep")
            if p.lower in ("of", "to", "for", "in", "with", "on")
            for o in p.children
            if o.dep in ("pobj", "pcomp")
        ]
        todo += children(w, "compound", "xcomp", "dobj", "amod", "acomp")
    return None


def _negated(kind: str, clause: Clause | None) -> str:
    """ "Urged them not to attack" asks to yield."""
    if (
        clause is not None
        and clause.negation is not None
        and kind in ("violence", "restrict", "arrest", "expel", "territory", "relations")
    ):
        return "yield"
    return kind


def mode_for(type: str, kind: str | None) -> str | None:
    """The mode of a verbal type for a kind of content; None where the type has no such mode."""
    if kind is None:
        return None
    if type in ("REQUEST", "REJECT") and kind in ("violence", "restrict", "arrest", "expel", "territory", "relations"):
        return "yield" if type == "REQUEST" and kind == "violence" else None
    return kind if kind in MODES.get(type, ()) else None
