"""Talks as facts, with their rounds, delegates and agreements; two coders mean the same talks where they name a party in common."""

from collections.abc import Iterator, Sequence

from ..record import Agreement, Delegate, Round, Talks
from ..record.wording import plain
from .facts import Fact, agree
from .matching import pairs
from .rows import Key
from .values import Deed, Term, Topic, Value
from .view import View, dated, named

SILENT = ("unknown", "none")
SAME_AS = {"proposed": "planned", "suspended": "stalled"}  # two words for one state: coders use either


def talks(view: View) -> list[Fact]:
    """The talks of a record."""
    return [_talks(entry, view) for entry in view.record.talks]


def fit(one: Fact, other: Fact) -> float:
    """How well two talks fit: by the parties in common, then by the words; 0 where both name parties and share none."""
    mine, theirs = one.has("parties"), other.has("parties")
    common = len(pairs(mine, theirs, lambda a, b: a.like(b)))
    if not common and ((mine and theirs) or not (one.words.shared(other.words) or one.says == other.says)):
        return 0
    return 1 + common + one.words.part(other.words)


def fit_rounds(one: Fact, other: Fact) -> float:
    """How well two rounds fit: the same ordinal, or words that overlap; 0 otherwise."""
    return 2 * agree(one.has("ordinal"), other.has("ordinal")) + one.words.part(other.words)


def fit_delegates(one: Fact, other: Fact) -> float:
    """How well two delegates fit: the same person; 0 otherwise."""
    return 1 + one.words.part(other.words) if agree(one.has("person"), other.has("person")) else 0


def fit_agreements(one: Fact, other: Fact) -> float:
    """How well two agreements fit: words that overlap, or the same kind; 0 otherwise."""
    return agree(one.has("kind"), other.has("kind")) + one.words.part(other.words)


def _state(value: str | None) -> tuple[Term, ...]:
    """A status or outcome, unless it says nothing."""
    return named(SAME_AS.get(value, value) if value else None, silent=SILENT)


def _talks(entry: Talks, view: View) -> Fact:
    said = entry.evidence
    by_field = {name: spans for name, spans in said if spans}
    by_field["absent"] = tuple(span for missing in entry.absent for span in missing.evidence)
    rounds = [_round(held, view) for held in entry.rounds]
    everything = [span for spans in by_field.values() for span in spans]
    return Fact(
        kind="talks",
        says=plain(entry.name),
        values={("talks", name): held for name, held in _values(entry, view)},
        words=view.words([*everything, *(span for held in entry.rounds for span in held.evidence)]),
        core=view.words(said.parties),
        evidence={"": said.parties or tuple(everything[:1]), **by_field},
        why=entry.why,
        confidence=entry.confidence,
        parts={
            "rounds": rounds,
            "delegates": [_delegate(person, view) for person in entry.delegates],
            "agreements": [_agreement(agreed, view) for agreed in entry.agreements],
        },
    )


def _values(entry: Talks, view: View) -> Iterator[tuple[str, Sequence[Value]]]:
    yield "parties", view.who(entry.parties)
    yield "mediators", view.who(entry.mediators)
    yield "absent", view.who(missing.actor for missing in entry.absent)
    yield "venue", view.where(entry.venue)
    yield "status", _state(entry.status)
    yield "outcome", _state(entry.outcome)
    yield "since", dated(entry.since)
    yield "until", dated(entry.until)
    yield "hosts", view.who(entry.hosts)
    yield "observers", view.who(entry.observers)
    yield "guarantors", view.who(entry.guarantors)
    yield "absent how", [Deed(view.who([missing.actor])[0], missing.how) for missing in entry.absent]
    yield "format", named(entry.format, silent=SILENT)
    yield "issues", [Topic(plain(issue)) for issue in entry.issues]


def _round(held: Round, view: View) -> Fact:
    ordinal = () if held.ordinal is None else (Term(held.ordinal),)
    values: dict[Key, Sequence[Value]] = {
        ("rounds", "ordinal"): ordinal,
        ("rounds", "status"): _state(held.status),
        ("rounds", "outcome"): _state(held.outcome),
        ("rounds", "from"): dated(held.from_),
        ("rounds", "to"): dated(held.to),
        ("rounds", "venue"): view.where(held.venue),
        ("rounds", "parties"): view.who(held.parties),
        ("rounds", "mediators"): view.who(held.mediators),
    }
    words = view.words(held.evidence)
    says = f"round {held.ordinal}" if held.ordinal is not None else "a round"
    return Fact("rounds", says, values, words, words, {"": held.evidence})


def _delegate(person: Delegate, view: View) -> Fact:
    who = view.who([person.person])
    values: dict[Key, Sequence[Value]] = {
        ("delegates", "person"): who,
        ("delegates", "party"): view.who([person.party]),
        ("delegates", "position"): named(person.position, silent=SILENT),
        ("delegates", "rounds led"): () if person.rounds_led is None else (Term(person.rounds_led),),
    }
    words = view.words(person.evidence)
    return Fact("delegates", str(who[0]), values, words, words, {"": person.evidence})


def _agreement(agreed: Agreement, view: View) -> Fact:
    values: dict[Key, Sequence[Value]] = {
        ("agreements", "kind"): named(agreed.kind),
        ("agreements", "status"): named(agreed.status),
        ("agreements", "signatories"): view.who(agreed.signatories),
        ("agreements", "date"): dated(agreed.date),
        ("agreements", "place"): view.where(agreed.place),
    }
    words = view.words(agreed.evidence)
    says = plain(agreed.name or "") or f"{agreed.kind or 'an'} agreement"
    return Fact("agreements", says, values, words, words, {"": agreed.evidence})
