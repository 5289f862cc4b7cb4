"""Days counted from other happenings: "two days after the attack" settled once events and statements are known.

Either side may be the known one: "the talks broke off two days after the bombing" dates the break-off by the bombing;
"the minister's remarks came two days after an attack" dates the attack by the day he spoke.
"""

from collections.abc import Sequence
from datetime import date

from ..language.words import Parsed
from ..record import Date, Statement
from .actors import Actors
from .drafts import Draft, Range
from .times import Times

SAID = frozenset(
    "comment remark statement word announcement speech address warning call appeal interview condemnation message tweet".split()
)
Known = tuple[str, date | None]


def settle_times(
    times: Times, drafts: Sequence[Draft], statements: Sequence[Statement], parsed: Parsed, actors: Actors
) -> Times:
    """The times with those tied to an event or statement settled, and the drafts' dates brought up to date with them."""
    anchors: dict[str, Known] = {}
    subjects: dict[str, Known] = {}
    dated: dict[str, Draft] = {}
    for relation in times.relations:
        event = _event_in(relation.anchor, drafts) if relation.anchor is not None else None
        subject = _event_in(relation.subject, drafts)
        spoken = _statement_in(relation.subject, statements, parsed, actors)
        known = _day(event.date if event is not None else None, relation.time)
        if event is not None and known is not None:
            anchors[relation.time] = (event.id, known)
            if subject is not None:
                dated[relation.time] = subject
        elif event is not None and spoken is not None:
            subjects[relation.time] = (spoken.id, _day(spoken.date, relation.time))
            dated[relation.time] = event
        elif event is not None and subject is not None and subject is not event:
            subjects[relation.time] = (subject.id, _day(subject.date, relation.time))
            dated[relation.time] = event
    settled = times.resolve(anchors, subjects)
    now = {t.id: t for t in settled.all}
    before = {t.id: t for t in times.all}
    for draft in drafts:
        if (
            draft.date is not None
            and draft.date.time is not None
            and draft.date.time in now
            and now[draft.date.time] != before[draft.date.time]
        ):
            draft.date = settled.date_of(now[draft.date.time])
    for id, draft in dated.items():
        time = now[id]
        for other in drafts:
            if other is not draft and other.date is not None and other.date.time == id:
                other.date, other.date_at = None, []
        draft.date, draft.date_at = settled.date_of(time), [(time.start, time.end)]
        draft.why.append(f"day counted from {time.anchor.to}" if time.anchor is not None else "day counted from another event")
    for draft in drafts:
        if draft.date is not None and draft.date.edtf is None:
            draft.date, draft.date_at = (draft.date, draft.date_at) if _anchored(draft.date, settled) else (None, [])
    return settled


def _anchored(value: Date, times: Times) -> bool:
    return any(t.id == value.time and t.anchor is not None for t in times.all)


def _event_in(at: Range, drafts: Sequence[Draft]) -> Draft | None:
    """The first event told inside this stretch."""
    inside = [(c.head.i, d) for d in drafts for c in d.clauses if at[0] <= c.head.start < at[1]]
    return min(inside, key=lambda x: x[0])[1] if inside else None


def _statement_in(at: Range, statements: Sequence[Statement], parsed: Parsed, actors: Actors) -> Statement | None:
    """The statement meant by "his remarks": by the same speaker, with a day; the one said last before wins."""
    noun = next((w for w in parsed.words if at[0] <= w.start < at[1] and w.lemma in SAID), None)
    if noun is None:
        return None
    whose: set[str] = set()
    for c in noun.children:
        if c.dep in ("poss", "compound") or (c.dep == "prep" and c.lower in ("by", "from", "of")):
            for w in [c, *c.children]:
                whose.update(actors.of(w))
    spoken = [
        s for s in statements if s.date is not None and s.date.edtf is not None and (not whose or whose & set(s.speakers))
    ]
    before = [s for s in spoken if s.content[0].start <= noun.start]
    return before[-1] if before else (spoken[0] if spoken else None)


def _day(value: Date | None, own: str) -> date | None:
    """The day of a date that is known to the day and does not itself come from this time."""
    if value is None or value.time == own or value.edtf is None or value.precision != "day" or value.from_ is None:
        return None
    return date.fromisoformat(value.from_)
