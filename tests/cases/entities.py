"""Actors, places, times and the page, held against a fact."""

from .facts import Location, Moment, Page, Part, Who
from .grammar import names, unquoted
from .naming import Named
from .wording import holds, same


def actor(named: Named, fact: Who) -> bool:
    """Whether the record has such an actor."""
    return any(
        named.called(a.id, fact.name)
        and fact.kind in (None, a.kind)
        and fact.country in (None, a.country or "-")
        and fact.sector in (None, a.sector or "-")
        and all(actor_part(named, a.id, p) for p in fact.parts)
        for a in named.record.actors
    )


def actor_part(named: Named, id: str, part: Part) -> bool:
    """Whether one part of the fact holds of the actor."""
    a, first = named.actors[id], part.values[0]
    match part.key:
        case "side":
            return named.called(a.member_of, unquoted(str(first)))
        case "title":
            return a.title is None if first else same(a.title or "", unquoted(str(part.values[1])))
        case "known":
            return (a.known_as or "-") == first
        case "mentions":
            return all(named.mentioned(id, words) for words in names(str(first)))
    raise KeyError(part.key)


def location(named: Named, fact: Location) -> bool:
    """Whether the record has such a place."""
    return any(
        named.called(p.id, fact.name)
        and fact.country in (None, p.country or "-")
        and fact.kind in (None, p.kind)
        and fact.precision in (None, p.precision)
        for p in named.record.places
    )


def moment(named: Named, fact: Moment) -> bool:
    """Whether the record has such a time, in just these words."""
    return any(
        t.text.casefold() == fact.text.casefold()
        and fact.kind in (None, t.kind)
        and fact.edtf in (None, t.edtf or "unfixed")
        and all(
            anchored(named, t.anchor.to if t.anchor else None, t.anchor.offset if t.anchor else None, p) for p in fact.parts
        )
        for t in named.record.times
    )


def anchored(named: Named, to: str | None, offset: str | None, part: Part) -> bool:
    """What a time hangs on: `published`, or the type of an event, or `statement`."""
    wanted, far = part.values
    types = {e.id: e.type for e in named.record.events} | {s.id: "statement" for s in named.record.statements}
    return (wanted == to or (wanted is not None and wanted == types.get(to or ""))) and far in (None, offset)


def page(named: Named, fact: Page) -> bool:
    """Whether the report was read so."""
    document = named.record.document
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
            return head is not None and all(dateline_part(named, p.key, p.values[0]) for p in fact.parts)
    raise KeyError(fact.field)


def dateline_part(named: Named, key: str, value: str | None) -> bool:
    """Whether one part of the fact holds of the dateline."""
    head = named.record.document.dateline
    assert head is not None
    if key == "place":
        return named.called(head.place, unquoted(str(value)))
    if key == "date":
        return ((head.date.edtf if head.date else None) or "undated") == value
    return same(head.agency or "", unquoted(str(value)))
