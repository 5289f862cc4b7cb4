"""How a process stands and what it came to: status, outcome, since when."""

import re

from ...language.words import subtree
from ...record import Date, Span, span_of
from ...record.talks import Outcome, TalksStatus
from ..events import Scene
from .processes import Process

NO_RESULT = re.compile(
    r"\b(?:without|no|failed to (?:reach|produce|agree)|inconclusive\w*)\b[^.]{0,40}\b"
    r"(?:agreement|deal|accord|breakthrough|progress|result|ceasefire|conclusion|truce)?",
    re.I,
)
PROGRESS = re.compile(r"\b(?:progress|headway|breakthrough|closer|step forward|moved forward)\b", re.I)
NO_PROGRESS = re.compile(
    r"\b(?:no|little|without|lack of|any|not)\s+(?:\w+\s+){0,2}(?:progress|headway|breakthrough|result)", re.I
)


def find_status(process: Process, scene: Scene) -> tuple[TalksStatus, tuple[Span, ...]]:
    """Of the process: the last word on it wins, but a round that ended does not end the process."""
    told = [(m, m.status) for m in process.mentions if m.status is not None]
    if not told:
        return "unknown", ()
    process_told = [(m, s) for m, s in told if not (m.is_round and s == "concluded")]
    m, status = process_told[-1] if process_told else told[-1]
    hard = [(m, s) for m, s in process_told if s in ("collapsed", "suspended", "postponed", "stalled", "resumed")]
    if hard and status in ("ongoing", "planned", "proposed"):
        m, status = hard[0]
    if not process_told:
        status = "ongoing"
    at = m.status_word or m.word
    return status, (span_of(scene.parsed.text, at.start, at.end),)  # type: ignore[return-value]


def find_outcome(process: Process, scene: Scene) -> tuple[Outcome, tuple[Span, ...]]:
    """What the talks came to, from the sentences that speak of them."""
    text = scene.parsed.text
    for m in process.mentions:
        s = m.word.sentence
        said = text[s.start : s.end]
        for d in scene.drafts:
            if (
                d.status in ("asserted", "claimed")
                and d.type in ("SUPPORT", "AGREE")
                and any(c.head.sentence is s for c in d.clauses)
            ):
                words = {w.lemma for w in subtree(d.clause.head)}
                if words & {"ceasefire", "truce", "cease", "cease-fire"}:
                    return "ceasefire", (span_of(text, *d.evidence[0]),)
                if words & {"agreement", "accord", "deal", "treaty", "pact"}:
                    return "agreement", (span_of(text, *d.evidence[0]),)
        none = NO_PROGRESS.search(said) or (
            NO_RESULT.search(said)
            if re.search(r"\b(?:without|failed|inconclusive|no agreement|no deal)\b", said, re.I)
            else None
        )
        if none:
            return "none", (span_of(text, s.start + none.start(), s.start + none.end()),)
        if m.status == "collapsed":
            at = m.status_word or m.word
            return "breakdown", (span_of(text, at.start, at.end),)
    for m in process.mentions:
        s = m.word.sentence
        good = PROGRESS.search(text[s.start : s.end])
        if good and not any(
            c.dep == "amod" and c.lower in ("faster", "more") for w in s.words if w.lemma == "progress" for c in w.children
        ):
            return "progress", (span_of(text, s.start + good.start(), s.start + good.end()),)
    return "unknown", ()


def find_since(process: Process, scene: Scene) -> tuple[Date | None, tuple[Span, ...]]:
    """ "have been going on since …": the start of the process."""
    for m in process.mentions:
        s = m.word.sentence
        for time in scene.times.within(s.start, s.end):
            before = scene.parsed.text[max(s.start, time.start - 6) : time.start].lower()
            if time.text.lower().startswith("since") or before.rstrip().endswith("since"):
                return scene.times.begin_of(time), (span_of(scene.parsed.text, time.start, time.end),)
    return None, ()
