"""Events and their figures, held against a fact."""

from collections.abc import Iterator

from parley.record.casualties import Casualties, People, Toll
from parley.record.events import Event

from .facts import Figure, Happening, Values
from .grammar import names, unquoted
from .naming import Named
from .wording import holds, same_words


def happening(named: Named, e: Event, fact: Happening) -> bool:
    """Whether the event is the one told of."""
    return (
        e.type == fact.type
        and set(fact.modes) <= set(e.modes)
        and named.are(e.actors, fact.actors)
        and named.are(e.recipients, fact.recipients)
        and all(event_part(named, e, p.key, p.values) for p in fact.parts)
    )


def event_part(named: Named, e: Event, key: str, values: Values) -> bool:
    """Whether one part of the fact holds of the event."""
    first = values[0]
    match key:
        case "place":
            return named.called(e.place, first)
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
                r.basis == key and (named.among(r.by, names(str(first))) or (key == "claimed" and named.called(r.actor, first)))
                for r in e.responsibility
            )
        case "attributed":
            return named.among(e.attributed_to, names(str(first)))
        case "responsibility":
            laid = [
                r for r in e.responsibility if values[1] and r.basis == values[2] and named.called(r.actor, unquoted(values[1]))
            ]
            return bool(laid) if values[1] else not e.responsibility
        case "denied":
            return any(a.stance == "denies" and named.among(a.by, names(str(first))) for a in e.accounts)
        case "link":
            types = {other.id: other.type for other in named.record.events}
            return any(link.how == first and types[link.event] == values[1] for link in e.links)
    raise KeyError(key)


def figures(named: Named, fact: Figure, event: Happening | None) -> Iterator[Casualties | People]:
    """Where to look: the event told of before, else all events and tolls."""
    if not fact.toll:
        for e in named.record.events:
            if event is None or happening(named, e, event):
                yield from e.casualties
                yield from e.people
    if fact.toll or event is None:
        yield from named.record.tolls


def figure(named: Named, f: Casualties | People, fact: Figure) -> bool:
    """Whether the figure is the one told of."""
    bounds = ((f.low, fact.low), (f.best, fact.best), (f.high, fact.high))
    return (
        (f.role if isinstance(f, People) else f.harm) == fact.harm
        and all(wanted in ("any", found) for found, wanted in bounds)
        and all(isinstance(f, Casualties) and figure_part(named, f, p.key, p.values) for p in fact.parts)
    )


def figure_part(named: Named, f: Casualties, key: str, values: Values) -> bool:
    """Whether one part of the fact holds of the figure."""
    first = values[0]
    match key:
        case "victims":
            return holds(f.victims.text.text if f.victims.text else "", unquoted(str(first))) or (
                f.victims.actor is not None and named.called(f.victims.actor, unquoted(str(first)))
            )
        case "part" | "rival":
            other = figure_by_id(named, f.part_of if key == "part" else f.rival_of)
            return other is not None and int(str(first)) in (other.low, other.best, other.high)
        case "civilian":
            return f.victims.civilian is (first is None)
        case "extent":
            return f.extent == first
        case "counted":
            return named.among(f.counted_by, names(str(first)))
        case "place":
            return isinstance(f, Toll) and named.called(f.place, first)
        case "date":
            return isinstance(f, Toll) and (f.date.edtf if f.date else None) == first
    raise KeyError(key)


def figure_by_id(named: Named, id: str | None) -> Casualties | None:
    """The figure of that id, an event's or a toll."""
    every = [*(c for e in named.record.events for c in e.casualties), *named.record.tolls]
    return next((c for c in every if c.id == id), None)
