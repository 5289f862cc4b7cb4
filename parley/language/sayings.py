"""From a cue to what is said: reads the parse around verbs, nouns, adjectives and prepositions of saying.

A `Saying` is a first draft over words; quotation marks are reconciled with it afterwards (attribution.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..knowledge.cues import Cue, Cues
from .speakers import QUOTING, RELATIVE, agent, phrase, possessor, subject
from .words import Parsed, Word, child, subtree

NAMED_ONLY = frozenset("np to label ing as".split())  # weaker shapes count only with somebody who says it
QUOTE_MARKS = frozenset("\" '' `` “ ‘ «".split())
CARRIED = frozenset("in of on for to from against over about with between".split())
# Verbs with which a noun of saying is its subject's own ("expressed hope that", "issued a demand for").
VOICING = frozenset(
    "express voice make issue give raise reiterate repeat renew share have put send convey air deliver extend level lodge state "
    "announce withdraw submit present advance offer sound hold harbor harbour maintain".split()
)
WH = frozenset("WP WRB WDT WP$".split())
# Participles that go on with the speaker of the sentence, however far down the parser hangs them.
ADDING = frozenset("add say note cite stress insist quote refer explain warn continue tell emphasize emphasise".split())


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
        if w.lower == "according":
            yield from _according(w)
        elif w.pos in ("VERB", "AUX"):
            cue = verb_cue(w, cues)
            if cue is not None:
                yield from _verb(w, cue, cues)
        elif w.lower in cues.adverbs:
            yield from _hearsay(w)
        elif w.pos == "NOUN" and w.lemma in cues.nouns:
            yield from _noun(w, cues.nouns[w.lemma])
        elif w.pos == "ADJ" and w.lemma in cues.adjectives:
            yield from _adjective(w, cues.adjectives[w.lemma])


def verb_cue(w: Word, cues: Cues) -> Cue | None:
    """The cue that this verb is, its particle or preposition taken into account ("point out", "call on")."""
    for c in w.children:
        if c.i > w.i and (c.dep in ("prt", "prep", "advmod", "acomp") or c.pos == "ADJ" and c.dep in ("ccomp", "oprd")):
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
        found = (_stray(w) or _around(w) if {"that", "quote"} <= cue.frames else None) or ("bare", [])
    frame, content = found
    through: Word | None = None
    told = child(w, "nsubjpass") if w.lemma in QUOTING else None
    told = None if told is not None and told.lower == "it" else told
    if told is not None and _passive(w) and frame in ("bare", "that", "parenthesis"):
        source, speaker, through = phrase(told, w), told, agent(w)
    elif _passive(w):
        by = agent(w)
        source = phrase(by, w) if by is not None else ()
        speaker = by
    else:
        who = subject(lifted(w, cues) or w)
        source = phrase(who[0], w) if who is not None else ()
        speaker = who[1] if who is not None else None
        if who is not None and who[0].tag == "EX":
            source, speaker = (), None
    if not source and (frame in NAMED_ONLY or frame.startswith(("+", "obj+"))):
        return
    if w.dep == "pcomp" and w.head.lower == "as" and w.head.head.lemma in QUOTING:
        passing = w.head.head
        through = agent(passing) if _passive(passing) else child(passing, "nsubj")
    if source and speaker is not None:
        source, content = _apart(w, source, content)
    saying = Saying(_cue_words(w), source, speaker, content, cue.force, frame, channel=cue.channel, through=through)
    if frame != "obj-to":
        saying.addressee = _addressee(w, frame)
    inside = {x.i for x in content}
    saying.clause = frozenset(x.i for x in subtree(w) if x.i not in inside)
    yield saying


def _thing(w: Word, direct: list[Word]) -> list[Word]:
    """The noun phrase that is said of: the object, or the subject where "by" names who says it."""
    if not _passive(w):
        if not direct or (direct[0].pos == "PRON" and direct[0].tag not in ("DT",)):
            return []
        if w.lemma in VOICING and any(c.dep in ("acl", "ccomp") and _mark(c) == "that" for c in direct[0].children):
            return []  # "expressed confidence that …": the noun is the cue
        return subtree(direct[0]) + _after_object(w, direct[0])
    if agent(w) is None:
        return []
    subj = child(w, "nsubjpass")
    if subj is not None:
        return subtree(subj)
    if w.dep == "acl":
        below = {x.i for x in subtree(w)}
        return [x for x in subtree(w.head) if x.i not in below]
    return []


def _after_object(w: Word, thing: Word) -> list[Word]:
    """Prepositional phrases right after the object that the parser hung on the verb; a time or a channel is no part of it."""
    out: list[Word] = []
    edge = subtree(thing)[-1].i
    for c in w.children:
        if c.i == edge + 1 and c.dep == "prep" and c.lower in CARRIED:
            noun = child(c, "pobj", "pcomp")
            if noun is None or (noun.entity is not None and noun.entity.label in ("DATE", "TIME")):
                break
            piece = subtree(c)
            out.extend(piece)
            edge = piece[-1].i
    return out


def _passive(w: Word) -> bool:
    """Is the subject the one spoken to or of? Also without an auxiliary: "Asked whether …", "a plan proposed by …"."""
    if child(w, "auxpass") is not None:
        return True
    return w.tag == "VBN" and w.dep in ("acl", "relcl", "advcl") and child(w, "aux", "nsubj") is None


def _mark(w: Word) -> str:
    mark = child(w, "mark")
    return mark.lower if mark is not None else ""


def lifted(w: Word, cues: Cues) -> Word | None:
    """The verb of saying that this one goes with, where the parser hung it on what is said.

    "The army denied it had fired and said …", "He said the road was open, adding that …".
    """
    if w.dep == "conj" and child(w, "nsubj", "nsubjpass") is None:
        first = w.head
        while first.dep == "conj":
            first = first.head
    elif w.dep == "advcl" and w.tag == "VBG" and w.lemma in ADDING and child(w, "mark") is None:
        first = w.head
    else:
        return None
    if first.dep != "ccomp" or first.i < first.head.i:
        return None
    outer, own, between = first.head, verb_cue(w, cues), verb_cue(first, cues)
    above = verb_cue(outer, cues)
    if own is None or above is None or "quote" not in own.frames or "quote" not in above.frames:
        return None
    if between is not None and "quote" in between.frames and child(first, "ccomp") is not None:
        return None
    present = {"VB", "VBP"}
    return outer if w.tag == outer.tag or w.tag == "VBG" or {w.tag, outer.tag} <= present else None


def _under_adjective(c: Word) -> list[Word]:
    """ "Made clear that …": the clause hangs on the adjective."""
    below = [x for x in c.children if x.dep in ("ccomp", "advcl") and _mark(x) == "that"] if c.pos == "ADJ" else []
    return below if below and child(c, "nsubj") is None else [c]


def _clause(clause: Word, outer: Word, cues: Cues) -> list[Word]:
    """The words of a clause that is said, without verbs of saying that go with the outer one."""
    inside = subtree(clause)
    for w in inside:
        if w.i <= clause.i:
            continue
        if (w.dep in ("conj", "advcl") and lifted(w, cues) is outer) or (w.dep == "relcl" and (_others_word(w, cues) or _aside(w, inside))):
            below = subtree(w)
            start = min(x.i for x in below)
            if w.dep != "relcl" or below[-1].i >= inside[-1].i - 1:
                return [x for x in inside if x.i < start]
    return inside


def _aside(w: Word, inside: list[Word]) -> bool:
    """A closing ", which …": the report's own gloss more often than the speaker's words."""
    first = subtree(w)[0]
    return first.lower == "which" and first.tag == "WDT" and any(x.i == first.i - 1 and x.text == "," for x in inside)


def _others_word(w: Word, cues: Cues) -> bool:
    """A relative clause that is somebody else's word: "… which rescuers say flattened the town"."""
    cue = verb_cue(w, cues)
    if cue is None or not {"that", "quote"} <= cue.frames or child(w, "ccomp") is None:
        return False
    own = child(w, "nsubj")
    return own is not None and own.lower not in RELATIVE


def _apart(w: Word, source: tuple[Word, ...], content: list[Word]) -> tuple[tuple[Word, ...], list[Word]]:
    """Speaker and words said, where the parser put one into the other; with clauses on both sides of the cue, the later one."""
    said, named = {x.i for x in content}, {x.i for x in source}
    if not said & named:
        return source, content
    head = max(source, key=lambda x: sum(1 for y in source if y.head is x))
    if head.i not in said:
        return tuple(x for x in source if x.i not in said), content
    rest = [x for x in content if x.i not in named]
    after = [x for x in rest if x.i > w.i]
    return source, after if after and source[0].i < w.i else [x for x in rest if x.i < source[0].i or x.i > w.i]


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
    passive = _passive(w) or None
    deps = {c.dep: c for c in w.children}
    if "pass-to" in f and passive is not None and "xcomp" in deps and _infinitive(deps["xcomp"]):
        subj = child(w, "nsubjpass")
        return "pass-to", (subtree(subj) if subj else []) + subtree(deps["xcomp"])
    clauses = [x for c in w.children if c.dep == "ccomp" for x in _under_adjective(c)]
    if clauses:
        said = [x for c in clauses for x in _clause(c, w, cues)]
        if any(_infinitive(c) and child(c, "nsubj") is not None for c in clauses):
            if "obj-to" in f:
                return "obj-to", said
        elif any(_wh(c) for c in clauses):
            if "wh" in f or "that" in f:
                return "wh", said
        elif "that" in f or "label" in f:
            return "that", said + _trailing(w, clauses[-1])
    if "quote" in f and w.head is not w and (w.dep == "parataxis" or (w.dep == "advcl" and _mark(w) == "as" and "dobj" not in deps)):
        own = {x.i for x in subtree(w)}
        return "parenthesis", [x for x in subtree(w.head) if x.i not in own]
    xcomp = deps.get("xcomp")
    obj = deps.get("dobj") or deps.get("dative")
    prep_of = cue.prepositions("obj+")
    if xcomp is not None and _infinitive(xcomp):
        if "obj-to" in f and obj is not None and obj.i < xcomp.i:
            return "obj-to", subtree(obj) + subtree(xcomp)
        if "obj-to" in f and obj is None:
            for p in w.children:
                if p.dep == "prep" and p.lower in ("on", "upon", "for", "to") and w.i < p.i < xcomp.i and child(p, "pobj") is not None:
                    return "obj-to", [x for x in subtree(p) if x is not p] + subtree(xcomp)
        if "to" in f and passive is None:
            return "to", subtree(xcomp)
        if "obj-to" in f and passive is not None and (s := child(w, "nsubjpass")):
            return "obj-to", subtree(s) + subtree(xcomp)
    if "obj-to" in f or "for" in cue.prepositions("+"):
        for c in w.children:
            if c.dep in ("advcl", "xcomp", "ccomp") and c.i > w.i and _mark(c) == "for" and child(c, "nsubj") is not None and _infinitive(c):
                return "obj-to", subtree(c)[1:]
    if xcomp is not None and xcomp.tag == "VBG" and "ing" in f:
        return "ing", subtree(xcomp)
    if "label" in f and "oprd" in deps:
        o = deps["oprd"]
        target = obj or child(w, "nsubjpass")
        return "label", (subtree(target) if target else []) + subtree(o)
    if "label" in f and xcomp is not None and xcomp.pos in ("ADJ", "NOUN", "PROPN") and obj is not None:
        return "label", subtree(obj) + subtree(xcomp)
    if "label" in f and obj is not None and obj.i > w.i and any(x.text in QUOTE_MARKS for x in subtree(obj)):
        return "label", subtree(obj)
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
    if prep_of:  # "accused the army of torture": the parser may hang the phrase on the object, or on who accuses
        by = agent(w) if passive is not None else obj
        for c in by.children if by is not None else []:
            if c.dep == "prep" and c.lower in prep_of and c.i > w.i and child(c, "pobj", "pcomp") is not None:
                if passive is None:
                    return f"obj+{c.lower}", subtree(obj) + _after_object(w, obj) if obj is not None else []
                s = child(w, "nsubjpass")
                return f"obj+{c.lower}", (subtree(s) if s is not None else []) + subtree(c)
    direct = [c for c in w.children if c.dep == "dobj" and c.i > w.i]
    if ("np" in f or "np-short" in f) and (thing := _thing(w, direct)) and ("np-short" in f or sum(x.pos != "PUNCT" for x in thing) >= 3):
        return "np", thing
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


def _stray(w: Word) -> tuple[str, list[Word]] | None:
    """A that-clause after the verb which the parser hung on a word between ("said before the talks that they …")."""
    if any(c.dep == "dobj" for c in w.children):
        return None
    for x in subtree(w):
        if x.i > w.i + 1 and x.dep in ("ccomp", "acl", "relcl", "advcl") and x.head is not w:
            inside = subtree(x)
            if inside[0].lower == "that" and child(x, "nsubj", "nsubjpass") is not None and inside[0].i - w.i < 12:
                if x.dep != "relcl" or x.head.dep == "pobj":
                    return "that", inside
    return None


def _around(w: Word) -> tuple[str, list[Word]] | None:
    """The rest of the sentence, where the cue with its subject is set off by a comma at its end or its beginning."""
    subj = child(w, "nsubj")
    if subj is None or w.tag not in ("VBD", "VBZ", "VBP", "VBN") or (child(w, "dobj", "advcl") is not None and w.dep == "ROOT"):
        return None
    words = w.sentence.words
    own = subtree(w)
    start = min(x.i for x in (*subtree(subj), w))
    before = [x for x in words if x.i < start]
    if w.dep in ("conj", "ccomp", "dep", "advcl") and before and before[-1].text == "," and own[0].i >= start - 1:
        if all(x.pos == "PUNCT" for x in words if x.i > own[-1].i) and any(x.pos in ("VERB", "AUX") for x in before):
            return "parenthesis", before
    return None


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
    elif w.dep == "dobj" and w.head.lemma in VOICING and (who := subject(w.head)) is not None:
        source, speaker = phrase(who[0], w), who[1]
    content = [x for x in content if x not in source]
    if not source and frame != "noun that":
        return
    yield Saying((w,), source, speaker, content, cue.force, frame, clause=frozenset({w.i}))


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


def _hearsay(w: Word) -> Iterator[Saying]:
    """"Reportedly" and its like: the clause is somebody's word, nobody says whose."""
    head = w.head
    if head is w or head.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return
    content = [x for x in subtree(head) if x is not w]
    if head.dep in ("conj", "xcomp", "acl", "relcl") or len(content) > 2:
        yield Saying((w,), (), None, content, "say", "hearsay", clause=frozenset({w.i}))


def _according(w: Word) -> Iterator[Saying]:
    """"According to X": what is said is the clause that it stands in, or the noun phrase where there is no clause."""
    to = next((c for c in w.children if c.lower == "to"), None)
    named = child(to, "pobj") if to is not None else None
    if to is None or named is None:
        return
    own = subtree(w)
    below = {x.i for x in own}
    words = w.sentence.words
    if all(x.pos in ("PUNCT", "CCONJ", "ADV") for x in words if x.i < own[0].i):
        content = [x for x in words if x.i > own[-1].i]
    else:
        content = [x for x in subtree(_attached(w, own)) if x.i not in below]
    yield Saying((w, to), phrase(named), named, content, "say", "according to", clause=frozenset(below))


def _attached(w: Word, own: list[Word]) -> Word:
    """The head of the clause that "according to" qualifies; after a comma at the end of the sentence that is the whole of it."""
    words = w.sentence.words
    final = all(x.pos == "PUNCT" for x in words if x.i > own[-1].i) and words[0].i < own[0].i
    final = final and any(x.text == "," and x.i == own[0].i - 1 for x in words)
    head = w
    while head.head is not head:
        if head is not w:
            if head.dep in ("conj", "parataxis") and child(head, "nsubj", "nsubjpass") is not None:
                break
            if not final and head.dep in ("ccomp", "relcl", "advcl"):
                break
        head = head.head
    return head
