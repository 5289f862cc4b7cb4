"""Cues that are no verbs: nouns and adjectives with what they govern, "according to", and hearsay."""

from collections.abc import Iterator

from ..knowledge.cues import Cue, Cues
from .saying import Saying, is_infinitive
from .speakers import VOICING, agent, phrase, possessor, subject
from .words import Word, child, subtree


def noun_saying(w: Word, cue: Cue) -> Iterator[Saying]:
    content: list[Word] = []
    frame = ""
    for c in w.children:
        if c.i <= w.i:
            continue
        if (
            c.dep in ("acl", "ccomp", "relcl")
            and "that" in cue.frames
            and any(x.lower == "that" and x.dep == "mark" for x in c.children)
        ):
            content, frame = subtree(c), "noun that"
        elif c.dep in ("acl", "xcomp", "relcl") and "to" in cue.frames and is_infinitive(c) and child(c, "nsubj") is None:
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


def adjective_saying(w: Word, cue: Cue) -> Iterator[Saying]:
    if w.dep not in ("acomp", "xcomp", "oprd") and w.head is not w:
        return
    for c in w.children:
        content: list[Word] = []
        if c.dep == "ccomp" and "that" in cue.frames:
            content = subtree(c)
        elif c.dep == "xcomp" and is_infinitive(c) and "to" in cue.frames:
            content = subtree(c)
        elif c.dep == "prep" and f"+{c.lower}" in cue.frames:
            content = [x for x in subtree(c) if x is not c]
        if content:
            who = subject(w.head)
            source = phrase(who[0], w) if who is not None else ()
            yield Saying((w,), source, who[1] if who else None, content, cue.force, "adjective", clause=frozenset({w.i}))
            return


def hearsay(w: Word) -> Iterator[Saying]:
    """ "Reportedly" and its like: the clause is somebody's word, nobody says whose."""
    head = w.head
    if head is w or head.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return
    content = [x for x in subtree(head) if x is not w]
    if head.dep in ("conj", "xcomp", "acl", "relcl") or len(content) > 2:
        yield Saying((w,), (), None, content, "say", "hearsay", clause=frozenset({w.i}))


def according_to(w: Word, cues: Cues) -> Iterator[Saying]:
    """ "According to X": what is said is the clause it stands in, to the end of the sentence where it opens one."""
    words = w.sentence.words
    k = w.i - words[0].i
    found = next((p for p in cues.prepositions[w.lower] if tuple(x.lower for x in words[k : k + len(p)]) == p), None)
    named = child(words[k + len(found) - 1], "pobj") if found is not None else None
    if found is None or named is None or (found == ("per",) and named.pos != "PROPN"):
        return
    cue = words[k : k + len(found)]
    own = subtree(w)
    below = {x.i for x in own}
    if all(x.pos in ("PUNCT", "CCONJ", "ADV") for x in words if x.i < own[0].i):
        content = [x for x in words if x.i > own[-1].i]
    else:
        content = [x for x in subtree(_attached(w, own)) if x.i not in below]
    yield Saying(cue, phrase(named), named, content, "say", "according to", clause=frozenset(below))


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
