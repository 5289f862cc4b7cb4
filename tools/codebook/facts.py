"""The facts of a record on one line each, in a notation close to the tables of cases: what a page shows beside an example.

Everything that Parley coded is shown, so that no example looks better than it is; only contexts and words are left out, unless
they are asked for.
"""

from collections.abc import Iterable, Iterator

from parley.record import Casualties, Event, People, Position, Record, Statement, Talks, Toll
from parley.record.dates import Date


class Facts:
    """One record, told in the notation: names for ids, bounds as low/best/high with ? for unknown.

    `always` names a field of events (status, stage, clarity) that is told even where it has its ordinary value.
    """

    def __init__(self, record: Record, always: str = "") -> None:
        self.record, self.always = record, always
        self.names = {actor.id: actor.name for actor in record.actors} | {place.id: place.name for place in record.places}

    def of(self, kind: str) -> list[str]:
        """All facts of one kind: events, contexts, positions, statements, talks, tolls, places, times or actors."""
        record = self.record
        match kind:
            case "events":
                return [self.event(event) for event in record.events] + [self.toll(toll) for toll in record.tolls]
            case "figures":
                return [self.figure(c) for event in record.events for c in event.casualties] + list(
                    map(self.toll, record.tolls)
                )
            case "contexts":
                return [f"{event.type}: {', '.join(event.contexts) or 'none'}" for event in record.events]
            case "positions":
                return [self.position(position) for position in record.positions]
            case "statements":
                return [self.statement(statement) for statement in record.statements]
            case "talks":
                return [self.talks(talks) for talks in record.talks]
            case "places":
                return [f"{p.name} {p.country or '?'} {p.kind} {p.precision}" for p in record.places]
            case "times":
                return [self.time(n) for n in range(len(record.times))]
            case "actors":
                return [self.actor(n) for n in range(len(record.actors))]
        raise ValueError(f"no kind of fact is called {kind!r}")

    def who(self, ids: Iterable[str]) -> str:
        """Names joined by +, or "nobody"."""
        return " + ".join(self.names.get(id, id) for id in ids) or "nobody"

    def event(self, event: Event) -> str:
        """Type, modes, actors > recipients, then whatever is not the ordinary: status, stage, responsibility, figures, links."""
        first = f"{' '.join((event.type, *event.modes))}: {self.who(event.actors)} > {self.who(event.recipients)}"
        if any(event.id == link.event for other in self.record.events for link in other.links):
            first = f"{event.id} {first}"  # another event names it
        figures = [self.figure(c) for c in event.casualties] + [self.people(p) for p in event.people]
        return "; ".join([", ".join([first, *self._scene(event), *self._standing(event), *self._blame(event)]), *figures])

    def _scene(self, event: Event) -> Iterator[str]:
        if event.place:
            yield f"in {self.names[event.place]}"
        if edtf(event.date):
            yield f"on {edtf(event.date)}"
        if event.target:
            yield f"target “{event.target.text}”"
        if event.weapon:
            yield f"weapon “{event.weapon.text}”"

    def _standing(self, event: Event) -> Iterator[str]:
        ordinary = {"status": "asserted", "stage": "completed", "clarity": "single"}
        for field, usual in ordinary.items():
            if (value := getattr(event, field)) != usual or field == self.always:
                yield f"{field} {value}"
        if event.attributed_to:
            yield f"said by {self.who(event.attributed_to)}"
        if event.background:
            yield "background"

    def _blame(self, event: Event) -> Iterator[str]:
        for laid in event.responsibility:
            yield f"responsibility {self.names[laid.actor]} {laid.basis}" + (f" by {self.who(laid.by)}" if laid.by else "")
        for account in event.accounts:
            if account.stance == "denies":
                yield f"account denies by {self.who(account.by)}"
        for link in event.links:
            yield f"{link.how} {link.event}"

    def figure(self, c: Casualties) -> str:
        """A figure as low/best/high, whose dead, and how it hangs together with others."""
        inside = {x for event in self.record.events for y in event.casualties for x in (y.part_of, y.rival_of)}
        parts = [f"{c.id} {c.harm} {bounds(c)}" if c.id in inside else f"{c.harm} {bounds(c)}"]
        parts += [f"of “{c.victims.text.text}”"] if c.victims.text else []
        parts += {True: ["civilian"], False: ["not civilian"], None: list[str]()}[c.victims.civilian]
        parts += [f"part of {c.part_of}"] if c.part_of else []
        parts += [f"rival of {c.rival_of}"] if c.rival_of else []
        parts += [f"extent {c.extent}"] if c.extent != "incident" else []
        parts += [f"counted by {self.who(c.counted_by)}"] if c.counted_by else []
        return " ".join(parts)

    def people(self, people: People) -> str:
        """A head-count that is no harm."""
        return f"{people.role} {bounds(people)}"

    def toll(self, toll: Toll) -> str:
        """A figure that no single act carries."""
        parts = [f"toll: {self.figure(toll)}", *([f"on {edtf(toll.date)}"] if edtf(toll.date) else [])]
        return ", ".join(parts + ([f"in {self.names[toll.place]}"] if toll.place else []))

    def position(self, position: Position) -> str:
        """Act, who, what, to whom, for what."""
        parts = [f"{position.act} {self.who(position.actors)}: “{position.issue}”"]
        parts += [f"to {self.who(position.to)}"] if position.to else []
        parts += [f"in exchange for “{position.in_exchange_for}”"] if position.in_exchange_for else []
        parts += [f"said by {self.who(position.attributed_to)}"] if position.attributed_to else []
        return ", ".join(parts)

    def statement(self, statement: Statement) -> str:
        """Speaker, content, direct or indirect, cue, channel, addressees, who passed it on."""
        content = " … ".join(span.text for span in statement.content)
        parts = [f"{self.who(statement.speakers)}: “{content}”", "direct" if statement.direct else "indirect"]
        parts += [f"cue “{statement.cue.text}”"] if statement.cue else []
        parts += [f"channel {statement.channel}"] if statement.channel else []
        parts += [f"to {self.who(statement.addressees)}"] if statement.addressees else []
        parts += [f"through {self.who(statement.through)}"] if statement.through else []
        parts += [f"on {edtf(statement.date)}"] if edtf(statement.date) else []
        return ", ".join(parts)

    def talks(self, talks: Talks) -> str:
        """Parties, the others at and around the table, rounds, delegates, absences, agreements, assessments, state."""
        who, parts = self.who, [self.who(talks.parties), f"format {talks.format}"]
        parts += [f"venue {self.names[talks.venue]}"] if talks.venue else []
        for role in ("mediators", "hosts", "observers", "guarantors"):
            parts += [f"{role} {who(getattr(talks, role))}"] if getattr(talks, role) else []
        for held in talks.rounds:
            dates = " to ".join(filter(None, (edtf(held.from_), edtf(held.to))))
            counted = f" counted by {who(held.claimed_by)}" if held.claimed_by else ""
            parts.append(" ".join(filter(None, ("round", str(held.ordinal or ""), held.status, held.outcome, dates))) + counted)
        for delegate in talks.delegates:
            side = f" of {self.names[delegate.party]}" if delegate.party else ""
            led = f" led {delegate.rounds_led}" if delegate.rounds_led else ""
            parts.append(f"delegate {self.names[delegate.person]}{side} {delegate.position}{led}")
        parts += [f"absent {self.names[a.actor]} {a.how}" + (f" by {self.names[a.by]}" if a.by else "") for a in talks.absent]
        parts += ["agreement " + " ".join(filter(None, (a.kind or "of no named kind", a.status))) for a in talks.agreements]
        parts += [f"assessment {self.names[a.by]} {a.valence}" for a in talks.assessments]
        parts += [f"since {edtf(talks.since)}"] if edtf(talks.since) else []
        parts += [f"issue “{issue}”" for issue in talks.issues]
        return ", ".join([*parts, f"status {talks.status}", f"outcome {talks.outcome}"])

    def time(self, n: int) -> str:
        """The words, their EDTF value, precision, and what they hang on."""
        time = self.record.times[n]
        parts = [f"“{time.text}” {time.edtf or 'unfixed'}", time.kind, *([time.precision] if time.precision else [])]
        if time.anchor:
            parts.append(f"anchor {time.anchor.to} {time.anchor.offset or ''}".strip())
        return ", ".join(parts)

    def actor(self, n: int) -> str:
        """Name, kind, country, sector, side."""
        actor = self.record.actors[n]
        parts = [f"{actor.name}: {actor.kind}", actor.country or "no country", actor.sector or "no sector"]
        return ", ".join(parts + ([f"of {self.names[actor.member_of]}"] if actor.member_of else []))


def bounds(count: Casualties | People) -> str:
    """9 where the three agree, else low/best/high with ? for unknown."""
    three = ["?" if value is None else f"{value:,}" for value in (count.low, count.best, count.high)]
    return three[0] if len(set(three)) == 1 else "/".join(three)


def edtf(date: Date | None) -> str:
    """The EDTF value of a date, or nothing."""
    return (date.edtf or "") if date else ""
