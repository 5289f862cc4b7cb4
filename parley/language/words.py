"""The parsed report as plain objects: words with their place in the tree, sentences, named entities.

Coding never touches spaCy: it reads these, whose offsets always point into the report's text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

IN_TEXT = attrgetter("i")  # sorts words as they stand in the report


class Word:
    """One token. `start`/`end` point into the report's text; `head` is itself at the root; labels are spaCy's (ClearNLP)."""

    __slots__ = (
        "below",
        "children",
        "dep",
        "end",
        "entity",
        "head",
        "i",
        "lemma",
        "lower",
        "pos",
        "sentence",
        "start",
        "tag",
        "text",
    )

    i: int  # running number over the whole report
    text: str  # as the parser saw it (recased in upper-case reports)
    lower: str
    lemma: str  # lower-case
    pos: str  # universal part of speech: NOUN PROPN VERB AUX ADJ ...
    tag: str  # Penn tag: VBD NNS ...
    dep: str  # nsubj dobj pobj prep agent amod compound poss ...
    start: int
    end: int
    head: "Word"
    children: "list[Word]"
    below: "list[Word] | None"  # `subtree`, once asked for
    sentence: "Sentence"
    entity: "Entity | None"

    def __repr__(self) -> str:
        return f"Word({self.i}, {self.text!r}, {self.tag}, {self.dep})"


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: `paragraph` counts blocks of the report, `title` is true for the headline."""

    index: int
    words: tuple[Word, ...]
    paragraph: int
    title: bool

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def root(self) -> Word:
        return next((w for w in self.words if w.head is w), self.words[0])


@dataclass(slots=True, eq=False)
class Entity:
    """A name as the recogniser saw it; `label` is OntoNotes' (PERSON NORP GPE LOC ORG FAC DATE ...)."""

    words: tuple[Word, ...]
    label: str

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def root(self) -> Word:
        """The word whose head lies outside the name: the one that stands in the tree for the whole name."""
        mine = {w.i for w in self.words}
        return next((w for w in self.words if w.head.i not in mine or w.head is w), self.words[-1])


@dataclass(slots=True, eq=False)
class Parsed:
    """A whole report, parsed. `words` runs over all sentences; `text` is `document.text`."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]

    def text_of(self, entity: Entity) -> str:
        return self.text[entity.start : entity.end]


def subtree(word: Word) -> list[Word]:
    """The word and all below it, in order of the text."""
    if word.below is None:
        out = [word]
        for w in out:  # grows while it is walked
            if w.children:
                out += w.children
        out.sort(key=IN_TEXT)
        word.below = out
    return word.below.copy()


def ancestors(word: Word) -> Iterator[Word]:
    """The heads above the word, nearest first."""
    while word.head is not word:
        word = word.head
        yield word


def child(word: Word, *deps: str) -> Word | None:
    """The first child of the word that hangs on it by one of these labels."""
    return next((c for c in word.children if c.dep in deps), None)


def children(word: Word, *deps: str) -> list[Word]:
    """All children of the word that hang on it by one of these labels."""
    return [c for c in word.children if c.dep in deps]


def conjuncts(word: Word) -> list[Word]:
    """The word and all that is co-ordinated to it ("A, B and C" → A, B, C), in order; the word must be the first of them."""
    out = [word]
    for w in out:  # grows while it is walked
        for c in w.children:
            if c.dep == "conj" or (c.dep == "appos" and listed(c)):
                out.append(c)
    return out


def listed(word: Word) -> bool:
    """Is this apposition the second of a list? Of "Peru, Chile and Bolivia" the parser often takes Chile for another name of Peru."""
    first = word.head
    if (
        word.pos != "PROPN"
        or first.pos != "PROPN"
        or word.i < 2
        or not any(c.dep == "conj" and c.pos == "PROPN" for c in word.children)
    ):
        return False
    if any(c.dep in ("prep", "relcl", "compound", "poss") for w in (first, word) for c in w.children):
        return False
    labels = {w.entity.label for w in (first, word) if w.entity is not None}
    return "PERSON" not in labels and any(c.dep == "cc" for w in subtree(word) for c in w.children)


PREMODIFIERS = frozenset("det amod compound nummod poss nmod quantmod advmod npadvmod predet case neg punct".split())


def core_phrase(word: Word) -> list[Word]:
    """The noun with what stands before it ("a US-backed aid group"): no prepositional phrase, no relative clause."""
    out = [word]
    for c in word.children:
        if c.i < word.i and c.dep in PREMODIFIERS and c.pos != "SPACE":
            out += subtree(c) if c.children else (c,)
    if len(out) == 1:
        return out
    out.sort(key=IN_TEXT)
    while len(out) > 1 and out[0].pos in ("PUNCT", "CCONJ", "SPACE"):
        out.pop(0)
    # A gap means a stray subtree (parser error): keep the unbroken stretch that ends in the noun.
    for k in range(len(out) - 2, -1, -1):
        if out[k + 1].i - out[k].i > 1:
            return out[k + 1 :]
    return out


CLAUSAL = frozenset("relcl acl advcl ccomp appos conj cc punct parataxis".split())


def full_phrase(word: Word) -> list[Word]:
    """The noun with its modifiers and its own prepositional phrases, without relative clauses, appositions and conjuncts."""
    out = core_phrase(word)
    for c in word.children:
        if c.i > word.i and c.dep in ("prep", "case", "nummod"):
            out += subtree(c)
    out.sort(key=IN_TEXT)
    kept = [out[0]]
    for w in out[1:]:
        if w.i - kept[-1].i > 1:
            break
        kept.append(w)
    return kept if word in kept else [word]
