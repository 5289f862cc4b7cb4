"""Talks, held against a fact."""

from parley.record.talks import Talks

from .facts import Process, Values
from .grammar import names, unquoted
from .naming import Named
from .wording import holds


def talks(named: Named, t: Talks, fact: Process) -> bool:
    """Whether the talks are those told of."""
    return named.are(t.parties, fact.parties) and all(talks_part(named, t, p.key, p.values) for p in fact.parts)


def talks_part(named: Named, t: Talks, key: str, values: Values) -> bool:
    """Whether one part of the fact holds of the talks."""
    first = values[0]
    match key:
        case "venue":
            return named.called(t.venue, first)
        case "none":
            field = str(first) if first in ("purpose", "absent") else f"{first}s"
            return not getattr(t, field)
        case "mediators" | "hosts" | "observers" | "guarantors":
            return named.among(getattr(t, key), names(str(first)))
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
            return round(named, t, *values)
        case "absent":
            return absent(named, t, *values)
        case "delegate":
            return delegate(named, t, *values)
        case "agreement":
            return agreement(named, t, *values)
        case "assessment":
            return any(named.called(a.by, unquoted(str(first))) and a.valence == values[1] for a in t.assessments)
    raise KeyError(key)


def round(named: Named, t: Talks, number: str | None, status: str | None, outcome: str | None, *more: str | None) -> bool:
    """Whether the talks have such a round; "?" is one without a number."""
    first, last, by = more
    return any(
        str(r.ordinal or "?") == number
        and status in (None, r.status)
        and outcome in (None, r.outcome)
        and first in (None, r.from_.edtf if r.from_ else None)
        and last in (None, r.to.edtf if r.to else None)
        and (by is None or named.among(r.claimed_by, names(by)))
        for r in t.rounds
    )


def absent(named: Named, t: Talks, name: str | None, how: str | None, by: str | None) -> bool:
    """Whether the talks tell of somebody who was kept out or gone."""
    return any(
        named.called(a.actor, unquoted(str(name))) and how in (None, a.how) and (by is None or named.called(a.by, unquoted(by)))
        for a in t.absent
    )


def delegate(named: Named, t: Talks, name: str | None, party: str | None, position: str | None, led: str | None) -> bool:
    """Whether the talks have such a delegate."""
    return any(
        named.called(d.person, unquoted(str(name)))
        and (party is None or named.called(d.party, unquoted(party)))
        and position in (None, d.position)
        and (led is None or d.rounds_led == int(led))
        for d in t.delegates
    )


def agreement(named: Named, t: Talks, kind: str | None, status: str | None, name: str | None, day: str | None) -> bool:
    """Whether the talks came to such an agreement."""
    return any(
        kind in (None, a.kind)
        and status in (None, a.status)
        and (name is None or holds(a.name or "", unquoted(name)))
        and day in (None, a.date.edtf if a.date else None)
        for a in t.agreements
    )
