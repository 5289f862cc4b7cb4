"""Statements, positions and assessments as facts, and when two coders mean the same words by them."""

from collections.abc import Iterator, Sequence

from ..record import Assessment, Position, Statement
from ..record.wording import plain
from .facts import Fact, agree, same
from .values import Term, Topic, Value
from .view import View, dated, named

WHOLE = 10  # a pair that is right as a whole comes before any other


def statements(view: View) -> list[Fact]:
    """The statements of a record; their content makes them what they are."""
    return [_statement(statement, view) for statement in view.record.statements]


def fit_statements(one: Fact, other: Fact) -> float:
    """How well two statements fit; 0 where the content of one is not at least half the other's, both ways."""
    if not one.core.like(other.core):
        return 0
    return WHOLE * whole_statement(one, other) + one.core.part(other.core)


def whole_statement(one: Fact, other: Fact) -> bool:
    """Whether the speaker is right too, by an actor's name or by the words that name him here."""
    return agree(one.has("voice"), other.has("voice"))


def positions(view: View) -> list[Fact]:
    """The positions of a record."""
    return [_position(position, view) for position in view.record.positions]


def fit_positions(one: Fact, other: Fact) -> float:
    """How well two positions fit: words that overlap, and the act or an actor (or its side) in common; 0 otherwise."""
    part = one.words.part(other.words)
    act, who = agree(one.has("act"), other.has("act")), _same_side(one, other)
    return WHOLE * (act and who) + act + who + part if part and (act or who) else 0


def whole_position(one: Fact, other: Fact) -> bool:
    """Whether both the act and the actor (or its side) are right."""
    return agree(one.has("act"), other.has("act")) and _same_side(one, other)


def assessments(view: View) -> list[Fact]:
    """Everybody's view of how talks go, of all talks of the record."""
    return [_assessment(verdict, view) for talks in view.record.talks for verdict in talks.assessments]


def fit_assessments(one: Fact, other: Fact) -> float:
    """How well two assessments fit: words that overlap, and the speaker or the valence in common; 0 otherwise."""
    part = one.words.part(other.words)
    speaker, valence = agree(one.has("speaker"), other.has("speaker")), agree(one.has("valence"), other.has("valence"))
    return WHOLE * (speaker and valence) + speaker + valence + part if part and (speaker or valence) else 0


def whole_assessment(one: Fact, other: Fact) -> bool:
    """Whether both the speaker and the valence are right."""
    return agree(one.has("speaker"), other.has("speaker")) and agree(one.has("valence"), other.has("valence"))


def _same_side(one: Fact, other: Fact) -> bool:
    """Whether an actor of the one is an actor of the other, or the side that one of these belongs to."""
    mine, theirs = one.has("actors"), other.has("actors")
    return same(mine, theirs) or agree(mine, other.has("sides")) or agree(one.has("sides"), theirs)


def _statement(statement: Statement, view: View) -> Fact:
    named_here = {"source": (statement.source,) if statement.source else (), "cue": (statement.cue,) if statement.cue else ()}
    voice = view.party(statement.speakers, statement.source)
    values: dict[str, Sequence[Value]] = dict(_statement_values(statement, view)) | {"voice": (voice,)}
    return Fact(
        kind="statements",
        says=f"{voice}: “{plain(' … '.join(span.text for span in statement.content))}”",
        values={("statements", name): held for name, held in values.items()},
        words=view.words([*statement.content, *named_here["source"], *named_here["cue"]]),
        core=view.words(statement.content),
        evidence={"": statement.content, **named_here, "speaker": named_here["source"]},
        why=statement.why,
        confidence=statement.confidence,
    )


def _statement_values(statement: Statement, view: View) -> Iterator[tuple[str, Sequence[Value]]]:
    yield "speaker", view.who(statement.speakers)
    yield "source", [view.words([statement.source])] if statement.source else ()
    yield "cue", [view.words([statement.cue])] if statement.cue else ()
    yield "direct", (Term(statement.direct, "direct" if statement.direct else "indirect"),)
    yield "channel", named(statement.channel)
    yield "addressees", view.who(statement.addressees)
    yield "date", dated(statement.date)
    yield "through", view.who(statement.through)


def _position(position: Position, view: View) -> Fact:
    words = view.words(position.evidence)
    actors = view.who(position.actors)
    values: dict[str, Sequence[Value]] = {
        "act": named(position.act),
        "actors": actors,
        "sides": view.sides(position.actors),
        "issue": (Topic(plain(position.issue)),),
        "to": view.who(position.to),
        "attributed to": view.who(position.attributed_to),
        "date": dated(position.date),
    }
    who = ", ".join(map(str, actors)) or "(unnamed)"
    return Fact(
        kind="positions",
        says=plain(f"{who}: {position.act.replace('-', ' ')}: {position.issue}"),
        values={("positions", name): held for name, held in values.items()},
        words=words,
        core=words,
        evidence={"": position.evidence},
        why=position.why,
        confidence=position.confidence,
    )


def _assessment(verdict: Assessment, view: View) -> Fact:
    words = view.words(verdict.evidence)
    speaker = view.who([verdict.by])
    values: dict[str, Sequence[Value]] = {"speaker": speaker, "valence": named(verdict.valence)}
    return Fact(
        kind="assessments",
        says=f"{speaker[0]}: {verdict.valence}",
        values={("assessments", name): held for name, held in values.items()},
        words=words,
        core=words,
        evidence={"": verdict.evidence},
    )
