"""How a process stands and what it came to: status, outcome, since and until when."""

import re

from ...record import Date, Round, Span, span_of
from ...record.talks import TalksStatus
from ..scene import Scene
from .calendar import find_days
from .mentions import Mention
from .processes import Process
from .vocabulary import STATE_WORDS

HARD = frozenset({"collapsed", "suspended", "postponed", "stalled"})
STUCK = re.compile(
    r"\b(stalled|deadlocked|suspended|frozen|moribund)\s+(?:[\w-]+\s+){0,2}(?:talks|negotiations|dialogue|efforts?|process|initiative)",
    re.I,
)


def find_status(process: Process, scene: Scene) -> tuple[TalksStatus, tuple[Span, ...]]:
    """Of the process: what is told first, as reports put the news on top; a round that ended does not end the process."""
    told = [m for m in process.mentions if m.status is not None and not m.past]
    process_told = [m for m in told if not (m.is_round and m.status == "concluded")]
    if told and not process_told:
        return "ongoing", told_at(told[0], scene)
    firm = [m for m in process_told if m.status != "proposed"] or process_told
    if firm and len(told) > len(process_told) and all(m.status == "planned" for m in firm):
        return "ongoing", told_at(firm[0], scene)  # one round is over, the next lies ahead
    if firm:
        chosen = firm[0]
        if chosen.status in ("ongoing", "planned") and not chosen.is_round:
            chosen = next((m for m in firm if m.status in HARD and m.verb is not None), chosen)
        return chosen.status, told_at(chosen, scene)  # type: ignore[return-value]
    past = next((m for m in process.mentions if m.past and m.status in HARD), None)
    if past is not None:
        return past.status, told_at(past, scene)  # type: ignore[return-value]
    text = scene.parsed.text
    for m in process.mentions:
        stuck = STUCK.search(text, m.word.sentence.start, m.word.sentence.end)
        if stuck:
            return STATE_WORDS[stuck[1].lower()], (span_of(text, stuck.start(), stuck.end()),)  # type: ignore[return-value]
    sure = [m for m in process.mentions if not m.tentative and not m.refused and m.strong]
    return ("ongoing", told_at(sure[0], scene)) if sure else ("unknown", ())


def told_at(m: Mention, scene: Scene) -> tuple[Span, ...]:
    at = m.status_word or m.word
    return (span_of(scene.parsed.text, at.start, at.end),)


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
