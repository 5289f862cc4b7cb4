"""Where a report speaks of talks: each mention with the parties, place, round and standing that its own clause gives."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...language.clauses import Clause
from ...language.words import Word, ancestors, child, children, subtree
from ...record import Span, span_of
from ..events import Scene
from ..standing import standing

STRONG = frozenset(
    "talk talks negotiation dialogue process round discussion parley ceasefire-talks negotiations conference summit consultation".split()
)
WEAK = frozenset("meeting session contact encounter".split())
FOREIGN = frozenset(
    "trade transfer coalition wage pay salary merger contract climate budget takeover tariff radio news press bail-out bailout debt "
    "cabinet board investor shareholder sales film record peace-keeping training bidding election selection appeal voting funding "
    "interview recruitment draft knockout qualifying opening-day elimination final playoff merger acquisition brexit sponsorship".split()
)
BEGIN = frozenset("begin start open launch commence convene kick inaugurate initiate".split())
GO_ON = frozenset(
    "continue proceed go take hold have attend join enter participate conduct lead head engage discuss focus be mediate broker facilitate host".split()
)
RESUME = frozenset("resume restart reopen revive relaunch reconvene renew return".split())
END = frozenset("conclude end wrap finish close complete adjourn leave follow".split())
POSTPONE = frozenset("postpone delay defer reschedule".split())
SUSPEND = frozenset("suspend halt freeze interrupt pause discontinue".split())
STALL = frozenset("stall deadlock bog stagnate stutter falter snag".split())
COLLAPSE = frozenset("collapse fail cancel scrap abandon crumble abort scuttle unravel torpedo derail".split())
PROPOSE = frozenset("propose offer suggest call urge request demand want seek invite reject refuse consider".split())
STATUS = {
    **dict.fromkeys(BEGIN, "ongoing"), **dict.fromkeys(GO_ON, "ongoing"), **dict.fromkeys(RESUME, "resumed"),
    **dict.fromkeys(END, "concluded"), **dict.fromkeys(POSTPONE, "postponed"), **dict.fromkeys(SUSPEND, "suspended"),
    **dict.fromkeys(STALL, "stalled"), **dict.fromkeys(COLLAPSE, "collapsed"), **dict.fromkeys(PROPOSE, "proposed"),
}  # fmt: skip
PHRASES = {"break down": "collapsed", "break off": "collapsed", "fall apart": "collapsed", "call off": "collapsed", "walk out": "suspended",
           "pull out": "suspended", "put off": "postponed", "get underway": "ongoing", "get under": "ongoing", "wrap up": "concluded"}  # fmt: skip
END_NOUNS = {
    "end": "concluded", "conclusion": "concluded", "close": "concluded", "collapse": "collapsed", "breakdown": "collapsed", "failure": "collapsed",
    "resumption": "resumed", "restart": "resumed", "revival": "resumed", "suspension": "suspended", "postponement": "postponed",
    "start": "ongoing", "beginning": "ongoing", "opening": "ongoing", "launch": "ongoing", "continuation": "ongoing",
}  # fmt: skip
TENTATIVE = frozenset("possible potential eventual hypothetical proposed prospective".split())
AHEAD = frozenset("next future upcoming planned scheduled coming forthcoming".split())
SETTLED_ROLES = ("between", "with", "among", "involving")


@dataclass(slots=True, eq=False)
class Mention:
    """One mention of talks. `verb` is the clause that says what became of them."""

    word: Word
    clause: Clause | None
    verb: Clause | None
    strong: bool
    parties: tuple[str, ...] = ()
    party_words: tuple[Word, ...] = ()
    status: str | None = None
    status_word: Word | None = None
    tentative: bool = False
    refused: bool = False
    ordinal: int | None = None
    ordinal_word: Word | None = None
    is_round: bool = False
    scope: list[Clause] = field(default_factory=list)


def find_mentions(scene: Scene) -> Iterator[Mention]:
    """All mentions of talks in text order; those of trade, transfer or coalition talks and news conferences are none."""
    for word in scene.parsed.words:
        if word.pos not in ("NOUN", "PROPN") or (word.dep == "compound" and word.head.lemma not in ("process", "round")):
            continue
        lemma = word.lemma
        strong = lemma in STRONG
        if not strong and lemma not in WEAK:
            continue
        before = {c.lemma for c in word.children if c.i < word.i} | {
            x.lemma for c in word.children if c.i < word.i for x in c.children
        }
        if before & FOREIGN or (lemma == "conference" and not before & {"peace", "international", "reconciliation"}):
            continue
        if lemma == "process" and "peace" not in before:
            continue
        if lemma == "round" and not _is_talks_round(word):
            continue
        yield _mention(word, scene, strong)


def _is_talks_round(word: Word) -> bool:
    """A round of talks, or a bare numbered round; a round of fire or of golf is none."""
    of = [o for p in children(word, "prep") if p.lower == "of" for o in p.children if o.dep == "pobj"]
    if of:
        return of[0].lemma in STRONG | WEAK
    near = {c.lemma for c in word.children}
    return any(ordinal(c) is not None for c in word.children) or bool(
        near & {"latest", "new", "next", "last", "previous", "talk", "negotiation", "final"}
    )


def _mention(word: Word, scene: Scene, strong: bool) -> Mention:
    clause = scene.clauses.of(word)
    verb = _verb(word, scene)
    mention = Mention(word, clause, verb, strong, is_round=word.lemma == "round")
    mention.scope = [c for c in (clause, verb, clause.light if clause else None) if c is not None]
    _parties(mention, scene)
    _state(mention, scene)
    for w in (word, *(a for a in ancestors(word) if a.lemma == "round")):
        for c in w.children:
            n = ordinal(c)
            if n is not None and (w.lemma == "round" or c.dep == "amod"):
                mention.ordinal, mention.ordinal_word, mention.is_round = n, c, True
    mods = {c.lemma for c in word.children if c.dep == "amod"}
    mention.tentative = bool(mods & TENTATIVE)
    if mods & AHEAD and mention.status in (None, "ongoing"):
        mention.status = "planned"
    return mention


ORDINALS = {w: n for n, w in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(), 1)}  # fmt: skip


def ordinal(word: Word) -> int | None:
    """The number of "7th", "seventh"; None for other words."""
    low = word.lower
    if low in ORDINALS:
        return ORDINALS[low]
    if low[:-2].isdigit() and low[-2:] in ("st", "nd", "rd", "th") and len(low) < 6:
        return int(low[:-2])
    return None


def _verb(word: Word, scene: Scene) -> Clause | None:
    """The verb clause nearest above a mention of talks."""
    for a in ancestors(word):
        clause = scene.clauses.of(a)
        if clause is not None and clause.kind != "n":
            return clause
    return None


def _parties(mention: Mention, scene: Scene) -> None:
    found: dict[str, Word] = {}

    def add(word: Word, loose: bool = False) -> None:
        for x in scene.actors.of(word) if loose else scene.actors.describe(word):
            found.setdefault(x, word)

    word = mention.word
    holders = [
        word,
        *(a for a in ancestors(word) if a.lemma in ("round", "end", "session", "conclusion", "resumption", "start")),
    ]
    for holder in holders:
        for p in children(holder, "prep"):
            if p.lower in SETTLED_ROLES:
                for o in [o for o in p.children if o.dep == "pobj"]:
                    add(o)
        for c in holder.children:
            if c.i < holder.i and c.dep in ("compound", "nmod", "amod", "poss"):
                for x in [*subtree(c)]:
                    if x.pos in ("PROPN", "ADJ", "NOUN", "PRON"):
                        add(x, loose=True)
    verb = mention.verb
    if (verb is not None and any(p.lower == "with" for p in children(word, "prep"))) or _held_by(mention):
        for s in verb.subjects if verb is not None else ():
            add(s)
    if verb is not None and verb.preps.get("with") and _held_by(mention):
        for s in verb.preps["with"]:
            add(s)
    draft = scene.draft_of(mention.clause)
    if draft is not None and draft.type == "CONSULT":
        for known in draft.actors:
            found.setdefault(known, word)
    mention.parties = tuple(dict.fromkeys(found))
    mention.party_words = tuple(dict.fromkeys(found.values()))


def _held_by(mention: Mention) -> bool:
    """Is the mention the object of a verb of holding, entering or attending talks?"""
    verb = mention.verb
    return (
        verb is not None
        and verb.head.lemma
        in (
            "hold",
            "have",
            "enter",
            "begin",
            "start",
            "resume",
            "open",
            "conduct",
            "attend",
            "join",
            "continue",
            "conclude",
            "engage",
            "meet",
        )
        and any(
            w.head is verb.head or w is mention.word or w.lemma == "round"
            for w in (*verb.objects, *verb.preps.get("in", ()), *verb.preps.get("into", ()))
        )
        and mention.word.dep in ("dobj", "pobj", "nsubjpass")
        and any(
            w is mention.word
            for w in (*verb.objects, *verb.preps.get("in", ()), *verb.preps.get("into", ()), *verb.preps.get("for", ()))
        )
    )


def _state(mention: Mention, scene: Scene) -> None:
    """What became of the talks, by the noun or verb above them."""
    word = mention.word
    for a in ancestors(word):
        if a.lemma in END_NOUNS and a.pos == "NOUN":
            mention.status, mention.status_word = END_NOUNS[a.lemma], a
            return
        if a.pos in ("VERB", "AUX"):
            break
    verb = mention.verb
    if verb is None:
        return
    if verb.head.lemma in ("refuse", "reject", "rule") or (
        verb.governor is not None and verb.relation == "xcomp" and verb.governor.head.lemma in ("refuse", "decline", "reject")
    ):
        mention.refused = True
        return
    touched = any(_leads_to(w, word) for w in (*verb.subjects, *verb.objects)) or verb.carries is not None
    if not touched:
        return
    status = PHRASES.get(verb.lemma) or STATUS.get(verb.head.lemma)
    if status is None:
        return
    stands = standing(verb, scene.lexicon)
    if stands.status in ("planned", "hypothetical") and status in ("ongoing", "resumed", "concluded"):
        status = "planned"
    if stands.status == "negated":
        return
    mention.status, mention.status_word = status, verb.head


def _leads_to(role: Word, word: Word) -> bool:
    return role is word or (role.lemma == "round" and any(a is role for a in ancestors(word))) or child(role, "conj") is word


def word_spans(words: list[Word], scene: Scene) -> tuple[Span, ...]:
    seen = {(w.start, w.end) for w in words}
    return tuple(span_of(scene.parsed.text, a, b) for a, b in sorted(seen))
