"""From a cue to what is said: reads the parse around verbs, nouns, adjectives and prepositions of saying.

A `Saying` is a first draft over words; quotation marks are reconciled with it afterwards (attribution.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..knowledge.cues import Cue, Cues
from .speakers import agent, phrase, possessor, subject
from .words import Parsed, Word, child, subtree

WH = frozenset("WP WRB WDT WP$".split())
FINITE = frozenset("VBD VBZ VBP MD".split())


@dataclass(slots=True)
class Saying:
    """A cue, who speaks, and the words said: `content` in order of the text, empty where only a quotation can follow."""

    cue: tuple[Word, ...]
    source: tuple[Word, ...]
    speaker: Word | None
    content: list[Word]
    force: str
    frame: str
    addressee: Word | None = None
    through: Word | None = None
    channel: str | None = None
    clause: frozenset[int] = field(default_factory=frozenset)  # numbers of the words of the cue's own clause


def sayings(parsed: Parsed, cues: Cues) -> Iterator[Saying]:
    """Every cue of the report with what the parse alone gives."""
    for w in parsed.words:
        if w.pos in ("VERB", "AUX"):
            cue = verb_cue(w, cues)
            if cue is not None:
                yield from _verb(w, cue, cues)
        elif w.pos == "NOUN" and w.lemma in cues.nouns:
            yield from _noun(w, cues.nouns[w.lemma])
        elif w.pos == "ADJ" and w.lemma in cues.adjectives:
            yield from _adjective(w, cues.adjectives[w.lemma])
        elif w.lower == "according":
            yield from _according(w)


def verb_cue(w: Word, cues: Cues) -> Cue | None:
    """The cue that this verb is, its particle or preposition taken into account ("point out", "call on")."""
    for c in w.children:
        if c.dep in ("prt", "prep", "advmod", "acomp") and c.i > w.i:
            found = cues.verbs.get(f"{w.lemma} {c.lower}")
            if found is not None:
                return found
    return cues.verbs.get(w.lemma)


# ---------------------------------------------------------------- verbs


def _verb(w: Word, cue: Cue, cues: Cues) -> Iterator[Saying]:
    if w.dep in ("amod", "compound"):
        return
    found = _complement(w, cue, cues)
    if found is None:
        if not ({"that", "quote"} & cue.frames):
            return
        found = ("bare", [])
    frame, content = found
    passive = child(w, "auxpass") is not None or (w.tag == "VBN" and w.dep in ("acl", "relcl") and child(w, "aux") is None and child(w, "nsubj") is None)
    if passive:
        by = agent(w)
        source = phrase(by, w) if by is not None else ()
        speaker = by
    else:
        who = subject(w)
        source = phrase(who[0], w) if who is not None else ()
        speaker = who[1] if who is not None else None
        if who is not None and who[0].tag == "EX":
            source, speaker = (), None
        if who is not None and who[0].lower == "it" and frame in ("seem",):
            source, speaker = (), None
    saying = Saying(_cue_words(w), source, speaker, content, cue.force, frame, channel=cue.channel)
    if frame != "obj-to":
        saying.addressee = _addressee(w, frame)
    inside = {x.i for x in content}
    saying.clause = frozenset(x.i for x in subtree(w) if x.i not in inside)
    yield saying


def _cue_words(w: Word) -> tuple[Word, ...]:
    return tuple(sorted([w, *(c for c in w.children if c.dep == "prt")], key=lambda x: x.i))


def _infinitive(c: Word) -> bool:
    return any(x.lower == "to" and x.dep == "aux" for x in c.children)


def _wh(c: Word) -> bool:
    first = subtree(c)[:2]
    return any(x.tag in WH for x in first) or any(x.lower in ("whether", "if") and x.dep == "mark" for x in c.children)


def _complement(w: Word, cue: Cue, cues: Cues) -> tuple[str, list[Word]] | None:
    """The first shape of the cue's frames that the parse shows, with its words."""
    f = cue.frames
    passive = child(w, "auxpass")
    deps = {c.dep: c for c in w.children}
    if "pass-to" in f and passive is not None and "xcomp" in deps and _infinitive(deps["xcomp"]):
        subj = child(w, "nsubjpass")
        return "pass-to", (subtree(subj) if subj else []) + subtree(deps["xcomp"])
    if "seem" in f:
        for c in w.children:
            if c.dep in ("xcomp", "oprd", "acomp", "ccomp", "prep", "advcl") and c.i > w.i and (c.dep != "prep" or c.lower == "like"):
                subj = child(w, "nsubj")
                return "seem", (subtree(subj) if subj and subj.lower not in ("it", "there") else []) + subtree(c)
        return None
    clauses = [c for c in w.children if c.dep == "ccomp"]
    if clauses:
        said = [x for c in clauses for x in subtree(c)]
        if any(_infinitive(c) and child(c, "nsubj") is not None for c in clauses):
            if "obj-to" in f:
                return "obj-to", said
        elif any(_wh(c) for c in clauses):
            if "wh" in f or "that" in f:
                return "wh", said
        elif "that" in f or "label" in f:
            return "that", said + _trailing(w, clauses[-1])
    if w.dep == "parataxis" and "quote" in f and w.head is not w:
        own = {x.i for x in subtree(w)}
        return "parenthesis", [x for x in subtree(w.head) if x.i not in own]
    xcomp = deps.get("xcomp")
    obj = deps.get("dobj") or deps.get("dative")
    prep_of = cue.prepositions("obj+")
    if xcomp is not None and _infinitive(xcomp):
        if "obj-to" in f and obj is not None and obj.i < xcomp.i:
            return "obj-to", subtree(obj) + subtree(xcomp)
        if "obj-to" in f and obj is None and child(w, "prep") is not None:
            p = child(w, "prep")
            if p is not None and p.lower in ("on", "upon", "for") and child(p, "pobj") is not None:
                return "obj-to", [x for x in subtree(p) if x is not p] + subtree(xcomp)
        if "to" in f and passive is None:
            return "to", subtree(xcomp)
        if "obj-to" in f and passive is not None and (s := child(w, "nsubjpass")):
            return "obj-to", subtree(s) + subtree(xcomp)
    if xcomp is not None and xcomp.tag == "VBG" and "ing" in f:
        return "ing", subtree(xcomp)
    if "label" in f and "oprd" in deps:
        o = deps["oprd"]
        target = obj or child(w, "nsubjpass")
        return "label", (subtree(target) if target else []) + subtree(o)
    if "label" in f and xcomp is not None and xcomp.pos in ("ADJ", "NOUN", "PROPN") and obj is not None:
        return "label", subtree(obj) + subtree(xcomp)
    for c in w.children:
        if c.dep == "prep" and c.i > w.i:
            if obj is not None and c.lower in prep_of and c.i > obj.i:
                return f"obj+{c.lower}", subtree(obj) + subtree(c)
            if passive is not None and c.lower in prep_of and (s := child(w, "nsubjpass")):
                return f"obj+{c.lower}", subtree(s) + subtree(c)
            if "as" in f and c.lower == "as":
                target = obj or child(w, "nsubjpass")
                if target is not None:
                    return "as", subtree(target) + [x for x in subtree(c) if x is not c]
    direct = [c for c in w.children if c.dep == "dobj" and c.i > w.i]
    if passive is None and direct and "np" in f:
        return "np", subtree(direct[0])
    if passive is not None and "np" in f and (s := child(w, "nsubjpass")) and agent(w) is not None:
        return "np", subtree(s)
    if w.dep == "acl" and w.tag == "VBN" and "np" in f and agent(w) is not None:
        below = {x.i for x in subtree(w)}
        return "np", [x for x in subtree(w.head) if x.i not in below]
    if not direct:
        after = cue.prepositions("+")
        for c in w.children:
            if c.dep == "prep" and c.i > w.i and c.lower in after and (child(c, "pobj", "pcomp") is not None):
                return f"+{c.lower}", [x for x in subtree(c) if x is not c]
    return None


def _trailing(w: Word, clause: Word) -> list[Word]:
    """Adverbial clauses right after what is said that the parser hung on the verb of saying."""
    out: list[Word] = []
    edge = subtree(clause)[-1].i
    if edge < w.i:
        return out
    for c in w.children:
        if c.i > edge and c.dep == "advcl" and child(c, "mark") is not None:
            piece = subtree(c)
            if piece[0].i <= edge + 2:
                out.extend(piece)
                edge = piece[-1].i
    return out


def _addressee(w: Word, frame: str) -> Word | None:
    for c in w.children:
        if c.dep == "dative" and c.pos != "ADP" and c.i > w.i:
            return c
        if c.dep in ("dative", "prep") and c.lower == "to" and w.lemma in ("say", "write", "explain", "announce", "report", "send", "propose", "confirm"):
            return child(c, "pobj")
    if w.lemma in ("tell", "inform", "notify", "brief", "assure", "remind", "warn", "ask"):
        return child(w, "dobj")
    return None


# ---------------------------------------------------------------- nouns, adjectives, according to


def _noun(w: Word, cue: Cue) -> Iterator[Saying]:
    content: list[Word] = []
    frame = ""
    for c in w.children:
        if c.i <= w.i:
            continue
        if c.dep in ("acl", "ccomp", "relcl") and "that" in cue.frames and any(x.lower == "that" and x.dep == "mark" for x in c.children):
            content, frame = subtree(c), "noun that"
        elif c.dep in ("acl", "xcomp", "relcl") and "to" in cue.frames and _infinitive(c) and child(c, "nsubj") is None:
            content, frame = subtree(c), "noun to"
        elif c.dep == "prep" and f"{c.lower}:" in cue.frames and child(c, "pobj", "pcomp") is not None:
            content, frame = [x for x in subtree(c) if x is not c], f"noun {c.lower}"
    if not content:
        return
    owner = child(w, "poss")
    source: tuple[Word, ...] = ()
    speaker: Word | None = None
    if owner is not None:
        source, speaker = possessor(owner), owner
    elif (by := agent(w)) is not None:
        source, speaker = phrase(by, w), by
    elif w.dep in ("dobj", "pobj") and (who := subject(_governor(w))) is not None:
        source, speaker = phrase(who[0], w), who[1]
    content = [x for x in content if x not in source]
    yield Saying((w,), source, speaker, content, cue.force, frame, clause=frozenset({w.i}))


def _governor(w: Word) -> Word:
    return w.head.head if w.dep == "pobj" else w.head


def _adjective(w: Word, cue: Cue) -> Iterator[Saying]:
    if w.dep not in ("acomp", "xcomp", "oprd") and w.head is not w:
        return
    for c in w.children:
        content: list[Word] = []
        if c.dep == "ccomp" and "that" in cue.frames:
            content = subtree(c)
        elif c.dep == "xcomp" and _infinitive(c) and "to" in cue.frames:
            content = subtree(c)
        elif c.dep == "prep" and f"+{c.lower}" in cue.frames:
            content = [x for x in subtree(c) if x is not c]
        if content:
            who = subject(w.head)
            source = phrase(who[0], w) if who is not None else ()
            yield Saying((w,), source, who[1] if who else None, content, cue.force, "adjective", clause=frozenset({w.i}))
            return


def _according(w: Word) -> Iterator[Saying]:
    """"According to X": what is said is the clause that it stands in, or the noun phrase where there is no clause."""
    to = next((c for c in w.children if c.lower == "to"), None)
    named = child(to, "pobj") if to is not None else None
    if to is None or named is None:
        return
    own = subtree(w)
    below = {x.i for x in own}
    head = w.head
    while head.head is not head and head.dep not in ("conj", "parataxis", "ccomp", "relcl", "advcl") and head.head.sentence is w.sentence:
        head = head.head
    content = [x for x in subtree(head) if x.i not in below] if head is not w else []
    yield Saying((w, to), phrase(named), named, content, "say", "according to", clause=frozenset(below))
