"""Holds a record against the facts of a case, and says of each one that is missing what stands there instead."""

from collections.abc import Callable, Iterator

from parley.record import Record
from parley.record.base import Span, Value
from parley.record.casualties import Casualties, People

from .entities import actor, location, moment, page
from .facts import Count, Fact, Figure, Happening, Location, Moment, Page, Process, Saying, Stance, Who
from .grammar import names
from .happenings import figure, figures, happening
from .naming import Named
from .notation import Case
from .processes import talks
from .sayings import position, statement
from .telling import told
from .wording import holds, same


def broken_promises(record: Record) -> list[str]:
    """What must hold of any record and does not: spans are the text's words, ids run in order, events have words and a why, parties do not mediate."""
    text = record.document.text
    false = [f"the span {s} is not of the text" for s in _spans(record) if text[s.start : s.end] != s.text or not s.text]
    bare = [f"{e.id} has no words or no why" for e in record.events if not (e.evidence.type and e.why)]
    ids = [
        [a.id for a in record.actors],
        [p.id for p in record.places],
        [t.id for t in record.times],
        [s.id for s in record.statements],
    ]
    unordered = [
        f"ids are not in order: {', '.join(of)}" for of in ids if of and of != [f"{of[0][0]}{n}" for n in range(1, len(of) + 1)]
    ]
    both = [f"{t.id} has parties that mediate" for t in record.talks if not set(t.parties).isdisjoint(t.mediators)]
    return false + bare + unordered + both


def _spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            yield from _spans(getattr(value, name))


KIND = {
    Happening: "event",
    Figure: "figure",
    Saying: "statement",
    Stance: "position",
    Process: "talks",
    Location: "place",
    Moment: "time",
    Who: "actor",
}


def misses(record: Record, case: Case) -> list[str]:
    """Each fact of the case that the record does not hold, with what the record says of that kind; none where all is well."""
    named = Named(record)
    missing: list[str] = []
    event: Happening | None = None
    for fact in case.facts:
        event = fact if isinstance(fact, Happening) else event
        if not holds_fact(named, fact, event):
            missing.append(f"{fact.words}\n    but Parley says: {told(record, _kind(fact))}")
    for kind in case.complete:
        listed = sum(KIND.get(type(fact)) == kind for fact in case.facts)
        if listed != number(named, kind, None):
            missing.append(f"{listed} {kind}(s) and no more\n    but Parley says: {told(record, kind)}")
    return missing


def _kind(fact: Fact) -> str:
    if isinstance(fact, Count):
        return fact.kind
    return fact.field if isinstance(fact, Page) else KIND[type(fact)]


def holds_fact(named: Named, fact: Fact, event: Happening | None) -> bool:
    """Whether the record holds the fact; figures behind an event fact must be that event's."""
    match fact:
        case Happening():
            return any(happening(named, e, fact) for e in named.record.events)
        case Figure():
            return any(figure(named, f, fact) for f in figures(named, fact, event))
        case Saying():
            return any(statement(named, s, fact) for s in named.record.statements)
        case Stance():
            return any(position(named, p, fact) for p in named.record.positions)
        case Process():
            return any(talks(named, t, fact) for t in named.record.talks)
        case Location():
            return location(named, fact)
        case Moment():
            return moment(named, fact)
        case Who():
            return actor(named, fact)
        case Count():
            return number(named, fact.kind, fact.which) == fact.number
        case Page():
            return page(named, fact)
    raise TypeError(fact)


def number(named: Named, kind: str, which: str | None) -> int:
    """How many of a kind there are: all, those of a type or act, or those that go by a name."""
    record = named.record
    counts: list[Casualties | People] = [
        *(c for e in record.events for c in e.casualties),
        *(p for e in record.events for p in e.people),
        *record.tolls,
    ]
    of_kind: dict[str, Callable[[], list[bool]]] = {
        "event": lambda: [which in (None, e.type) for e in record.events],
        "statement": lambda: [which is None or named.among(s.speakers, names(which)) for s in record.statements],
        "position": lambda: [which in (None, p.act) for p in record.positions],
        "talks": lambda: [which is None or named.among(t.parties, names(which)) for t in record.talks],
        "place": lambda: [which is None or named.called(p.id, which) for p in record.places],
        "actor": lambda: [which is None or named.called(a.id, which) for a in record.actors],
        "time": lambda: [which is None or same(t.text, which) for t in record.times],
        "figure": lambda: [which in (None, f.role if isinstance(f, People) else f.harm) for f in counts],
        "toll": lambda: [which in (None, t.harm) for t in record.tolls],
        "dateline": lambda: [True] * (record.document.dateline is not None),
        "removed": lambda: [which is None or holds(r.text, which) for r in record.document.removed],
    }
    return sum(of_kind[kind]())
