"""How a process stands and what it came to: status, outcome, since and until when."""

import re

from ...language.words import Sentence, Word, subtree
from ...record import Date, Round, Span, span_of
from ...record.talks import Outcome, TalksStatus
from ..drafts import Draft
from ..scene import Scene
from .calendar import find_days
from .mentions import Mention
from .processes import Process
from .vocabulary import STATE_WORDS

HARD = frozenset({"collapsed", "suspended", "postponed", "stalled"})
NO_RESULT = re.compile(
    r"\b(?:(?:without|no)\s+(?:\w+[\s-]+){0,3}(?:agreement|deal|accord|breakthrough|progress|headway|results?|truce|solution)|"
    r"failed to (?:reach|produce|agree|make|achieve|secure)|inconclusive\w*|empty-handed|little (?:progress|headway)|"
    r"lack of (?:progress|agreement))",
    re.I,
)
PROGRESS = re.compile(
    r"\b(?:progress(?:ed|ing|es)?|headway|breakthrough|step forward|moved forward|narrowed (?:the |their )?\w*\s?(?:gap|differences)|"
    r"confidence-building step|common ground)\b",
    re.I,
)
WANTED = frozenset(
    "faster more further real speed hope call seek review need lack no little without any seek could may might would work".split()
)
ENDED_WELL = re.compile(
    r"\b(?:wound up|ended|concluded|closed|wrapped up|finished)\b[^.;]{0,40}?\bwith (?!no\b|little\b)(?:an? |the )?(?:\w+ )?(?:agreement|accord|deal|truce|"
    r"cease-?fire)\b",
    re.I,
)
STUCK = re.compile(
    r"\b(stalled|deadlocked|suspended|frozen|moribund)\s+(?:[\w-]+\s+){0,2}(?:talks|negotiations|dialogue|efforts?|process|initiative)",
    re.I,
)
PACTS = frozenset("agreement accord deal treaty pact settlement".split())
TRUCES = frozenset("ceasefire truce cease cease-fire cessation armistice".split())
WHOLE = frozenset("peace final comprehensive".split())


def find_status(process: Process, scene: Scene) -> tuple[TalksStatus, tuple[Span, ...]]:
    """Of the process: what is told first, as reports put the news on top; a round that ended does not end the process."""
    told = [m for m in process.mentions if m.status is not None and not m.past]
    process_told = [m for m in told if not (m.is_round and m.status == "concluded")]
    if told and not process_told:
        return "ongoing", _at(told[0], scene)
    firm = [m for m in process_told if m.status != "proposed"] or process_told
    if firm and len(told) > len(process_told) and all(m.status == "planned" for m in firm):
        return "ongoing", _at(firm[0], scene)  # one round is over, the next lies ahead
    if firm:
        chosen = firm[0]
        if chosen.status in ("ongoing", "planned") and not chosen.is_round:
            chosen = next((m for m in firm if m.status in HARD and m.verb is not None), chosen)
        return chosen.status, _at(chosen, scene)  # type: ignore[return-value]
    past = next((m for m in process.mentions if m.past and m.status in HARD), None)
    if past is not None:
        return past.status, _at(past, scene)  # type: ignore[return-value]
    text = scene.parsed.text
    for m in process.mentions:
        stuck = STUCK.search(text, m.word.sentence.start, m.word.sentence.end)
        if stuck:
            return STATE_WORDS[stuck[1].lower()], (span_of(text, stuck.start(), stuck.end()),)  # type: ignore[return-value]
    sure = [m for m in process.mentions if not m.tentative and not m.refused and m.strong]
    return ("ongoing", _at(sure[0], scene)) if sure else ("unknown", ())


def _at(m: Mention, scene: Scene) -> tuple[Span, ...]:
    at = m.status_word or m.word
    return (span_of(scene.parsed.text, at.start, at.end),)


def find_outcome(process: Process, status: str, scene: Scene) -> tuple[Outcome, tuple[Span, ...]]:
    """What the talks came to, from the sentences that speak of them: an agreement, breakdown, nothing, or progress."""
    if process.accord is not None:
        word = process.accord.word
        words = {w.lemma for w in subtree(word)}
        kind: Outcome = "ceasefire" if words & TRUCES else "partial-agreement" if process.accord.part else "agreement"
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
        return "breakdown", _at(broken, scene)
    sentences = list(dict.fromkeys(m.word.sentence for m in process.mentions))
    for s in sentences:
        none = NO_RESULT.search(text, s.start, s.end)
        if none:
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
    return bool(words & WANTED) or any(c.tag == "MD" for c in word.head.children) or bool({"toward", "towards"} & words)


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
                return ("agreement" if words & WHOLE else "partial-agreement"), at
    return None


def _is_old(d: Draft) -> bool:
    """Told in the pluperfect, or the name of a text signed before."""
    return any(c.dep == "aux" and c.lower == "had" for c in d.clause.head.children) or any(
        w.pos == "PROPN" and w.lemma in PACTS for w in d.clause.objects
    )


def find_since(process: Process, rounds: list[Round], scene: Scene) -> tuple[Date | None, tuple[Span, ...]]:
    """The start of the process: "have been going on since …", or its first round, or the day that the report gives for its opening."""
    for m in process.mentions:
        s = m.word.sentence
        for time in scene.times.within(s.start, s.end):
            before = scene.parsed.text[max(s.start, time.start - 6) : time.start].lower()
            if (time.text.lower().startswith("since") or before.rstrip().endswith("since")) and _of_talks(time.start, m):
                return scene.times.begin_of(time), (span_of(scene.parsed.text, time.start, time.end),)
    first = next((r for r in rounds if r.ordinal == 1 and r.from_ is not None), None)
    if first is not None:
        return first.from_, first.evidence[:1]
    if rounds:
        return None, ()
    start, _ = find_days(process.mentions, scene, None)
    return start, _time_span(start, scene)


def find_until(process: Process, rounds: list[Round], status: str, scene: Scene) -> Date | None:
    """The end of the process, where it ended or broke down on a day that the report gives."""
    if process.accord is not None:
        return process.accord.date
    return find_days(process.mentions, scene, status)[1] if not rounds else None


def _of_talks(at: int, m: Mention) -> bool:
    """Is a "since …" nearer to the talks than to other nouns that last: a war, a siege?"""
    between = [
        w
        for w in m.word.sentence.words
        if m.word.start < w.start < at and w.tag in ("VBN", "VBD") and w.lemma in ("kill", "fight", "rage")
    ]
    return not between


def _time_span(date: Date | None, scene: Scene) -> tuple[Span, ...]:
    if date is None or date.time is None:
        return ()
    time = next((t for t in scene.times.all if t.id == date.time), None)
    return (span_of(scene.parsed.text, time.start, time.end),) if time is not None else ()
