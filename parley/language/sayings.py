"""From a cue to what is said, by the parse alone; quotation marks are reconciled with it afterwards (quoting.py)."""

from collections.abc import Iterator

from ..knowledge.cues import Cue, Cues
from .complements import complement
from .nominal import according_to, adjective_saying, hearsay, noun_saying
from .saying import Saying, is_passive, lifted, verb_cue
from .speakers import QUOTING, agent, phrase, subject
from .words import Parsed, Word, child, subtree

LONGEST = 400  # words of a sentence; what is longer is no prose, and its parse means nothing
NAMED_ONLY = frozenset("np to label ing as".split())  # weaker shapes count only with somebody who says it
# What shows something as a witness would, and not as a man shows courage.
EVIDENCE = frozenset(
    "poll survey report study record data document email figure result video footage statistic census map photo photograph image "
    "file paper test analysis investigation inquiry audit transcript recording".split()
)
SAID_TO = frozenset("say write explain announce report send propose confirm".split())


def sayings(parsed: Parsed, cues: Cues) -> Iterator[Saying]:
    """Every cue of the report with what the parse alone gives."""
    for w in parsed.words:
        if len(w.sentence.words) > LONGEST:
            continue
        if w.lower in cues.prepositions and w.pos != "NOUN":
            yield from according_to(w, cues)
        elif w.pos in ("VERB", "AUX"):
            cue = verb_cue(w, cues)
            if cue is not None:
                yield from _verb(w, cue, cues)
        elif w.lower in cues.adverbs:
            yield from hearsay(w)
        elif w.pos == "NOUN" and w.lemma in cues.nouns:
            yield from noun_saying(w, cues.nouns[w.lemma])
        elif w.pos == "ADJ" and w.lemma in cues.adjectives:
            yield from adjective_saying(w, cues.adjectives[w.lemma])


def _verb(w: Word, cue: Cue, cues: Cues) -> Iterator[Saying]:
    if w.dep in ("amod", "compound"):
        return
    shape = complement(w, cue, cues)
    if shape is None and not {"that", "quote"} & cue.frames:
        return
    frame, content = shape or ("bare", [])
    source, speaker, through = _who(w, frame, cues)
    if not source and (frame in NAMED_ONLY or frame.startswith(("+", "obj+"))):
        return
    if cue.force == "show" and frame == "np" and (speaker is None or speaker.lemma not in EVIDENCE):
        return
    if source:
        source, content = _apart(w, source, content)
    inside = {x.i for x in content}
    yield Saying(
        cue=tuple(sorted([w, *(c for c in w.children if c.dep == "prt" and _beside(w, c))], key=lambda x: x.i)),
        source=source,
        speaker=speaker,
        content=content,
        force=cue.force,
        frame=frame,
        addressee=None if frame == "obj-to" else _addressee(w, cue),
        through=through,
        channel=cue.channel,
        clause=frozenset(x.i for x in subtree(w) if x.i not in inside),
    )


def _beside(w: Word, particle: Word) -> bool:
    """No mark between verb and particle ("chanted “Down with …")."""
    first = w.sentence.words[0].i
    return all(x.pos != "PUNCT" for x in w.sentence.words[w.i - first : particle.i - first])


def _who(w: Word, frame: str, cues: Cues) -> tuple[tuple[Word, ...], Word | None, Word | None]:
    """The words that name the speaker, the word that he is, and who passes it on."""
    told = child(w, "nsubjpass")
    if is_passive(w):
        if told is not None and told.lower != "it" and w.lemma in QUOTING and frame in ("bare", "that", "parenthesis"):
            return phrase(told, w), told, agent(w)  # "the general was quoted by the daily"
        by = agent(w)
        return (phrase(by, w) if by is not None else ()), by, None
    found = subject(lifted(w, cues) or w)
    if found is None or found[0].tag == "EX":
        return (), None, None
    through: Word | None = None
    if w.dep == "pcomp" and w.head.lower == "as" and w.head.head.lemma in QUOTING:
        passing = w.head.head
        through = agent(passing) if is_passive(passing) else child(passing, "nsubj")
    return phrase(found[0], w), found[1], through


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


def _addressee(w: Word, cue: Cue) -> Word | None:
    for c in w.children:
        if c.dep == "dative" and c.pos != "ADP" and c.i > w.i:
            return c
        if c.dep in ("dative", "prep") and c.lower == "to" and w.lemma in SAID_TO:
            return child(c, "pobj")
    return child(w, "dobj") if "tell" in cue.frames else None
