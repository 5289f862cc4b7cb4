"""A fact as the comparison sees it: a bag of named values with the words behind it, whatever its kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..record import Span
from .rows import Key
from .values import Value, Words

CORE = ""  # the evidence of the fact itself, beside that of its fields


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One fact of one record. `words` are all its evidence on the ruler, `core` those that make it what it is.

    `evidence` keeps the spans of the text, by field, for showing; `parts` are facts inside it (the figures of an event).
    """

    kind: str
    says: str
    values: Mapping[Key, Sequence[Value]]
    words: Words
    core: Words
    evidence: Mapping[str, tuple[Span, ...]]
    why: str | None = None
    confidence: float | None = None
    parts: Mapping[str, "Sequence[Fact]"] = field(default_factory=dict)

    def has(self, name: str) -> Sequence[Value]:
        """The values of a field of its own kind."""
        return self.values.get((self.kind, name), ())

    def spans(self, name: str) -> tuple[Span, ...]:
        """The words of the fact, and of one of its fields."""
        return self.evidence.get(CORE, ()) + (self.evidence.get(name, ()) if name != CORE else ())


def agree(one: Sequence[Value], other: Sequence[Value]) -> bool:
    """Whether any value of the one is like any of the other."""
    return any(a.like(b) for a in one for b in other)


def same(one: Sequence[Value], other: Sequence[Value]) -> bool:
    """Whether they agree, or both hold nothing."""
    return agree(one, other) or (not one and not other)
