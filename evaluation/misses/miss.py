"""A miss: what the annotation has and the record has not, or not so; its cause is worked out from the two, never by hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any

Chars = set[int]
"""Places on the scorer's ruler: the body's characters that are not white space."""


@dataclass(frozen=True, slots=True)
class Miss:
    """`kind` of fact, class of `cause`, the row's id, and both sides in words for the terminal."""

    kind: str
    cause: str
    where: str
    gold: str
    coded: str = ""


@dataclass(frozen=True)
class Pair:
    """One gold row beside its record, read as score.py reads them."""

    score: ModuleType
    gold: dict[str, Any]
    json: dict[str, Any] | None

    @cached_property
    def record(self) -> Any:
        """The record in the scorer's shape; an empty one where the report failed."""
        return self.score.Rec(self.json)

    @cached_property
    def ruler(self) -> Any:
        """Gold and record offsets on one ruler."""
        return self.score.Body(self.gold["text"], self.record.text)

    @property
    def id(self) -> str:
        return str(self.gold["id"])

    def at(self, words: str) -> Chars:
        """Where words of the annotation stand."""
        return set(range(*(self.ruler.find(words) or (0, 0))))

    def chars(self, spans: Any) -> Chars:
        """Where spans of the record stand."""
        return set(self.ruler.chars(spans))

    def named(self, names: Iterable[str], ids: Iterable[str] | None) -> bool:
        """Is one of the names one of these actors of the record?"""
        wanted = list(names)
        return any(self.score.same_any(wanted, self.record.actor(i)) for i in ids or [])

    def names(self, ids: Iterable[str] | None) -> str:
        """Actors of the record in words."""
        return " + ".join((self.record.actor(i) or ["?"])[0] for i in ids or []) or "nobody"


def side_cause(pair: Pair, names: list[str], ids: list[str], others: list[str]) -> str | None:
    """Why an actor is not where the annotation has it: swapped, another one there, not taken, not seen at all; None where it is there."""
    if pair.named(names, ids):
        return None
    if pair.named(names, others):
        return "on the other side"
    if not pair.named(names, [a["id"] for a in pair.record.actors]):
        return "no such actor in the record"
    return "another actor in its place" if ids else "actor known, nobody coded"
