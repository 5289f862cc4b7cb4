"""What a cue looks like in the tree: the draft of an attribution, and the small tests that reading one needs."""

from dataclasses import dataclass, field

from ..knowledge.cues import Cue, Cues
from .words import Word, child, subtree

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


def verb_cue(w: Word, cues: Cues) -> Cue | None:
    """The cue that this verb is, its particle or preposition taken into account ("point out", "call on")."""
    for c in w.children:
        if c.i > w.i and (c.dep in ("prt", "prep", "advmod", "acomp") or (c.pos == "ADJ" and c.dep in ("ccomp", "oprd"))):
            found = cues.verbs.get(f"{w.lemma} {c.lower}")
            if found is not None:
                return found
    return cues.verbs.get(w.lemma)


def is_passive(w: Word) -> bool:
    """Is the subject the one spoken to or of? Also without an auxiliary: "Asked whether …", "a plan proposed by …"."""
    if child(w, "auxpass") is not None:
        return True
    return w.tag == "VBN" and w.dep in ("acl", "relcl", "advcl") and child(w, "aux", "nsubj") is None


def mark_of(w: Word) -> str:
    mark = child(w, "mark")
    return mark.lower if mark is not None else ""


def is_infinitive(c: Word) -> bool:
    return any(x.lower == "to" and x.dep == "aux" for x in c.children)


def is_question(c: Word) -> bool:
    first = subtree(c)[:2]
    return any(x.tag in WH for x in first) or any(x.lower in ("whether", "if") and x.dep == "mark" for x in c.children)


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
    if own is None or above is None or "quote" not in above.frames:
        return None
    if "quote" not in own.frames and (w.dep != "conj" or first.tag == w.tag):
        return None  # "denied it had fled and blamed the rains": only the tense tells
    if between is not None and "quote" in between.frames and child(first, "ccomp") is not None:
        return None
    present = {"VB", "VBP"}
    return outer if w.tag == outer.tag or w.tag == "VBG" or {w.tag, outer.tag} <= present else None
