"""What a process came to: an agreement, a truce, a breakdown, nothing, or progress."""

import re

from ...language.words import Sentence, Word, ancestors, subtree
from ...record import Span, span_of
from ...record.talks import Outcome
from ..drafts import Draft
from ..scene import Scene
from .course import told_at
from .processes import Process

NO_RESULT = re.compile(
    r"\b(?:(?:without|no)\s+(?:\w+[\s-]+){0,3}(?:agreement|deal|accord|breakthrough|progress|headway|results?|truce|solution)|"
    r"failed to (?:reach|produce|agree|make|achieve|secure)|inconclusive\w*|empty-handed|little (?:progress|headway)|"
    r"lack of (?:progress|agreement))",
    re.I,
)
EARLIER = re.compile(r"\b(?:last|previous|earlier|past) (?:round|meeting|session|talks|negotiations)\b", re.I)
PROGRESS = re.compile(
    r"\b(?:progress(?:ed|ing|es)?|headway|breakthrough|step forward|moved forward|narrowed (?:the |their )?\w*\s?(?:gap|differences)|"
    r"confidence-building step|common ground)\b",
    re.I,
)
WANTED = frozenset(
    "faster more further real speed hope call seek review need lack no little without any seek could may might would work".split()
)
PACTS = frozenset("agreement accord deal treaty pact settlement".split())
TRUCES = frozenset("ceasefire truce cease cease-fire cessation armistice".split())
PARTIAL = frozenset("partial interim preliminary".split())
WHOLE = frozenset("peace final comprehensive".split())
ENDED_WELL = re.compile(
    r"\b(?:wound up|ended|concluded|closed|wrapped up|finished)\b[^.;]{0,40}?\bwith (?!no\b|little\b)(?:an? |the )?(?:\w+ )?(?:agreement|accord|deal|truce|"
    r"cease-?fire)\b",
    re.I,
)


def find_outcome(process: Process, status: str, scene: Scene) -> tuple[Outcome, tuple[Span, ...]]:
    """What the talks came to, from the sentences that speak of them: an agreement, breakdown, nothing, or progress."""
    if process.accord is not None:
        word = process.accord.word
        words = {w.lemma for w in subtree(word)}
        kind: Outcome = (
            "ceasefire" if words & TRUCES else "partial-agreement" if process.accord.part or words & PARTIAL else "agreement"
        )
        return kind, (span_of(scene.parsed.text, word.start, word.end),)
    found = _agreed(process, scene)
    if found is not None:
        return found
    text = scene.parsed.text
    for s in dict.fromkeys(m.word.sentence for m in process.mentions):
        done = ENDED_WELL.search(text, s.start, s.end)
        if done:
            return ("ceasefire" if "fire" in done[0].lower() or "truce" in done[0].lower() else "partial-agreement"), (
                span_of(text, done.start(), done.end()),
            )
    broken = next(
        (m for m in process.mentions if not m.past and m.status in ("collapsed", "suspended") and m.status == status), None
    )
    if broken is not None:
        return "breakdown", told_at(broken, scene)
    sentences = list(dict.fromkeys(m.word.sentence for m in process.mentions))
    for s in sentences:
        none = NO_RESULT.search(text, s.start, s.end)
        if none and not EARLIER.search(text, max(s.start, none.start() - 60), none.start()):
            return "none", (span_of(text, none.start(), none.end()),)
    for s in sentences:
        for good in PROGRESS.finditer(text, s.start, s.end):
            at = next((w for w in s.words if w.start <= good.start() < w.end), None)
            if at is not None and not _wished(at):
                return "progress", (span_of(text, good.start(), good.end()),)
    for s in _next(sentences, scene):
        for good in PROGRESS.finditer(text, s.start, s.end):
            at = next((w for w in s.words if w.start <= good.start() < w.end), None)
            if at is not None and not _wished(at) and not NO_RESULT.search(text, s.start, s.end):
                return "progress", (span_of(text, good.start(), good.end()),)
    return "unknown", ()


def _next(sentences: list[Sentence], scene: Scene) -> list[Sentence]:
    """The sentences that follow those about the talks."""
    every = scene.parsed.sentences
    return [every[s.index + 1] for s in sentences if s.index + 1 < len(every) and every[s.index + 1] not in sentences]


def _wished(word: Word) -> bool:
    """ "faster progress is needed", "to review progress", "progress toward talks": not yet made."""
    words = {c.lower for c in word.children} | ({word.head.lemma} if word.dep in ("dobj", "pobj") else set())
    if word.dep == "pobj":
        words.add(word.head.head.lemma)
    modal = any(c.tag == "MD" for a in [word, *list(ancestors(word))[:3]] for c in a.children)
    return modal or bool(words & WANTED) or any(w.lower in ("toward", "towards") for w in subtree(word))


def _agreed(process: Process, scene: Scene) -> tuple[Outcome, tuple[Span, ...]] | None:
    """An agreement told as a fact, by the parties of these talks or in a sentence on them."""
    text = scene.parsed.text
    on_talks = {m.word.sentence.index for m in process.mentions}
    parties = set(process.parties)
    for d in scene.drafts:
        if d.type not in ("SUPPORT", "AGREE") or d.status not in ("asserted", "claimed") or d.background or _is_old(d):
            continue
        near = any(c.head.sentence.index in on_talks for c in d.clauses)
        if not near and len(parties & {scene.actors.side(x) for x in d.actors}) < 2:
            continue
        for c in d.clauses:
            if c.negation is not None or c.modal is not None or c.head.lemma in ("refuse", "reject", "call"):
                continue
            nouns = (c.head, *c.objects, *c.preps.get("on", ()), *c.preps.get("to", ()))
            words = {x.lemma for w in nouns for x in (w, *w.children)}
            if any(x.lower == "no" for w in nouns for x in w.children):
                continue
            at = (span_of(text, *d.evidence[0]),)
            if words & TRUCES:
                return "ceasefire", at
            if words & PACTS and c.head.lemma in (
                "sign",
                "reach",
                "strike",
                "conclude",
                "seal",
                "clinch",
                "initial",
                "agreement",
            ):
                return ("agreement" if words & WHOLE and not words & PARTIAL else "partial-agreement"), at
    return None


def _is_old(d: Draft) -> bool:
    """Told in the pluperfect, or the name of a text signed before."""
    return any(c.dep == "aux" and c.lower == "had" for c in d.clause.head.children) or any(
        w.pos == "PROPN" and w.lemma in PACTS for w in d.clause.objects
    )
