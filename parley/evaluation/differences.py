"""What differs, one by one: facts missed, facts that only the coder has, and fields that say something else, each in its sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from ..record import Span
from ..record.wording import plain
from .facts import CORE, Fact
from .passages import Piece, passage
from .rows import Key
from .values import Value, Words
from .view import View

Verdict = Literal["missed", "spurious", "wrong"]
TOTALS = (("casualties", "killed"), ("casualties", "injured"))  # sums of figures that are listed themselves
FAR = 400  # characters beyond which a coded fact is not near a missed one


@dataclass(frozen=True, slots=True)
class Difference:
    """One miss, spurious fact, or wrong field. `field` is None where the whole fact is meant.

    `gold` and `coded` are what each says, in words; for a missed fact `nearest` is the coded fact that comes closest, and `why`
    and `confidence` are of the coded fact (or that nearest one) where it has any.
    """

    document: str
    kind: str
    verdict: Verdict
    field: str | None
    sentence: tuple[Piece, ...]
    gold: str | None
    coded: str | None
    nearest: str | None
    why: str | None
    confidence: float | None


class Differences(Protocol):
    """Where differences go."""

    def missed(self, fact: Fact, coded: Sequence[Fact]) -> None:
        """A fact of gold that was not coded; `coded` are all coded facts of its kind."""

    def spurious(self, fact: Fact) -> None:
        """A coded fact that gold does not have."""

    def wrong(self, key: Key, gold: Fact, coded: Fact, matched: Sequence[tuple[int, int]]) -> None:
        """A field of a fact that both have, with the places of those of its values that agree."""


class Unlisted:
    """For when only counts are wanted."""

    def missed(self, fact: Fact, coded: Sequence[Fact]) -> None:
        pass

    def spurious(self, fact: Fact) -> None:
        pass

    def wrong(self, key: Key, gold: Fact, coded: Fact, matched: Sequence[tuple[int, int]]) -> None:
        pass


class Listed:
    """The differences of one report in the kinds that are wanted."""

    def __init__(self, gold: View, coded: View, kinds: Iterable[str]) -> None:
        self.gold, self.coded = gold, coded
        self.kinds = frozenset(kinds)
        self.found: list[Difference] = []

    def missed(self, fact: Fact, coded: Sequence[Fact]) -> None:
        if fact.kind not in self.kinds:
            return
        near = _nearest(fact, coded)
        sentence = self._sentence(self.gold, fact.spans(CORE), fact.words, near.core if near else Words(()))
        self._add(fact.kind, "missed", None, sentence, fact.says, None, near)

    def spurious(self, fact: Fact) -> None:
        if fact.kind not in self.kinds:
            return
        sentence = self._sentence(self.coded, fact.spans(CORE), Words(()), fact.words)
        self._add(fact.kind, "spurious", None, sentence, None, fact.says, fact)

    def wrong(self, key: Key, gold: Fact, coded: Fact, matched: Sequence[tuple[int, int]]) -> None:
        if key[0] not in self.kinds or key in TOTALS:
            return
        words = self.gold.words(gold.spans(key[1])), self.coded.words(coded.spans(key[1]))
        sentence = self._sentence(self.gold, gold.spans(CORE), *words)
        ours, theirs = (
            _listed([value for place, value in enumerate(fact.values.get(key, ())) if place not in agreed])
            for fact, agreed in ((gold, {i for i, _ in matched}), (coded, {j for _, j in matched}))
        )
        self._add(key[0], "wrong", key[1], sentence, ours, theirs, coded)

    def _add(
        self,
        kind: str,
        verdict: Verdict,
        field: str | None,
        sentence: tuple[Piece, ...],
        gold: str | None,
        coded: str | None,
        rule: Fact | None,
    ) -> None:
        nearest = rule.says if rule and verdict == "missed" else None
        why, confidence = (rule.why, rule.confidence) if rule else (None, None)
        document = self.gold.document.id
        self.found.append(Difference(document, kind, verdict, field, sentence, gold, coded, nearest, why, confidence))

    @staticmethod
    def _sentence(view: View, spans: Sequence[Span], gold: Words, coded: Words) -> tuple[Piece, ...]:
        return passage(view, spans[0].start, spans[0].end, gold, coded) if spans else ()


def _nearest(fact: Fact, others: Sequence[Fact]) -> Fact | None:
    """The coded fact with most words in common, else the one that stands closest; None where all are far away."""
    near = [(_distance(fact.words, other.words), -fact.words.shared(other.words), place) for place, other in enumerate(others)]
    best = min(near, default=None)
    return others[best[2]] if best and best[0] <= FAR else None


def _distance(one: Words, other: Words) -> int:
    """Characters of the ruler between two sets of words; 0 where they overlap."""
    gaps = [max(begin - end, start - stop, 0) for start, end in one.stretches for begin, stop in other.stretches]
    return min(gaps, default=FAR + 1)


def _listed(values: Sequence[Value]) -> str | None:
    return plain(", ".join(map(str, values))) or None
