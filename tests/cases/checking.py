"""Holds a record against the facts of a case, and says of each one that is missing what stands there instead."""

import re
from collections.abc import Callable, Iterable, Iterator

from parley.record import Record
from parley.record.base import Span, Value
from parley.record.casualties import Casualties, People, Toll
from parley.record.events import Event
from parley.record.positions import Position
from parley.record.statements import Statement
from parley.record.talks import Talks

from .facts import Count, Fact, Figure, Happening, Location, Moment, Names, Page, Part, Process, Saying, Stance, Who
from .notation import Case, names, unquoted
from .telling import told
from .wording import exactly, holds, same, same_words

Values = tuple[str | None, ...]


class Checker:
    """One record with the look-ups that facts need: who and what goes by which name."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.actors = {a.id: a for a in record.actors}
        self.places = {p.id: p for p in record.places}

    def called(self, id: str | None, name: str | None) -> bool:
        """Whether an actor or place goes by this name: its own, or that of any mention."""
        one = self.actors.get(id or "") or self.places.get(id or "")
        if name in ("nobody", "nowhere", "-", None):
            return one is None
        return one is not None and any(same(name, n) for n in [one.name, *(m.text for m in one.mentions)])

    def are(self, ids: Iterable[str], wanted: Names | None) -> bool:
        """Whether these actors are the ones named, no more and no fewer; `None` is not checked."""
        ids = list(ids)
        return wanted is None or (len(ids) == len(wanted) and self.among(ids, wanted))

    def among(self, ids: Iterable[str], wanted: Names) -> bool:
        """Whether all that are named are among these actors, each name another actor; `nobody` needs there to be none."""
        left = list(ids)
        if not wanted:
            return not left
        for name in wanted:
            found = next((id for id in left if self.called(id, name)), None)
            if found is None:
                return False
            left.remove(found)
        return True

    def fact(self, fact: Fact, event: Happening | None) -> bool:
        """Whether the record holds the fact; figures behind an event fact must be that event's."""
        match fact:
            case Happening():
                return any(self.event(e, fact) for e in self.record.events)
            case Figure():
                return any(self.figure(f, fact) for f in self.figures(fact, event))
            case Saying():
                return any(self.statement(s, fact) for s in self.record.statements)
            case Stance():
                return any(self.position(p, fact) for p in self.record.positions)
            case Process():
                return any(self.talks(t, fact) for t in self.record.talks)
            case Location():
                return self.location(fact)
            case Moment():
                return self.moment(fact)
            case Who():
                return self.actor(fact)
            case Count():
                return self.number(fact.kind, fact.which) == fact.number
            case Page():
                return self.page(fact)
        raise TypeError(fact)

    # events

    def event(self, e: Event, fact: Happening) -> bool:
        return (
            e.type == fact.type
            and set(fact.modes) <= set(e.modes)
            and self.are(e.actors, fact.actors)
            and self.are(e.recipients, fact.recipients)
            and all(self.event_part(e, p.key, p.values) for p in fact.parts)
        )

    def event_part(self, e: Event, key: str, values: Values) -> bool:
        first = values[0]
        match key:
            case "place":
                return self.called(e.place, first)
            case "date":
                return (e.date.edtf if e.date else None) == first
            case "status" | "stage" | "clarity":
                return bool(getattr(e, key) == first)
            case "background":
                return e.background is (first is None)
            case "target" | "weapon":
                span = getattr(e, key)
                return same_words(span.text if span else None, first)
            case "context":
                return (values[1] in e.contexts) is (first is None)
            case "modes":
                return not e.modes
            case "accused" | "claimed":
                return any(
                    r.basis == key
                    and (self.among(r.by, names(str(first))) or (key == "claimed" and self.called(r.actor, first)))
                    for r in e.responsibility
                )
            case "attributed":
                return self.among(e.attributed_to, names(str(first)))
            case "responsibility":
                laid = [
                    r
                    for r in e.responsibility
                    if values[1] and r.basis == values[2] and self.called(r.actor, unquoted(values[1]))
                ]
                return bool(laid) if values[1] else not e.responsibility
            case "denied":
                return any(a.stance == "denies" and self.among(a.by, names(str(first))) for a in e.accounts)
            case "link":
                types = {other.id: other.type for other in self.record.events}
                return any(link.how == first and types[link.event] == values[1] for link in e.links)
        raise KeyError(key)

    # figures

    def figures(self, fact: Figure, event: Happening | None) -> Iterator[Casualties | People]:
        """Where to look: the event told of before, else all events and tolls."""
        if not fact.toll:
            for e in self.record.events:
                if event is None or self.event(e, event):
                    yield from e.casualties
                    yield from e.people
        if fact.toll or event is None:
            yield from self.record.tolls

    def figure(self, f: Casualties | People, fact: Figure) -> bool:
        bounds = ((f.low, fact.low), (f.best, fact.best), (f.high, fact.high))
        return (
            (f.role if isinstance(f, People) else f.harm) == fact.harm
            and all(wanted in ("any", found) for found, wanted in bounds)
            and all(isinstance(f, Casualties) and self.figure_part(f, p.key, p.values) for p in fact.parts)
        )

    def figure_part(self, f: Casualties, key: str, values: Values) -> bool:
        first = values[0]
        match key:
            case "victims":
                return holds(f.victims.text.text if f.victims.text else "", unquoted(str(first))) or (
                    f.victims.actor is not None and self.called(f.victims.actor, unquoted(str(first)))
                )
            case "part" | "rival":
                other = self.figure_by_id(f.part_of if key == "part" else f.rival_of)
                return other is not None and int(str(first)) in (other.low, other.best, other.high)
            case "civilian":
                return f.victims.civilian is (first is None)
            case "extent":
                return f.extent == first
            case "counted":
                return self.among(f.counted_by, names(str(first)))
            case "place":
                return isinstance(f, Toll) and self.called(f.place, first)
            case "date":
                return isinstance(f, Toll) and (f.date.edtf if f.date else None) == first
        raise KeyError(key)

    def figure_by_id(self, id: str | None) -> Casualties | None:
        every = [*(c for e in self.record.events for c in e.casualties), *self.record.tolls]
        return next((c for c in every if c.id == id), None)

    # statements and positions

    def statement(self, s: Statement, fact: Saying) -> bool:
        text = " ".join(c.text for c in s.content)
        return (
            self.are(s.speakers, fact.speakers)
            and all(holds(text, piece) for piece in fact.content)
            and all(self.statement_part(s, p.key, p.values, fact) for p in fact.parts)
        )

    def statement_part(self, s: Statement, key: str, values: Values, fact: Saying) -> bool:
        first = values[0]
        match key:
            case "direct":
                return s.direct is (first == "direct")
            case "cue" | "source":
                span = getattr(s, key)
                return span is None if first else same_words(span.text if span else None, values[1])
            case "channel":
                return s.channel is None if first else s.channel == values[1]
            case "date":
                return (s.date.edtf if s.date else None) == first
            case "addressees" | "through":
                return self.among(getattr(s, key), names(str(first)))
            case "whole":
                return [exactly(c.text) for c in s.content] == [exactly(piece) for piece in fact.content]
        raise KeyError(key)

    def position(self, p: Position, fact: Stance) -> bool:
        return (
            p.act == fact.act
            and self.are(p.actors, fact.actors)
            and holds(p.issue, fact.issue or "")
            and all(self.position_part(p, part.key, part.values, fact) for part in fact.parts)
        )

    def position_part(self, p: Position, key: str, values: Values, fact: Stance) -> bool:
        first = values[0]
        match key:
            case "to":
                return self.among(p.to, names(str(first)))
            case "exchange":
                return holds(p.in_exchange_for or "", unquoted(str(first)))
            case "attributed":
                return self.among(p.attributed_to, names(str(first)))
            case "date":
                return (p.date.edtf if p.date else None) == first
            case "whole":
                return same(p.issue, fact.issue or "")
        raise KeyError(key)

    # talks

    def talks(self, t: Talks, fact: Process) -> bool:
        return self.are(t.parties, fact.parties) and all(self.talks_part(t, p.key, p.values) for p in fact.parts)

    def talks_part(self, t: Talks, key: str, values: Values) -> bool:
        first = values[0]
        match key:
            case "venue":
                return self.called(t.venue, first)
            case "none":
                field = str(first) if first in ("purpose", "absent") else f"{first}s"
                return not getattr(t, field)
            case "mediators" | "hosts" | "observers" | "guarantors":
                return self.among(getattr(t, key), names(str(first)))
            case "status" | "outcome" | "format":
                return bool(getattr(t, key) == first)
            case "since" | "until":
                on = getattr(t, key)
                return (on.edtf if on else None) == first
            case "issue":
                return any(holds(issue, unquoted(str(first))) for issue in t.issues)
            case "purpose":
                return holds(t.purpose or "", unquoted(str(first)))
            case "round":
                return self.round(t, *values)
            case "absent":
                return self.absent(t, *values)
            case "delegate":
                return self.delegate(t, *values)
            case "agreement":
                return self.agreement(t, *values)
            case "assessment":
                return any(self.called(a.by, unquoted(str(first))) and a.valence == values[1] for a in t.assessments)
        raise KeyError(key)

    def round(self, t: Talks, number: str | None, status: str | None, outcome: str | None, *more: str | None) -> bool:
        first, last, by = more
        return any(
            str(r.ordinal or "?") == number
            and status in (None, r.status)
            and outcome in (None, r.outcome)
            and first in (None, r.from_.edtf if r.from_ else None)
            and last in (None, r.to.edtf if r.to else None)
            and (by is None or self.among(r.claimed_by, names(by)))
            for r in t.rounds
        )

    def absent(self, t: Talks, name: str | None, how: str | None, by: str | None) -> bool:
        return any(
            self.called(a.actor, unquoted(str(name)))
            and how in (None, a.how)
            and (by is None or self.called(a.by, unquoted(by)))
            for a in t.absent
        )

    def delegate(self, t: Talks, name: str | None, party: str | None, position: str | None, led: str | None) -> bool:
        return any(
            self.called(d.person, unquoted(str(name)))
            and (party is None or self.called(d.party, unquoted(party)))
            and position in (None, d.position)
            and (led is None or d.rounds_led == int(led))
            for d in t.delegates
        )

    def agreement(self, t: Talks, kind: str | None, status: str | None, name: str | None, day: str | None) -> bool:
        return any(
            kind in (None, a.kind)
            and status in (None, a.status)
            and (name is None or holds(a.name or "", unquoted(name)))
            and day in (None, a.date.edtf if a.date else None)
            for a in t.agreements
        )

    # actors, places, times, the page

    def actor(self, fact: Who) -> bool:
        return any(
            self.called(a.id, fact.name)
            and fact.kind in (None, a.kind)
            and fact.country in (None, a.country or "-")
            and fact.sector in (None, a.sector or "-")
            and all(self.actor_part(a.id, p) for p in fact.parts)
            for a in self.record.actors
        )

    def actor_part(self, id: str, part: Part) -> bool:
        a, first = self.actors[id], part.values[0]
        match part.key:
            case "side":
                return self.called(a.member_of, unquoted(str(first)))
            case "title":
                return a.title is None if first else same(a.title or "", unquoted(str(part.values[1])))
            case "known":
                return (a.known_as or "-") == first
            case "mentions":
                return all(self.mentioned(id, words) for words in names(str(first)))
        raise KeyError(part.key)

    def mentioned(self, id: str, words: str) -> bool:
        """Whether these words of the text (`he#2`: the second "he") stand in a mention of the actor."""
        words, _, nth = words.partition("#")
        spots = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.record.document.text, re.IGNORECASE)]
        wanted = spots[int(nth) - 1 : int(nth)] if nth else spots
        return any(m.start <= start and end <= m.end for m in self.actors[id].mentions for start, end in wanted)

    def location(self, fact: Location) -> bool:
        return any(
            self.called(p.id, fact.name)
            and fact.country in (None, p.country or "-")
            and fact.kind in (None, p.kind)
            and fact.precision in (None, p.precision)
            for p in self.record.places
        )

    def moment(self, fact: Moment) -> bool:
        return any(
            t.text.casefold() == fact.text.casefold()
            and fact.kind in (None, t.kind)
            and fact.edtf in (None, t.edtf or "unfixed")
            and all(
                self.anchored(t.anchor.to if t.anchor else None, t.anchor.offset if t.anchor else None, p) for p in fact.parts
            )
            for t in self.record.times
        )

    def anchored(self, to: str | None, offset: str | None, part: Part) -> bool:
        """What a time hangs on: `published`, or the type of an event, or `statement`."""
        wanted, far = part.values
        types = {e.id: e.type for e in self.record.events} | {s.id: "statement" for s in self.record.statements}
        return (wanted == to or (wanted is not None and wanted == types.get(to or ""))) and far in (None, offset)

    def page(self, fact: Page) -> bool:
        document = self.record.document
        value = fact.value or ""
        match fact.field:
            case "removed":
                return any(holds(r.text, value) for r in document.removed)
            case "text":
                return value in document.text
            case "title" | "byline" | "published":
                return same(getattr(document, fact.field) or "nothing", value)
            case "dateline":
                head = document.dateline
                return head is not None and all(self.dateline_part(p.key, p.values[0]) for p in fact.parts)
        raise KeyError(fact.field)

    def dateline_part(self, key: str, value: str | None) -> bool:
        head = self.record.document.dateline
        assert head is not None
        if key == "place":
            return self.called(head.place, unquoted(str(value)))
        if key == "date":
            return ((head.date.edtf if head.date else None) or "undated") == value
        return same(head.agency or "", unquoted(str(value)))

    # counting

    def number(self, kind: str, which: str | None) -> int:
        """How many of a kind there are: all, those of a type or act, or those that go by a name."""
        record = self.record
        figures: list[Casualties | People] = [
            *(c for e in record.events for c in e.casualties),
            *(p for e in record.events for p in e.people),
            *record.tolls,
        ]
        of_kind: dict[str, Callable[[], list[bool]]] = {
            "event": lambda: [which in (None, e.type) for e in record.events],
            "statement": lambda: [which is None or self.among(s.speakers, names(which)) for s in record.statements],
            "position": lambda: [which in (None, p.act) for p in record.positions],
            "talks": lambda: [which is None or self.among(t.parties, names(which)) for t in record.talks],
            "place": lambda: [which is None or self.called(p.id, which) for p in record.places],
            "actor": lambda: [which is None or self.called(a.id, which) for a in record.actors],
            "time": lambda: [which is None or same(t.text, which) for t in record.times],
            "figure": lambda: [which in (None, f.role if isinstance(f, People) else f.harm) for f in figures],
            "toll": lambda: [which in (None, t.harm) for t in record.tolls],
            "dateline": lambda: [True] * (record.document.dateline is not None),
            "removed": lambda: [which is None or holds(r.text, which) for r in record.document.removed],
        }
        return sum(of_kind[kind]())


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
    checker = Checker(record)
    missing: list[str] = []
    event: Happening | None = None
    for fact in case.facts:
        event = fact if isinstance(fact, Happening) else event
        if not checker.fact(fact, event):
            missing.append(f"{fact.words}\n    but Parley says: {told(record, _kind(fact))}")
    for kind in case.complete:
        listed = sum(KIND.get(type(fact)) == kind for fact in case.facts)
        if listed != checker.number(kind, None):
            missing.append(f"{listed} {kind}(s) and no more\n    but Parley says: {told(record, kind)}")
    return missing


def _kind(fact: Fact) -> str:
    if isinstance(fact, Count):
        return fact.kind
    return fact.field if isinstance(fact, Page) else KIND[type(fact)]
