"""Statements and positions, held against a fact."""

from parley.record.positions import Position
from parley.record.statements import Statement

from .facts import Saying, Stance, Values
from .grammar import names, unquoted
from .naming import Named
from .wording import exactly, holds, same, same_words


def statement(named: Named, s: Statement, fact: Saying) -> bool:
    """Whether the statement is the one told of."""
    text = " ".join(c.text for c in s.content)
    return (
        named.are(s.speakers, fact.speakers)
        and all(holds(text, piece) for piece in fact.content)
        and all(statement_part(named, s, p.key, p.values, fact) for p in fact.parts)
    )


def statement_part(named: Named, s: Statement, key: str, values: Values, fact: Saying) -> bool:
    """Whether one part of the fact holds of the statement."""
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
            return named.among(getattr(s, key), names(str(first)))
        case "whole":
            return [exactly(c.text) for c in s.content] == [exactly(piece) for piece in fact.content]
    raise KeyError(key)


def position(named: Named, p: Position, fact: Stance) -> bool:
    """Whether the position is the one told of."""
    return (
        p.act == fact.act
        and named.are(p.actors, fact.actors)
        and holds(p.issue, fact.issue or "")
        and all(position_part(named, p, part.key, part.values, fact) for part in fact.parts)
    )


def position_part(named: Named, p: Position, key: str, values: Values, fact: Stance) -> bool:
    """Whether one part of the fact holds of the position."""
    first = values[0]
    match key:
        case "to":
            return named.among(p.to, names(str(first)))
        case "exchange":
            return holds(p.in_exchange_for or "", unquoted(str(first)))
        case "attributed":
            return named.among(p.attributed_to, names(str(first)))
        case "date":
            return (p.date.edtf if p.date else None) == first
        case "whole":
            return same(p.issue, fact.issue or "")
    raise KeyError(key)
