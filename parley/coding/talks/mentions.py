"""Where a report speaks of talks: each mention with the parties, the round and the standing that its own clause gives."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...language.clauses import Clause
from ...language.words import Word, ancestors, children, subtree
from ...record import Span, span_of
from ..scene import Scene
from .sides import side_of, sides_after, sides_at
from .vocabulary import FOREIGN, ROUND, SETTLED_ROLES, SOFT, SPONSORED, STRONG, WEAK, ordinal

HOLDING = frozenset("hold have enter begin start resume open conduct attend join continue conclude end engage meet".split())
HOLDERS = frozenset("round end session conclusion resumption start series day week".split())
MEETING = frozenset("meet negotiate talk".split())


@dataclass(slots=True, eq=False)
class Mention:
    """One mention of talks. `verb` is the clause that says what became of them; `parties` are sides."""

    word: Word
    clause: Clause | None
    verb: Clause | None
    strong: bool
    parties: tuple[str, ...] = ()
    party_words: tuple[Word, ...] = ()
    status: str | None = None
    status_word: Word | None = None
    past: bool = False  # told in the pluperfect: what had become of them before
    tentative: bool = False
    refused: bool = False
    ordinal: int | None = None
    ordinal_word: Word | None = None
    is_round: bool = False
    scope: list[Clause] = field(default_factory=list)


def find_mentions(scene: Scene) -> Iterator[Mention]:
    """All mentions of talks in text order; those of trade, transfer or coalition talks and news conferences are none."""
    for word in scene.parsed.words:
        if word.pos in ("NOUN", "PROPN"):
            if _names_talks(word):
                yield _mention(word, scene)
        elif word.lemma in MEETING and word.pos == "VERB":
            met = _met(word, scene)
            if met is not None:
                yield met


def _names_talks(word: Word) -> bool:
    if word.dep == "compound" and word.head.lemma not in ("process", "round", "session"):
        return False
    lemma = word.lemma
    if lemma == "table":
        return any(c.lower in ("negotiating", "bargaining", "peace") for c in word.children)
    if lemma not in STRONG and lemma not in WEAK:
        return False
    before = {c.lemma for c in word.children if c.i < word.i}
    before |= {x.lemma for c in word.children if c.i < word.i for x in c.children}
    if before & FOREIGN or (lemma == "conference" and not before & {"peace", "international", "reconciliation"}):
        return False
    if lemma == "process":
        return "peace" in before
    if lemma == "discussion" and any(p.lower in ("on", "about") for p in children(word, "prep")):
        return word.tag == "NNS"
    return lemma not in ROUND or _is_talks_round(word)


def _is_talks_round(word: Word) -> bool:
    """A round of talks, or a bare numbered round; a round of fire or of golf is none."""
    of = [o for p in children(word, "prep") if p.lower == "of" for o in p.children if o.dep == "pobj"]
    if of:
        return of[0].lemma in STRONG | WEAK
    if word.lemma == "session" and not {c.lemma for c in word.children} & {"talk", "negotiation", "negotiating", "dialogue"}:
        return False
    near = {c.lemma for c in word.children}
    return any(ordinal(c.lower) is not None for c in word.children) or bool(
        near & {"latest", "new", "next", "last", "previous", "talk", "negotiation", "final", "negotiating"}
    )


def _mention(word: Word, scene: Scene) -> Mention:
    clause = scene.clauses.of(word)
    mention = Mention(
        word, clause, _verb(word, scene), word.lemma in STRONG or word.lemma == "table", is_round=word.lemma in ROUND
    )
    mention.scope = [c for c in (clause, mention.verb, clause.light if clause else None) if c is not None]
    mention.scope += [c for c in map(scene.clauses.of, children(word, "acl", "relcl")) if c is not None]
    found = _parties(mention, scene)
    mention.parties, mention.party_words = tuple(found), tuple(dict.fromkeys(found.values()))
    if word.lemma in SOFT and len(found) < 2 and not any(c.lemma == "peace" for c in word.children):
        mention.strong = False
    mention.is_round = mention.is_round or (word.dep == "pobj" and word.head.head.lemma in ROUND)
    counted = [word, *([word.head.head] if word.dep == "pobj" and word.head.head.lemma in ROUND else [])]
    for w in counted:
        for c in w.children:
            n = ordinal(c.lower) if w.tag != "NNS" or w.lemma not in ROUND else None  # "the first three rounds"
            if n is not None and mention.ordinal is None and c.dep in ("amod", "compound", "nummod") and not _counts_days(w, c):
                mention.ordinal, mention.ordinal_word, mention.is_round = n, c, True
    return mention


def _counts_days(word: Word, number: Word) -> bool:
    """ "the first talks", "second-track talks": the number is of no round."""
    return word.lemma not in ROUND and (ordinal(number.lower) == 1 or word.lemma in WEAK)


def _verb(word: Word, scene: Scene) -> Clause | None:
    """The verb clause nearest above a mention of talks."""
    return next((c for c in map(scene.clauses.of, ancestors(word)) if c is not None and c.kind != "n"), None)


def _parties(mention: Mention, scene: Scene) -> dict[str, Word]:
    """Sides by the word that names them: after "between" or "with", before the noun, and who holds the talks."""
    found: dict[str, Word] = {}
    word = mention.word

    def add(at: Word, loose: bool = False) -> None:
        for side in sides_at(at, scene, loose):
            found.setdefault(side, at)

    holders = [word, *(a for a in ancestors(word) if a.lemma in HOLDERS)]
    settled = [p for h in holders for p in children(h, "prep", "agent") if p.lower in SETTLED_ROLES]
    after = scene.parsed.words[word.i + 1 : word.i + 2]
    if after and after[0].lower in ("between", "with") and after[0] not in settled:
        settled.append(after[0])
    for p in settled:
        for o in children(p, "pobj"):
            add(o)
        if len(found) < (2 if p.lower == "between" else 1):
            found |= {s: w for s, w in sides_after(p, scene).items() if s not in found}
    for holder in holders:
        for c in holder.children:
            if c.i < holder.i and c.dep in ("compound", "nmod", "amod", "poss") and not _by_third(c):
                for x in subtree(c):
                    if x.pos in ("PROPN", "ADJ", "NOUN", "PRON"):
                        add(x, loose=True)
    verb = mention.verb
    held = _held_by(mention)
    if verb is not None and (held or any(p.lower == "with" for p in settled)):
        for s in verb.subjects:
            add(s)
        for w in verb.preps.get("with", ()) if held else ():
            add(w)
    if mention.clause is not None and mention.clause.light is not None and held:
        for s in mention.clause.subjects:
            add(s)
    draft = scene.draft_of(mention.clause)
    if draft is not None and draft.type == "CONSULT":
        for id in draft.actors:
            own = side_of(id, scene)
            if own is not None:
                found.setdefault(own, word)
    return found


def _by_third(modifier: Word) -> bool:
    """Of "UN-brokered talks", "Norwegian-mediated talks": who stands before the participle is no party."""
    words = modifier.sentence.words
    at = modifier.i - words[0].i
    return modifier.lower in SPONSORED or any(w.lower in SPONSORED for w in words[at + 1 : at + 4])


def _held_by(mention: Mention) -> bool:
    """Is the mention the object of a verb of holding, entering or attending talks?"""
    verb, word = mention.verb, mention.word
    if verb is None or verb.head.lemma not in HOLDING:
        return False
    objects = (*verb.objects, *(w for p in ("in", "into", "for") for w in verb.preps.get(p, ())))
    return any(w is word or (w.lemma in HOLDERS and any(a is w for a in ancestors(word))) for w in objects)


def _met(word: Word, scene: Scene) -> Mention | None:
    """ "The front met with an envoy of the government": a meeting of sides, told by a verb."""
    clause = scene.clauses.of(word)
    if clause is None or clause.kind != "v" or clause.negation is not None:
        return None
    found: dict[str, Word] = {}
    others = (*clause.preps.get("with", ()), *clause.preps.get("to", ()), *(clause.objects if word.lemma == "meet" else ()))
    subjects = [x for w in clause.subjects for x in (w, *_joined(w))]
    for w in (*subjects, *others):
        for side in sides_at(w, scene, loose=True):
            found.setdefault(side, w)
    if len(found) < 2:
        return None
    return Mention(word, clause, clause, False, tuple(found), tuple(dict.fromkeys(found.values())), scope=[clause])


def _joined(word: Word) -> list[Word]:
    """ "Minister A and President B", where the names hang on their titles: the words joined to a subject below it."""
    return [x for c in children(word, "appos", "conj") for x in (c, *children(c, "appos", "conj"))]


def word_spans(words: list[Word], scene: Scene) -> tuple[Span, ...]:
    """The words as evidence, in text order: an actor's whole mention where the word stands in one."""
    found = [scene.actors.span(w) if scene.actors.of(w) else span_of(scene.parsed.text, w.start, w.end) for w in words]
    return tuple(sorted(dict.fromkeys(found), key=lambda s: (s.start, s.end)))
